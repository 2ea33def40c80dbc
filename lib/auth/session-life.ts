import { type Database, workerDatabase } from '@/db/client'
import { moveProviderSession } from '@/db/repositories/provider'
import {
  endOfSession,
  endOtherSessionsOf,
  endSessionByToken,
  endSessionOf,
  type FoundSession,
  findSession,
  firstUseAfterEnd,
  insertSession,
  openSessionsOf,
  touchSession,
} from '@/db/repositories/sessions'
import { inTransaction } from '@/db/transaction'
import { systemClock } from '@/lib/clock'
import { isWorthRecording } from '@/lib/domain/shared/session'
import { env } from '@/lib/env'
import { freshToken, type Opened, sessionEntry } from './open-session'

/** What becomes of a session once it is open. Nothing here knows of cookies. */

/** Whose session it is. A cookie of one that was ended is nobody's, and its first return is kept in the ledger. */
export const sessionBehind = async (token: string, now = systemClock()): Promise<FoundSession | null> => {
  const db = workerDatabase()
  const found = await findSession(db, token, now, env().GATEHOUSE_IDLE_MINUTES)
  if (found) await touchSession(db, token, now)
  else await recordReturn(db, token, now)
  return found
}

const recordReturn = async (db: Database, token: string, now: Date) => {
  const ended = await endOfSession(db, token)
  if (!ended || ended.isTold || !isWorthRecording(ended.endedWhy, ended.endedAt, now)) return
  await inTransaction(db, async (tx) => {
    const used = await firstUseAfterEnd(tx, token, now)
    if (!used) return
    await sessionEntry(tx, {
      action: 'refused:useEndedSession',
      personId: used.personId,
      sessionId: used.id,
      at: now,
      payload: { ended: used.endedAt?.toISOString(), why: used.endedWhy },
    })
  })
}

export const ownSessions = (personId: string, now = systemClock()) =>
  openSessionsOf(workerDatabase(), personId, now, env().GATEHOUSE_IDLE_MINUTES)

/** Ends the session in the database first; the cookie alone would be only a wish. */
export const signOutOf = (token: string, now = systemClock()) =>
  inTransaction(workerDatabase(), async (tx) => {
    for (const { id, personId } of await endSessionByToken(tx, token, 'signedOut', now))
      await sessionEntry(tx, { action: 'signOut', personId, sessionId: id, at: now })
  })

/** One of a person's own sessions; how many were ended. */
export const endOwnSession = (personId: string, id: string, now = systemClock()) =>
  inTransaction(workerDatabase(), async (tx) => {
    const ended = await endSessionOf(tx, personId, id, now)
    for (const one of ended)
      await sessionEntry(tx, { action: 'endSession', personId, sessionId: one.id, at: now })
    return ended.length
  })

export const endOtherOwnSessions = (personId: string, kept: string, now = systemClock()) =>
  inTransaction(workerDatabase(), async (tx) => {
    const ended = await endOtherSessionsOf(tx, personId, kept, now)
    for (const one of ended)
      await sessionEntry(tx, { action: 'endSession', personId, sessionId: one.id, at: now })
    return ended.length
  })

/**
 * The same session under another cookie, with the passkey just used: whoever held the old cookie holds nothing.
 * Its absolute end stays where it was. Null where it ended meanwhile.
 */
export const rotateSession = (token: string, now = systemClock()): Promise<Opened | null> =>
  inTransaction(workerDatabase(), async (tx) => {
    const found = await findSession(tx, token, now, env().GATEHOUSE_IDLE_MINUTES)
    const [ended] = found ? await endSessionByToken(tx, token, 'steppedUp', now) : []
    if (!found || !ended) return null
    const next = freshToken()
    const { method, factor, usedFrom, expires, authAt } = found
    const { id } = await insertSession(tx, {
      ...{ token: next, personId: found.actor.id, method, factor, usedFrom, expires, authAt },
      ...{ provedAt: now, now },
    })
    await moveProviderSession(tx, token, next)
    await sessionEntry(tx, {
      action: 'stepUp',
      personId: found.actor.id,
      sessionId: id,
      at: now,
      payload: { instead: ended.id },
    })
    return { token: next, expires, sessionId: id }
  })
