import type { Database, Tx } from '@/db/client'
import { insertAccountNotices } from '@/db/repositories/accounts'
import { hasEnrolled, spendGrant } from '@/db/repositories/enrolment'
import { type Account, findAccount, organisationsOn } from '@/db/repositories/identity'
import { appendEntry } from '@/db/repositories/ledger'
import { isLinkedAt, linkByLeave, personAtProvider } from '@/db/repositories/provider'
import { inTransaction, isTaken } from '@/db/transaction'
import { type AgencyProvider, providerOf } from '@/lib/domain/identity/agency-providers'
import {
  type Entering,
  mayEnterByOwn,
  mayLink,
  mayStayByOwn,
  type OfAgency,
} from '@/lib/domain/identity/own-provider'
import type { Identified } from '@/lib/domain/identity/provider-claims'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { env } from '@/lib/env'
import { asSystem } from '../own-work'
import type { Shell } from '../shell'
import { hashOfText } from './codes'
import { leaveIn, readGrant } from './grants'

/** Officers whose machines hold no passkey: their agency's own provider vouches for them. */

type Ground = Pick<Shell, 'db' | 'clock' | 'ownWork'>

const knownProviders = () => env().GATEHOUSE_AGENCY_PROVIDERS

export const knowsProviderOf = (organisation: string) => providerOf(knownProviders(), organisation) !== null

/** By which provider that person is to sign in; null where it is none, or one that this server does not know. */
const ownProviderOf = ({ own, signInPath, organisation }: Account): AgencyProvider | null =>
  !own && signInPath === 'ownProvider' ? providerOf(knownProviders(), organisation) : null

export const isLinkedByOwn = async (db: Database | Tx, account: Account): Promise<boolean> => {
  const provider = ownProviderOf(account)
  return provider !== null && (await isLinkedAt(db, account.id, provider.issuer))
}

/** For the sign-in page, before anybody is known: which agencies sign in so, and with what. */
export const agenciesByOwn = async (asked: Ground): Promise<readonly AgencyProvider[]> => {
  const names = await organisationsOn(asSystem(asked).db, 'ownProvider')
  return knownProviders().filter(({ organisation }) => names.includes(organisation))
}

/** For the account's page: null where that way is not theirs. */
export const readOwnLink = async ({ db }: Pick<Shell, 'db'>, account: Account) => {
  const isTheirs = !account.own && account.signInPath === 'ownProvider'
  return isTheirs
    ? { isKnown: ownProviderOf(account) !== null, isLinked: await isLinkedByOwn(db, account) }
    : null
}

/**
 * What the leave in this browser leads to: an account at the agency's provider that is linked, or a passkey. Whoever
 * has had a passkey is given another one, as is whoever two people gave a way back; whoever is linked gets nothing.
 */
export const whatToSetUp = async (
  asked: Ground,
  token: string,
): Promise<{ readonly link: AgencyProvider } | 'linked' | 'passkey'> => {
  const shell = asSystem(asked)
  const grant = await readGrant(shell, token)
  const account = grant && (await findAccount(shell.db, grant.personId))
  const provider = account && ownProviderOf(account)
  if (!provider || grant.recoveryId || (await hasEnrolled(shell.db, account.id))) return 'passkey'
  return (await isLinkedAt(shell.db, account.id, provider.issuer)) ? 'linked' : { link: provider }
}

/** Whom a provider vouches for, and whose provider it is. */
export type CameByOwn = { readonly who: Identified; readonly organisation: string }

const ofAgency = (account: Account): OfAgency => ({ ...account, isInside: account.own })

const enteringIn = async (
  tx: Tx,
  { who, organisation }: CameByOwn,
  again: string | null,
  now: Date,
): Promise<Entering> => {
  const linked = await personAtProvider(tx, who)
  const account = linked && (await findAccount(tx, linked.id))
  return {
    person: account && ofAgency(account),
    organisation,
    hasEnrolled: linked !== null && (await hasEnrolled(tx, linked.id)),
    again,
    now,
  }
}

type Entered = Outcome<{ readonly personId: string }>

const asEntered = (outcome: Outcome<OfAgency>): Entered =>
  outcome.ok ? done({ personId: outcome.value.id }) : outcome

/** Found by issuer and subject alone; nobody is made and nothing of them is changed. */
export const admitByOwn = (shell: Ground, came: CameByOwn, again: string | null): Promise<Entered> =>
  inTransaction(shell.db, async (tx) =>
    asEntered(mayEnterByOwn(await enteringIn(tx, came, again, shell.clock()))),
  )

/** Asked again while a session lasts, in the caller's transaction. */
export const staysByOwn = async (tx: Tx, came: CameByOwn, personId: string, now: Date): Promise<Entered> =>
  asEntered(mayStayByOwn(await enteringIn(tx, came, personId, now)))

/* The link, once */

type Written = { readonly rule: string | null; readonly by: string; readonly grant: string | null }

const entryOfLink = ({ who }: CameByOwn, now: Date, { rule, by, grant }: Written) => ({
  at: now.toISOString(),
  actor: by,
  action: rule === null ? 'linkOwnProvider' : 'refused:linkOwnProvider',
  rule,
  object: { type: 'person' as const, id: by },
  before: null,
  after: null,
  payload: { issuer: who.issuer, subject: who.subject, grant },
})

/** The spent leave, the link and the entry of the ledger are one. It opens no session: signing in is the next thing. */
export const linkOwnProvider = (
  asked: Ground,
  token: string,
  came: CameByOwn,
): Promise<Outcome<{ readonly personId: string }>> => {
  const shell = asSystem(asked)
  return inTransaction(shell.db, async (tx) => {
    const now = shell.clock()
    const leave = await leaveIn(tx, token, now)
    const account = leave && (await findAccount(tx, leave.actor.id))
    const { issuer, subject, email } = came.who
    const outcome = mayLink({
      person: account && ofAgency(account),
      organisation: came.organisation,
      hasEnrolled: account !== null && (await hasEnrolled(tx, account.id)),
      email,
      subjectIsLinked: (await personAtProvider(tx, came.who)) !== null,
      personIsLinked: account !== null && (await isLinkedAt(tx, account.id, issuer)),
      now,
    })
    const by = account?.id ?? SYSTEM.id
    const grant = leave?.grant.id ?? null
    if (!outcome.ok) {
      await appendEntry(tx, entryOfLink(came, now, { rule: outcome.refusal.rule, by, grant }))
      return outcome
    }
    const personId = outcome.value.id
    if (!(await spendGrant(tx, hashOfText(token), now))) throw new Error('a held grant was not spent')
    await linkByLeave(tx, { issuer, subject, personId, at: now })
    await insertAccountNotices(tx, 'ownAccountLinked', personId, now)
    await appendEntry(tx, entryOfLink(came, now, { rule: null, by, grant }))
    return done({ personId })
  }).catch(async (fault: unknown) => {
    // Somebody else linked that name between the question and the answer.
    if (!isTaken(fault)) throw fault
    const raced = { rule: 'OID-55', by: SYSTEM.id, grant: null }
    await inTransaction(shell.db, (tx) => appendEntry(tx, entryOfLink(came, shell.clock(), raced)))
    return refused('OID-55')
  })
}
