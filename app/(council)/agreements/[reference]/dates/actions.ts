'use server'

import { formAction } from '@/lib/actions/form-action'
import { datesEdit } from '@/lib/domain/agreement/edits'
import { dates } from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'
import { editing } from '../editing'
import { asDates } from './dates'

export const saveAgreementDates = formAction(
  editing({
    schema: dates,
    make: (said, { a, today }) => datesEdit(a.text, asDates(said), today),
    next: (reference) => paths.agreementStep(reference, 'draft'),
  }),
)
