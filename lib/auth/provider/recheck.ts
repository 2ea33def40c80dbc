import { errors, type TokenSet } from 'openid-client'
import { type Database, type Tx, workerDatabase } from '@/db/client'
import { findAccount } from '@/db/repositories/identity'
import { appendEntry } from '@/db/repositories/ledger'
import {
  claimCheck,
  domainsOf,
  endSessionFor,
  keepChecked,
  ownDomains,
  providerSessionOf,
} from '@/db/repositories/provider'
import { inTransaction } from '@/db/transaction'
import { OWN_PROVIDER_RULES } from '@/lib/domain/identity/own-provider'
import {
  FLOW_RULES,
  type Identified,
  type ProviderClaims,
  providerClaims,
  subjectOf,
  whoStillIs,
  whoStillIsOfAgency,
} from '@/lib/domain/identity/provider-claims'
import { opensBy } from '@/lib/domain/identity/sign-in-path'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { faultFields, log } from '@/lib/log'
import { admitted } from '@/lib/use-cases/identity/admit-from-provider'
import { staysByOwn } from '@/lib/use-cases/identity/own-provider'
import { agencyConfigOf, type ProviderConfig, providerConfig } from './config'
import { ownMetadata } from './metadata'
import { openRefresh, sealRefresh } from './sealed'

/**
 * The provider is asked again while a session lasts, with the refresh token it gave: somebody who left a group, or
 * the council, is out within that many minutes. Entra and most others know no better way; none of them tells us.
 */

type Kept = NonNullable<Awaited<ReturnType<typeof providerSessionOf>>>

/** A provider that does not answer is given this many times the usual interval before sessions end for it. */
const PATIENCE = 3

const dueAt = ({ checkedAt }: Kept, ms: number) => checkedAt.getTime() + ms

/** What says that this person may not go on; anything else says only that the provider is not well. */
const FINAL = ['invalid_grant', 'access_denied', 'interaction_required', 'login_required', 'consent_required']

const isFinal = (fault: unknown) => fault instanceof errors.OPError && FINAL.includes(fault.error ?? '')

/** An ID token of the answer that does not hold: signature, audience, issuer, age. */
const isUnsound = (fault: unknown) => fault instanceof errors.RPError && fault.jwt !== undefined

const refreshed = async (config: ProviderConfig, refreshToken: string): Promise<TokenSet> => {
  const issuer = await ownMetadata(config)
  const client = new issuer.Client({ client_id: config.clientId, client_secret: config.clientSecret })
  return client.refresh(refreshToken)
}

/** What is done with whoever is still vouched for, in the transaction that keeps the answer. */
type Standing = (tx: Tx, personId: string, now: Date) => Promise<Outcome<unknown>>

type Asked = Outcome<{ readonly stands: Standing; readonly refreshToken: string }> | 'unreachable'

const askProvider = async (config: ProviderConfig, kept: Kept, now: Date): Promise<Asked> => {
  const opened = kept.refreshToken === null ? null : await openRefresh(kept.refreshToken, config.secret)
  if (opened === null) return refused(FLOW_RULES.cannotBeAskedAgain)
  try {
    const tokens = await refreshed(config, opened)
    if (!tokens.id_token) return refused(FLOW_RULES.cannotBeAskedAgain)
    return await judged(config, kept, { tokens, refreshToken: tokens.refresh_token ?? opened, now })
  } catch (fault) {
    log.warn('signIn.recheck', faultFields(fault))
    if (isFinal(fault)) return refused(FLOW_RULES.noLongerVouchedFor)
    return isUnsound(fault) ? refused(FLOW_RULES.answerDoesNotHold) : 'unreachable'
  }
}

type Answered = { readonly tokens: TokenSet; readonly refreshToken: string; readonly now: Date }

const judged = async (config: ProviderConfig, kept: Kept, { tokens, refreshToken, now }: Answered) => {
  const claims = providerClaims.safeParse(tokens.claims()).data
  if (!claims || subjectOf(claims) !== kept.subject) return refused(FLOW_RULES.claimsUnreadable)
  const stands = await standing(config, claims, Math.floor(now.getTime() / 1000))
  return stands.ok ? done({ stands: stands.value, refreshToken }) : stands
}

const standing = (config: ProviderConfig, claims: ProviderClaims, now: number) =>
  config.organisation === null
    ? standingInCouncil(config, claims, now)
    : standingInAgency(config, config.organisation, { claims, now })

