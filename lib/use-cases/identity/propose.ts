import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import {
  type Account,
  accountByAddress,
  agencyNamed,
  agencyWithDomain,
  answerProposal,
  applyProposal,
  type FoundProposal,
  findAccount,
  findAgency,
  insertProposal,
  isWaitingAbout,
  lockProposal,
} from '@/db/repositories/identity'
import { endSessionsNotBy, endSessionsOf } from '@/db/repositories/sessions'
import type { IdentityMove } from '@/lib/domain/audit/identity-acts'
import { readAddress } from '@/lib/domain/identity/address'
import type { SignInPath } from '@/lib/domain/identity/agency'
import type { changedAgency, changedPerson, newAgency, newPerson } from '@/lib/domain/identity/inputs'
import { OWN_PROVIDER_RULES } from '@/lib/domain/identity/own-provider'
import {
  againstAgreeing,
  againstProposing,
  againstRejecting,
  PROPOSAL_DAYS,
  type ProposalKind,
  roleFits,
} from '@/lib/domain/identity/proposals'
import { factorsOf } from '@/lib/domain/identity/sign-in-path'
import { isOutside } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import { done, HOUSE_RULES, type Outcome, type Refusal, refused } from '@/lib/domain/shared/outcome'
import { isKnownRank } from '@/lib/domain/shared/ranks'
import { hashOf } from '@/lib/hash'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { type Acting, identityAct } from './identity-act'
import { knowsProviderOf } from './own-provider'

/** Agencies and accounts are made and changed by two people (SoD-10, F8): one proposes, another agrees. */

type Reading = Pick<Shell, 'db' | 'clock'>
type Proposed = Promise<Outcome<IdentityMove>>

type Wanted = {
  readonly kind: ProposalKind
  readonly subjectId: string
  readonly personId: string | null
  readonly isInside: boolean
  readonly before: unknown
  readonly after: Readonly<Record<string, unknown>>
  readonly why: string
}

const DAY_MS = 86_400_000

const wrong = (field: string, sentence: string) =>
  refused(HOUSE_RULES.input, { fields: { [field]: sentence } })

const nothingMissing = <T extends Readonly<Record<string, unknown>>>(facts: T) =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? null]))

/** Null where there is nothing of that name. */
type Prepare = (acting: Acting) => Promise<Outcome<Wanted>>

const propose = (shell: Reading, who: Who, about: string | null, prepare: Prepare): Proposed =>
  identityAct(shell, who, {
    action: 'proposeIdentityChange',
    rule: 'SoD-10',
    permission: 'proposeIdentityChange',
    about,
    write: async (acting) => {
      const prepared = await prepare(acting)
      return prepared.ok ? keep(acting, prepared.value) : prepared
    },
  })

const keep = async ({ tx, actor, now, sign }: Acting, wanted: Wanted): Proposed => {
  const { kind, subjectId, before, after, why } = wanted
  const refusal = againstProposing(wanted, actor)
  if (refusal) return { ok: false, refusal }
  if (await isWaitingAbout(tx, subjectId)) return refused('ID-9')
  // Without the id that what is new is to have: it is another one each time the form is sent.
  const way = await sign({ kind, before, after, why })
  if (!way.ok) return way
  const id = randomUUID()
  await insertProposal(tx, {
    id,
    kind,
    subjectId,
    before,
    after,
    why,
    proposedBy: actor.id,
    proposedAs: actor.role,
    proposedAt: now,
    expiresAt: new Date(now.getTime() + PROPOSAL_DAYS * DAY_MS),
  })
  return done({ id, before: null, after: 'WAITING', payload: { kind, subjectId, before, after, why } })
}

/* Agencies */

const againstDomains = async ({ tx }: Acting, domains: readonly string[], but: string) => {
  const other = await agencyWithDomain(tx, domains, but)
  return other ? wrong('domains', `One of these domains is already on the list of ${other.name}`) : null
}

const againstDay = (acting: Acting, day: string) =>
  day > londonDate(acting.now)
    ? wrong('switchboardCheckedOn', 'The number was looked up today or before')
    : null

/** A way in that this server cannot offer would shut everybody of that organisation out. */
const againstPath = ({ name, signInPath }: { readonly name: string; readonly signInPath: SignInPath }) =>
  signInPath === 'ownProvider' && !knowsProviderOf(name)
    ? refused(OWN_PROVIDER_RULES.noProvider, { fields: { signInPath: NO_PROVIDER } })
    : null

const NO_PROVIDER =
  'This server knows no provider of that organisation. Whoever runs it puts one in the file of agencies’ providers first, under the same name'

export const proposeAgency = (
  shell: Reading,
  who: Who,
  { why, ...facts }: z.output<typeof newAgency>,
): Proposed =>
  propose(shell, who, null, async (acting) => {
    const subjectId = randomUUID()
    if (await agencyNamed(acting.tx, facts.name))
      return wrong('name', 'There is an organisation of that name already')
    const refusal =
      (await againstDomains(acting, facts.domains, subjectId)) ??
      againstDay(acting, facts.switchboardCheckedOn) ??
      againstPath(facts)
    if (refusal) return refusal
    const after = nothingMissing({ ...facts, rankFloor: facts.rankFloor, leadId: null })
    return done({ kind: 'addAgency', subjectId, personId: null, isInside: false, before: null, after, why })
  })

