import 'server-only'
import { cookies } from 'next/headers'
import { workerDatabase } from '@/db/client'
import { findAccount, standingOf } from '@/db/repositories/identity'
import { appendEntry } from '@/db/repositories/ledger'
import { findActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import { systemClock } from '@/lib/clock'
import { againstSignIn } from '@/lib/domain/identity/standing'
import type { Actor } from '@/lib/domain/shared/actor'
import { PASSKEY_RULES } from '@/lib/domain/shared/outcome'
import { sha256Hex } from '@/lib/hash'
import { log } from '@/lib/log'
import type { AssertionAnswer } from '@/lib/use-cases/passkeys/answers'
import { askIn, optionsFor } from '@/lib/use-cases/passkeys/ask'
import { proveIn } from '@/lib/use-cases/passkeys/prove'
import { freshToken, openSessionIn } from './open-session'
import { cookieSettings, hostCookie } from './options'
import { broughtByBrowser, keepSession } from './sessions'

/** Printed where nothing more was asked than to sign in; what is signed says that it was bound to its text. */
export const PASSKEY_METHOD = 'passkey at sign-in'

/** Ties the challenge to the browser that asked, so that an answer cannot be carried to somebody else's. */
const NAME = 'gatehouse-passkey'

export const askToSignIn = async () => {
  const browser = freshToken()
  const { secure } = cookieSettings().options
  const jar = await cookies()
  jar.set(hostCookie(NAME), browser, {
    ...{ httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: 300 },
  })
  const asking = { purpose: 'signIn', personId: null, boundTo: sha256Hex(browser) } as const
  const challenge = await inTransaction(workerDatabase(), (tx) =>
    askIn(tx, { ...asking, now: systemClock() }),
  )
  return optionsFor(challenge, [])
}

/** Null for every reason alike: a stranger learns nothing of who has which passkey. */
export const signInByPasskey = async (answer: AssertionAnswer): Promise<Actor | null> => {
  const jar = await cookies()
  const browser = jar.get(hostCookie(NAME))?.value ?? ''
  const brought = await broughtByBrowser()
  const now = systemClock()
  const opened = await inTransaction(workerDatabase(), async (tx) => {
    const asked = { answer, purpose: 'signIn', personId: null, boundTo: sha256Hex(browser), now } as const
    const proved = await proveIn(tx, asked)
    if (!proved.ok) {
      log.warn('passkey.refused', { rule: proved.refusal.rule })
      const personId = proved.refusal.facts?.personId
      // Only a copied passkey does this, and it is somebody's we know.
      if (proved.refusal.rule === PASSKEY_RULES.counter && personId) await copied(tx, String(personId), now)
      return null
    }
    const { personId } = proved.value.passkey
    const account = await findAccount(tx, personId)
    if (againstSignIn(account && standingOf(account), now)) return null
    const how = { method: PASSKEY_METHOD, factor: 'passkey', at: now, provedAt: now } as const
    const session = await openSessionIn(tx, { personId, ...how, ...brought })
    return { session, actor: await findActor(tx, personId) }
  })
  if (!opened) return null
  await keepSession(opened.session)
  return opened.actor
}

const copied = (tx: Parameters<typeof appendEntry>[0], personId: string, now: Date) =>
  appendEntry(tx, {
    at: now.toISOString(),
    actor: personId,
    action: 'refused:signIn',
    rule: PASSKEY_RULES.counter,
    object: { type: 'session', id: personId },
    before: null,
    after: null,
    payload: {},
  })
