/** Two who act at once, on a real PostgreSQL, each over a pool as the product has it (threats F2 and F4). */
import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { person } from '@/db/schema'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { insertDemoSignatories } from '@/db/seeds/demo-signatories'
import { seatInTurn } from '@/lib/domain/agreement/segregation'
import type { InputOf } from '@/lib/domain/disclosure/command'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { HOUSE_RULES, type Outcome } from '@/lib/domain/shared/outcome'
import { act as decideOnce } from './act'
import { actOrdinarily, placeAgreement } from './agreement/testing'
import { aBorough, as, NOW } from './demo/testing'

const { shell, owner, place } = await aBorough()
await insertDemoSignatories(owner, NOW)

const ROUNDS = 40
const AT_ONCE = 100
/** Four thousand transactions, each of which keeps its entry of the ledger, on whatever machine this is. */
const PATIENCE = 600_000

type Placed = { readonly reference: string; readonly version: number; readonly id: string }

/** The act itself, without drawing and sealing the paper that follows it. */
const act = <V extends Verb>(key: PersonKey, verb: V, { reference, version }: Placed, input: InputOf<V>) =>
  decideOnce(shell, as(key), { verb, reference, version, input })

const ITEM: InputOf<'approveRequest'>['items'][number] = { proposal: 'disclose', redactions: [] }
const APPROVAL: InputOf<'approveRequest'> = {
  items: [ITEM, ITEM],
  whyAppropriate:
    'Whoever lives there must be known before a door is opened, and nobody but the landlord can say so; the names alone are little to ask.',
  adviceFollowed: 'notAsked',
  notification: 'after',
  notificationReason: 'Told once the enquiry is over.',
  conflict: 'no',
}
const REASONED = { reason: 'The officer found out in another way.' }

const SAME: readonly PersonKey[] = ['headOfHousing']
const DIFFERENT: readonly PersonKey[] = ['headOfHousing', 'director']

const decisionsOn = async ({ id }: Placed) => {
  const [row] = await owner.execute<{ count: number }>(
    sql`select count(*)::int as count from decision where disclosure_id = ${id}`,
  )
  return row?.count
}

const toldOf = (outcomes: readonly Outcome<unknown>[]) =>
  outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))

describe(`${AT_ONCE} decisions on one case at once`, () => {
  it(
    `are one decision in each of ${ROUNDS} rounds, and the others are told where the case stands now`,
    async () => {
      let told = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        const d = await place('AWAIT_HOS')
        const people = round % 2 === 0 ? SAME : DIFFERENT
        const outcomes = await Promise.all(
          Array.from({ length: AT_ONCE }, (_, n) =>
            act(people[n % people.length] ?? 'director', 'approveRequest', d, APPROVAL),
          ),
        )
        const others = toldOf(outcomes)
        expect(others).toEqual(
          Array(AT_ONCE - 1).fill({
            rule: HOUSE_RULES.staleVersion,
            facts: { status: 'APPROVED_FULL', version: d.version + 1 },
          }),
        )
        expect(await decisionsOn(d)).toBe(1)
        told += others.length
      }
      console.info(`${ROUNDS} rounds of ${AT_ONCE}: ${ROUNDS} decisions, ${told} told so`)
    },
    PATIENCE,
  )
})

describe(`${AT_ONCE} signatures in one seat at once`, () => {
  it(
    `are one signature in each of ${ROUNDS} rounds, and the others are told where the agreement stands now`,
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const a = await placeAgreement(owner, 'SIGNATURE')
        const [seat] = seatInTurn(a)
        const who = { personId: seat?.personId ?? expect.fail('somebody signs'), method: 'a test' }
        const outcomes = await Promise.all(
          Array.from({ length: AT_ONCE }, () =>
            actOrdinarily(shell, a, 'signAgreement', { who, version: a.version }),
          ),
        )
        const signed = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
        expect(signed).toHaveLength(1)
        expect(signed[0]?.signatures).toHaveLength(a.signatures.length + 1)
        expect(toldOf(outcomes)).toEqual(
          Array(AT_ONCE - 1).fill({
            rule: HOUSE_RULES.staleVersion,
            facts: { status: signed[0]?.status, version: a.version + 1 },
          }),
        )
      }
    },
    PATIENCE,
  )
})

describe('an approval at the same moment', () => {
  it(
    'as the request is withdrawn: one of the two stands, and the other is told so',
    async () => {
      const first: string[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        const d = await place('AWAIT_HOS')
        const acts = [
          () => act('headOfHousing', 'approveRequest', d, APPROVAL),
          () => act('constable', 'withdrawRequest', d, REASONED),
        ]
        const outcomes = await Promise.all((round % 2 === 0 ? acts : acts.toReversed()).map((one) => one()))
        const won = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.status] : []))
        expect(won).toHaveLength(1)
        expect(toldOf(outcomes)).toEqual([
          { rule: HOUSE_RULES.staleVersion, facts: { status: won[0], version: d.version + 1 } },
        ])
        expect(await decisionsOn(d)).toBe(won[0] === 'APPROVED_FULL' ? 1 : 0)
        first.push(...won)
      }
      expect(new Set(first)).toEqual(new Set(['APPROVED_FULL', 'WITHDRAWN']))
    },
    PATIENCE,
  )

  it(
    'as the role is taken away: made before that, or refused, and never afterwards',
    async () => {
      const role = (is: 'HOS' | 'OWNER') =>
        owner.update(person).set({ role: is }).where(eq(person.id, PEOPLE.headOfHousing.id))
      for (let round = 0; round < ROUNDS; round += 1) {
        const d = await place('AWAIT_HOS')
        const attempts = () =>
          Array.from({ length: 5 }, () => act('headOfHousing', 'approveRequest', d, APPROVAL))
        const before = attempts()
        await role('OWNER')
        const made = await decisionsOn(d)
        const outcomes = await Promise.all([...before, ...attempts()])
        // Whatever was decided was decided before the role was gone: nothing was added since.
        expect(await decisionsOn(d)).toBe(made)
        expect(outcomes.filter(({ ok }) => ok)).toHaveLength(made ?? -1)
        for (const { rule } of toldOf(outcomes))
          expect([HOUSE_RULES.notPermitted, HOUSE_RULES.staleVersion]).toContain(rule)
        await role('HOS')
      }
    },
    PATIENCE,
  )
})
