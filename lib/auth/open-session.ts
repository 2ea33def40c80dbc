import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { database, type Tx } from '@/db/client'
import { appendEntry } from '@/db/repositories/ledger'
import { deleteSession, insertSession } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import { sha256 } from '@/lib/hash'
import { cookieSettings, SESSION_SECONDS } from './options'

export type Factor = 'none-demo' | 'passkey' | 'provider' | 'codeAndCallback' | 'breakGlass'

type Opened = {
  readonly personId: string
  /** Printed on records: how they signed in, honestly. */
  readonly method: string
  readonly factor: Factor
  readonly at: Date
  /** Written in the same transaction, about the session that is being opened. */
  readonly beside?: (tx: Tx, tokenHash: Uint8Array) => Promise<unknown>
}

/** Every way of signing in ends here. The session there was, if any, is over: a token is never kept through a sign-in. */
export const openSession = async ({ personId, method, factor, at, beside }: Opened): Promise<void> => {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(at.getTime() + SESSION_SECONDS * 1000)
  const { name, options } = cookieSettings()
  const jar = await cookies()
  const earlier = jar.get(name)?.value
  if (earlier) await deleteSession(database(), earlier)
  await inTransaction(database(), async (tx) => {
    await insertSession(tx, { token, personId, method, now: at, expires })
    await beside?.(tx, sha256(Buffer.from(token)))
    await appendEntry(tx, {
      at: at.toISOString(),
      actor: personId,
      action: 'signIn',
      rule: null,
      object: { type: 'session', id: personId },
      before: null,
      after: null,
      payload: { method, factor },
    })
  })
  jar.set(name, token, { ...options, expires })
}
