import type { OrganisationKey, ServiceKey } from '@/db/seeds/demo-organisations'
import type { PersonKey } from '@/db/seeds/demo-people'
import type { Chance } from './chance'
import { MATTERS, type Matter } from './matters'
import { FIRST_NAMES, LAST_NAMES, STREETS } from './names'

/** Who takes which part in one made-up case, and what it is about. */
export type Scene = {
  readonly matter: Matter
  readonly body: OrganisationKey
  /** Who keys it in: the officer, or the council's liaison officer for one. */
  readonly asker: PersonKey
  readonly officer: PersonKey
  readonly authoriser: PersonKey
  readonly coordinator: PersonKey
  readonly head: PersonKey
  readonly subject: { readonly name: string; readonly dob: string; readonly address: string }
  readonly number: number
  /** The day it starts, for the dates inside it. */
  readonly today: string
}

type Team = {
  readonly officers: readonly [PersonKey, ...PersonKey[]]
  readonly authorisers: readonly [PersonKey, ...PersonKey[]]
}

const TEAMS: Readonly<Record<Matter['body'], Team>> = {
  police: { officers: ['constable', 'sergeant'], authorisers: ['inspector', 'chiefInspector'] },
  revenue: { officers: ['revenueOfficer'], authorisers: ['higherOfficer'] },
  neighbour: { officers: ['fraudInvestigator'], authorisers: ['fraudManager'] },
}

export const SERVICE_TEAMS: Readonly<
  Record<ServiceKey, { readonly coordinator: PersonKey; readonly head: PersonKey }>
> = {
  housing: { coordinator: 'housingCoordinator', head: 'headOfHousing' },
  benefits: { coordinator: 'benefitsCoordinator', head: 'headOfBenefits' },
  care: { coordinator: 'careCoordinator', head: 'headOfCare' },
  safety: { coordinator: 'safetyCoordinator', head: 'headOfSafety' },
  people: { coordinator: 'peopleCoordinator', head: 'headOfPeople' },
}

export const sceneFrom = (chance: Chance, today: string): Scene => {
  const matter = chance.oneOf(MATTERS)
  const team = TEAMS[matter.body]
  const officer = chance.oneOf(team.officers)
  const isKeyedForThem = matter.body === 'police' && chance.below(10) === 0
  const name = `${chance.oneOf(FIRST_NAMES)} ${chance.oneOf(LAST_NAMES)}`
  const born = `${1950 + chance.below(55)}-${String(1 + chance.below(12)).padStart(2, '0')}-${String(1 + chance.below(28)).padStart(2, '0')}`
  return {
    matter,
    body: matter.body,
    asker: isKeyedForThem ? 'liaison' : officer,
    officer,
    authoriser: chance.oneOf(team.authorisers),
    ...SERVICE_TEAMS[matter.service],
    subject: { name, dob: born, address: `${1 + chance.below(180)} ${chance.oneOf(STREETS)}, Haverbrook` },
    number: 10_000 + chance.below(90_000),
    today,
  }
}

/** A police request about a flat, that Housing Management answers. */
export const HOUSING_SCENE: Omit<Scene, 'today'> = {
  matter:
    MATTERS.find(
      ({ body, service, items }) => body === 'police' && service === 'housing' && items.length > 1,
    ) ?? MATTERS[0],
  body: 'police',
  asker: 'constable',
  officer: 'constable',
  authoriser: 'inspector',
  coordinator: 'housingCoordinator',
  head: 'headOfHousing',
  subject: { name: 'Morgan Testerby', dob: '1990-04-12', address: '5 Sample Row, Haverbrook' },
  number: 12_345,
}