const standingInCouncil = async (
  config: ProviderConfig,
  claims: ProviderClaims,
  now: number,
): Promise<Outcome<Standing>> => {
  const settings = { ...config, domains: await ownDomains(workerDatabase()) }
  const vouched = whoStillIs({ claims, settings, now })
  if (!vouched.ok) return vouched
  return done((tx, personId, at) => admitted(tx, { vouched: vouched.value, again: personId }, at))
}

type Told = { readonly claims: ProviderClaims; readonly now: number }

const standingInAgency = async (
  config: ProviderConfig,
  organisation: string,
  told: Told,
): Promise<Outcome<Standing>> => {
  const settings = { ...config, domains: await domainsOf(workerDatabase(), organisation) }
  const identified: Outcome<Identified> = whoStillIsOfAgency({ ...told, settings })
  if (!identified.ok) return identified
  const came = { who: identified.value, organisation }
  return done((tx, personId, at) => staysByOwn(tx, came, personId, at))
}

type Ending = {
  readonly hash: Uint8Array
  readonly personId: string
  readonly rule: string
  readonly now: Date
}

const end = (db: Database, { hash, personId, rule, now }: Ending) =>
  inTransaction(db, async (tx) => {
    if (!(await endSessionFor(tx, hash, rule, now))) return
    await appendEntry(tx, {
      at: now.toISOString(),
      actor: personId,
      action: 'endSession',
      rule,
      object: { type: 'session', id: personId },
      before: null,
      after: null,
      payload: { by: 'provider' },
    })
  })

/** Whether another request has had the provider's answer since this one looked. */
const wasAnswered = async (db: Database, token: string, { checkedAt }: Kept) => {
  const current = await providerSessionOf(db, token)
  return current !== null && current.checkedAt > checkedAt
}

/**
 * Whom to ask: by the issuer where it is the council's, which is no agency's; else by the organisation, which may
 * sign in by another way since, or have lost its row.
 */
const providerBehind = async (db: Database, { issuer }: Kept, personId: string) => {
  const councils = providerConfig()
  if (councils?.issuer === issuer) return done(councils)
  const account = await findAccount(db, personId)
  if (!account || account.own) return refused(FLOW_RULES.cannotBeAskedAgain)
  if (!opensBy(account.signInPath, 'provider')) return refused(OWN_PROVIDER_RULES.otherWay)
  const config = agencyConfigOf(account.organisation)
  return config?.issuer === issuer ? done(config) : refused(FLOW_RULES.cannotBeAskedAgain)
}

type Current = { readonly token: string; readonly personId: string; readonly now: Date }

/** Where it ended, why is in the database for whoever held it. `asked`: the person may be another role by now. */
export const askAgain = async ({
  token,
  personId,
  now,
}: Current): Promise<'asBefore' | 'asked' | 'ended'> => {
  const db = workerDatabase()
  const kept = await providerSessionOf(db, token)
  if (!kept) return 'asBefore'
  const behind = await providerBehind(db, kept, personId)
  const hash = kept.tokenHash
  const ends = async (rule: string) => {
    await end(db, { hash, personId, rule, now })
    return 'ended' as const
  }
  if (!behind.ok) return ends(behind.refusal.rule)
  const config = behind.value
  if (now.getTime() < dueAt(kept, config.recheckMs)) return 'asBefore'
  const isPatient = now.getTime() < dueAt(kept, config.recheckMs * PATIENCE)
  // Somebody else's request is asking: this one waits for that answer only as long as the last one is fit to use.
  if (!(await claimCheck(db, kept, now)))
    return isPatient || (await wasAnswered(db, token, kept)) ? 'asBefore' : 'ended'
  const asked = await askProvider(config, kept, now)
  if (asked === 'unreachable') return isPatient ? 'asBefore' : ends(FLOW_RULES.unreachableTooLong)
  if (!asked.ok) return ends(asked.refusal.rule)
  const { stands, refreshToken } = asked.value
  const sealed = await sealRefresh(refreshToken, config.secret)
  const brought = await inTransaction(db, async (tx) => {
    await keepChecked(tx, hash, { refreshToken: sealed, checkedAt: now })
    return stands(tx, personId, now)
  })
  return brought.ok ? 'asked' : ends(brought.refusal.rule)
}
