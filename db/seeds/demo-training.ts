import { randomUUID } from 'node:crypto'
import type { Database, Tx } from '@/db/client'
import { trainingCompletion } from '@/db/schema'
import type { Course } from '@/lib/domain/checks/training/training'
import { isOutside, type Role } from '@/lib/domain/shared/actor'
import { addDays, addMonths, type CalendarDate } from '@/lib/domain/shared/dates'
import { DEMO_PEOPLE, PEOPLE } from './demo-people'

/** Everybody at the council of the demo borough has kept up their training, year after year, and one has to soon. */

const YEARS = 7
const EVERY_MONTHS = 11
const VALID_MONTHS = 12
const LATEST_MONTHS_AGO = 2

const MORE: Partial<Record<Role, readonly Course[]>> = {
  INTAKE: ['NDO_OPERATOR', 'TRANSFERS', 'POLICE_DISCLOSURE'],
  DDC: ['NDO_OPERATOR', 'TRANSFERS'],
  LEGAL: ['TRANSFERS'],
  DPO: ['TRANSFERS', 'NDO_OPERATOR'],
  RELEASE: ['NDO_OPERATOR', 'POLICE_DISCLOSURE'],
}

/** One course of one person, who acts in nothing that waits: it lapses within the month. */
const LAPSING = { personId: PEOPLE.safetyOwner.id, course: 'CYBER_SECURITY', goodForDays: 12 } as const

const coursesOf = (role: Role): readonly Course[] => ['DATA_PRIVACY', 'CYBER_SECURITY', ...(MORE[role] ?? [])]

const latestOf = (today: CalendarDate, personId: string, course: Course): CalendarDate =>
  personId === LAPSING.personId && course === LAPSING.course
    ? addMonths(addDays(today, LAPSING.goodForDays), -VALID_MONTHS)
    : addMonths(today, -LATEST_MONTHS_AGO)

const upTo = (latest: CalendarDate): readonly CalendarDate[] =>
  Array.from({ length: Math.ceil((YEARS * 12) / EVERY_MONTHS) }, (_, turn) =>
    addMonths(latest, -turn * EVERY_MONTHS),
  )

/** Nobody records their own. */
const recorderOf = (id: string) =>
  id === PEOPLE.informationManager.id ? PEOPLE.dpo.id : PEOPLE.informationManager.id

export const insertDemoTraining = (db: Database | Tx, today: CalendarDate) =>
  db.insert(trainingCompletion).values(
    DEMO_PEOPLE.filter((one) => !isOutside(one)).flatMap(({ id, role }) =>
      coursesOf(role).flatMap((course) =>
        upTo(latestOf(today, id, course)).map((completedOn) => ({
          id: randomUUID(),
          personId: id,
          course,
          completedOn,
          validMonths: VALID_MONTHS,
          evidence: 'Learning record of the council',
          recordedBy: recorderOf(id),
          recordedAt: new Date(`${completedOn}T12:00:00.000Z`),
        })),
      ),
    ),
  )
