import { Callout } from '@/components/ui/callout'
import { CardTable } from '@/components/ui/card-table'
import { ITEM_CODES } from '@/lib/domain/disclosure/codes'
import type { CaseFile, ProposedItem } from '@/lib/domain/disclosure/disclosure'
import { PROPOSAL_WORDS, REDACTION_WORDS } from '@/lib/domain/disclosure/words'
import { periodOf } from '@/lib/domain/records/asked'
import { listed } from '@/lib/domain/records/issue'
import { momentOf } from '@/lib/domain/shared/when'

const decidedWords = ({ proposal, code, detail, redactions }: ProposedItem) =>
  [
    PROPOSAL_WORDS[proposal],
    code && `${code}: ${ITEM_CODES[code]}`,
    detail,
    redactions.length > 0 && `Redact: ${listed(redactions, REDACTION_WORDS)}`,
  ]
    .filter(Boolean)
    .join('\n')

const listedFor = (d: CaseFile, item: number) => {
  const files = (d.pack?.files ?? []).filter((file) => file.item === item)
  if (files.length === 0) return 'No file'
  return files
    .map(({ name, pages, redacted }) =>
      [name, pages, redacted ? 'redacted' : 'not redacted'].filter(Boolean).join(', '),
    )
    .join('\n')
}

const Lines = ({ text }: { readonly text: string }) => <span className="gh-pre-line">{text}</span>

const Check = ({ d }: { readonly d: CaseFile }) => {
  const check = d.pack?.check
  if (!check) return null
  return (
    <Callout
      tone="advice"
      title="Checked by a second person"
      meta={`${check.by.name}, ${momentOf(check.by.at)}`}
    >
      <p className="govuk-body gh-pre-line">{check.note}</p>
    </Callout>
  )
}

/** What was approved beside what is listed, item by item: the comparison that the second person signs. */
export const PackAgainstDecision = ({ d }: { readonly d: CaseFile }) => {
  const decided = d.decision && 'items' in d.decision ? d.decision.items : []
  return (
    <>
      <CardTable
        caption="What was approved, and what is in the pack"
        columns={[{ label: 'Item', width: 'wide' }, { label: 'Approved' }, { label: 'In the pack' }]}
        rows={(d.request?.items ?? []).map((item, position) => {
          const answer = decided[position]
          return {
            id: String(position),
            cells: [
              `${position + 1}. ${item.description} (${periodOf(item)})`,
              <Lines key="decided" text={answer ? decidedWords(answer) : 'Not decided'} />,
              <Lines key="listed" text={listedFor(d, position)} />,
            ],
          }
        })}
      />
      <Check d={d} />
    </>
  )
}
