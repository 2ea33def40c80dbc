import { randomBytes } from 'node:crypto'
import { type Tx, workerDatabase } from '@/db/client'
import { rememberSignIn } from '@/db/repositories/identity'
import { appendEntry } from '@/db/repositories/ledger'
import { endSessionByToken, insertSession } from '@/db/repositories/sessions'
import { inTransaction } from '@/db/transaction'
import type { Factor } from '@/lib/domain/shared/session'
import { browserInWords } from '@/lib/domain/shared/session'
import { env } from '@/lib/env'
import { sha256 } from '@/lib/hash'

const HOUR_MS = 3_600_000

export type Opening = {
  readonly personId: string
  /** Printed on every record that is signed in this session, so it says no more than is true. */
  readonly method: string
  readonly factor: Factor
  readonly at: Date
  /** What the browser says it is. */
  readonly userAgent?: string | null | undefined
  /** When a provider last saw the person themselves (`auth_time`), or the council telephoned them. */
  readonly authAt?: Date | null
  /** When a passkey was used, for a session that one opens. */
  readonly provedAt?: Date | null
  /** The cookie that the browser held before: a session does not outlive the next sign-in at the same browser. */
  readonly instead?: string | undefined
  /** Only for a library that makes its own, at least as long as ours. */
  readonly token?: string
  /** Written in the same transaction, about the session that is being opened. */
  readonly beside?: (tx: Tx, tokenHash: Uint8Array) => Promise<unknown>
}

export type Opened = { readonly token: string; readonly expires: Date; readonly sessionId: string }

export const freshToken = () => randomBytes(32).toString('base64url')

/**
 * The only way a session begins, whoever says that the person is who they are. In the caller's transaction, which
 * holds whatever was spent to get here: a session is never opened for nothing.
 */
export const openSessionIn = async (tx: Tx, opening: Opening): Promise<Opened> => {
  const { personId, method, factor, at, userAgent, instead, beside, token = freshToken(), ...rest } = opening
  if (instead) await endSessionByToken(tx, instead, 'replaced', at)
  const expires = new Date(at.getTime() + env().GATEHOUSE_SESSION_HOURS * HOUR_MS)
  const usedFrom = browserInWords(userAgent)
  const { id } = await insertSession(tx, {
    ...{ token, personId, method, factor, expires, usedFrom },
    ...{ authAt: rest.authAt ?? null, provedAt: rest.provedAt ?? null },
    now: at,
  })
  await rememberSignIn(tx, personId, at)
  await beside?.(tx, sha256(Buffer.from(token)))
  await sessionEntry(tx, {
    action: 'signIn',
    personId,
    sessionId: id,
    at,
    payload: { method, factor, usedFrom },
  })
  return { token, expires, sessionId: id }
}

/** For whoever has spent nothing to get here that the same transaction must hold. */
export const openSession = (opening: Opening): Promise<Opened> =>
  inTransaction(workerDatabase(), (tx) => openSessionIn(tx, opening))

type SessionEntry = {
  readonly action: string
  readonly personId: string
  readonly sessionId: string
  readonly at: Date
  readonly payload?: Readonly<Record<string, unknown>>
}

export const sessionEntry = (tx: Tx, { action, personId, sessionId, at, payload = {} }: SessionEntry) =>
  appendEntry(tx, {
    at: at.toISOString(),
    actor: personId,
    action,
    rule: null,
    object: { type: 'session', id: sessionId },
    before: null,
    after: null,
    payload,
  })
