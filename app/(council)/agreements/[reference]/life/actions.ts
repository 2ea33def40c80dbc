'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import * as inputs from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'

const back = (reference: string) => paths.agreementStep(reference, 'life')

export const renewAgreement = agreementAction({
  verb: 'renewAgreement',
  schema: inputs.reviewOutcome,
  next: back,
})

export const keepGoing = agreementAction({ verb: 'keepGoing', schema: inputs.keepGoing, next: back })

export const reportTrigger = agreementAction({ verb: 'reportTrigger', schema: inputs.trigger, next: back })

export const suspendAgreement = agreementAction({
  verb: 'suspendAgreement',
  schema: inputs.reason,
  next: back,
})
