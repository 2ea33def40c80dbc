import { When } from '@/components/disclosure/council/when'
import { SummaryList } from '@/components/ui/summary-list'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { KIND_NAMES, TIER_NAMES } from '@/lib/domain/agreement/kinds'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { dayOf, momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { dueWords } from './due-words'
import { whoHasIt } from './next-move'
import { AgreementStatusTag } from './status-tag'

type Props = {
  readonly a: Agreement
  /** When it came to where it is; UTC, ISO 8601. */
  readonly since: string | null
  readonly today: CalendarDate
}

const othersIn = ({ organisation, text }: Agreement) => {
  const named = text.parties.flatMap(({ own, name }) => (own ? [] : [name]))
  return named.length > 0 ? named.join('; ') : (organisation?.name ?? 'No other organisation')
}

const DueLines = ({ a, today }: Omit<Props, 'since'>) =>
  dueWords(a, today).map((due) => (
    <div key={due.text}>
      <When {...due} />
    </div>
  ))

const outsideOf = ({ outside }: Agreement) =>
  [
    outside.externalRef,
    outside.leadOrg && `led by ${outside.leadOrg}`,
    outside.adoptedVersion && `version ${outside.adoptedVersion}`,
  ]
    .filter(Boolean)
    .join(', ')

const isPublished = ({ publication }: Agreement) =>
  publication?.published != null && publication.withdrawn === null

const rowsOf = ({ a, since, today }: Props) => [
  { key: 'State', value: <AgreementStatusTag status={a.status} /> },
  { key: 'Who has it', value: whoHasIt(a) },
  since && { key: 'Since', value: momentOf(since) },
  dueWords(a, today).length > 0 && { key: 'By when', value: <DueLines a={a} today={today} /> },
  { key: 'With', value: othersIn(a) },
  { key: 'Kind', value: a.kind ? KIND_NAMES[a.kind] : TIER_NAMES[a.tier] },
  a.service && { key: 'Service', value: a.service },
  a.force && { key: 'In force from', value: dayOf(a.force.from) },
  outsideOf(a) && { key: 'Known to others as', value: outsideOf(a) },
  a.outside.localAnnex && {
    key: 'Holds only for us',
    value: <span className="gh-pre-line">{a.outside.localAnnex}</span>,
  },
  isPublished(a) && {
    key: 'Public register',
    value: (
      <a className="govuk-link" href={paths.publicAgreement(a.reference)}>
        As the public reads it
      </a>
    ),
  },
]

/** With whom, since when, by when. */
export const AgreementIdentity = (props: Props) => (
  <SummaryList rows={rowsOf(props).filter((row) => typeof row === 'object' && row !== null)} />
)
