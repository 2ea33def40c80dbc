'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import { itemToMark, itemToUnmark } from '@/lib/domain/agreement/draft-inputs'
import { paths } from '@/lib/paths'

const toChecklist = (reference: string) => paths.agreementStep(reference, 'checklist')

export const markNotApplicable = agreementAction({
  verb: 'markNotApplicable',
  schema: itemToMark,
  anyVersion: true,
  next: toChecklist,
})

export const unmarkNotApplicable = agreementAction({
  verb: 'unmarkNotApplicable',
  schema: itemToUnmark,
  anyVersion: true,
  next: toChecklist,
})
