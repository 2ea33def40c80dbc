import type { Agreement, Seat, SignatureGiven } from '../../agreement/agreement'
import type { Column } from '../../agreement/as-read'
import { KIND_NAMES, TIER_NAMES } from '../../agreement/kinds'
import { CAPACITY_WORDS } from '../../agreement/words'
import { dayOf, momentOf } from '../../shared/when'
import { signed } from '../issue'
import type { RecordModel, Section, Signature } from '../model'
import { history } from './history'
import { departures, insideTheCouncil } from './inside'
import { type AgreementIssue, issuedOf } from './issue'
import { inWords, tableOf } from './parts'
import { theText } from './the-text'
import { triaged } from './triaged'

/** P9: what was signed and by whom. The external copy has neither internal comments nor advice. */
export const agreementAsSigned = (a: Agreement, issue: AgreementIssue): RecordModel => {
  const isInternal = issue.copy === 'internal'
  return issuedOf('P9', a, issue, {
    title: a.text.title,
    summary: summaryOf(a),
    sections: [
      ...theText(a),
      triaged(a, isInternal),
      history(a, isInternal),
      ...(isInternal ? insideTheCouncil(a) : [departures(a)]),
      whoSigned(a),
    ],
    signatures: [signed('Approved for the council', a.approval?.by), ...a.signatures.map(signatureOf)],
  })
}

const summaryOf = ({ kind, tier, text, force }: Agreement) => {
  const what = kind ? KIND_NAMES[kind] : TIER_NAMES[tier]
  const begins = force ? ` In force from ${dayOf(force.from)}.` : ''
  return `${what} of ${inWords(text.parties.map(({ name }) => name))}.${begins}`
}

type Signing = Seat & { readonly given: SignatureGiven | undefined }

const COLUMNS: readonly Column<Signing>[] = [
  { label: 'Who', of: ({ name, title }) => `${name}\n${title}` },
  { label: 'For', of: ({ body }) => body },
  { label: 'Place and part', of: ({ order, as }) => `${order}. ${CAPACITY_WORDS[as]}` },
  { label: 'Authority', of: ({ authority }) => authority },
  {
    label: 'Signed as',
    of: ({ given }) => (given ? `${given.typedName}\n${momentOf(given.by.at)}` : 'Not yet'),
  },
]

const whoSigned = ({ seats, signatures }: Agreement): Section | null => {
  if (seats.length === 0) return null
  const signing = seats.map((seat) => ({
    ...seat,
    given: signatures.find((one) => one.seat.personId === seat.personId),
  }))
  return tableOf('Who signed, and by what authority', COLUMNS, [4, 4, 3.4, 3.4, 4], signing)
}

const signatureOf = ({ seat, by }: SignatureGiven): Signature | null =>
  signed(`${seat.as === 'signatory' ? 'Signed' : 'Countersigned'} for ${seat.body}`, by)
