import { randomUUID } from 'node:crypto'
import { insertAccountNotices } from '@/db/repositories/accounts'
import { hasEnrolled, withdrawInvitations } from '@/db/repositories/enrolment'
import { findAccount, findAgency, standingOf } from '@/db/repositories/identity'
import { appendEntry } from '@/db/repositories/ledger'
import { oweNotices } from '@/db/repositories/letters'
import {
  agreeTo,
  channelsAbout,
  expire,
  findRecovery,
  insertRecovery,
  lockRecovery,
  openRecoveries,
  openRecoveryOf,
  type Recovery,
  recoveriesDue,
  stop,
} from '@/db/repositories/recoveries'
import { inTransaction } from '@/db/transaction'
import { entryOfIdentityAct, type IdentityAction, type IdentityMove } from '@/lib/domain/audit/identity-acts'
import {
  againstAgreeing,
  againstAsking,
  againstInviting,
  againstStopping,
  againstUsing,
  type Circumstances,
  FORMER_ADDRESS_DAYS,
  hasMoved,
  type Lost,
  opensAfter,
  overAfter,
  type Party,
  type RecoveryStep,
} from '@/lib/domain/identity/recovery'
import { againstSignIn } from '@/lib/domain/identity/standing'
import { type Role, SYSTEM } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { env } from '@/lib/env'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { type Invited, newInvitation } from './enrol'
import { type Acting, identityAct } from './identity-act'
import { hasSettledWay } from './settled-way'

/** A lost passkey is replaced by two people and a day's delay (A5); what it ends in is `first-passkey.ts`. */

type Reading = Pick<Shell, 'db' | 'clock'>
type Reader = Acting['tx'] | Shell['db']
type Moved = Promise<Outcome<IdentityMove>>

const DAY_MS = 86_400_000
const AT_ONCE = 100

/* What it is about, as it is now */

const leadOf = async (db: Reader, organisationId: string, personId: string, now: Date) => {
  const leadId = (await findAgency(db, organisationId))?.leadId ?? null
  const lead = leadId && leadId !== personId ? await findAccount(db, leadId) : null
  return lead && !againstSignIn(standingOf(lead), now) ? lead.id : null
}

const lostOne = async (db: Reader, personId: string, now: Date): Promise<Lost | null> => {
  const account = await findAccount(db, personId)
  if (!account) return null
  return {
    ...standingOf(account),
    id: account.id,
    role: account.role,
    // Whoever signs in by a weaker way has that to lose; what they get for it is a passkey.
    hasEnrolled: (await hasEnrolled(db, personId)) || (await hasSettledWay(db, account)),
    leadId: await leadOf(db, account.organisationId, personId, now),
  }
}

const party = async (db: Reader, personId: string, as: Role): Promise<Party> => {
  const account = await findAccount(db, personId)
  return { as, now: account && { ...standingOf(account), id: account.id, role: account.role } }
}

const circumstancesOf = async (db: Reader, row: Recovery, now: Date): Promise<Circumstances> => ({
  lost: await lostOne(db, row.personId, now),
  asker: await party(db, row.askedBy, row.askedAs),
  agreer: row.agreedBy && row.agreedAs ? await party(db, row.agreedBy, row.agreedAs) : null,
})

/* Steps */

const NOTICES = {
  asked: 'recoveryAsked',
  agreed: 'recoveryAgreed',
  used: 'recoveryUsed',
  stopped: 'recoveryStopped',
} as const

/** In the transaction of the step: nobody takes one of which the others are not told. */
const tell = async (
  tx: Acting['tx'],
  row: Pick<Recovery, 'id' | 'personId' | 'askedBy'>,
  step: RecoveryStep,
  now: Date,
) => {
  const since = new Date(now.getTime() - FORMER_ADDRESS_DAYS * DAY_MS)
  const addresses = await channelsAbout(tx, row, since)
  await oweNotices(tx, { recoveryId: row.id, step, at: now }, addresses)
  await insertAccountNotices(tx, NOTICES[step], row.personId, now)
  return addresses.length
}

