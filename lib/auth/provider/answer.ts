import 'server-only'
import { workerDatabase } from '@/db/client'
import { insertProviderSession, ownDomains } from '@/db/repositories/provider'
import { systemClock } from '@/lib/clock'
import {
  FLOW_RULES,
  type ProviderClaims,
  providerClaims,
  subjectOf,
  type Vouched,
  whoIsVouchedFor,
} from '@/lib/domain/identity/provider-claims'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { log } from '@/lib/log'
import { admitFromProvider, recordTurnedAway } from '@/lib/use-cases/identity/admit-from-provider'
import { signInHere } from '../sessions'
import { askNextAuth } from './ask-next-auth'
import { PROVIDER_ID, type ProviderConfig } from './config'
import { isItself } from './metadata'
import { councilOptions, type Received } from './protocol'
import { type Flow, openFlow, sealRefresh } from './sealed'

/** Printed on records, with how old the sign-in was where somebody signs. */
export const PROVIDER_METHOD = 'provider sign-in'

export type CameBack = {
  readonly query: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, string>>
  /** As our cookie carries it. */
  readonly flow: string
}

export type Entered = { readonly personId: string; readonly back: string | null }

const ground = () => ({ db: workerDatabase(), clock: systemClock })

const seconds = (at: Date) => Math.floor(at.getTime() / 1000)

/** Null where state, nonce, PKCE, signature, issuer, audience or code did not hold. */
const receivedBy = async (config: ProviderConfig, { query, cookies }: CameBack): Promise<Received | null> => {
  if (!(await isItself(config))) return null
  const caught: Received[] = []
  const options = councilOptions(config, async (received) => {
    caught.push(received)
    return '/'
  })
  await askNextAuth(options, { method: 'GET', action: ['callback', PROVIDER_ID], query, cookies })
  return caught[0] ?? null
}

type Judged = { readonly claims: ProviderClaims; readonly vouched: Vouched; readonly personId: string }

const judged = async (config: ProviderConfig, { again, begunAt }: Flow, claims: ProviderClaims) => {
  const settings = { ...config, domains: await ownDomains(workerDatabase()) }
  const now = seconds(systemClock())
  const asked = { claims, settings, now, ...(again !== null && { askedAt: begunAt }) }
  const vouched = whoIsVouchedFor(asked)
  if (!vouched.ok) return vouched
  const account = await admitFromProvider(ground(), { vouched: vouched.value, again })
  if (!account.ok) return account
  return done<Judged>({ claims, vouched: vouched.value, personId: account.value.personId })
}

const enter = async (config: ProviderConfig, { claims, vouched, personId }: Judged, received: Received) => {
  const at = systemClock()
  const { refreshToken } = received
  const sealed = refreshToken === null ? null : await sealRefresh(refreshToken, config.secret)
  await signInHere({
    personId,
    method: PROVIDER_METHOD,
    factor: 'provider',
    at,
    authAt: new Date(vouched.authTime * 1000),
    beside: (tx, tokenHash) =>
      insertProviderSession(tx, {
        tokenHash,
        issuer: vouched.issuer,
        subject: vouched.subject,
        authTime: new Date(vouched.authTime * 1000),
        acr: claims.acr ?? null,
        amr: claims.amr ?? [],
        refreshToken: sealed,
        checkedAt: at,
      }),
  })
}

/** Somebody who began here is turned away in the ledger; a stranger with an address of their own only in the log. */
export const enterFromProvider = async (
  config: ProviderConfig,
  cameBack: CameBack,
): Promise<Outcome<Entered>> => {
  const { issuer } = config
  const flow = await openFlow(cameBack.flow, config.secret)
  if (!flow) return unheard(FLOW_RULES.notBegunHere)
  if (cameBack.query.error !== undefined) return unheard(FLOW_RULES.providerRefused)
  const received = await receivedBy(config, cameBack)
  if (!received)
    return recordTurnedAway(ground(), { rule: FLOW_RULES.answerDoesNotHold, issuer, subject: null })
  const parsed = providerClaims.safeParse(received.claims)
  if (!parsed.success)
    return recordTurnedAway(ground(), { rule: FLOW_RULES.claimsUnreadable, issuer, subject: null })
  const outcome = await judged(config, flow, parsed.data)
  if (!outcome.ok) {
    const { rule } = outcome.refusal
    return recordTurnedAway(ground(), { rule, issuer, subject: subjectOf(parsed.data) })
  }
  await enter(config, outcome.value, received)
  return done({ personId: outcome.value.personId, back: flow.back })
}

const unheard = (rule: string) => {
  log.info('signIn.refused', { rule })
  return refused(rule)
}
