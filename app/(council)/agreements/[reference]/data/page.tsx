import type { Metadata } from 'next'
import { DATA_COLUMNS } from '@/lib/domain/agreement/as-read'
import { letsDataFlow } from '@/lib/domain/agreement/kinds'
import { LinesPage } from '../lines-page'
import { type AgreementParams, openAgreementPage } from '../open-agreement'
import { removeDataItem } from './actions'
import { DATA } from './data-schedule'

export const metadata: Metadata = { title: 'Schedule of information' }

export default async function DataPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  return (
    <LinesPage
      open={open}
      list={DATA}
      title="What information is sent?"
      one="item"
      columns={DATA_COLUMNS}
      remove={removeDataItem}
    >
      <p className="govuk-body">
        {letsDataFlow(open.a.tier)
          ? 'What is not listed here may not be sent under this agreement.'
          : 'A charter or protocol carries no information by itself: leave this empty, and make an agreement for the purpose.'}
      </p>
    </LinesPage>
  )
}
