import { randomBytes, randomUUID } from 'node:crypto'
import { eq, isNull, sql } from 'drizzle-orm'
import type { Database, Tx } from '@/db/client'
import { callBack, organisation, passkey, person, proposal, recovery } from '@/db/schema'
import { CODE_MINUTES } from '@/lib/domain/identity/enrolment'
import { PROPOSAL_DAYS } from '@/lib/domain/identity/proposals'
import { RECOVERY_DAYS } from '@/lib/domain/identity/recovery'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { ORGANISATIONS, personId } from './demo-organisations'
import { PEOPLE } from './demo-people'

/** Who leads the demo borough's police, who left them or lost a passkey, and an organisation that waits for a second person. */
export const DEMO_IDENTITY = {
  waiting: 'ba7e0000-0000-4000-8006-000000000001',
  awaited: 'ba7e0000-0000-4000-8006-000000000002',
  left: personId(190),
  /** Of the police, who lost their passkeys: one waits for a second person, the other for its link. */
  lostOne: personId(191),
  lostAnother: personId(192),
  asked: 'ba7e0000-0000-4000-8007-000000000001',
  agreed: 'ba7e0000-0000-4000-8007-000000000002',
  /** Of the ambulance service, which holds no passkeys, and waits to be telephoned. */
  telephoned: personId(511),
  waitsForCall: 'ba7e0000-0000-4000-8008-000000000001',
} as const

const DAY_MS = 86_400_000

/** Once; what somebody changed since stays as they left it. */
export const insertDemoIdentity = async (db: Database | Tx, now: Date): Promise<void> => {
  const made = await db
    .insert(person)
    .values({
      id: DEMO_IDENTITY.left,
      name: 'Gwenllian Tudor',
      email: 'gwenllian.tudor@thamesgate.police.example',
      role: 'EXT_REQ',
      title: 'Police constable',
      idNumber: 'TG 3105',
      organisationId: ORGANISATIONS.police.id,
      active: false,
      demo: true,
      demoNote: null,
    })
    .onConflictDoNothing()
    .returning({ id: person.id })
  if (made.length === 0) return
  const checkedOn = addDays(londonDate(now), -10)
  await db
    .update(organisation)
    .set({
      switchboardSource: 'The body’s own page in the national directory',
      switchboardCheckedOn: checkedOn,
      channels: ['gatehouse', 'telephone'],
    })
    .where(isNull(organisation.switchboardCheckedOn))
  await db
    .update(organisation)
    .set({ leadId: PEOPLE.inspector.id })
    .where(eq(organisation.id, ORGANISATIONS.police.id))
  await db
    .insert(proposal)
    .values({
      id: DEMO_IDENTITY.waiting,
      kind: 'addAgency',
      subjectId: DEMO_IDENTITY.awaited,
      before: null,
      after: {
        type: 'force',
        name: 'Rivermouth Constabulary',
        domains: ['rivermouth.police.example'],
        switchboard: '020 7946 0920',
        switchboardSource: 'The force’s page in the national directory of forces',
        switchboardCheckedOn: checkedOn,
        channels: ['gatehouse', 'telephone'],
        rankFloor: null,
        signInPath: 'passkey',
        leadId: null,
      },
      why: 'The force wrote on 3 November that its officers will ask through Gatehouse.',
      proposedBy: PEOPLE.secondAdministrator.id,
      proposedAs: 'ADMIN',
      proposedAt: sql`${now.toISOString()}::timestamptz`,
      expiresAt: sql`${new Date(now.getTime() + PROPOSAL_DAYS * DAY_MS).toISOString()}::timestamptz`,
    })
    .onConflictDoNothing()
  await insertLost(db, now)
  await insertWaiting(db, now)
}

/** They sign in by passkey alone, as everybody does who is not of the demonstration: and those are lost. */
const LOST = [
  { id: DEMO_IDENTITY.lostOne, name: 'Ottoline Marsh', email: 'ottoline.marsh', idNumber: 'TG 4417' },
  {
    id: DEMO_IDENTITY.lostAnother,
    name: 'Bartholomew Achebe',
    email: 'bartholomew.achebe',
    idNumber: 'TG 4502',
  },
] as const

const insertLost = async (db: Database | Tx, now: Date): Promise<void> => {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
  for (const { id, email, ...about } of LOST) {
    const address = `${email}@thamesgate.police.example`
    const body = { organisationId: ORGANISATIONS.police.id, knownSince: before(5) }
    await db
      .insert(person)
      .values({ ...about, ...body, id, email: address, role: 'EXT_REQ', title: 'Police constable' })
    const key = { credentialId: randomUUID(), publicKey: randomBytes(77), counter: 0, transports: [] }
    await db
      .insert(passkey)
      .values({ ...key, id: randomUUID(), personId: id, backedUp: false, name: 'Lost', createdAt: before(5) })
  }
  const asking = {
    personRole: 'EXT_REQ',
    askedBy: PEOPLE.inspector.id,
    askedAs: PEOPLE.inspector.role,
  } as const
  const why = 'The telephone with the passkey was stolen; the sergeant has seen her face to face since.'
  const over = (from: Date) => new Date(from.getTime() + RECOVERY_DAYS * DAY_MS)
  await db.insert(recovery).values([
    {
      ...asking,
      why,
      id: DEMO_IDENTITY.asked,
      personId: DEMO_IDENTITY.lostOne,
      askedAt: before(1),
      expiresAt: over(before(1)),
    },
    {
      ...asking,
      why: 'His security key broke, and he brought the pieces.',
      id: DEMO_IDENTITY.agreed,
      personId: DEMO_IDENTITY.lostAnother,
      askedAt: before(3),
      expiresAt: over(before(3)),
    },
  ])
  const { id: agreedBy, role: agreedAs } = PEOPLE.secondAdministrator
  await db
    .update(recovery)
    .set({
      state: 'AGREED',
      agreedBy,
      agreedAs,
      agreedAt: before(2),
      opensAt: before(1),
      expiresAt: over(before(1)),
    })
    .where(eq(recovery.id, DEMO_IDENTITY.agreed))
}

/** For longer than anybody else waits, so that there is somebody to telephone whenever the demonstration is looked at. */
const insertWaiting = async (db: Database | Tx, now: Date): Promise<void> => {
  await db
    .update(organisation)
    .set({ signInPath: 'codeAndCallback' })
    .where(eq(organisation.id, ORGANISATIONS.ambulance.id))
  await db.insert(person).values({
    id: DEMO_IDENTITY.telephoned,
    name: 'Philippa Okonjo',
    email: 'philippa.okonjo@thamesgate-ambulance.example',
    role: 'EXT_REQ',
    title: 'Duty officer',
    idNumber: 'AMB 311',
    organisationId: ORGANISATIONS.ambulance.id,
    knownSince: new Date(now.getTime() - DAY_MS),
  })
  const [browserHash, codeHash] = [randomBytes(32), randomBytes(32)]
  const codeUntil = new Date(now.getTime() + CODE_MINUTES * 60_000)
  const asked = { personId: DEMO_IDENTITY.telephoned, browserHash, codeHash, codeUntil, askedAt: now }
  await db
    .insert(callBack)
    .values({ ...asked, id: DEMO_IDENTITY.waitsForCall, source: randomBytes(32), number: 'K7F4' })
  await db
    .update(callBack)
    .set({ confirmedAt: now, waitsUntil: new Date(now.getTime() + DAY_MS) })
    .where(eq(callBack.id, DEMO_IDENTITY.waitsForCall))
}
