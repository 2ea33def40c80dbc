import {
  accountsOf,
  agenciesLedBy,
  agencyDirectory,
  allAccounts,
  allOrganisations,
  attestAgency,
  deactivate,
  type FoundProposal,
  findAccount,
  findAgency,
  findProposal,
  holdAgency,
  proposalsIn,
} from '@/db/repositories/identity'
import { allServices } from '@/db/repositories/people'
import { endSessionsOf } from '@/db/repositories/sessions'
import type { IdentityMove } from '@/lib/domain/audit/identity-acts'
import { attestationDueBy } from '@/lib/domain/identity/standing'
import type { Actor } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { type Acting, identityAct } from './identity-act'
import { asAsked } from './propose'

type Reading = Pick<Shell, 'db' | 'clock'>

/* Leavers: one person is enough, and it counts at once. */

const end = async ({ tx, now }: Pick<Acting, 'tx' | 'now'>, id: string) => {
  const wasThere = await deactivate(tx, id)
  return { wasThere, sessions: await endSessionsOf(tx, id, now) }
}

export const deactivatePerson = (
  shell: Reading,
  who: Who,
  id: string,
  reason: string,
): Promise<Outcome<IdentityMove>> =>
  identityAct(shell, who, {
    action: 'deactivatePerson',
    rule: 'A4',
    permission: 'deactivatePerson',
    about: id,
    write: async ({ tx, actor, now }) => {
      const account = await findAccount(tx, id)
      if (!account) return refused(HOUSE_RULES.notFound)
      // Otherwise the last two who keep accounts could shut each other, and themselves, out by a slip.
      if (account.id === actor.id) return refused('ID-6')
      // The information team keeps agencies; the council's own accounts are the keepers'.
      if (account.own && actor.role === 'INTAKE') return refused(HOUSE_RULES.notPermitted)
      const { wasThere, sessions } = await end({ tx, now }, id)
      if (!wasThere) return refused('ID-8')
      return done({ id, before: 'ACTIVE', after: 'LEFT', payload: { reason, sessions } })
    },
  })

/* The lead says, every ninety days, who is still there and needs it. */

export const attest = (
  shell: Reading,
  who: Who,
  agencyId: string,
  stillThere: readonly string[],
): Promise<Outcome<IdentityMove>> =>
  identityAct(shell, who, {
    action: 'attestAgency',
    rule: 'A4',
    permission: 'attestAgency',
    about: agencyId,
    write: async ({ tx, actor, now }) => {
      const agency = await holdAgency(tx, agencyId)
      if (!agency || agency.own || agency.id !== actor.organisationId) return refused(HOUSE_RULES.notFound)
      if (agency.leadId !== actor.id) return refused('ID-11')
      const people = (await accountsOf(tx, agencyId)).filter(({ active }) => active)
      const left = people.filter(({ id }) => id !== actor.id && !stillThere.includes(id)).map(({ id }) => id)
      for (const id of left) await end({ tx, now }, id)
      await attestAgency(tx, agencyId, now)
      const confirmed = people.length - left.length
      return done({ id: agencyId, before: null, after: 'ATTESTED', payload: { confirmed, left } })
    },
  })

/** Null for whoever leads no agency: the page is not there for them. */
export const readAttestation = async ({ db }: Reading, actor: Pick<Actor, 'id' | 'organisationId'>) => {
  const agency = (await agenciesLedBy(db, actor.id)).find(({ id }) => id === actor.organisationId)
  if (!agency || agency.own) return null
  const people = (await accountsOf(db, agency.id)).filter(({ active }) => active)
  return { agency, people, dueBy: attestationDueBy(agency.attestedAt) }
}

/* Reading */

export const readPeople = ({ db }: Reading) => allAccounts(db)
export const readPerson = ({ db }: Reading, id: string) => findAccount(db, id)
export const readAgencies = ({ db }: Reading) => agencyDirectory(db)
export const readServices = ({ db }: Reading) => allServices(db)
export const readAgency = async ({ db }: Reading, id: string) => {
  const agency = await findAgency(db, id)
  if (!agency || agency.own) return null
  const people = await accountsOf(db, id)
  return { agency, people, lead: people.find((one) => one.id === agency.leadId)?.name ?? null }
}
export const readWaiting = ({ db }: Reading) => proposalsIn(db, 'WAITING')
export type WaitingProposal = Awaited<ReturnType<typeof readWaiting>>[number]

export const readOrganisations = ({ db }: Reading) => allOrganisations(db)

/** One proposal with the names of whoever and whatever its facts name by id. */
export const readProposal = async ({ db }: Reading, id: string) => {
  const found = await findProposal(db, id)
  if (!found) return null
  const names = new Map(
    [...(await allServices(db)), ...(await allOrganisations(db)), ...(await allAccounts(db))].map(
      (one) => [one.id, one.name] as const,
    ),
  )
  return { found, names, asked: await asAsked(db, found) }
}

/** The name that it has, or that it is to have. */
export const nameOfSubject = ({ row, aboutPerson, aboutAgency }: FoundProposal): string =>
  aboutPerson ?? aboutAgency ?? String((row.after as { readonly name?: string }).name ?? '')
