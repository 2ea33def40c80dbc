import type { Agreement, Approval, SignatureGiven, Voided } from '../../agreement/agreement'
import type { Column } from '../../agreement/as-read'
import type { Signatory } from '../../shared/signatory'
import { momentOf } from '../../shared/when'
import type { Section } from '../model'
import { tableOf } from './parts'

type Event = { readonly by: Signatory; readonly version: number | null; readonly what: string }

const COLUMNS: readonly Column<Event>[] = [
  { label: 'When', of: ({ by }) => momentOf(by.at) },
  { label: 'Version', of: ({ version }) => String(version ?? '') },
  { label: 'What', of: ({ what }) => what },
  { label: 'Who', of: ({ by }) => [by.name, by.standing, by.body].filter(Boolean).join(', ') },
]

const begun = ({ openedBy, variationOf }: Agreement): Event => ({
  by: openedBy,
  version: 1,
  what: variationOf ? `Variation ${variationOf.number} of ${variationOf.reference} begun` : 'Begun',
})

const ANSWERED = { accepted: 'Proposal accepted', declined: 'Proposal declined' }

const proposals = ({ proposals: all }: Agreement): readonly Event[] =>
  all.flatMap(({ by, textVersion: version, heading, answer }) => [
    { by, version, what: `Wording proposed: ${heading}` },
    ...(answer ? [{ by: answer.by, version, what: `${ANSWERED[answer.result]}: ${heading}` }] : []),
  ])

const approved = ({ by, textVersion: version }: Approval): Event => ({ by, version, what: 'Approved' })

const signed = (signatures: readonly SignatureGiven[], version: number | null): readonly Event[] =>
  signatures.map(({ by, seat }) => ({
    by,
    version,
    what: seat.as === 'signatory' ? 'Signed' : 'Countersigned',
  }))

/** A reason typed inside the council stays inside. */
const voided = ({ why, by, approval, signatures }: Voided, isInternal: boolean): readonly Event[] => {
  const version = approval?.textVersion ?? null
  const what = 'Approval and signatures so far no longer count'
  return [
    ...(approval ? [approved(approval)] : []),
    ...signed(signatures, version),
    { by, version, what: isInternal ? `${what}: ${why}` : what },
  ]
}

const inside = (a: Agreement): readonly Event[] => [
  ...(a.internalReview
    ? [
        {
          by: a.internalReview.by,
          version: a.internalReview.textVersion,
          what: 'Found ready by a colleague',
        },
      ]
    : []),
  ...a.advice.map(({ by, textVersion: version }) => ({ by, version, what: 'Advised on' })),
]

/** What became of the text, as far as both sides saw it; the council's copy also says what went on inside. */
export const history = (a: Agreement, isInternal: boolean): Section => {
  const events = [
    begun(a),
    ...proposals(a),
    ...a.voided.flatMap((one) => voided(one, isInternal)),
    ...(a.approval ? [approved(a.approval)] : []),
    ...signed(a.signatures, a.textVersion),
    ...(isInternal ? inside(a) : []),
  ]
  const inOrder = events.toSorted((one, other) => one.by.at.localeCompare(other.by.at))
  return tableOf('How this text came about', COLUMNS, [3, 1.4, 4, 4], inOrder)
}
