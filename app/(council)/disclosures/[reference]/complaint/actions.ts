'use server'

import { commandAction } from '@/lib/actions/form-action'
import { complaint, complaintAnswer } from '@/lib/domain/disclosure/after-inputs'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

const back = (reference: string) => paths.step(reference, 'complaint')

export const linkComplaint = commandAction({ verb: 'linkComplaint', schema: complaint, next: back })

export const acknowledgeComplaint = commandAction({
  verb: 'acknowledgeComplaint',
  schema: nothing,
  next: back,
})

export const answerComplaint = commandAction({ verb: 'answerComplaint', schema: complaintAnswer, next: back })
