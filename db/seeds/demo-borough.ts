import type { Database, Tx } from '@/db/client'
import { organisation, person, service, trainingCompletion } from '@/db/schema'
import { londonDate } from '@/lib/domain/shared/dates'
import { insertDemoIdentity } from './demo-identity'
import { ORGANISATIONS, SERVICES } from './demo-organisations'
import { DEMO_PEOPLE } from './demo-people'
import { insertDemoTraining } from './demo-training'

/**
 * The borough's organisations, services and people; false when the borough was there already, and then
 * only what a later version added is new. A second comer waits at the council's row until the first has
 * committed.
 */
export const insertDemoBorough = async (db: Database | Tx): Promise<boolean> => {
  const { council, ...agencies } = ORGANISATIONS
  const made = await db
    .insert(organisation)
    .values(rowOf(council))
    .onConflictDoNothing()
    .returning({ id: organisation.id })
  await db.insert(organisation).values(Object.values(agencies).map(rowOf)).onConflictDoNothing()
  await db.insert(service).values(Object.values(SERVICES)).onConflictDoNothing()
  await db
    .insert(person)
    .values(
      DEMO_PEOPLE.map(({ organisation: _organisation, service: _service, note, ...columns }) => ({
        ...columns,
        demo: true,
        demoNote: note,
      })),
    )
    .onConflictDoNothing()
  const [trained] = await db.select({ id: trainingCompletion.id }).from(trainingCompletion).limit(1)
  if (!trained) await insertDemoTraining(db, londonDate(new Date()))
  await insertDemoIdentity(db, new Date())
  return made.length > 0
}

const rowOf = (body: (typeof ORGANISATIONS)[keyof typeof ORGANISATIONS]) => ({
  ...body,
  domains: [...body.domains],
})
