import 'server-only'
import { workerDatabase } from '@/db/client'
import { whySessionEnded } from '@/db/repositories/provider'
import { systemClock } from '@/lib/clock'
import { SIGN_IN } from '@/lib/content/sign-in-words'
import { ownPath } from '@/lib/domain/identity/own-path'
import { log } from '@/lib/log'
import { paths } from '@/lib/paths'
import { cookieSettings } from '../options'
import { sessionBehind } from '../session-life'
import { enterFromProvider } from './answer'
import { beginAtProvider } from './begin'
import { providerConfig } from './config'
import { flowCookie } from './flow-cookie'
import { cookiesOf, flowCookiesGone, onTheWay, sentTo } from './http'

/** The two ends of the way to the provider and back. */

/** What staff call their provider, where there is one. */
export const providerName = () => providerConfig()?.name ?? null

const nowhere = () => new Response(null, { status: 404 })

const whoHolds = async (token: string | undefined) => {
  const found = token ? await sessionBehind(token) : null
  return found?.actor.id ?? null
}

/** A form of ours was sent: it may say where to go afterwards, and that a fresh sign-in is wanted. */
export const goToProvider = async (request: Request): Promise<Response> => {
  const config = providerConfig()
  if (!config) return nowhere()
  const form = await request.formData().catch(() => new FormData())
  const wantsFresh = form.get('again') === '1'
  const session = cookiesOf(request.headers)[cookieSettings().name]
  const begun = await beginAtProvider(config, {
    back: ownPath(form.get('back')),
    again: wantsFresh ? await whoHolds(session) : null,
    begunAt: Math.floor(systemClock().getTime() / 1000),
  })
  if (!begun.ok) {
    log.warn('signIn.refused', { rule: begun.refusal.rule })
    return sentTo(paths.signInRefused(begun.refusal.rule))
  }
  const { address, cookies } = begun.value
  return onTheWay({ title: SIGN_IN.going(config.name), link: SIGN_IN.goOn, address }, cookies)
}

/** The provider sent somebody back. `firstPageFor` says where they begin when they came for nothing in particular. */
export const comeFromProvider = async (
  request: Request,
  firstPageFor: (personId: string) => Promise<string>,
): Promise<Response> => {
  const config = providerConfig()
  if (!config) return nowhere()
  const cookies = cookiesOf(request.headers)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const entered = await enterFromProvider(config, { query, cookies, flow: cookies[flowCookie.name()] ?? '' })
  const gone = flowCookiesGone(cookies)
  if (!entered.ok) return sentTo(paths.signInRefused(entered.refusal.rule), gone)
  const { back, personId } = entered.value
  return sentTo(back ?? (await firstPageFor(personId)), gone)
}

/** Why the session ended that this browser still has the cookie of. */
export const whyEnded = (token: string | undefined) =>
  token ? whySessionEnded(workerDatabase(), token) : null
