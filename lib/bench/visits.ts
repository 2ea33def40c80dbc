/** Which pages are measured, opened by whom: people of the demo borough, on cases that are theirs to open. */
import type { Database } from '@/db/client'
import { listDisclosures } from '@/db/repositories/disclosures'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { systemClock } from '@/lib/clock'
import type { Status } from '@/lib/domain/disclosure/states'
import { londonDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import { signInAs } from './product'

export type Visit = { readonly name: string; readonly path: string; readonly cookie: string }

/** Pages to start from; every page they lead to within the same case belongs to the walk. */
export type Walk = { readonly starts: readonly string[]; readonly cookie: string }

export type Timed = { readonly reference: string; readonly visits: readonly Visit[] }

/** The information manager sees every case of the borough, so theirs is the longest list. */
export async function timedVisits(db: Database): Promise<Timed> {
  const manager = await signInAs(db, PEOPLE.informationManager.id)
  const head = await signInAs(db, PEOPLE.headOfHousing.id)
  const [reference = ''] = await casesOf(db, 'headOfHousing', 'AWAIT_HOS')
  const visits = [
    { name: 'Work list', path: paths.disclosures(), cookie: manager },
    { name: 'Case page', path: paths.disclosure(reference), cookie: head },
    { name: 'Decide page', path: paths.step(reference, 'decide'), cookie: head },
  ]
  return { reference, visits }
}

const STAGES: readonly [who: PersonKey, status: Status, start: (reference: string) => string][] = [
  ['constable', 'DRAFT', paths.checkAnswers],
  ['inspector', 'AWAIT_EXT_AUTH', paths.authorise],
  ['constable', 'RELEASED', paths.receipt],
  ['informationManager', 'INTAKE', paths.disclosure],
  ['housingCoordinator', 'ASSESS', paths.disclosure],
  ['dpo', 'ADVICE', paths.disclosure],
  ['headOfHousing', 'AWAIT_HOS', paths.disclosure],
  ['releaseOfficer', 'PREPARE', paths.disclosure],
]

export async function walksOf(db: Database): Promise<readonly Walk[]> {
  const cookie = await signInAs(db, PEOPLE.informationManager.id)
  const stages = STAGES.map(async ([who, status, start]) => ({
    starts: (await casesOf(db, who, status)).map(start),
    cookie: await signInAs(db, PEOPLE[who].id),
  }))
  return [{ starts: [paths.disclosures()], cookie }, ...(await Promise.all(stages))]
}

/** A few, because a half-answered draft or a case with nothing to check has fewer pages than others. */
const CASES = 3

async function casesOf(db: Database, who: PersonKey, status: Status): Promise<readonly string[]> {
  const today = londonDate(systemClock())
  const rows = await listDisclosures(db, PEOPLE[who], { statuses: [status] }, { today, size: CASES })
  if (rows.length === 0)
    throw new Error(
      `Among so few cases ${PEOPLE[who].name} has none in state ${status}; ask for more with --scale.`,
    )
  return rows.slice(0, CASES).map(({ reference }) => reference)
}
