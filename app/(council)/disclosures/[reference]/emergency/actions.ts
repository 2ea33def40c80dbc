'use server'

import { commandAction } from '@/lib/actions/form-action'
import { reason } from '@/lib/domain/disclosure/council-inputs'
import { ratification, urgentDecision } from '@/lib/domain/disclosure/urgent-inputs'
import { paths } from '@/lib/paths'

const back = (reference: string) => paths.step(reference, 'emergency')

export const decideUrgent = commandAction({ verb: 'decideUrgent', schema: urgentDecision, next: back })

export const notUrgent = commandAction({
  verb: 'notUrgent',
  schema: reason,
  // It is a draft from now on, and whoever decided that is not its writer.
  next: paths.disclosures,
})

export const ratifyUrgent = commandAction({ verb: 'ratifyUrgent', schema: ratification, next: back })
