'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import * as inputs from '@/lib/domain/agreement/advice-inputs'
import { paths } from '@/lib/paths'
import {
  askedAcknowledgement,
  askedAddition,
  askedEvidence,
  namedAddition,
  namedEvidence,
  shapedAdvice,
  shapedResponse,
} from './asked'

const toAdvice = (reference: string) => paths.agreementStep(reference, 'advice')

export const seekAdvice = agreementAction({
  verb: 'seekAdvice',
  schema: inputs.adviceQuestion,
  next: toAdvice,
})

export const adviseOnAgreement = agreementAction({
  verb: 'adviseOnAgreement',
  schema: inputs.advice,
  shape: shapedAdvice,
  next: toAdvice,
})

export const addToAdvice = agreementAction({
  verb: 'addToAdvice',
  schema: askedAddition,
  shape: namedAddition,
  fieldAt: (path) => String(path.at(-1)),
  anyVersion: true,
  next: toAdvice,
})

export const respondToAdvice = agreementAction({
  verb: 'respondToAdvice',
  schema: inputs.response,
  shape: shapedResponse,
  next: toAdvice,
})

export const closeCondition = agreementAction({
  verb: 'closeCondition',
  schema: askedEvidence,
  shape: namedEvidence,
  fieldAt: (path) => String(path.at(-1)),
  anyVersion: true,
  next: toAdvice,
})

export const acknowledgeResponse = agreementAction({
  verb: 'acknowledgeResponse',
  schema: askedAcknowledgement,
  toInput: ({ acknowledgement }) => ({ text: acknowledgement }),
  next: toAdvice,
})

export const recordBoardNotice = agreementAction({
  verb: 'recordBoardNotice',
  schema: inputs.boardNotice,
  next: toAdvice,
})
