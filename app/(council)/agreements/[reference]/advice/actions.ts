'use server'

import { z } from 'zod'
import { agreementAction } from '@/lib/actions/agreement-action'
import * as inputs from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'

const toAdvice = (reference: string) => paths.agreementStep(reference, 'advice')

export const seekAdvice = agreementAction({
  verb: 'seekAdvice',
  schema: inputs.adviceQuestion,
  next: toAdvice,
})

export const adviseOnAgreement = agreementAction({
  verb: 'adviseOnAgreement',
  schema: inputs.advice,
  next: toAdvice,
})

/** Which advice it is added to comes with the form. */
export const addToAdvice = agreementAction({
  verb: 'addToAdvice',
  schema: inputs.addition.extend({ advice: z.uuid() }),
  anyVersion: true,
  next: toAdvice,
})

export const respondToAdvice = agreementAction({
  verb: 'respondToAdvice',
  schema: inputs.response,
  next: toAdvice,
})

export const acknowledgeResponse = agreementAction({
  verb: 'acknowledgeResponse',
  schema: inputs.acknowledgement,
  next: toAdvice,
})

export const recordBoardNotice = agreementAction({
  verb: 'recordBoardNotice',
  schema: inputs.boardNotice,
  next: toAdvice,
})
