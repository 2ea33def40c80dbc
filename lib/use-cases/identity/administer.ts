import { randomUUID } from 'node:crypto'
import type { Database, Tx } from '@/db/client'
import {
  countAdministrators,
  deactivate,
  insertAdministrator,
  linkToProvider,
  ownOrganisation,
  personByAddress,
} from '@/db/repositories/accounts'
import { appendEntry } from '@/db/repositories/ledger'
import { personAtProvider } from '@/db/repositories/provider'
import { inTransaction } from '@/db/transaction'
import type { Clock } from '@/lib/clock'
import { COUNCIL } from '@/lib/content/council'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'

/** What is done to accounts from the server's own command line, by whoever holds the database. */

type Owner = { readonly db: Database; readonly clock: Clock }

export const USER_RULES = {
  thereIsOne: 'USER-1',
  addressIsTaken: 'USER-2',
  notInTheCouncilsDomains: 'USER-3',
  nobodyThere: 'USER-4',
  alreadyEnded: 'USER-5',
  alreadyLinked: 'USER-6',
  notCouncilStaff: 'USER-7',
} as const

type Told = {
  readonly id: string
  readonly action: string
  readonly before: string | null
  readonly after: string | null
}

const tell = (tx: Tx, at: Date, { id, action, before, after }: Told, payload = {}) =>
  appendEntry(tx, {
    at: at.toISOString(),
    actor: SYSTEM.id,
    action,
    rule: null,
    object: { type: 'person', id },
    before,
    after,
    payload: { by: 'command line', ...payload },
  })

type First = { readonly name: string; readonly email: string }

/** Only where nobody administers; afterwards people come in by the provider's groups, or by two people. */
export const makeFirstAdministrator = (
  { db, clock }: Owner,
  { name, email }: First,
): Promise<Outcome<{ readonly id: string }>> =>
  inTransaction(db, async (tx) => {
    if ((await countAdministrators(tx)) > 0) return refused(USER_RULES.thereIsOne)
    if (await personByAddress(tx, email)) return refused(USER_RULES.addressIsTaken)
    const domain = email.slice(email.lastIndexOf('@') + 1)
    const own = { name: COUNCIL.name, switchboard: COUNCIL.contact.phone, domain }
    const { id: organisationId, domains } = await ownOrganisation(tx, own)
    if (!domains.includes(domain)) return refused(USER_RULES.notInTheCouncilsDomains)
    const id = randomUUID()
    await insertAdministrator(tx, { id, name, email, organisationId })
    await tell(tx, clock(), { id, action: 'makeFirstAdministrator', before: null, after: 'ADMIN' })
    return done({ id })
  })

/** By one person, at once: whoever left must not wait for a second. */
export const disablePerson = (
  { db, clock }: Owner,
  email: string,
): Promise<Outcome<{ readonly sessions: number }>> =>
  inTransaction(db, async (tx) => {
    const person = await personByAddress(tx, email)
    if (!person) return refused(USER_RULES.nobodyThere)
    if (!person.active) return refused(USER_RULES.alreadyEnded)
    const sessions = await deactivate(tx, person.id, clock())
    await tell(
      tx,
      clock(),
      { id: person.id, action: 'disablePerson', before: 'active', after: 'ended' },
      { sessions },
    )
    return done({ sessions })
  })

type Link = { readonly email: string; readonly issuer: string; readonly subject: string }

/** An administrator says that somebody here and somebody at the provider are one: the mail address alone never does. */
export const confirmLink = (
  { db, clock }: Owner,
  { email, issuer, subject }: Link,
): Promise<Outcome<{ readonly id: string }>> =>
  inTransaction(db, async (tx) => {
    const person = await personByAddress(tx, email)
    if (!person?.active) return refused(USER_RULES.nobodyThere)
    if (!person.own || person.demo) return refused(USER_RULES.notCouncilStaff)
    if (await personAtProvider(tx, { issuer, subject })) return refused(USER_RULES.alreadyLinked)
    await linkToProvider(tx, { issuer, subject, personId: person.id, linkedAt: clock() })
    await tell(
      tx,
      clock(),
      { id: person.id, action: 'linkToProvider', before: null, after: null },
      { issuer, subject },
    )
    return done({ id: person.id })
  })
