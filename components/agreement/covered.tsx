import { Callout } from '@/components/ui/callout'
import { CardTable } from '@/components/ui/card-table'
import { Tag, type TagColour } from '@/components/ui/tag'
import { COVERING_WORDS, inShort } from '@/lib/content/agreement-life-words'
import { type Covering, doesCover } from '@/lib/domain/agreement/covering'
import { KIND_NAMES, type Kind } from '@/lib/domain/agreement/kinds'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import type { Signatory } from '@/lib/domain/shared/signatory'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { byWhom, Said } from './said'

export type Candidate = {
  readonly reference: string
  readonly title: string
  readonly kind: Kind | null
  readonly purpose: string
  readonly covering: Covering
  readonly reviewDueSince: CalendarDate | null
}

const COLUMNS = [
  { label: 'Agreement', width: 'wide' },
  { label: 'Kind' },
  { label: 'What it is for', width: 'wide' },
  { label: 'State' },
] as const

const colourOf = (covering: Covering): TagColour => {
  if (!doesCover(covering)) return 'red'
  return covering === 'covers' ? 'green' : 'orange'
}

const State = ({ covering, reviewDueSince }: Candidate) => (
  <>
    <Tag colour={colourOf(covering)}>{COVERING_WORDS[covering]}</Tag>
    {covering === 'reviewDue' && reviewDueSince && ` since ${dayOf(reviewDueSince)}`}
  </>
)

const Title = ({ reference, title }: Candidate) => (
  <>
    <a className="govuk-link" href={paths.agreement(reference)}>
      {title}
    </a>{' '}
    <span className="govuk-hint">{reference}</span>
  </>
)

type Props = { readonly organisation: string; readonly agreements: readonly Candidate[] }

/** Agreements in being with whoever asks; one that covers nothing now says so. */
export const Candidates = ({ organisation, agreements }: Props) =>
  agreements.length === 0 ? (
    <p className="govuk-body">The register holds no agreement in force with {organisation}.</p>
  ) : (
    <CardTable
      caption={`Agreements with ${organisation}`}
      columns={COLUMNS}
      rows={agreements.map((one) => ({
        id: one.reference,
        cells: [
          <Title key="title" {...one} />,
          one.kind ? KIND_NAMES[one.kind] : 'Not yet known',
          one.purpose ? inShort(one.purpose) : 'Not said',
          <State key="state" {...one} />,
        ],
      }))}
    />
  )

type Found = {
  readonly reference: string | null
  readonly title: string | null
  readonly why: string
  readonly by: Signatory
}

/** What somebody found, whether an agreement or none; the link only for whoever may read the register. */
export const CoverFound = ({ found, isReader }: { readonly found: Found; readonly isReader: boolean }) => (
  <Callout
    title={found.reference ? `Under ${found.reference}` : 'No agreement covers it'}
    meta={byWhom(found.by)}
    level={3}
  >
    {found.reference && (
      <p className="govuk-body">
        {isReader ? (
          <a className="govuk-link" href={paths.agreement(found.reference)}>
            {found.title}
          </a>
        ) : (
          found.title
        )}
      </p>
    )}
    <Said>{found.why}</Said>
  </Callout>
)
