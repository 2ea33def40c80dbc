import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates'
import {
  CAPACITIES,
  type Capacity,
  COURSES,
  type Completion,
  coursesFor,
  currentCourses,
  currentOn,
  lapsesOf,
  lastCompleted,
  lastGoodDay,
  trainingBlocks,
  trainingRefusal,
} from './training'

const completed = (change: Partial<Completion> = {}): Completion => ({
  personId: 'somebody',
  course: 'DATA_PRIVACY',
  completedOn: '2025-11-20',
  validMonths: 12,
  evidence: 'Certificate 12',
  exemption: null,
  ...change,
})

const everyCourse = (change: Partial<Completion> = {}) =>
  COURSES.map((course) => completed({ course, ...change }))

describe('a record of who took part', () => {
  it('names what each had last completed of each course by that day, and no year before it', () => {
    const all = [
      ...['2024-01-10', '2025-01-10', '2026-01-10'].map((completedOn) => completed({ completedOn })),
      completed({ personId: 'another', completedOn: '2024-01-10' }),
      completed({ course: 'TRANSFERS', completedOn: '2024-03-01' }),
    ]
    expect(
      lastCompleted(all, '2025-11-20').map(({ personId, course, completedOn }) => [
        personId,
        course,
        completedOn,
      ]),
    ).toEqual([
      ['somebody', 'DATA_PRIVACY', '2025-01-10'],
      ['another', 'DATA_PRIVACY', '2024-01-10'],
      ['somebody', 'TRANSFERS', '2024-03-01'],
    ])
  })
})

describe('a course counts', () => {
  it('through the same day of the month twelve months later, and no longer', () => {
    expect(lastGoodDay(completed())).toBe('2026-11-20')
    expect(currentOn(completed(), '2026-11-20')).toBe(true)
    expect(currentOn(completed(), '2026-11-21')).toBe(false)
  })

  it('not before the day on which it was completed', () => {
    expect(currentOn(completed(), '2025-11-19')).toBe(false)
    expect(currentOn(completed(), '2025-11-20')).toBe(true)
  })

  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('completed on %s for %i months: until %s', (completedOn, validMonths, last) => {
    expect(lastGoodDay(completed({ completedOn, validMonths }))).toBe(last)
  })

  it('again from a later completion, whatever became of an earlier', () => {
    const both = [completed(), completed({ completedOn: '2026-11-25' })]
    expect(currentCourses(both, '2026-11-22')).toEqual([])
    expect(currentCourses(both, '2026-11-25')).toEqual(['DATA_PRIVACY'])
  })
})

describe('a lapse', () => {
  it.each(CAPACITIES)('stops the %s on the day after the last good day', (capacity) => {
    expect(trainingRefusal(everyCourse(), capacity, '2026-11-20')).toBeNull()
    expect(trainingRefusal(everyCourse(), capacity, '2026-11-21')).toEqual({
      rule: 'TRAINING',
      facts: { course: 'DATA_PRIVACY', lastGoodOn: '2026-11-20' },
    })
  })

  it('of a course that the act does not need stops nothing', () => {
    const general = everyCourse().filter(({ course }) => course !== 'NDO_OPERATOR')
    expect(trainingRefusal(general, 'signatory', '2026-11-20')).toBeNull()
    expect(trainingRefusal(general, 'optOutOperator', '2026-11-20')).toEqual({
      rule: 'TRAINING',
      facts: { course: 'NDO_OPERATOR' },
    })
  })

  it('is that of somebody new, who has done nothing yet', () => {
    expect(lapsesOf([], 'author', '2026-11-20')).toEqual(
      coursesFor('author').map((course) => ({ course, lastGoodOn: null })),
    )
  })
})

describe('days of grace', () => {
  const exemption = (id: string, reason = 'The refresher course was cancelled by its provider') => ({
    exemption: { by: { id, name: 'Ada Okafor', title: 'Director' }, reason },
  })
  const late = everyCourse(exemption('a manager'))
  const may = (capacity: Capacity, day: string, completions = late) =>
    trainingRefusal(completions, capacity, day) === null

  it('are open to a signatory with a manager’s reason, for 14 days', () => {
    expect(may('signatory', '2026-12-04')).toBe(true)
    expect(may('signatory', '2026-12-05')).toBe(false)
    expect(may('signatory', '2026-11-21', everyCourse())).toBe(false)
    expect(may('signatory', '2026-11-21', everyCourse(exemption('a manager', ' ')))).toBe(false)
  })

  it('are nobody’s own to take', () => {
    expect(may('signatory', '2026-11-21', everyCourse(exemption('somebody')))).toBe(false)
  })

  it.each(CAPACITIES.filter((one) => one !== 'signatory'))('are not open to the %s', (capacity) => {
    expect(may(capacity, '2026-11-21')).toBe(false)
  })
})

describe('everybody who acts', () => {
  const signatory = { name: 'Ngozi Bright', capacity: 'signatory' as const, completions: everyCourse() }

  it('is named with the course that lapsed', () => {
    const reasons = trainingBlocks({ actors: [signatory], recipientStatement: true }, '2026-11-21')
    expect(reasons[0]?.text).toBe(
      'Ngozi Bright (signatory): the course “data privacy” counted until 20 November 2026.',
    )
  })

  it('includes the recipient, who states that its people are trained', () => {
    const codes = (recipientStatement: boolean | null) =>
      trainingBlocks({ actors: [signatory], recipientStatement }, '2026-11-20').map(({ code }) => code)
    expect(codes(false)).toEqual(['TRAINING_STATEMENT'])
    expect(codes(true)).toEqual([])
    expect(codes(null)).toEqual([])
  })
})

describe('whatever somebody completed', () => {
  const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2025-01-01', days))
  const completions = fc.array(
    fc
      .record({
        course: fc.constantFrom(...COURSES),
        completedOn: day,
        validMonths: fc.integer({ min: 1, max: 36 }),
      })
      .map(completed),
  )

  it('taking a completion away never lets somebody act who could not', () => {
    fc.assert(
      fc.property(completions, day, fc.constantFrom(...CAPACITIES), (all, on, capacity) => {
        if (lapsesOf(all, capacity, on).length > 0)
          expect(lapsesOf(all.slice(1), capacity, on).length).toBeGreaterThan(0)
      }),
    )
  })
})
