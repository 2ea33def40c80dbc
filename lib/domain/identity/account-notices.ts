import type { Role } from '../shared/actor'

/** What those who watch over accounts are told of: a way in that is made, used, replaced or denied. */
export const ACCOUNT_NOTICES = [
  'breakGlassCodeMade',
  'breakGlassUsed',
  'recoveryAsked',
  'recoveryAgreed',
  'recoveryUsed',
  'recoveryStopped',
  'callWaits',
  'callDenied',
  'ownAccountLinked',
] as const
export type AccountNotice = (typeof ACCOUNT_NOTICES)[number]

const TOLD_OF_BREAK_GLASS: readonly Role[] = ['ADMIN', 'DPO', 'IGB']
const TOLD_OF_PEOPLE: readonly Role[] = ['ADMIN', 'DPO', 'INTAKE']

/** Whoever may telephone them. */
const TOLD_OF_CALLS: readonly Role[] = ['INTAKE', 'ADMIN']

const TOLD: Readonly<Record<AccountNotice, readonly Role[]>> = {
  breakGlassCodeMade: TOLD_OF_BREAK_GLASS,
  breakGlassUsed: TOLD_OF_BREAK_GLASS,
  recoveryAsked: TOLD_OF_PEOPLE,
  recoveryAgreed: TOLD_OF_PEOPLE,
  recoveryUsed: TOLD_OF_PEOPLE,
  recoveryStopped: TOLD_OF_PEOPLE,
  ownAccountLinked: TOLD_OF_PEOPLE,
  callWaits: TOLD_OF_CALLS,
  callDenied: [...TOLD_OF_CALLS, 'DPO'],
}

/** Who is told inside the product, whenever a way in is made or used that is not the ordinary one. */
export const toldOf = (what: AccountNotice) => TOLD[what]