type Agency = NonNullable<Awaited<ReturnType<typeof findAgency>>>

/** What a proposal may change, as it stands now. */
export const agencyFacts = (agency: Agency) => ({
  name: agency.name,
  domains: agency.domains,
  switchboard: agency.switchboard,
  switchboardSource: agency.switchboardSource,
  switchboardCheckedOn: agency.switchboardCheckedOn,
  channels: agency.channels,
  rankFloor: agency.rankFloor,
  signInPath: agency.signInPath,
  leadId: agency.leadId,
})

export const proposeAgencyChange = (
  shell: Reading,
  who: Who,
  id: string,
  { why, ...facts }: z.output<typeof changedAgency>,
): Proposed =>
  propose(shell, who, id, async (acting) => {
    const agency = await findAgency(acting.tx, id)
    if (!agency || agency.own) return refused(HOUSE_RULES.notFound)
    if (facts.rankFloor && !isKnownRank(agency.type, facts.rankFloor))
      return wrong('rankFloor', 'Enter a rank of this kind of organisation, or leave it empty')
    const lead = facts.leadId ? await findAccount(acting.tx, facts.leadId) : null
    if (facts.leadId && (lead?.organisationId !== id || !lead.active))
      return wrong('leadId', 'Select somebody of this organisation')
    const refusal =
      (await againstDomains(acting, facts.domains, id)) ??
      againstDay(acting, facts.switchboardCheckedOn) ??
      againstPath(facts)
    if (refusal) return refusal
    const after = nothingMissing({ ...facts, rankFloor: facts.rankFloor, leadId: facts.leadId })
    return done({
      kind: 'changeAgency',
      subjectId: id,
      personId: null,
      isInside: false,
      before: agencyFacts(agency),
      after,
      why,
    })
  })

/* People */

const againstRole = (role: Account['role'], own: boolean) =>
  roleFits(role, own)
    ? null
    : wrong('role', own ? 'Select a role of the council' : 'Select a role of an outside organisation')

export const proposePerson = (
  shell: Reading,
  who: Who,
  { why, ...facts }: z.output<typeof newPerson>,
): Proposed =>
  propose(shell, who, null, async ({ tx }) => {
    const body = await findAgency(tx, facts.organisationId)
    if (!body) return wrong('organisationId', 'Select the organisation')
    const read = readAddress(facts.email, body.domains)
    if (!read.ok) return refused(read.rule, { fields: { email: DOMAIN_WORDS } })
    if (await accountByAddress(tx, read.address)) return wrong('email', 'Somebody has this address already')
    const refusal = againstRole(facts.role, body.own)
    if (refusal) return refusal
    const after = nothingMissing({
      ...facts,
      email: read.address,
      grade: body.own ? facts.grade : null,
      serviceId: body.own ? facts.serviceId : null,
      idNumber: facts.idNumber,
      phone: facts.phone,
    })
    return done({
      kind: 'addPerson',
      subjectId: randomUUID(),
      personId: null,
      isInside: body.own,
      before: null,
      after,
      why,
    })
  })

const DOMAIN_WORDS =
  'Enter an address at one of the organisation’s own domains, letter for letter. The domains are on its page in the directory'

const standsAs = ({ role, grade, title, serviceId }: Account) => ({ role, grade, title, serviceId })

export const proposePersonChange = (
  shell: Reading,
  who: Who,
  id: string,
  { why, ...facts }: z.output<typeof changedPerson>,
): Proposed =>
  propose(shell, who, id, async ({ tx }) => {
    const account = await findAccount(tx, id)
    if (!account) return refused(HOUSE_RULES.notFound)
    const refusal = againstRole(facts.role, account.own)
    if (refusal) return refusal
    const after = nothingMissing({
      ...facts,
      grade: isOutside(facts) ? null : facts.grade,
      serviceId: isOutside(facts) ? null : facts.serviceId,
    })
    const before = standsAs(account)
    return done({
      kind: 'changePerson',
      subjectId: id,
      personId: id,
      isInside: account.own,
      before,
      after,
      why,
    })
  })

const wayIn = ({ active, lockedFor }: Account) => ({ active, lockedFor })

/** Somebody who is locked, or left, is let in again by two people. */
export const proposeUnlock = (shell: Reading, who: Who, id: string, why: string): Proposed =>
  propose(shell, who, id, async ({ tx }) => {
    const account = await findAccount(tx, id)
    if (!account) return refused(HOUSE_RULES.notFound)
    if (account.active && !account.lockedFor) return refused('ID-8')
    return done({
      kind: 'unlockPerson',
      subjectId: id,
      personId: id,
      isInside: account.own,
      before: wayIn(account),
      after: { active: true, lockedFor: null },
      why,
    })
  })

/* Answers */

