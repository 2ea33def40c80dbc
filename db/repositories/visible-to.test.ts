import { describe, expect, it } from 'vitest'
import { DEMO_PEOPLE } from '@/db/seeds/demo-people'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { STATUSES } from '@/lib/domain/disclosure/states'
import { canSee, seenAs } from '@/lib/domain/permissions/visibility'
import { type Actor, ROLES } from '@/lib/domain/shared/actor'
import { MATTERS } from '@/lib/use-cases/demo/scale/matters'
import type { Scene } from '@/lib/use-cases/demo/scale/scene'
import { aBorough, HOUSING_SCENE } from '@/lib/use-cases/demo/testing'
import { countDisclosures, listDisclosures } from './disclosures'

const { app, place } = await aBorough()

const careMatter = MATTERS.find(({ service }) => service === 'care') ?? HOUSING_SCENE.matter
const revenueMatter = MATTERS.find(({ body }) => body === 'revenue') ?? HOUSING_SCENE.matter

/** Two agencies, three services, one request keyed in for its officer, one about somebody inside. */
const SCENES: readonly Partial<Scene>[] = [
  {},
  { asker: 'liaison' },
  {
    asker: 'sergeant',
    officer: 'sergeant',
    authoriser: 'chiefInspector',
    matter: careMatter,
    coordinator: 'careCoordinator',
    head: 'headOfCare',
  },
  {
    body: 'revenue',
    asker: 'revenueOfficer',
    officer: 'revenueOfficer',
    authoriser: 'higherOfficer',
    matter: revenueMatter,
    coordinator: 'benefitsCoordinator',
    head: 'headOfBenefits',
  },
  { subject: { ...HOUSING_SCENE.subject, name: 'Farid Rahimi' } },
]

const voidedLater = (d: Disclosure): Disclosure =>
  ({ ...d, voided: [{ at: '2026-11-01T00:00:00.000Z', why: 'scopeChanged' }] }) as Disclosure

const cases: Disclosure[] = []
for (const scene of SCENES) for (const status of STATUSES) cases.push(await place(status, scene))
// Sent back for a fresh authorisation: the council has seen it and goes on seeing it.
cases.push(await place('AWAIT_EXT_AUTH', {}, voidedLater))

/** Everybody in the borough, in every role: each relation to a case in turn. */
const actors = DEMO_PEOPLE.flatMap((person) => ROLES.map((role): Actor => ({ ...person, role })))

const PAGE = { today: '2026-11-20', size: 1_000 }

describe('what a list shows', () => {
  it.each(ROLES)(
    'to the role %s is what the permission rules let them see, and so is its count',
    async (role) => {
      for (const actor of actors.filter((one) => one.role === role)) {
        const expected = cases
          .filter((d) => canSee(actor, seenAs(caseFile(d))))
          .map(({ reference }) => reference)
        const listed = await listDisclosures(app, actor, {}, PAGE)
        expect(listed.map(({ reference }) => reference).toSorted(), `${actor.name} as ${role}`).toEqual(
          expected.toSorted(),
        )
        expect(await countDisclosures(app, actor, {}, PAGE.today)).toBe(expected.length)
      }
    },
  )

  it('differs with who asks, so that the comparison says something', () => {
    const seen = actors.map((actor) => cases.filter((d) => canSee(actor, seenAs(caseFile(d)))).length)
    expect(new Set(seen).size).toBeGreaterThanOrEqual(8)
  })
})
