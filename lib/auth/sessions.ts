import 'server-only'
import { cookies } from 'next/headers'
import { database } from '@/db/client'
import { deleteSession, demoPeople, findActor } from '@/db/repositories/people'
import { systemClock } from '@/lib/clock'
import type { Actor } from '@/lib/domain/shared/actor'
import { env } from '@/lib/env'
import { openSession } from './open-session'
import { cookieSettings } from './options'

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
  await openSession({ personId, method: DEMO_METHOD, factor: 'none-demo', at: systemClock() })
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
