/** Section 2.3. The database builds its status column from this list. */
export const STATUSES = [
  'DRAFT',
  'AWAIT_EXT_AUTH',
  'SUBMITTED',
  'INTAKE',
  'RETURNED_INCOMPLETE',
  'CLARIFY',
  'ROUTED_OUT',
  'ASSESS',
  'ADVICE',
  'AWAIT_HOS',
  'APPROVED_FULL',
  'APPROVED_PART',
  'REFUSED',
  'NIL_RETURN',
  'PREPARE',
  'RELEASED',
  'CLOSED',
  'WITHDRAWN',
  'EXPIRED',
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

/** Whose move it is: the council's, the asking body's, or nobody's. */
export const WAITING_ON: Record<Status, 'us' | 'them' | 'nobody'> = {
  DRAFT: 'them',
  AWAIT_EXT_AUTH: 'them',
  SUBMITTED: 'us',
  INTAKE: 'us',
  RETURNED_INCOMPLETE: 'nobody',
  CLARIFY: 'them',
  ROUTED_OUT: 'nobody',
  ASSESS: 'us',
  ADVICE: 'us',
  AWAIT_HOS: 'us',
  APPROVED_FULL: 'us',
  APPROVED_PART: 'us',
  REFUSED: 'nobody',
  NIL_RETURN: 'nobody',
  PREPARE: 'us',
  RELEASED: 'them',
  CLOSED: 'nobody',
  WITHDRAWN: 'nobody',
  EXPIRED: 'them',
}
