import { describe, expect, it } from 'vitest'
import { attempt, type GuardRow, onceConflicted, ruleOf, toldOf, WORDS } from '@/lib/testing/attempts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { aCall } from '@/lib/testing/lanes'
import * as people from '@/lib/testing/people'
import { caseFile, type Disclosure } from './disclosure'
import { SHIPPED } from './policy'

const call = aDisclosure().emergency()
const notLife = aDisclosure().emergency({ risk: 'urgent' })
const waiting = call.in('U_AWAIT_CONFIRM')
const confirmed = waiting.after('confirmUrgent')
const tried = { tried: 'The head of service and the director, at 02:12 and 02:13, without an answer.' }
const withoutTheRule = { ...SHIPPED, settings: { ...SHIPPED.settings, dutyOfficerRule: 0 } }
const DUE = '2026-10-06T03:20:00.000Z'

const ROWS: readonly GuardRow[] = [
  [
    'an officer decides on an emergency',
    'GRADE',
    { given: call, verb: 'decideUrgent', by: people.otherIntake, input: tried },
    { given: call, verb: 'decideUrgent', by: people.headOfCare },
  ],
  [
    'a duty manager decides where nobody’s life is at risk',
    'T32',
    { given: notLife, verb: 'decideUrgent', by: people.dutyManager, input: tried },
    { given: call, verb: 'decideUrgent', by: people.dutyManager, input: tried },
  ],
  [
    'a duty manager decides and does not say whom they tried',
    'INPUT',
    { given: call, verb: 'decideUrgent', by: people.dutyManager },
    { given: call, verb: 'decideUrgent', by: people.dutyManager, input: tried },
  ],
  [
    'a duty manager decides where the council has not adopted the rule',
    'GRADE',
    {
      given: call,
      verb: 'decideUrgent',
      by: people.dutyManager,
      input: tried,
      context: { policy: withoutTheRule },
    },
    { given: call, verb: 'decideUrgent', context: { policy: withoutTheRule } },
  ],
  [
    'a head decides on an emergency of somebody at their own grade',
    'SUBJECT-GRADE',
    { given: call.concerning(people.headOfCare), verb: 'decideUrgent' },
    { given: call.concerning(people.headOfCare), verb: 'decideUrgent', by: people.director },
  ],
  [
    'a head decides who declared a conflict',
    'SoD-8',
    { given: onceConflicted(call, people.headOfHousing), verb: 'decideUrgent' },
    { given: onceConflicted(call, people.headOfHousing), verb: 'decideUrgent', by: people.director },
  ],

  [
    'another body confirms',
    'R01',
    { given: waiting, verb: 'confirmUrgent', by: people.taxOfficer },
    { given: waiting, verb: 'confirmUrgent' },
  ],
  [
    'another officer than the one named confirms',
    'SoD-2',
    { given: waiting, verb: 'confirmUrgent', by: people.otherInspector },
    { given: waiting, verb: 'confirmUrgent' },
  ],
  [
    'a sergeant confirms',
    'R01',
    {
      given: aDisclosure().emergency({ confirmerEmail: people.sergeant.email }).in('U_AWAIT_CONFIRM'),
      verb: 'confirmUrgent',
      by: people.sergeant,
    },
    { given: waiting, verb: 'confirmUrgent' },
  ],
  [
    'whoever called confirms their own call',
    'R02',
    {
      given: aDisclosure()
        .emergency({ callerName: people.inspector.name, callerNumber: 'TG/1187' })
        .in('U_AWAIT_CONFIRM'),
      verb: 'confirmUrgent',
    },
    { given: waiting, verb: 'confirmUrgent' },
  ],
  [
    'whoever called confirms it, with their number in another spelling',
    'R02',
    {
      given: aDisclosure()
        .emergency({ callerNumber: ` ${people.inspector.idNumber?.toLowerCase()} ` })
        .in('U_AWAIT_CONFIRM'),
      verb: 'confirmUrgent',
    },
    { given: waiting, verb: 'confirmUrgent' },
  ],
  [
    'what the council told the police of itself lapses',
    'WRONG_STATE',
    { given: aDisclosure().duty().in('U_AWAIT_CONFIRM'), verb: 'lapseUrgent', now: DUE },
    { given: waiting, verb: 'lapseUrgent', now: DUE },
  ],
  [
    'it is confirmed twice',
    'WRONG_STATE',
    { given: confirmed, verb: 'confirmUrgent' },
    { given: waiting, verb: 'confirmUrgent' },
  ],
  [
    'it is ratified before it is confirmed',
    'T34',
    { given: waiting, verb: 'ratifyUrgent' },
    { given: confirmed, verb: 'ratifyUrgent' },
  ],
  [
    'a deputy ratifies',
    'GRADE',
    { given: confirmed, verb: 'ratifyUrgent', by: people.deputyHead },
    { given: confirmed, verb: 'ratifyUrgent', by: people.director },
  ],
  [
    'the head of another service ratifies',
    'SERVICE',
    { given: confirmed, verb: 'ratifyUrgent', by: people.headOfCare },
    { given: confirmed, verb: 'ratifyUrgent' },
  ],
  [
    'it lapses before its time is out',
    'CLOCK',
    { given: waiting, verb: 'lapseUrgent', now: '2026-10-06T01:19:59.999Z' },
    { given: waiting, verb: 'lapseUrgent', now: DUE },
  ],
  [
    'it lapses although it was confirmed',
    'CLOCK',
    { given: confirmed, verb: 'lapseUrgent', now: DUE },
    { given: waiting, verb: 'lapseUrgent', now: DUE },
  ],
  [
    'what we must tell the police is sent the ordinary way',
    'WRONG_STATE',
    { given: aDisclosure().duty(), verb: 'notUrgent' },
    { given: call, verb: 'notUrgent' },
  ],
  [
    'somebody below head of service says that it is no emergency',
    'NOT_PERMITTED',
    { given: call, verb: 'notUrgent', by: people.dutyManager },
    { given: call, verb: 'notUrgent' },
  ],
]

