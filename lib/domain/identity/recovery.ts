import { OUTSIDE_ROLES, type Role } from '../shared/actor'
import type { Refusal } from '../shared/outcome'
import { againstSignIn, type Standing } from './standing'

/**
 * A lost passkey is replaced by two people, after a day in which everybody who could object was told (A5). What it
 * leads to is the same ceremony as the first time: never a session, and never anything weaker than a passkey.
 */
export const RECOVERY_STATES = ['ASKED', 'AGREED', 'USED', 'STOPPED', 'EXPIRED'] as const
export type RecoveryState = (typeof RECOVERY_STATES)[number]

/** Of these everybody is told who is known to have to do with the account. */
export const RECOVERY_STEPS = ['asked', 'agreed', 'used', 'stopped'] as const
export type RecoveryStep = (typeof RECOVERY_STEPS)[number]

/** Whatever a council sets, it is never less. */
export const LEAST_WAIT_HOURS = 24
/** To be agreed to, and once more to be used after the wait. */
export const RECOVERY_DAYS = 14
/** An address that was theirs until then is told too. */
export const FORMER_ADDRESS_DAYS = 90

/** Who keeps the accounts of the council. */
const KEEPERS: readonly Role[] = ['ADMIN', 'DPO']

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export const opensAfter = (agreedAt: Date, waitHours: number) =>
  new Date(agreedAt.getTime() + Math.max(waitHours, LEAST_WAIT_HOURS) * HOUR_MS)

export const overAfter = (from: Date) => new Date(from.getTime() + RECOVERY_DAYS * DAY_MS)

type Acting = { readonly id: string; readonly role: Role }

/** Whom it is about, as they are now. */
export type Lost = Standing & {
  readonly id: string
  readonly role: Role
  readonly hasEnrolled: boolean
  /** The lead of their agency where there is one who can sign in; never the person themselves. */
  readonly leadId: string | null
}

const NOT_PERMITTED: Refusal = { rule: 'NOT_PERMITTED' }

/** Their organisation's lead asks, because the lead knows them; keepers ask for the council's own, and where no lead can. */
const mayAsk = ({ leadId }: Lost, { id, role }: Acting): Refusal | null => {
  if (leadId !== null) return leadId === id ? null : { rule: 'ID-31' }
  return KEEPERS.includes(role) ? null : NOT_PERMITTED
}

export const againstAsking = (lost: Lost, actor: Acting, now: Date): Refusal | null => {
  // To somebody of another agency the account is not there.
  if (OUTSIDE_ROLES.includes(actor.role) && lost.leadId !== actor.id)
    return lost.id === actor.id ? { rule: 'ID-6' } : { rule: 'NOT_FOUND' }
  if (lost.id === actor.id) return { rule: 'ID-6' }
  if (againstSignIn(lost, now)) return { rule: 'ID-15' }
  if (!lost.hasEnrolled) return { rule: 'ID-32' }
  return mayAsk(lost, actor)
}

type Asked = {
  readonly personId: string
  readonly personRole: Role
  readonly state: RecoveryState
  readonly askedBy: string
  readonly askedAs: Role
  readonly expiresAt: Date
}

export type Recovering = Asked & {
  readonly agreedBy: string | null
  readonly agreedAs: Role | null
  readonly opensAt: Date | null
}

const isOpen = ({ state }: Pick<Asked, 'state'>) => state === 'ASKED' || state === 'AGREED'

const againstLate = ({ state, expiresAt }: Asked, now: Date): Refusal | null => {
  if (state === 'EXPIRED' || (isOpen({ state }) && expiresAt <= now)) return { rule: 'ID-36' }
  return isOpen({ state }) ? null : { rule: 'ID-8' }
}

/** The second of the two is always a keeper of the council's, of another office than the first. */
export const againstAgreeing = (asked: Asked, actor: Acting, now: Date): Refusal | null => {
  if (asked.personId === actor.id) return { rule: 'ID-6' }
  if (!KEEPERS.includes(actor.role)) return NOT_PERMITTED
  if (asked.askedBy === actor.id) return { rule: 'ID-5' }
  // The DPO and the deputy are one office.
  if (asked.askedAs === 'DPO' && actor.role === 'DPO') return { rule: 'ID-5' }
  return againstLate(asked, now) ?? (asked.state === 'ASKED' ? null : { rule: 'ID-8' })
}

/** To stop is easy: one is enough of the two, the keepers, the lead, and the person, who may have the passkey still. */
export const againstStopping = (
  asked: Recovering,
  leadId: string | null,
  actor: Acting,
  now: Date,
): Refusal | null => {
  const known = [asked.personId, asked.askedBy, asked.agreedBy, leadId]
  if (!KEEPERS.includes(actor.role) && !known.includes(actor.id)) return { rule: 'NOT_FOUND' }
  return againstLate(asked, now)
}

/** The link is sent by either of the two where the clock's own did not arrive; to anybody else there is none. */
export const againstInviting = (
  asked: Pick<Recovering, 'askedBy' | 'agreedBy'>,
  actor: Acting,
): Refusal | null => ([asked.askedBy, asked.agreedBy].includes(actor.id) ? null : { rule: 'NOT_FOUND' })

/** Whether a link would open anything now, as far as the recovery itself says. */
export const isReady = ({ state, opensAt, expiresAt }: Recovering, now: Date): boolean =>
  state === 'AGREED' && opensAt !== null && opensAt <= now && now < expiresAt

/** One of the two, as they were when they took part, and as they are now; null for somebody who is not there. */
export type Party = {
  readonly as: Role
  readonly now: (Standing & { readonly id: string; readonly role: Role }) | null
}

export type Circumstances = {
  readonly lost: Lost | null
  readonly asker: Party
  /** Nobody yet, where nobody has agreed. */
  readonly agreer: Party | null
}

const stands = ({ as, now: person }: Party, now: Date) =>
  person !== null && person.role === as && againstSignIn(person, now) === null

const leadsStill = ({ lost, asker }: Circumstances) =>
  !OUTSIDE_ROLES.includes(asker.as) || (lost?.leadId ?? null) === asker.now?.id

/** A lost role, an ended account, a locked agency or another lead: then two people did not agree on this. */
export const hasMoved = (
  asked: Pick<Asked, 'personRole'>,
  circumstances: Circumstances,
  now: Date,
): boolean => {
  const { lost, asker, agreer } = circumstances
  if (!lost || lost.role !== asked.personRole || againstSignIn(lost, now)) return true
  return !stands(asker, now) || !leadsStill(circumstances) || (agreer !== null && !stands(agreer, now))
}

/** Before a link is sent, and again before the passkey is kept. */
export const againstUsing = (asked: Recovering, circumstances: Circumstances, now: Date): Refusal | null => {
  const late = againstLate(asked, now)
  if (late) return late
  if (asked.state !== 'AGREED' || asked.opensAt === null) return { rule: 'ID-35' }
  if (hasMoved(asked, circumstances, now)) return { rule: 'ID-34' }
  return asked.opensAt <= now ? null : { rule: 'ID-33', facts: { until: asked.opensAt.toISOString() } }
}
