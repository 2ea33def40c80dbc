import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { database } from '@/db/client'
import { appendEntry } from '@/db/repositories/ledger'
import { deleteSession, demoPeople, findActor, insertSession } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import { systemClock } from '@/lib/clock'
import type { Actor } from '@/lib/domain/shared/actor'
import { env } from '@/lib/env'
import { cookieSettings, SESSION_SECONDS } from './options'

/** Printed on records: a demo sign-in proves nothing about a person, and says so. */
export const DEMO_METHOD = 'demo sign-in, no factor checked'

export const isDemo = () => env().GATEHOUSE_DEMO

export const readDemoPeople = () => demoPeople(database())

/** Opens a fresh session for a demo person; null where there is no demo or no such demo person. */
export const signInAsDemo = async (personId: string): Promise<Actor | null> => {
  if (!isDemo()) return null
  const known = (await readDemoPeople()).some((person) => person.id === personId)
  const actor = known ? await findActor(database(), personId) : null
  if (!actor) return null
  const token = randomBytes(32).toString('base64url')
  const now = systemClock()
  const expires = new Date(now.getTime() + SESSION_SECONDS * 1000)
  await signOut()
  await inTransaction(database(), async (tx) => {
    await insertSession(tx, { token, personId, method: DEMO_METHOD, now, expires })
    await appendEntry(tx, {
      at: now.toISOString(),
      actor: personId,
      action: 'signIn',
      rule: null,
      object: { type: 'session', id: personId },
      before: null,
      after: null,
      payload: { method: DEMO_METHOD },
    })
  })
  const { name, options } = cookieSettings()
  const jar = await cookies()
  jar.set(name, token, { ...options, expires })
  return actor
}

/** Ends the session in the database first; the cookie alone would be only a wish. */
export const signOut = async () => {
  const { name } = cookieSettings()
  const jar = await cookies()
  const token = jar.get(name)?.value
  if (token) await deleteSession(database(), token)
  jar.delete(name)
}
