import type { z } from 'zod'
import type { Field } from '@/components/forms/form-spec'
import type { CaseAction } from '@/lib/actions/form-action'
import {
  ASSESSMENT_PAGES,
  type AssessmentSlug,
  BASIS_OF_A_REQUIREMENT,
  isAssessmentSlug,
  itemFields,
} from '@/lib/content/assessment-forms'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { isValidated } from '@/lib/domain/disclosure/guards/requiring'
import {
  recordBasis,
  recordExemption,
  recordHeld,
  recordItem,
  recordNotification,
  recordTests,
} from '../actions'

/** Schema and action of each page of block F; its words are in `lib/content/assessment-forms.ts`. */
const WORK: Readonly<Record<AssessmentSlug, { readonly schema: z.ZodType; readonly action: CaseAction }>> = {
  held: { schema: inputs.held, action: recordHeld },
  basis: { schema: inputs.basis, action: recordBasis },
  exemption: { schema: inputs.exemption, action: recordExemption },
  tests: { schema: inputs.tests, action: recordTests },
  notification: { schema: inputs.notification, action: recordNotification },
}

export type AssessmentForm = {
  readonly title: string
  readonly fields: readonly Field[]
  readonly schema: z.ZodType
  readonly action: CaseAction
  readonly saved: Readonly<Record<string, unknown>>
  /** The item that is asked about, counted from 0; null on the pages about the whole request. */
  readonly position: number | null
}

const firstAnswers = (page: AssessmentSlug, d: CaseFile) =>
  page === 'basis' && isValidated(d) ? BASIS_OF_A_REQUIREMENT : {}

const ITEM = /^item-([1-9]\d{0,2})$/

const formOfItem = (number: number, d: CaseFile): AssessmentForm | null => {
  const position = number - 1
  if (!d.request?.items[position]) return null
  return {
    title: `Item ${number}`,
    fields: itemFields(),
    schema: inputs.proposedItem,
    action: recordItem,
    saved: d.assessment?.items?.[position] ?? {},
    position,
  }
}

/** The form behind an address; null for a page or an item that is not there. */
export const assessmentForm = (page: string, d: CaseFile): AssessmentForm | null => {
  const item = ITEM.exec(page)?.[1]
  if (item) return formOfItem(Number(item), d)
  if (!isAssessmentSlug(page)) return null
  const { title, fields } = ASSESSMENT_PAGES[page]
  return {
    title,
    fields,
    ...WORK[page],
    saved: d.assessment?.[page] ?? firstAnswers(page, d),
    position: null,
  }
}
