'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import * as inputs from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'

const back = (reference: string) => paths.agreementStep(reference, 'ending')

export const giveNotice = agreementAction({ verb: 'giveNotice', schema: inputs.notice, next: back })

export const recordDisposal = agreementAction({
  verb: 'recordDisposal',
  schema: inputs.disposal,
  next: back,
})

export const recordSweep = agreementAction({ verb: 'recordSweep', schema: inputs.note, next: back })

export const flagUncertified = agreementAction({
  verb: 'flagUncertified',
  schema: inputs.reason,
  next: back,
})

export const endAgreement = agreementAction({ verb: 'endAgreement', schema: inputs.end, next: back })
