import type { Agreement } from '../agreement/agreement'
import type { AgreementStatus } from '../agreement/states'
import type { Actor, Role } from '../shared/actor'

/**
 * Whether an agreement exists for this person. The register is open to the council's own staff; somebody of
 * the counterpart sees it once it has been put to them. Said again in SQL in `visible-to.ts`, and held together by a test.
 */

const INSIDE: readonly Role[] = [
  'POL_LIA',
  'INTAKE',
  'DDC',
  'OWNER',
  'HOS',
  'ABOVE',
  'LEGAL',
  'DPO',
  'CALD',
  'MON',
  'IGB',
  'AUDIT',
]

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

export const readsTheRegister = (role: Role) => INSIDE.includes(role)

export const canSeeAgreement = (
  actor: Pick<Actor, 'role' | 'organisationId'>,
  a: Pick<Agreement, 'status' | 'organisation' | 'text'>,
): boolean => {
  if (readsTheRegister(actor.role)) return true
  if (actor.role !== 'SIGN' || !SHOWN_TO_THEM.includes(a.status)) return false
  return (
    a.organisation?.id === actor.organisationId ||
    a.text.parties.some(({ organisationId }) => organisationId === actor.organisationId)
  )
}
