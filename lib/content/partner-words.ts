import type { Field } from '@/components/forms/form-spec'
import { agreementStatusWords } from '@/lib/content/register-words'
import type { Comment, Position } from '@/lib/domain/agreement/agreement'
import { KIND_NAMES, type Kind } from '@/lib/domain/agreement/kinds'
import type { PartnerProposal, PartnerSeat, PartnerView } from '@/lib/domain/agreement/partner-view'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import { dayOf } from '@/lib/domain/shared/when'

/** Talking an agreement over, as both sides read it, and the counterpart's own pages. */

const TOLD_TO_THEM: Partial<Readonly<Record<AgreementStatus, string>>> = {
  NEGOTIATION: 'Being talked over with you',
  LEGAL_FINAL: 'With the council, for its last check',
  APPROVAL: 'With the council, for approval',
}

export const partnerStatusWords = (status: AgreementStatus) =>
  TOLD_TO_THEM[status] ?? agreementStatusWords(status, 'staff')

export const kindWords = (kind: Kind | null) => (kind ? KIND_NAMES[kind] : 'Agreement')

export const POSITION_WORDS: Readonly<Record<Position['position'], string>> = {
  agreed: 'Agreed',
  proposed: 'Being talked over',
  conceded: 'The council gave way',
}

export const RESULT_WORDS: Readonly<Record<NonNullable<PartnerProposal['answer']>['result'], string>> = {
  accepted: 'Accepted',
  declined: 'Declined',
}

export const AUDIENCE_WORDS: Readonly<Record<Comment['audience'], string>> = {
  internal: 'Only the council sees this',
  shared: 'Both sides see this',
}

export const SHARED_COMMENT_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'body',
    label: 'Your comment',
    hint: 'The council and everybody invited by it read this.',
    rows: 4,
    maxLength: 4000,
  },
]

/** The heading and the wording begin as they are, so that people change words rather than write them again. */
export const PROPOSAL_FIELDS: readonly Field[] = [
  { kind: 'text', name: 'heading', label: 'Heading' },
  {
    kind: 'textarea',
    name: 'wording',
    label: 'The wording you propose',
    hint: 'The whole clause as it should read. The changed words are marked for whoever answers.',
    rows: 10,
    maxLength: 12_000,
  },
  { kind: 'textarea', name: 'why', label: 'Why', hint: 'Both sides read this.', rows: 3, maxLength: 2000 },
]

const isOwed = ({ evidence, status }: PartnerView) =>
  status === 'SIGNATURE' ? [] : evidence.filter(({ shownOn }) => shownOn === null)

const destroyWords = (view: PartnerView) => {
  const [next] = isOwed(view).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
  return next ? [`To destroy by ${dayOf(next.dueOn)}: ${next.item}`] : []
}

const signedWords = ({ seats }: PartnerView, personId: string) => {
  const at = seats.find((seat) => seat.personId === personId)?.signedAt
  return at ? [`You signed on ${dayOf(at)}`] : []
}

/** What one line of the list says of it beside its state. */
export const partnerFacts = (view: PartnerView, personId: string): readonly string[] => [
  kindWords(view.kind),
  ...(view.status === 'NEGOTIATION' ? ['You may comment and propose wording'] : []),
  ...signedWords(view, personId),
  ...(view.force ? [`Review by ${dayOf(view.force.reviewOn)}`] : []),
  ...destroyWords(view),
]

export const isToSign = ({ seats }: Pick<PartnerView, 'seats'>, personId: string) =>
  seats.some((seat) => seat.personId === personId && seat.isNext)

/** What waits for this person; nothing where it waits for others. */
export const waitsForYou = (view: PartnerView, personId: string): string | undefined => {
  if (isToSign(view, personId)) return 'It waits for your signature'
  return view.status === 'TERMINATING' && view.ending
    ? `No information flows after ${dayOf(view.ending.stopOn)}`
    : undefined
}

export const seatWords = ({ signedAt, isNext }: Pick<PartnerSeat, 'signedAt' | 'isNext'>) => {
  if (signedAt) return `Signed on ${dayOf(signedAt)}`
  return isNext ? 'Signs next' : 'Not yet'
}
