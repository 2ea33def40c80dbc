import 'server-only'
import { workerDatabase } from '@/db/client'
import { findAccount } from '@/db/repositories/identity'
import { whySessionEnded } from '@/db/repositories/provider'
import { systemClock } from '@/lib/clock'
import { SIGN_IN } from '@/lib/content/sign-in-words'
import { ownPath } from '@/lib/domain/identity/own-path'
import { opensBy } from '@/lib/domain/identity/sign-in-path'
import type { SessionFacts } from '@/lib/domain/shared/session'
import { log } from '@/lib/log'
import { paths } from '@/lib/paths'
import { agenciesByOwn, whatToSetUp } from '@/lib/use-cases/identity/own-provider'
import { systemShell } from '@/lib/use-cases/shell'
import { dropGrant, keptGrant } from '../enrolment-cookie'
import { cookieSettings } from '../options'
import { sessionBehind } from '../session-life'
import { enterFromProvider } from './answer'
import { beginAtProvider } from './begin'
import { agencyConfigOf, configAt, type ProviderConfig, providerConfig } from './config'
import { flowCookie } from './flow-cookie'
import { cookiesOf, flowCookiesGone, onTheWay, sentTo } from './http'

/** The two ends of the way to a provider and back. */

/** What staff call the council's provider, where there is one. */
export const providerName = () => providerConfig()?.name ?? null

/** By which somebody who is signed in shows again who they are, where it is by one. */
export const providerToAskAgain = async ({ personId, session }: SignedInPerson): Promise<Door | null> => {
  const account = await findAccount(workerDatabase(), personId)
  if (!account) return null
  if (account.own) return doorOf(providerConfig())
  const isSo = session.factor === 'provider' && opensBy(account.signInPath, 'provider')
  return isSo ? doorOf(agencyConfigOf(account.organisation)) : null
}

type SignedInPerson = { readonly personId: string; readonly session: SessionFacts }

/** A form that leads to a provider: where it is sent, and what its button says. */
export type Door = { readonly id: string; readonly name: string; readonly organisation: string | null }

const doorOf = (config: ProviderConfig | null): Door | null =>
  config && { id: config.id, name: config.name, organisation: config.organisation }

/** Of agencies: those that the directory and this server both have. */
export const agencyDoors = async (): Promise<readonly Door[]> =>
  (await agenciesByOwn(systemShell())).map(({ id, name, organisation }) => ({ id, name, organisation }))

const nowhere = () => new Response(null, { status: 404 })

const whoHolds = async (token: string | undefined) => {
  const found = token ? await sessionBehind(token) : null
  return found?.actor.id ?? null
}

/** Where a form of ours leads, and the leave that it brings; null where it leads nowhere. */
type Way = { readonly config: ProviderConfig; readonly leave: string | null }

/** A form of ours was sent: it may say where to go afterwards, and that a fresh sign-in is wanted. */
const goBy = async (request: Request, wayOf: (form: FormData) => Promise<Way | null>): Promise<Response> => {
  const form = await request.formData().catch(() => new FormData())
  const way = await wayOf(form)
  if (!way) return nowhere()
  const { config, leave } = way
  const wantsFresh = form.get('again') === '1'
  const session = cookiesOf(request.headers)[cookieSettings().name]
  const begun = await beginAtProvider(config, {
    back: ownPath(form.get('back')),
    again: wantsFresh ? await whoHolds(session) : null,
    begunAt: Math.floor(systemClock().getTime() / 1000),
    leave,
  })
  if (!begun.ok) {
    log.warn('signIn.refused', { rule: begun.refusal.rule })
    return sentTo(refusedAt(config, begun.refusal.rule))
  }
  const { address, cookies } = begun.value
  return onTheWay({ title: SIGN_IN.going(config.name), link: SIGN_IN.goOn, address }, cookies)
}

const refusedAt = ({ organisation }: ProviderConfig, rule: string) =>
  organisation === null ? paths.signInRefused(rule) : paths.agencySignInRefused(rule)

const without = (config: ProviderConfig | null): Way | null => config && { config, leave: null }

export const goToProvider = (request: Request) => goBy(request, async () => without(providerConfig()))

/** A row in the file without the directory's word leads nowhere. */
export const goToAgencyProvider = (request: Request) =>
  goBy(request, async (form) => {
    const wanted = form.get('provider')
    const door = (await agencyDoors()).find(({ id }) => id === wanted)
    return door ? without(configAt(door.id)) : null
  })

/** By the leave of an invitation, which this browser holds. */
export const goToLinkProvider = (request: Request) =>
  goBy(request, async () => {
    const leave = await keptGrant()
    const what = await whatToSetUp(systemShell(), leave)
    const config = typeof what === 'object' ? configAt(what.link.id) : null
    return config && { config, leave }
  })

type Back = {
  readonly request: Request
  /** At whose address they came back. */
  readonly id: string
  /** Says where they begin when they came for nothing in particular. */
  readonly firstPageFor: (personId: string) => Promise<string>
}

/** A provider sent somebody back. */
export const comeFromProvider = async ({ request, id, firstPageFor }: Back): Promise<Response> => {
  const config = configAt(id)
  if (!config) return nowhere()
  const cookies = cookiesOf(request.headers)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const entered = await enterFromProvider(config, { query, cookies, flow: cookies[flowCookie.name()] ?? '' })
  const gone = flowCookiesGone(cookies)
  if (!entered.ok) return sentTo(refusedAt(config, entered.refusal.rule), gone)
  if (entered.value.kind === 'linked') {
    await dropGrant()
    return sentTo(paths.agencySignInLinked(), gone)
  }
  const { back, personId } = entered.value
  return sentTo(back ?? (await firstPageFor(personId)), gone)
}

/** Why the session ended that this browser still has the cookie of. */
export const whyEnded = (token: string | undefined) =>
  token ? whySessionEnded(workerDatabase(), token) : null
