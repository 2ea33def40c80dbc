import type { Metadata } from 'next'
import { PARTY_COLUMNS } from '@/lib/domain/agreement/as-read'
import { LinesPage } from '../lines-page'
import { type AgreementParams, openAgreementPage } from '../open-agreement'
import { removeParty } from './actions'
import { PARTIES } from './parties'

export const metadata: Metadata = { title: 'Parties' }

export default async function PartiesPage(page: AgreementParams) {
  return (
    <LinesPage
      open={await openAgreementPage(page)}
      list={PARTIES}
      title="Who are the parties?"
      one="party"
      columns={PARTY_COLUMNS}
      remove={removeParty}
    >
      <p className="govuk-body">
        Everybody who signs, the council among them, with the part that each plays.
      </p>
    </LinesPage>
  )
}
