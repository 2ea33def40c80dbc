import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { CheckPlan } from '../case-plan'
import {
  APPLIES,
  CANDIDATE,
  CHECK_DOORS,
  ENTRY,
  RESTRICTED_DATASET,
  RUN_OPEN,
  SAID,
  TRANSFER,
} from '../check-doors'
import { addressAt, personAt } from '../door'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import { filled, GUARDED, knock } from './knocking'

/** One who reads every check and changes none, one who may know of none, and one of another organisation. */
const NOT_THEIRS: readonly PersonKey[] = ['auditor', 'administrator', 'homecareSignatory']

test.describe('somebody whose work it is not, who sends the form of', () => {
  for (const [name, door] of Object.entries(CHECK_DOORS))
    test(`${name} is refused, and the check stays as it was`, async ({
      context: { request },
      sameCheck,
      lookAtCheck,
    }) => {
      const reference = await sameCheck(door.plan)
      await steps.entersAs(request, personAt(door))
      const form = await steps.formAt(request, await addressAt(request, door, reference), door.press)
      // What was refused is in the ledger, and nowhere else.
      const { entries: _before, ...before } = await lookAtCheck(door.plan.check, reference)
      for (const person of NOT_THEIRS) {
        await steps.entersAs(request, PEOPLE[person])
        expect([200, 404], PEOPLE[person].name).toContain((await steps.post(request, form)).status)
      }
      const { entries: _after, ...after } = await lookAtCheck(door.plan.check, reference)
      expect(after).toEqual(before)
    })
})

/** Every page below the first part of an address, with what there is and with what there never was. */
const OWN: readonly (readonly [tree: string, plan: CheckPlan, nobodys: string, act: string])[] = [
  ['checks', SAID, 'AGR-2026-999999', ''],
  ['transfers', TRANSFER, 'TRF-2026-999999', ''],
  ['runs', RUN_OPEN, 'RUN-2026-999999', ''],
  ['flows', APPLIES, 'NDO-2026-999999', ''],
  ['datasets', RESTRICTED_DATASET, 'DST-2026-999999', 'change'],
  ['processing', ENTRY, 'ROP-2026-999999', 'change'],
  ['incidents', CANDIDATE, 'INC-2026-999999', 'confirm'],
]

test.describe('for whoever may know of no check, as if there were none:', () => {
  for (const [tree, plan, nobodys, act] of OWN)
    test(`no page below /${tree} is there`, async ({ context, sameCheck }) => {
      const reference = await sameCheck(plan)
      const pages = GUARDED.filter((each) => new RegExp(`^/${tree}/.*\\[(reference|matter)\\]`).test(each))
      expect(pages).not.toEqual([])
      for (const person of [PEOPLE.homecareSignatory, PEOPLE.constable, PEOPLE.administrator]) {
        await steps.entersAs(context.request, person)
        for (const address of pages) {
          const one = { act, page: 'where-from' }
          const theirs = await knock(context, filled(address, { ...one, reference }))
          // 405 where files are sent to and nothing is read: whoever asks, and whatever there is.
          expect([404, 405], `${address} for ${person.name}`).toContain(theirs.status)
          expect(theirs, `${address} for ${person.name}`).toEqual(
            await knock(context, filled(address, { ...one, reference: nobodys })),
          )
        }
      }
    })
})
