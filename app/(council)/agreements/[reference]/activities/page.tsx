import type { Metadata } from 'next'
import { ACTIVITY_COLUMNS } from '@/lib/domain/agreement/as-read'
import { LinesPage } from '../lines-page'
import { type AgreementParams, openAgreementPage } from '../open-agreement'
import { removeActivity } from './actions'
import { ACTIVITIES } from './activities'

export const metadata: Metadata = { title: 'Activities' }

export default async function ActivitiesPage(page: AgreementParams) {
  return (
    <LinesPage
      open={await openAgreementPage(page)}
      list={ACTIVITIES}
      title="What is done with the information?"
      one="activity"
      columns={ACTIVITY_COLUMNS}
      remove={removeActivity}
    >
      <p className="govuk-body">
        Each activity, and whose purpose it serves. Nobody may sign while one is not assigned.
      </p>
    </LinesPage>
  )
}
