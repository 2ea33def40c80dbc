import type { Tx } from '@/db/client'
import { spendGrant } from '@/db/repositories/enrolment'
import { findAccount } from '@/db/repositories/identity'
import { appendEntry } from '@/db/repositories/ledger'
import { passkeysOf } from '@/db/repositories/passkeys'
import { findActor } from '@/db/repositories/people'
import { endOtherPasskeys, markUsed, type Recovery } from '@/db/repositories/recoveries'
import { endSessionsOf } from '@/db/repositories/sessions'
import { inTransaction, isTaken } from '@/db/transaction'
import { entryOfIdentityAct } from '@/lib/domain/audit/identity-acts'
import { GRANT_RULES } from '@/lib/domain/identity/enrolment'
import { OWN_PROVIDER_RULES } from '@/lib/domain/identity/own-provider'
import type { Actor } from '@/lib/domain/shared/actor'
import { done, type Outcome, PASSKEY_RULES, refused } from '@/lib/domain/shared/outcome'
import { asSystem } from '../own-work'
import { askForNewPasskey, type Enrolling, keepNewPasskey } from '../passkeys/new-passkey'
import type { Shell } from '../shell'
import { hashOfText } from './codes'
import { type Leave, leaveIn, readGrant } from './grants'
import { recoveryToUse, tellOfUse } from './recover'
import { hasSettledWay } from './settled-way'

type Passing = Pick<Shell, 'db' | 'clock' | 'ownWork'>

/** Whose passkey the browser with this cookie may make; null where it may make none. */
export const whoseFirstPasskey = async (asked: Passing, token: string): Promise<Actor | null> => {
  const shell = asSystem(asked)
  const grant = await readGrant(shell, token)
  return grant && findActor(shell.db, grant.personId)
}

export const askFirstPasskey = (shell: Passing, token: string) =>
  inTransaction(asSystem(shell).db, async (tx) => {
    const leave = await leaveIn(tx, token, shell.clock())
    if (!leave) return refused(GRANT_RULES.noGrant)
    const own = await passkeysOf(tx, leave.actor.id)
    const leading = await whatLeads(tx, leave, own.length)
    return leading.ok ? done(await askForNewPasskey(tx, leave, own)) : leading
  })

/**
 * The passkey, the end of the leave and the entry of the ledger are one: there is no passkey without the leave
 * being spent, so the invitation is never a second one's. Without a leave nothing is written, whoever asks.
 */
export const keepFirstPasskey = (
  shell: Passing,
  token: string,
  enrolling: Enrolling,
): Promise<Outcome<null>> =>
  inTransaction(asSystem(shell).db, async (tx) => {
    const leave = await leaveIn(tx, token, shell.clock())
    if (!leave) return refused(GRANT_RULES.noGrant)
    const own = await passkeysOf(tx, leave.actor.id)
    const leading = await whatLeads(tx, leave, own.length)
    if (!leading.ok) return refuse(tx, leave, leading.refusal.rule)
    const passkey = await keepNewPasskey(tx, leave, enrolling)
    if (!passkey) return refuse(tx, leave, PASSKEY_RULES.answer)
    if (!(await spendGrant(tx, hashOfText(token), leave.now))) throw new Error('a held grant was not spent')
    const { name } = enrolling
    const recovered = leading.value
    const has = recovered ? 1 : own.length + 1
    await appendEntry(tx, entry(leave, 'enrolPasskey', { payload: { passkey, name, has } }))
    if (recovered) await replace(tx, leave, recovered, passkey)
    return done(null)
  }).catch((fault: unknown) => {
    if (isTaken(fault)) return refused(PASSKEY_RULES.taken)
    throw fault
  })

/**
 * By an invitation a first one is made and none beside it: that would be a new way in from one mailbox (ID-16).
 * Where two people agreed to a recovery, its passkey takes the place of all others; null for every other leave.
 */
const whatLeads = async (
  tx: Tx,
  { grant, actor, now }: Leave,
  has: number,
): Promise<Outcome<Recovery | null>> => {
  if (grant.recoveryId) return recoveryToUse(tx, grant.recoveryId, now)
  const account = await findAccount(tx, actor.id)
  if (account && (await hasSettledWay(tx, account))) return refused(OWN_PROVIDER_RULES.isLinked)
  return grant.invitationId !== null && has > 0 ? refused(GRANT_RULES.hasOne) : done(null)
}

/** Whoever has the lost one, or a session opened by it, has nothing any more; and everybody is told. */
const replace = async (tx: Tx, { actor, now }: Leave, row: Recovery, passkey: string) => {
  const ended = await endOtherPasskeys(tx, actor.id, passkey, now)
  const sessions = await endSessionsOf(tx, actor.id, now)
  await markUsed(tx, row.id, passkey, now)
  const told = await tellOfUse(tx, row, now)
  const value = { id: row.id, before: 'AGREED', after: 'USED', payload: { passkey, ended, sessions, told } }
  await appendEntry(
    tx,
    entryOfIdentityAct({
      ...{ at: now.toISOString(), actor: actor.id, action: 'useRecovery', rule: 'A5', about: row.id },
      outcome: done(value),
    }),
  )
}

const refuse = async (tx: Tx, leave: Leave, rule: string): Promise<Outcome<never>> => {
  await appendEntry(tx, entry(leave, 'refused:enrolPasskey', { rule }))
  return refused(rule)
}

type More = { readonly rule?: string; readonly payload?: Readonly<Record<string, unknown>> }

const entry = ({ grant, actor, now }: Leave, action: string, { rule, payload = {} }: More) => ({
  at: now.toISOString(),
  actor: actor.id,
  action,
  rule: rule ?? null,
  object: { type: 'session' as const, id: actor.id },
  before: null,
  after: null,
  payload: { ...payload, grant: grant.id },
})
