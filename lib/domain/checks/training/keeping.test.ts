import { describe, expect, it } from 'vitest'
import type { Role } from '../../shared/actor'
import { completed, completionFrom, grace, graceFrom, type Known } from './keeping'
import { type Completion, lapsesOf } from './training'

const TODAY = '2026-11-20'
const SOMEBODY = '7e570000-0000-4000-8020-000000000001'

const PERSON = {
  id: SOMEBODY,
  name: 'Ngozi Bright',
  title: 'Head of Housing',
  grade: 'headOfService',
} as const

const known = (change: Partial<Known> = {}, role: Role = 'HOS'): Known => ({
  recorderId: 'the keeper',
  person: { ...PERSON, role },
  completions: [],
  today: TODAY,
  months: 12,
  ...change,
})

const said = (change: object = {}) =>
  completed.parse({
    personId: SOMEBODY,
    course: 'DATA_PRIVACY',
    completedOn: '2026-11-19',
    validMonths: '',
    evidence: 'Certificate 12',
    ...change,
  })

describe('a completion', () => {
  it('counts for the council’s term unless a shorter one is said', () => {
    expect(completionFrom(said(), known({ months: 9 }))).toMatchObject({ value: { validMonths: 9 } })
    expect(completionFrom(said({ validMonths: '6' }), known())).toMatchObject({ value: { validMonths: 6 } })
  })

  it.each([
    ['for longer than the council’s term', { validMonths: '13' }, 'validMonths'],
    ['of a day to come', { completedOn: '2026-11-21' }, 'completedOn'],
  ])('is not recorded %s', (_, change, field) => {
    expect(completionFrom(said(change), known())).toMatchObject({
      refusal: { fields: { [field]: expect.any(String) } },
    })
  })

  it('is recorded by somebody else', () => {
    expect(completionFrom(said(), known({ recorderId: SOMEBODY }))).toMatchObject({
      refusal: { rule: 'TRAINING_OWN' },
    })
  })

  it.each([null, { ...PERSON, role: 'SIGN' as const }])('is of somebody of the council', (person) => {
    expect(completionFrom(said(), known({ person }))).toMatchObject({
      refusal: { fields: { personId: expect.any(String) } },
    })
  })
})

const lapsed: Completion = {
  personId: SOMEBODY,
  course: 'DATA_PRIVACY',
  completedOn: '2025-11-10',
  validMonths: 12,
  evidence: 'Certificate 12',
  exemption: null,
}

const asked = grace.parse({
  personId: SOMEBODY,
  course: 'DATA_PRIVACY',
  exemptedBy: '7e570000-0000-4000-8020-000000000002',
  reason: 'On leave until Monday; the course is booked for Tuesday.',
})

const MANAGER = {
  id: asked.exemptedBy,
  name: 'Ada Okafor',
  title: 'Director of Communities',
  role: 'ABOVE',
  grade: 'director',
} as const

const ruleOf = (change: Partial<Known>, role?: Role) => {
  const outcome = graceFrom(asked, MANAGER, known({ completions: [lapsed], ...change }, role))
  return outcome.ok ? 'given' : outcome.refusal.rule
}

describe('days of grace', () => {
  it('let somebody sign through the fourteenth day after the lapse, and not after it', () => {
    const outcome = graceFrom(asked, MANAGER, known({ completions: [lapsed] }))
    if (!outcome.ok) throw new Error(outcome.refusal.rule)
    const lapsesOn = (day: string) => lapsesOf([lapsed, outcome.value], 'signatory', day, ['DATA_PRIVACY'])
    expect(lapsesOn('2026-11-24')).toEqual([])
    expect(lapsesOn('2026-11-25')).toHaveLength(1)
    const { id, name, title } = MANAGER
    expect(outcome.value).toEqual({ ...lapsed, exemption: { by: { id, name, title }, reason: asked.reason } })
  })

  it('are for those who sign', () => {
    expect(ruleOf({}, 'ABOVE')).toBe('given')
    for (const role of ['DDC', 'INTAKE', 'LEGAL', 'RELEASE'] as const)
      expect(ruleOf({}, role), role).toBe('GRACE_SIGNATORY')
  })

  const byWhom = (exempter: Parameters<typeof graceFrom>[1]) =>
    graceFrom(asked, exempter, known({ completions: [lapsed] }))

  it('are nobody’s own to take', () => {
    expect(byWhom({ ...MANAGER, id: SOMEBODY })).toMatchObject({ refusal: { rule: 'GRACE_OWN' } })
  })

  it.each([
    ['nobody', null],
    ['somebody outside', { ...MANAGER, role: 'SIGN' as const }],
    ['an officer', { ...MANAGER, grade: 'officer' as const }],
    ['somebody without a grade', { ...MANAGER, grade: null }],
  ])('are not given by %s', (_, exempter) => {
    expect(byWhom(exempter)).toMatchObject({ refusal: { fields: { exemptedBy: expect.any(String) } } })
  })

  it('may be given by a manager', () => {
    expect(byWhom({ ...MANAGER, grade: 'manager' }).ok).toBe(true)
  })

  it('are not for whoever runs the opt-out check: the form has no such course', () => {
    expect(grace.safeParse({ ...asked, course: 'NDO_OPERATOR' }).success).toBe(false)
  })

  it.each([
    ['a course that was never done', { completions: [] }, 'GRACE_NEVER'],
    ['a course that still counts', { today: '2026-11-10' }, 'GRACE_CURRENT'],
    ['a lapse of more than fourteen days', { today: '2026-11-25' }, 'GRACE_OVER'],
    [
      'a lapse that had them',
      { completions: [lapsed, { ...lapsed, exemption: { by: MANAGER, reason: 'Ill' } }] },
      'GRACE_GIVEN',
    ],
    ['oneself', { recorderId: SOMEBODY }, 'TRAINING_OWN'],
  ] as const)('are not given for %s', (_, change, rule) => {
    expect(ruleOf(change)).toBe(rule)
  })
})
