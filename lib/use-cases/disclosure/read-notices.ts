import {
  countUnreadAccountNotices,
  listAccountNotices,
  markAccountNoticesRead,
} from '@/db/repositories/accounts'
import {
  countUnreadAgreementNotices,
  listAgreementNotices,
  markAgreementNoticesRead,
} from '@/db/repositories/agreement-notices'
import {
  countUnreadCheckNotices,
  listCheckNotices,
  markCheckNoticesRead,
} from '@/db/repositories/check-notices'
import { countUnread, listNotices, markRead } from '@/db/repositories/notices'
import { holdActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import type { Actor } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'

const SHOWN = 100

/** What this person was told inside the product of requests, unread first. */
export const readNotices = ({ db }: Pick<Shell, 'db'>, actor: Actor) => listNotices(db, actor, SHOWN)

/** The same of agreements; all that somebody who signs for a counterpart is told. */
export const readAgreementNotices = ({ db }: Pick<Shell, 'db'>, actor: Actor) =>
  listAgreementNotices(db, actor, SHOWN)

/** The same of checks. */
export const readCheckNotices = ({ db, clock }: Pick<Shell, 'db' | 'clock'>, actor: Actor) =>
  listCheckNotices(db, { actor, now: clock() }, SHOWN)

type OfRequest = Awaited<ReturnType<typeof readNotices>>[number]
type OfCheck = Awaited<ReturnType<typeof readCheckNotices>>[number]
type OfAgreement = Awaited<ReturnType<typeof readAgreementNotices>>[number]
type OfAccount = Awaited<ReturnType<typeof listAccountNotices>>[number]
export type Told =
  | ({ readonly about: 'account' } & OfAccount)
  | ({ readonly about: 'disclosure' } & OfRequest)
  | ({ readonly about: 'agreement' } & OfAgreement)
  | ({ readonly about: 'check' } & OfCheck)

const newestUnreadFirst = (one: Told, other: Told) =>
  Number(one.readAt !== null) - Number(other.readAt !== null) || other.at.getTime() - one.at.getTime()

/** Of requests, of agreements, of checks and of accounts in one list. */
export const readAllNotices = async (
  shell: Pick<Shell, 'db' | 'clock'>,
  actor: Actor,
): Promise<readonly Told[]> => {
  const [requests, agreements, checks, accounts] = await Promise.all([
    readNotices(shell, actor),
    readAgreementNotices(shell, actor),
    readCheckNotices(shell, actor),
    listAccountNotices(shell.db, actor, SHOWN),
  ])
  return [
    ...requests.map((one) => ({ about: 'disclosure' as const, ...one })),
    ...agreements.map((one) => ({ about: 'agreement' as const, ...one })),
    ...checks.map((one) => ({ about: 'check' as const, ...one })),
    ...accounts.map((one) => ({ about: 'account' as const, ...one })),
  ]
    .toSorted(newestUnreadFirst)
    .slice(0, SHOWN)
}

/** How many of them wait to be read; for the header of every page. */
export const countNotices = async ({ db }: Pick<Shell, 'db'>, actor: Actor) => {
  const [requests, agreements, checks, accounts] = await Promise.all([
    countUnread(db, actor),
    countUnreadAgreementNotices(db, actor),
    countUnreadCheckNotices(db, actor),
    countUnreadAccountNotices(db, actor),
  ])
  return requests + agreements + checks + accounts
}

/** A notice to a role is read for all who hold it by whoever reads it first, and says who that was. */
export const markNoticesRead = (
  { db, clock }: Shell,
  who: Who,
  ids: readonly string[],
): Promise<Outcome<null>> =>
  inTransaction(db, async (tx) => {
    const actor = await holdActor(tx, who.personId)
    if (!actor) return refused(HOUSE_RULES.notPermitted)
    await markRead(tx, actor, ids, clock())
    await markAgreementNoticesRead(tx, actor, ids, clock())
    await markCheckNoticesRead(tx, actor, ids, clock())
    await markAccountNoticesRead(tx, actor, ids, clock())
    return done(null)
  })
