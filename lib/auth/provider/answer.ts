import 'server-only'
import { workerDatabase } from '@/db/client'
import { domainsOf, insertProviderSession, ownDomains } from '@/db/repositories/provider'
import { systemClock } from '@/lib/clock'
import {
  FLOW_RULES,
  type Identified,
  type ProviderClaims,
  providerClaims,
  subjectOf,
  whoIsOfAgency,
  whoIsVouchedFor,
} from '@/lib/domain/identity/provider-claims'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { AGENCY_METHOD, COUNCIL_METHOD } from '@/lib/domain/shared/provider-method'
import { log } from '@/lib/log'
import { admitFromProvider, recordTurnedAway } from '@/lib/use-cases/identity/admit-from-provider'
import { admitByOwn, linkOwnProvider } from '@/lib/use-cases/identity/own-provider'
import { signInHere } from '../sessions'
import { askNextAuth } from './ask-next-auth'
import type { ProviderConfig } from './config'
import { isItself } from './metadata'
import { optionsFor, type Received } from './protocol'
import { type Flow, openFlow, sealRefresh, wantsFresh } from './sealed'

export type CameBack = {
  readonly query: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, string>>
  /** As our cookie carries it. */
  readonly flow: string
}

/** Whoever came to have their account linked is not signed in by it. */
export type Entered =
  | { readonly kind: 'signedIn'; readonly personId: string; readonly back: string | null }
  | { readonly kind: 'linked' }

const ground = () => ({ db: workerDatabase(), clock: systemClock })

const seconds = (at: Date) => Math.floor(at.getTime() / 1000)

/** Null where state, nonce, PKCE, signature, issuer, audience or code did not hold. */
const receivedBy = async (config: ProviderConfig, { query, cookies }: CameBack): Promise<Received | null> => {
  if (!(await isItself(config))) return null
  const caught: Received[] = []
  const options = optionsFor(config, async (received) => {
    caught.push(received)
    return '/'
  })
  await askNextAuth(options, { method: 'GET', action: ['callback', config.id], query, cookies })
  return caught[0] ?? null
}

type Judged = { readonly claims: ProviderClaims; readonly who: Identified; readonly personId: string }

const askedOf = (flow: Flow) => ({
  now: seconds(systemClock()),
  ...(wantsFresh(flow) && { askedAt: flow.begunAt }),
})

const ofCouncil = async (config: ProviderConfig, flow: Flow, claims: ProviderClaims) => {
  const settings = { ...config, domains: await ownDomains(workerDatabase()) }
  const vouched = whoIsVouchedFor({ claims, settings, ...askedOf(flow) })
  if (!vouched.ok) return vouched
  const account = await admitFromProvider(ground(), { vouched: vouched.value, again: flow.again })
  if (!account.ok) return account
  return done<Judged>({ claims, who: vouched.value, personId: account.value.personId })
}

const identifiedBy = async (
  config: ProviderConfig,
  organisation: string,
  flow: Flow,
  claims: ProviderClaims,
) => {
  const settings = { ...config, domains: await domainsOf(workerDatabase(), organisation) }
  return whoIsOfAgency({ claims, settings, ...askedOf(flow) })
}

const ofAgency = async (
  config: ProviderConfig,
  organisation: string,
  flow: Flow,
  claims: ProviderClaims,
): Promise<Outcome<Judged>> => {
  const identified = await identifiedBy(config, organisation, flow, claims)
  if (!identified.ok) return identified
  const who = identified.value
  const account = await admitByOwn(ground(), { who, organisation }, flow.again)
  return account.ok ? done({ claims, who, personId: account.value.personId }) : account
}

const judged = (config: ProviderConfig, flow: Flow, claims: ProviderClaims): Promise<Outcome<Judged>> =>
  config.organisation === null
    ? ofCouncil(config, flow, claims)
    : ofAgency(config, config.organisation, flow, claims)

