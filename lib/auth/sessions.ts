import 'server-only'
import { cookies, headers } from 'next/headers'
import { workerDatabase } from '@/db/client'
import { demoPeople, findActor } from '@/db/repositories/people'
import { systemClock } from '@/lib/clock'
import type { Actor } from '@/lib/domain/shared/actor'
import { env } from '@/lib/env'
import { type Opened, type Opening, openSession } from './open-session'
import { cookieSettings } from './options'
import { rotateSession, signOutOf } from './session-life'

/** Sessions and the cookie that carries them. */

/** Printed on records: a demo sign-in proves nothing about a person, and says so. */
export const DEMO_METHOD = 'demo sign-in, no factor checked'

export const isDemo = () => env().GATEHOUSE_DEMO

export const readDemoPeople = () => demoPeople(workerDatabase())

const heldToken = async () => (await cookies()).get(cookieSettings().name)?.value

export const keepSession = async ({ token, expires }: Opened) => {
  const { name, options } = cookieSettings()
  const jar = await cookies()
  jar.set(name, token, { ...options, expires })
}

/** What the browser brings to the opening of a session, read by whoever opens it in a transaction of their own. */
export const broughtByBrowser = async (): Promise<Pick<Opening, 'userAgent' | 'instead'>> => ({
  userAgent: (await headers()).get('user-agent'),
  instead: await heldToken(),
})

/** Opens a session for this browser, and ends the one that it had. */
export const signInHere = async (opening: Omit<Opening, 'userAgent' | 'instead'>): Promise<void> =>
  keepSession(await openSession({ ...opening, ...(await broughtByBrowser()) }))

/** Opens a fresh session for a demo person; null where there is no demo or no such demo person. */
export const signInAsDemo = async (personId: string): Promise<Actor | null> => {
  if (!isDemo()) return null
  const known = (await readDemoPeople()).some((person) => person.id === personId)
  const actor = known ? await findActor(workerDatabase(), personId) : null
  if (!actor) return null
  await signInHere({ personId, method: DEMO_METHOD, factor: 'none-demo', at: systemClock() })
  return actor
}

export const signOut = async () => {
  const token = await heldToken()
  if (token) await signOutOf(token)
  const { name, options } = cookieSettings()
  const jar = await cookies()
  // Browsers take no word about a `__Host-` cookie that is not as strict as the cookie itself.
  jar.set(name, '', { ...options, maxAge: 0 })
}

/** After a passkey was used: the cookie that was seen before it is worth nothing from now on. */
export const stepUpHere = async () => {
  const token = await heldToken()
  const opened = token ? await rotateSession(token) : null
  if (opened) await keepSession(opened)
}
