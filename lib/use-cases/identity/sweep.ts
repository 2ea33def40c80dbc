import {
  expireProposal,
  findAccount,
  lockPerson,
  perhapsLocked,
  proposalsPast,
  standingOf,
} from '@/db/repositories/identity'
import { appendEntry } from '@/db/repositories/ledger'
import { endSessionsOf } from '@/db/repositories/sessions'
import { inTransaction } from '@/db/transaction'
import { entryOfIdentityAct, type IdentityAction, type IdentityMove } from '@/lib/domain/audit/identity-acts'
import { ATTEST_DAYS, IDLE_DAYS, lockDue } from '@/lib/domain/identity/standing'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { done } from '@/lib/domain/shared/outcome'
import type { Shell } from '../shell'
import { sweepRecoveries } from './recover'

const AT_ONCE = 100
const DAY_MS = 86_400_000

type Reading = Pick<Shell, 'db' | 'clock'>
type Alone = (reference: string, work: () => Promise<unknown>) => Promise<void>

const entry = (action: IdentityAction, rule: string, now: Date, value: IdentityMove) =>
  entryOfIdentityAct({
    at: now.toISOString(),
    actor: SYSTEM.id,
    action,
    rule,
    about: value.id,
    outcome: done(value),
  })

/** What time alone does to accounts: a month without signing in, ninety days unconfirmed, a proposal nobody answered. */
export const sweepPeople = async (shell: Reading, alone: Alone): Promise<void> => {
  const now = shell.clock()
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
  for (const { id } of await perhapsLocked(shell.db, before(IDLE_DAYS), before(ATTEST_DAYS), AT_ONCE))
    await alone(id, () => lockIfDue(shell, id))
  for (const { id } of await proposalsPast(shell.db, now, AT_ONCE)) await alone(id, () => expire(shell, id))
  await sweepRecoveries(shell, alone)
}

const lockIfDue = ({ db, clock }: Reading, id: string) =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const account = await findAccount(tx, id)
    const reason = account && lockDue(standingOf(account), now)
    if (!reason || !(await lockPerson(tx, id, reason, now))) return
    const sessions = await endSessionsOf(tx, id, now)
    await appendEntry(
      tx,
      entry('lockPerson', 'A4', now, {
        id,
        before: 'ACTIVE',
        after: 'LOCKED',
        payload: { reason, sessions },
      }),
    )
  })

const expire = ({ db, clock }: Reading, id: string) =>
  inTransaction(db, async (tx) => {
    const now = clock()
    if (!(await expireProposal(tx, id, now))) return
    await appendEntry(
      tx,
      entry('expireIdentityChange', 'ID-7', now, { id, before: 'WAITING', after: 'EXPIRED', payload: {} }),
    )
  })
