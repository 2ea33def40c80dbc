/** Section 2.3. The database builds its status column from this list. */
export const STATUSES = [
  'DRAFT',
  'AWAIT_EXT_AUTH',
  'SUBMITTED',
  'INTAKE',
  'RETURNED_INCOMPLETE',
  'CLARIFY',
  'ROUTED_OUT',
  'LEGAL_VALIDATION',
  'ASSESS',
  'ADVICE',
  'AWAIT_HOS',
  'APPROVED_FULL',
  'APPROVED_PART',
  'COMPLY',
  'CHALLENGE',
  'REFUSED',
  'NIL_RETURN',
  'PREPARE',
  'RELEASED',
  'CLOSED',
  'REVIEW',
  'WITHDRAWN',
  'EXPIRED',
  'U_LOGGED',
  'U_DECIDED',
  'U_AWAIT_CONFIRM',
  'U_UNCONFIRMED',
] as const
export type Status = (typeof STATUSES)[number]

/** Nothing further can happen to these, save what a new case may do with them. */
export const ENDED = [
  'RETURNED_INCOMPLETE',
  'ROUTED_OUT',
  'REFUSED',
  'NIL_RETURN',
  'CLOSED',
  'WITHDRAWN',
] as const satisfies readonly Status[]

/** Decided, or ended: a parent closes when every part of it stands in one of these (2.6). */
export const ANSWERED = [
  'RETURNED_INCOMPLETE',
  'ROUTED_OUT',
  'APPROVED_FULL',
  'APPROVED_PART',
  'COMPLY',
  'REFUSED',
  'NIL_RETURN',
  'PREPARE',
  'RELEASED',
  'CLOSED',
  'REVIEW',
  'WITHDRAWN',
] as const satisfies readonly Status[]

export const isAnswered = (status: Status) => (ANSWERED as readonly Status[]).includes(status)

/** Whose move it is: the council's, the asking body's, or nobody's. */
export const WAITING_ON: Record<Status, 'us' | 'them' | 'nobody'> = {
  DRAFT: 'them',
  AWAIT_EXT_AUTH: 'them',
  SUBMITTED: 'us',
  INTAKE: 'us',
  RETURNED_INCOMPLETE: 'nobody',
  CLARIFY: 'them',
  ROUTED_OUT: 'nobody',
  LEGAL_VALIDATION: 'us',
  ASSESS: 'us',
  ADVICE: 'us',
  AWAIT_HOS: 'us',
  APPROVED_FULL: 'us',
  APPROVED_PART: 'us',
  COMPLY: 'us',
  CHALLENGE: 'them',
  REFUSED: 'nobody',
  NIL_RETURN: 'nobody',
  PREPARE: 'us',
  RELEASED: 'them',
  CLOSED: 'nobody',
  REVIEW: 'us',
  WITHDRAWN: 'nobody',
  EXPIRED: 'them',
  U_LOGGED: 'us',
  U_DECIDED: 'us',
  U_AWAIT_CONFIRM: 'them',
  U_UNCONFIRMED: 'them',
}
