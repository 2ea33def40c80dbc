import { describe, expect, it } from 'vitest'
import { mayDecide, mayDissent } from '../disclosure/findings'
import { GRADE_NAMES, GRADES, isAtLeast } from './grades'
import {
  isKnownRank,
  meetsRankFloor,
  ORGANISATION_TYPES,
  type OrganisationType,
  rankFloor,
  ranksOf,
  SHIPPED_FLOORS,
} from './ranks'

describe('the rank that may authorise (table 2.2)', () => {
  it.each([
    ['force', 'Sergeant', false],
    ['force', 'Detective sergeant', false],
    ['force', 'Inspector', true],
    ['force', '  detective   INSPECTOR ', true],
    ['force', 'Chief constable', true],
    ['force', 'Detective superintendent', true],
    ['force', 'Grand inspector', false],
    ['force', '', false],
    ['hmrc', 'Officer', false],
    ['hmrc', 'Higher officer', true],
    ['dwp', 'Higher officer', false],
    ['dwp', 'Senior officer', true],
    ['nca', 'G5', false],
    ['nca', 'G4', true],
    ['nca', 'g3', true],
    ['council', 'Senior officer', false],
    ['council', 'Senior manager', true],
    ['regulator', 'Director', true],
    ['regulator', 'Inspector', false],
  ] as const)('%s, %j: %s', (type, rank, meets) => {
    expect(meetsRankFloor(type, rank)).toBe(meets)
  })

  it.each([...ORGANISATION_TYPES])('has a floor on the ladder of %s', (type) => {
    expect(isKnownRank(type, rankFloor(type))).toBe(true)
    expect(meetsRankFloor(type, rankFloor(type))).toBe(true)
  })

  /** What a court or a coroner issues is a notice; whoever of them asks at all may sign for it. */
  const EVERYBODY_MAY: readonly OrganisationType[] = ['court', 'coroner']

  it.each([...ORGANISATION_TYPES])('has somebody below the floor of %s, unless all of them may', (type) => {
    expect(meetsRankFloor(type, ranksOf(type)[0] ?? '')).toBe(EVERYBODY_MAY.includes(type))
  })

  it('is the floor of the council’s own choices, where two people changed it', () => {
    const floors = { ...SHIPPED_FLOORS, force: 'superintendent' }
    expect(meetsRankFloor('force', 'Inspector', floors)).toBe(false)
    expect(meetsRankFloor('force', 'Chief superintendent', floors)).toBe(true)
    expect(rankFloor('force', floors)).toBe('Superintendent')
  })
})

describe('the grade that may decide', () => {
  it.each([
    [null, false, false],
    ['officer', false, false],
    ['manager', false, false],
    ['deputyHead', false, false],
    ['headOfService', true, false],
    ['director', true, true],
    ['executiveDirector', true, true],
    ['chiefExecutive', true, true],
  ] as const)('%s decides: %s; departs from advice: %s', (grade, decides, dissents) => {
    expect(mayDecide(grade)).toBe(decides)
    expect(mayDissent(grade)).toBe(dissents)
  })

  it('is at least itself, and has a name', () => {
    for (const grade of GRADES) {
      expect(isAtLeast(grade, grade)).toBe(true)
      expect(GRADE_NAMES[grade]).not.toBe('')
    }
  })
})