const ABOUT_PEOPLE: readonly ProposalKind[] = ['addPerson', 'changePerson', 'unlockPerson']

/** The proposal as the rules ask about it. */
export const asAsked = async (tx: Acting['tx'] | Shell['db'], { row }: FoundProposal) => {
  const isOfPerson = ABOUT_PEOPLE.includes(row.kind)
  const body = String((row.after as { organisationId?: string }).organisationId ?? '')
  const isInside =
    row.kind === 'addPerson'
      ? ((await findAgency(tx, body))?.own ?? true)
      : isOfPerson && ((await findAccount(tx, row.subjectId))?.own ?? true)
  return {
    ...row,
    personId: isOfPerson ? row.subjectId : null,
    isInside,
    expiresAt: row.expiresAt.toISOString(),
  }
}

/** What it was proposed upon, as it is now; null for what is new. */
const asItStands = async (tx: Acting['tx'], { kind, subjectId }: FoundProposal['row']): Promise<unknown> => {
  if (kind === 'changeAgency') {
    const agency = await findAgency(tx, subjectId)
    return agency && agencyFacts(agency)
  }
  const account = kind === 'addAgency' || kind === 'addPerson' ? null : await findAccount(tx, subjectId)
  if (!account) return null
  return kind === 'changePerson' ? standsAs(account) : wayIn(account)
}

/** Somebody may have taken the name, the address or a domain since. */
const againstTaken = async (tx: Acting['tx'], { kind, subjectId, after }: FoundProposal['row']) => {
  const { name, email, domains } = after as Partial<Record<string, string>> & { domains?: readonly string[] }
  if (kind === 'addPerson') return (await accountByAddress(tx, email ?? '')) !== null
  if (kind === 'addAgency' && (await agencyNamed(tx, name ?? ''))) return true
  return domains ? (await agencyWithDomain(tx, domains, subjectId)) !== null : false
}

/** The file may have lost the row since. */
const againstUnknown = ({ kind, after }: FoundProposal['row']): Refusal | null => {
  if (kind !== 'addAgency' && kind !== 'changeAgency') return null
  const against = againstPath(after as Parameters<typeof againstPath>[0])
  return against && { rule: OWN_PROVIDER_RULES.noProvider }
}

/** Two people agreed on a change of what was true then; if that is so no longer, they did not agree on this. */
const againstMoved = async (tx: Acting['tx'], { row }: FoundProposal): Promise<Refusal | null> => {
  const isSame = hashOf(await asItStands(tx, row)) === hashOf(row.before ?? null)
  return isSame && !(await againstTaken(tx, row)) ? null : { rule: 'ID-10' }
}

/** Whoever is signed in by what stands no longer is not; how many sessions that were. */
const endSessions = async (tx: Acting['tx'], { kind, subjectId }: FoundProposal['row'], now: Date) => {
  if (kind === 'changePerson') return endSessionsOf(tx, subjectId, now)
  const agency = kind === 'changeAgency' ? await findAgency(tx, subjectId) : null
  return agency ? endSessionsNotBy(tx, agency.id, factorsOf(agency.signInPath), now) : 0
}

export const agree = (shell: Reading, who: Who, id: string): Proposed =>
  identityAct(shell, who, {
    action: 'agreeIdentityChange',
    rule: 'SoD-10',
    permission: 'proposeIdentityChange',
    about: id,
    write: async ({ tx, actor, now, sign }) => {
      const found = await lockProposal(tx, id)
      if (!found) return refused(HOUSE_RULES.notFound)
      const asked = await asAsked(tx, found)
      const refusal =
        againstAgreeing(asked, actor, now.toISOString()) ??
        (await againstMoved(tx, found)) ??
        againstUnknown(found.row)
      if (refusal) return { ok: false, refusal }
      const { kind, subjectId, before, after, why } = found.row
      const way = await sign({ kind, subjectId, before, after, why })
      if (!way.ok) return way
      await answerProposal(tx, id, 'AGREED', { personId: actor.id, role: actor.role, at: now }, null)
      await applyProposal(tx, id)
      const sessions = await endSessions(tx, found.row, now)
      return done({ id, before: 'WAITING', after: 'AGREED', payload: { kind, subjectId, after, sessions } })
    },
  })

export const reject = (shell: Reading, who: Who, id: string, reason: string): Proposed =>
  identityAct(shell, who, {
    action: 'rejectIdentityChange',
    rule: 'SoD-10',
    permission: 'proposeIdentityChange',
    about: id,
    write: async ({ tx, actor, now }) => {
      const found = await lockProposal(tx, id)
      if (!found) return refused(HOUSE_RULES.notFound)
      const refusal = againstRejecting(await asAsked(tx, found), actor, now.toISOString())
      if (refusal) return { ok: false, refusal }
      const { kind, subjectId } = found.row
      await answerProposal(tx, id, 'REJECTED', { personId: actor.id, role: actor.role, at: now }, reason)
      return done({ id, before: 'WAITING', after: 'REJECTED', payload: { kind, subjectId, reason } })
    },
  })