const enter = async (config: ProviderConfig, { claims, who, personId }: Judged, received: Received) => {
  const at = systemClock()
  const { refreshToken } = received
  const sealed = refreshToken === null ? null : await sealRefresh(refreshToken, config.secret)
  const authTime = new Date(who.authTime * 1000)
  await signInHere({
    personId,
    method: config.organisation === null ? COUNCIL_METHOD : AGENCY_METHOD,
    factor: 'provider',
    at,
    authAt: authTime,
    beside: (tx, tokenHash) =>
      insertProviderSession(tx, {
        tokenHash,
        issuer: who.issuer,
        subject: who.subject,
        authTime,
        acr: claims.acr ?? null,
        amr: claims.amr ?? [],
        refreshToken: sealed,
        checkedAt: at,
      }),
  })
}

/** Another issuer's name on the answer says that it is not this one's, before any code is sent anywhere. */
const isOfOther = ({ issuer }: ProviderConfig, { query: { iss } }: CameBack) =>
  iss !== undefined && iss !== issuer

type Answer = { readonly received: Received; readonly claims: ProviderClaims }

const answerOf = async (config: ProviderConfig, flow: Flow, cameBack: CameBack): Promise<Outcome<Answer>> => {
  if (flow.provider !== config.id || isOfOther(config, cameBack)) return refused(FLOW_RULES.otherProvider)
  const received = await receivedBy(config, cameBack)
  if (!received) return refused(FLOW_RULES.answerDoesNotHold)
  const parsed = providerClaims.safeParse(received.claims)
  return parsed.success ? done({ received, claims: parsed.data }) : refused(FLOW_RULES.claimsUnreadable)
}

const signIn = async (
  config: ProviderConfig,
  flow: Flow,
  { received, claims }: Answer,
): Promise<Outcome<Entered>> => {
  const outcome = await judged(config, flow, claims)
  if (!outcome.ok) return turnedAway(config, outcome.refusal.rule, claims)
  await enter(config, outcome.value, received)
  return done({ kind: 'signedIn', personId: outcome.value.personId, back: flow.back })
}

/** The ledger has it from where the link is kept or refused. */
const link = async (
  config: ProviderConfig,
  flow: Flow & { readonly leave: string },
  { claims }: Answer,
): Promise<Outcome<Entered>> => {
  const { organisation } = config
  // The council's people are known by its groups, and are linked on the server alone.
  if (organisation === null) return turnedAway(config, FLOW_RULES.otherProvider, claims)
  const identified = await identifiedBy(config, organisation, flow, claims)
  if (!identified.ok) return turnedAway(config, identified.refusal.rule, claims)
  const linked = await linkOwnProvider(ground(), flow.leave, { who: identified.value, organisation })
  return linked.ok ? done({ kind: 'linked' }) : linked
}

const turnedAway = ({ issuer }: ProviderConfig, rule: string, claims: ProviderClaims | null) =>
  recordTurnedAway(ground(), { rule, issuer, subject: claims && subjectOf(claims) })

const isToLink = (flow: Flow): flow is Flow & { readonly leave: string } => flow.leave !== null

/** Somebody who began here is turned away in the ledger; a stranger with an address of their own only in the log. */
export const enterFromProvider = async (
  config: ProviderConfig,
  cameBack: CameBack,
): Promise<Outcome<Entered>> => {
  const flow = await openFlow(cameBack.flow, config.secret)
  if (!flow) return unheard(FLOW_RULES.notBegunHere)
  if (cameBack.query.error !== undefined) return unheard(FLOW_RULES.providerRefused)
  const answer = await answerOf(config, flow, cameBack)
  if (!answer.ok) return turnedAway(config, answer.refusal.rule, null)
  return isToLink(flow) ? link(config, flow, answer.value) : signIn(config, flow, answer.value)
}

const unheard = (rule: string) => {
  log.info('signIn.refused', { rule })
  return refused(rule)
}
