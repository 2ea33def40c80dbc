import { CardTable } from '@/components/ui/card-table'
import { Tag } from '@/components/ui/tag'
import { ITEM_CODES } from '@/lib/domain/disclosure/codes'
import type { CaseFile, ProposedItem } from '@/lib/domain/disclosure/disclosure'
import { PROPOSAL_WORDS, REDACTION_WORDS } from '@/lib/domain/disclosure/words'
import { periodOf } from '@/lib/domain/records/asked'
import { listed } from '@/lib/domain/records/issue'

const TONE = { disclose: 'green', disclosePart: 'yellow', withhold: 'red' } as const

/** Where the coordinator wrote nothing more. */
const WHAT_GOES = { disclose: 'As asked', disclosePart: 'Not described', withhold: 'Nothing goes' } as const

const heldBack = ({ proposal, code, redactions }: ProposedItem) =>
  [
    code && `${code}: ${ITEM_CODES[code]}`,
    redactions.length > 0 && `Redacted: ${listed(redactions, REDACTION_WORDS)}`,
  ]
    .filter(Boolean)
    .join('\n') || (proposal === 'disclose' ? 'Nothing' : 'Not described')

const proposalCells = (item: ProposedItem | null | undefined) =>
  item
    ? [
        <Tag key="proposal" colour={TONE[item.proposal]}>
          {PROPOSAL_WORDS[item.proposal]}
        </Tag>,
        <span key="held" className="gh-pre-line">
          {heldBack(item)}
        </span>,
        <span key="detail" className="gh-pre-line">
          {item.detail ?? WHAT_GOES[item.proposal]}
        </span>,
      ]
    : ['Not yet proposed', '', '']

const ITEM_COLUMNS = [
  { label: 'Item', width: 'wide' },
  { label: 'Proposed' },
  { label: 'Held back' },
  { label: 'In detail' },
] as const

export const ProposedItems = ({ d }: { readonly d: CaseFile }) => (
  <CardTable
    caption="What would be sent"
    columns={ITEM_COLUMNS}
    rows={(d.request?.items ?? []).map((item, position) => ({
      id: String(position),
      cells: [
        `${position + 1}. ${item.description} (${periodOf(item)})`,
        ...proposalCells(d.assessment?.items?.[position]),
      ],
    }))}
  />
)
