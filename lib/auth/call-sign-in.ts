import 'server-only'
import { workerDatabase } from '@/db/client'
import { findActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import { systemClock } from '@/lib/clock'
import { callMethod } from '@/lib/domain/identity/call-back'
import type { Actor } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { spendSpokenCode } from '@/lib/use-cases/identity/call-back'
import { openSessionIn } from './open-session'
import { broughtByBrowser, keepSession } from './sessions'

/** With the code that was read out to whoever holds this browser. How old the call is goes by when it was made. */
export const signInByCall = async (browser: string, typed: string): Promise<Outcome<Actor>> => {
  const brought = await broughtByBrowser()
  const now = systemClock()
  const opened = await inTransaction(workerDatabase(), async (tx) => {
    const spent = await spendSpokenCode(tx, browser, typed, now)
    if (!spent.ok) return spent
    const { personId, calledAt } = spent.value
    const how = { method: callMethod(), factor: 'codeAndCallback', at: now, authAt: calledAt } as const
    const session = await openSessionIn(tx, { personId, ...how, ...brought })
    return done({ session, actor: await findActor(tx, personId) })
  })
  if (!opened.ok) return opened
  await keepSession(opened.value.session)
  return opened.value.actor ? done(opened.value.actor) : refused(HOUSE_RULES.notPermitted)
}