export const askRecovery = (shell: Reading, who: Who, personId: string, why: string): Moved =>
  identityAct(shell, who, {
    action: 'askRecovery',
    rule: 'A5',
    permission: 'askRecovery',
    about: personId,
    write: async ({ tx, actor, now, sign }) => {
      const lost = await lostOne(tx, personId, now)
      if (!lost) return refused(HOUSE_RULES.notFound)
      const refusal = againstAsking(lost, actor, now)
      if (refusal) return { ok: false, refusal }
      if (await openRecoveryOf(tx, personId)) return refused('ID-9')
      const way = await sign({ role: lost.role, why })
      if (!way.ok) return way
      const row = { id: randomUUID(), personId: lost.id, personRole: lost.role, why }
      const asked = { askedBy: actor.id, askedAs: actor.role, askedAt: now, expiresAt: overAfter(now) }
      await insertRecovery(tx, { ...row, ...asked })
      const told = await tell(tx, { ...row, ...asked }, 'asked', now)
      return done({ id: row.id, before: null, after: 'ASKED', payload: { personId: lost.id, why, told } })
    },
  })

export const agreeRecovery = (shell: Reading, who: Who, id: string): Moved =>
  identityAct(shell, who, {
    action: 'agreeRecovery',
    rule: 'A5',
    permission: 'agreeRecovery',
    about: id,
    write: async ({ tx, actor, now, sign }) => {
      const row = await lockRecovery(tx, id)
      if (!row) return refused(HOUSE_RULES.notFound)
      const refusal = againstAgreeing(row, actor, now)
      if (refusal) return { ok: false, refusal }
      if (hasMoved(row, await circumstancesOf(tx, row, now), now)) return refused('ID-34')
      const { personId, personRole, askedBy, why } = row
      const way = await sign({ personId, personRole, askedBy, why })
      if (!way.ok) return way
      const opensAt = opensAfter(now, env().GATEHOUSE_RECOVERY_HOURS)
      await agreeTo(
        tx,
        row.id,
        { personId: actor.id, role: actor.role, at: now },
        opensAt,
        overAfter(opensAt),
      )
      const told = await tell(tx, row, 'agreed', now)
      const payload = { personId: row.personId, opensAt: opensAt.toISOString(), told }
      return done({ id: row.id, before: 'ASKED', after: 'AGREED', payload })
    },
  })

type Stopping = {
  readonly row: Recovery
  readonly by: string | null
  readonly now: Date
  readonly reason: string | null
}

/** The link that was sent, if one was, opens nothing from here on. */
const stopIn = async (tx: Acting['tx'], { row, by, now, reason }: Stopping): Promise<IdentityMove> => {
  await stop(tx, row.id, by, now, reason)
  await withdrawInvitations(tx, row.personId, now)
  const told = await tell(tx, row, 'stopped', now)
  return {
    id: row.id,
    before: row.state,
    after: 'STOPPED',
    payload: { personId: row.personId, reason, told },
  }
}

/** One's own needs no permission: the person may have found the passkey, or never lost it. */
const isOwn = async ({ db }: Reading, { personId }: Who, id: string) =>
  (await findRecovery(db, id))?.row.personId === personId

export const stopRecovery = async (shell: Reading, who: Who, id: string, reason: string): Moved =>
  identityAct(shell, who, {
    action: 'stopRecovery',
    rule: 'A5',
    permission: (await isOwn(shell, who, id)) ? null : 'stopRecovery',
    about: id,
    write: async ({ tx, actor, now }) => {
      const row = await lockRecovery(tx, id)
      const lost = row && (await lostOne(tx, row.personId, now))
      if (!row || !lost) return refused(HOUSE_RULES.notFound)
      const refusal = againstStopping(row, lost.leadId, actor, now)
      if (refusal) return { ok: false, refusal }
      return done(await stopIn(tx, { row, by: actor.id, now, reason }))
    },
  })

/* The link, after the wait */

