import type { Agreement } from '../agreement/agreement'
import type { AgreementStatus } from '../agreement/states'
import type { Copy, RecordKind } from '../records/model'
import { type Actor, isOutside, type Role } from '../shared/actor'
import { may } from './permissions'

/**
 * Whether an agreement exists for this person. The register is open to the council's own staff; somebody of
 * the counterpart sees it once it has been put to them. Said again in SQL by `agreementsWith`,
 * and held together by a test.
 */

/** Before these the text is the council's own business. */
export const SHOWN_TO_THEM: readonly AgreementStatus[] = [
  'NEGOTIATION',
  'LEGAL_FINAL',
  'APPROVAL',
  'SIGNATURE',
  'IN_FORCE',
  'REVIEW_DUE',
  'RENEWED',
  'VARIED',
  'SUSPENDED',
  'TERMINATING',
  'ENDED',
]

export const readsTheRegister = (role: Role) => may({ role }, 'readAgreements')

/** Signs for a counterpart: sees agreements on pages of their own, and no page of the council's. */
export const isTheirs = ({ role }: Pick<Actor, 'role'>) => role === 'SIGN'

export const isShownToThem = ({ status }: Pick<Agreement, 'status'>) => SHOWN_TO_THEM.includes(status)

export const canSeeAgreement = (
  actor: Pick<Actor, 'role' | 'organisationId'>,
  a: Pick<Agreement, 'status' | 'organisation' | 'text'>,
): boolean => {
  if (readsTheRegister(actor.role)) return true
  if (!isTheirs(actor) || !isShownToThem(a)) return false
  return (
    a.organisation?.id === actor.organisationId ||
    a.text.parties.some(({ organisationId }) => organisationId === actor.organisationId)
  )
}

type RecordSeen = { readonly kind: RecordKind; readonly copy: Copy }

/**
 * Whether one of its records may be opened. An entry of the public register is no secret inside the council;
 * what is marked internal has advice and comments in it, and is read by those who may read them.
 */
export const canReadAgreementRecord = (
  actor: Pick<Actor, 'role' | 'organisationId'>,
  a: Pick<Agreement, 'status' | 'organisation' | 'text'>,
  { kind, copy }: RecordSeen,
): boolean => {
  if (kind === 'P12' && !isOutside(actor)) return true
  return canSeeAgreement(actor, a) && (copy === 'external' || may(actor, 'readAgreementAdvice'))
}
