import type { Metadata } from 'next'
import { workItem } from '@/app/(council)/disclosures/rows'
import { WorkItems } from '@/components/ui/work-list'
import { othersWords } from '@/lib/content/agreement-life-words'
import { disclosuresUnder } from '@/lib/use-cases/agreement/disclosures-under'
import { readChoices } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame } from '../agreement-frame'
import { type AgreementParams, openAgreementPage } from '../open-agreement'

export const metadata: Metadata = { title: 'Disclosures made under it' }

export default async function DisclosuresUnderPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { actor, a } = open
  const [{ rows, seen, others, today }, choices] = await Promise.all([
    disclosuresUnder(shell(), actor, a),
    readChoices(shell()),
  ])
  const elsewhere = othersWords(others, seen)
  return (
    <AgreementFrame open={open} title="Disclosures made under it">
      {seen + others === 0 && (
        <p className="govuk-body">No request was found to fall under this agreement.</p>
      )}
      {rows.length > 0 && <WorkItems items={rows.map((row) => workItem(row, { actor, choices, today }))} />}
      {seen > rows.length && (
        <p className="govuk-body">
          The first {rows.length} of {seen} are shown.
        </p>
      )}
      {elsewhere && <p className="govuk-body">{elsewhere}</p>}
    </AgreementFrame>
  )
}