const inviteIn = async (
  tx: Acting['tx'],
  row: Recovery,
  by: string | null,
  now: Date,
): Promise<Outcome<Invited>> => {
  const refusal = againstUsing(row, await circumstancesOf(tx, row, now), now)
  if (refusal) return { ok: false, refusal }
  const to = (await findAccount(tx, row.personId))?.email
  if (!to) return refused(HOUSE_RULES.notFound)
  const about = { personId: row.personId, recoveryId: row.id }
  const { id, ...link } = await newInvitation(tx, { ...about, to, by, now })
  return done({ id: row.id, before: 'AGREED', after: 'AGREED', payload: { invitation: id }, to, ...link })
}

/** By one of the two, where the clock's own link did not arrive; the newest one is good, the others are not. */
export const inviteByRecovery = (shell: Reading, who: Who, id: string): Promise<Outcome<Invited>> =>
  identityAct<Invited>(shell, who, {
    action: 'inviteByRecovery',
    rule: 'A5',
    permission: 'askRecovery',
    about: id,
    write: async ({ tx, actor, now }) => {
      const row = await lockRecovery(tx, id)
      if (!row) return refused(HOUSE_RULES.notFound)
      const refusal = againstInviting(row, actor)
      if (refusal) return { ok: false, refusal }
      return inviteIn(tx, row, actor.id, now)
    },
  })

const byTheClock = (action: IdentityAction, now: Date, about: string, outcome: Outcome<IdentityMove>) =>
  entryOfIdentityAct({ at: now.toISOString(), actor: SYSTEM.id, action, rule: 'A5', about, outcome })

const toldWithoutSecret = ({ id, before, after, payload }: IdentityMove) =>
  done({ id, before, after, payload })

/** Everything that waited long enough and was sent no link yet: each link is owed to its person. */
export const inviteAllDue = async ({ db, clock }: Reading): Promise<void> => {
  for (const { id } of await recoveriesDue(db, clock(), AT_ONCE))
    await inTransaction(db, (tx) => inviteByTheClock(tx, id, clock()))
}

/** Nothing where somebody was quicker, or it is not to be any more: then the sweep stops it. */
const inviteByTheClock = async (tx: Acting['tx'], id: string, now: Date) => {
  const row = await lockRecovery(tx, id)
  const invited = row && (await inviteIn(tx, row, null, now))
  if (invited?.ok)
    await appendEntry(tx, byTheClock('inviteByRecovery', now, id, toldWithoutSecret(invited.value)))
}

/* In the transaction that keeps the new passkey */

/** Held and looked at again: whoever stops it at this moment is either before this, or too late. */
export const recoveryToUse = async (tx: Acting['tx'], id: string, now: Date): Promise<Outcome<Recovery>> => {
  const row = await lockRecovery(tx, id)
  if (!row) return refused(HOUSE_RULES.notFound)
  const refusal = againstUsing(row, await circumstancesOf(tx, row, now), now)
  return refusal ? { ok: false, refusal } : done(row)
}

export const tellOfUse = (tx: Acting['tx'], row: Recovery, now: Date) => tell(tx, row, 'used', now)

/* What time alone does */

export const sweepRecoveries = async (
  shell: Reading,
  alone: (reference: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> => {
  for (const { row } of await openRecoveries(shell.db, AT_ONCE))
    await alone(row.id, () => settle(shell, row.id))
}

const settle = ({ db, clock }: Reading, id: string) =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const row = await lockRecovery(tx, id)
    if (!row || !['ASKED', 'AGREED'].includes(row.state)) return
    if (row.expiresAt <= now) return settled(tx, row, now)
    if (!hasMoved(row, await circumstancesOf(tx, row, now), now)) return
    const move = await stopIn(tx, { row, by: null, now, reason: null })
    await appendEntry(tx, byTheClock('stopRecovery', now, id, done(move)))
  })

const settled = async (tx: Acting['tx'], row: Recovery, now: Date) => {
  await expire(tx, row.id)
  await withdrawInvitations(tx, row.personId, now)
  const move = { id: row.id, before: row.state, after: 'EXPIRED', payload: { personId: row.personId } }
  await appendEntry(tx, byTheClock('expireRecovery', now, row.id, done(move)))
}
