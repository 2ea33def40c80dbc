import { eq, isNull, sql } from 'drizzle-orm'
import type { Database, Tx } from '@/db/client'
import { organisation, person, proposal } from '@/db/schema'
import { PROPOSAL_DAYS } from '@/lib/domain/identity/proposals'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { ORGANISATIONS, personId } from './demo-organisations'
import { PEOPLE } from './demo-people'

/** Who leads the demo borough's police, who left them, and an organisation that waits for a second person. */
export const DEMO_IDENTITY = {
  waiting: 'ba7e0000-0000-4000-8006-000000000001',
  awaited: 'ba7e0000-0000-4000-8006-000000000002',
  left: personId(190),
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
}