describe('an emergency: a guard refuses with its rule, and lets the nearest case pass', () => {
  it.each(ROWS)('%s: %s', (_, rule, refused, passes) => {
    expect(ruleOf(refused)).toBe(rule)
    expect(toldOf(refused)).toMatch(WORDS)
    expect(ruleOf(passes)).toBe('passes')
  })
})

const done = (tried: Parameters<typeof attempt>[0]) => {
  const outcome = attempt(tried)
  if (!outcome.ok) expect.unreachable(outcome.refusal.rule)
  return outcome.value
}

describe('an emergency that a duty officer decided', () => {
  it('is an exception, told to the head, the DPO and the Board at once', () => {
    const { next, notices } = done({
      given: call,
      verb: 'decideUrgent',
      by: people.dutyManager,
      input: tried,
    })
    expect(caseFile(next).urgentDecision).toMatchObject({ exception: true, grade: 'manager' })
    expect(notices?.map(({ to }) => to)).toEqual(['HOS', 'DPO', 'IGB'])
  })

  it('is no exception when a head of service decided, and nobody is told', () => {
    const { next, notices } = done({ given: call, verb: 'decideUrgent' })
    expect(caseFile(next).urgentDecision?.exception).toBe(false)
    expect(notices).toEqual([])
  })
})

describe('the paper an emergency leaves behind', () => {
  it('is due a day after the decision, and the DPO hears when it does not come', () => {
    expect(caseFile(waiting.build()).confirmBy).toBe('2026-10-06T02:20:00.000Z')
    const { next, notices } = done({ given: waiting, verb: 'lapseUrgent', now: DUE })
    expect(next.status).toBe('U_UNCONFIRMED')
    expect(notices?.map(({ to }) => to)).toEqual(['DPO', 'requester'])
  })

  it('may still come late, and says that it did', () => {
    const late = done({ given: call.in('U_UNCONFIRMED'), verb: 'confirmUrgent' })
    expect(late.next.status).toBe('U_UNCONFIRMED')
    expect(caseFile(late.next).confirmation?.late).toBe(true)
    expect(ruleOf({ given: late.next as Disclosure, verb: 'ratifyUrgent' })).toBe('passes')
  })

  it('is not owed by anybody for what the council told the police of itself', () => {
    expect(ruleOf({ given: aDisclosure().duty().in('U_AWAIT_CONFIRM'), verb: 'ratifyUrgent' })).toBe('passes')
  })
})

describe('a call that was no emergency', () => {
  it('becomes a draft of whoever called, and whoever took the call may fill it in', () => {
    const d = caseFile(call.in('DRAFT').build())
    expect(d.draft?.requester).toMatchObject({ name: aCall.callerName, idNumber: aCall.callerNumber })
    expect(d.keyedById).toBe(people.dutyManager.id)
  })
})
