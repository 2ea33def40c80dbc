import { describe, expect, it } from 'vitest'
import { contextOf } from '@/lib/testing/acts'
import { attempt, type GuardRow, ruleOf, toldOf, WORDS } from '@/lib/testing/attempts'
import { BENEFITS, CARE, HOUSING } from '@/lib/testing/bodies'
import { aDisclosure } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'
import { SYSTEM } from '../shared/actor'
import { boundScope, caseFile, scopeOf } from './disclosure'
import { VERBS, type Verb } from './transitions'

const three = aDisclosure().withItems(
  {},
  { description: 'The care plan' },
  { description: 'The rent account' },
)
const parent = aDisclosure().split()
const part = aDisclosure().part()
const whole = three.atIntake()

const ROWS: readonly GuardRow[] = [
  [
    'an item is left without a service',
    'INPUT',
    { given: whole, verb: 'splitIntoParts', input: { services: [HOUSING.id, CARE.id] } },
    { given: whole, verb: 'splitIntoParts', input: { services: [HOUSING.id, CARE.id, CARE.id] } },
  ],
  [
    'an item goes to a service nobody knows',
    'INPUT',
    { given: whole, verb: 'splitIntoParts', input: { services: [HOUSING.id, CARE.id, people.intake.id] } },
    { given: whole, verb: 'splitIntoParts' },
  ],
  [
    'a part is split again',
    'PARTS',
    { given: part, verb: 'splitIntoParts' },
    { given: whole, verb: 'splitIntoParts' },
  ],
  [
    'a request that was never split is closed as a parent',
    'PARTS',
    { given: whole, verb: 'closeParent' },
    { given: parent, verb: 'closeParent' },
  ],
  [
    'the parent is taken in by itself',
    'PARTS',
    { given: parent, verb: 'acceptIntake' },
    { given: part, verb: 'acceptIntake' },
  ],
]

describe('a request over several services: a guard refuses with its rule, and lets the nearest case pass', () => {
  it.each(ROWS)('%s: %s', (_, rule, refused, passes) => {
    expect(ruleOf(refused)).toBe(rule)
    expect(toldOf(refused)).toMatch(WORDS)
    expect(ruleOf(passes)).toBe('passes')
  })
})

describe('three services', () => {
  const outcome = attempt({ given: whole, verb: 'splitIntoParts' })
  if (!outcome.ok) throw new Error(outcome.refusal.rule)
  const { next, opens = [] } = outcome.value

  it('are three cases, each with its own items and its own service', () => {
    expect(opens.map((one) => [one.serviceId, caseFile(one).request?.items.length])).toEqual([
      [HOUSING.id, 1],
      [CARE.id, 1],
      [BENEFITS.id, 1],
    ])
    expect(new Set(opens.map(({ id }) => id)).size).toBe(3)
    expect(next.parts.map(({ reference }) => reference)).toEqual(opens.map(({ reference }) => reference))
  })

  it('stand on the one authorisation, and are bound to their own share of it', () => {
    const { hash } = contextOf(SYSTEM)
    for (const one of opens.map(caseFile)) {
      expect(one.authorisation?.personId).toBe(people.inspector.id)
      expect(boundScope(one)).toBe(one.request && hash(scopeOf(one.request)))
      expect(one.partOf?.reference).toBe(next.reference)
    }
  })

  it('are due when the whole was due', () => {
    for (const one of opens) expect(caseFile(one).dueOn).toBe(caseFile(next).dueOn)
  })
})

describe('each part is decided by the head of its own service', () => {
  const housing = part.awaitingDecision()

  it('and by no other', () => {
    expect(ruleOf({ given: housing, verb: 'approveRequest' })).toBe('passes')
    expect(ruleOf({ given: housing, verb: 'approveRequest', by: people.headOfCare })).toBe('SERVICE')
  })

  it.each(['approveRequest', 'refuseRequest'] as const)('and tells its parent by %s', (verb) => {
    const answered = attempt({ given: housing, verb })
    expect(answered.ok && answered.value.effects).toContainEqual({
      type: 'closeParent',
      parent: 'DIS-2026-000001',
    })
  })

  it.each<Verb>(['returnIncomplete', 'routeOut', 'withdrawRequest'])('and tells it by %s too', (verb) => {
    const answered = attempt({ given: part.atIntake(), verb })
    expect(answered.ok && answered.value.effects).toContainEqual({
      type: 'closeParent',
      parent: 'DIS-2026-000001',
    })
  })

  it('and a part that its authoriser returned is bound to what is sent again', () => {
    const again = part
      .beingAssessed()
      .after('changeScope', 'returnRequest', 'submitRequest', 'authoriseRequest', 'acknowledgeRequest')
      .after('acceptIntake', 'recordAssessment', 'proposeDecision')
    expect(ruleOf({ given: again, verb: 'approveRequest' })).toBe('passes')
  })

  it('and a part that changes is authorised by itself', () => {
    const changed = part.beingAssessed().after('changeScope')
    expect(caseFile(changed.build()).status).toBe('AWAIT_EXT_AUTH')
    const again = changed.after('authoriseRequest', 'acknowledgeRequest')
    expect(ruleOf({ given: again, verb: 'acceptIntake' })).toBe('passes')
  })
})

describe('the parent', () => {
  const OPEN: readonly Verb[] = ['closeParent', 'withdrawRequest', 'restrictCase', 'linkComplaint']

  it('is not worked on: nothing is open but to close, withdraw, restrict or complain of it', () => {
    const open = VERBS.filter((verb) => ruleOf({ given: parent, verb }) === 'passes')
    expect([...open].sort()).toEqual([...OPEN].sort())
  })

  it('never lapses while its parts are worked on', () => {
    expect(ruleOf({ given: parent, verb: 'expireCase', now: '2027-06-01T00:00:00.000Z' })).toBe('PARTS')
  })

  it('takes its parts with it when it is withdrawn', () => {
    const withdrawn = attempt({ given: parent, verb: 'withdrawRequest' })
    expect(withdrawn.ok && withdrawn.value.effects).toMatchObject([{ type: 'withdrawParts' }])
  })

  it('is closed by nobody but the system', () => {
    expect(ruleOf({ given: parent, verb: 'closeParent', by: people.intake })).toBe('NOT_PERMITTED')
    expect(caseFile(parent.after('closeParent').build()).status).toBe('CLOSED')
  })
})
