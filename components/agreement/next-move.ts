import type { Agreement } from '@/lib/domain/agreement/agreement'
import { seatInTurn } from '@/lib/domain/agreement/segregation'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { PERMISSIONS } from '@/lib/domain/permissions/permissions'
import { ROLE_NAMES, type Role } from '@/lib/domain/shared/actor'
import { dayOf } from '@/lib/domain/shared/when'

/** The act that moves an agreement on from where it is; whoever may attempt it has the agreement. */
export const NEXT_MOVE: Partial<Record<AgreementStatus, AgreementVerb>> = {
  TRIAGE: 'concludeTriage',
  DRAFTING: 'sendToReview',
  INTERNAL_REVIEW: 'answerReview',
  DPO_ADVICE: 'adviseOnAgreement',
  NEGOTIATION: 'finaliseText',
  LEGAL_FINAL: 'submitForApproval',
  APPROVAL: 'approveAgreement',
  SIGNATURE: 'signAgreement',
  REVIEW_DUE: 'renewAgreement',
  SUSPENDED: 'renewAgreement',
  TERMINATING: 'endAgreement',
}

export const nextMove = ({
  status,
  internalReview,
}: Pick<Agreement, 'status' | 'internalReview'>): AgreementVerb | null =>
  status === 'INTERNAL_REVIEW' && internalReview ? 'seekAdvice' : (NEXT_MOVE[status] ?? null)

const rolesOf = (verb: AgreementVerb) =>
  (PERMISSIONS[verb] as readonly Role[]).map((role) => ROLE_NAMES[role].toLowerCase()).join(' or ')

/** These are decided by the head of the service that holds the data, or a Director. */
const OF_A_SERVICE: readonly AgreementVerb[] = ['approveAgreement', 'renewAgreement']

const signersOf = (a: Pick<Agreement, 'seats' | 'signatures' | 'text'>) => {
  const next = seatInTurn(a).map(({ name, body }) => `${name}, ${body}`)
  if (next.length > 0) return `It waits for the signature of ${next.join('; ')}.`
  const { start } = a.text
  return start === 'lastSignature' ? 'Everybody has signed.' : `Signed. It begins on ${dayOf(start.on)}.`
}

/** Who has the agreement now, in words. */
export const whoHasIt = (a: Agreement): string => {
  if (a.status === 'SIGNATURE') return signersOf(a)
  const verb = nextMove(a)
  if (!verb) return 'Nothing is to be done now.'
  const service = OF_A_SERVICE.includes(verb) && a.service ? ` (${a.service})` : ''
  const others = a.status === 'NEGOTIATION' && a.organisation ? ` and ${a.organisation.name}` : ''
  return `It is with the ${rolesOf(verb)}${service}${others}.`
}
