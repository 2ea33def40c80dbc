import type { Metadata } from 'next'
import { datesFields } from '@/lib/content/agreement-draft-words'
import { lastReviewDay } from '@/lib/domain/agreement/clocks'
import { dates } from '@/lib/domain/agreement/inputs'
import { londonDate } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame, backToStep } from '../agreement-frame'
import { EditForm } from '../edit-form'
import { type AgreementParams, openAgreementPage } from '../open-agreement'
import { saveAgreementDates } from './actions'
import { answersOfDates } from './dates'

export const metadata: Metadata = { title: 'Dates and protocol' }

export default async function DatesPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { a } = open
  const { start } = a.text
  const from = start === 'lastSignature' ? londonDate(shell().clock()) : start.on
  return (
    <AgreementFrame
      open={open}
      title="When does it begin, and when is it looked at again?"
      back={backToStep(a.reference, 'draft', 'Back to the draft')}
    >
      <EditForm
        open={open}
        schema={dates}
        fields={datesFields(dayOf(lastReviewDay(a.text, from)))}
        submit="Save and continue"
        action={saveAgreementDates}
        saved={answersOfDates(a.text)}
      />
    </AgreementFrame>
  )
}
