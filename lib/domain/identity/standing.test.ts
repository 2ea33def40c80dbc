import { describe, expect, it } from 'vitest'
import { againstSignIn, lockDue, type Standing } from './standing'

const BEGAN = new Date('2026-11-01T08:00:00.000Z')
const daysOn = (days: number, ms = 0) => new Date(BEGAN.getTime() + days * 86_400_000 + ms)

const officer: Standing = {
  active: true,
  isInside: false,
  demo: false,
  lockedFor: null,
  lastSignInAt: BEGAN,
  knownSince: BEGAN,
  attestedAt: BEGAN,
}

describe('an officer of an agency', () => {
  it.each([
    [29, null],
    [31, 'idle'],
    [89, 'idle'],
    [91, 'unattested'],
  ])('who does not sign in is on day %i locked for %o', (day, reason) => {
    expect(lockDue(officer, daysOn(day))).toBe(reason)
  })

  it.each([
    [89, null],
    [91, 'unattested'],
  ])('who signs in daily and whom nobody confirms is on day %i locked for %o', (day, reason) => {
    expect(lockDue({ ...officer, lastSignInAt: daysOn(day - 1) }, daysOn(day))).toBe(reason)
  })

  it('is locked to the very millisecond', () => {
    expect(lockDue(officer, daysOn(30, -1))).toBeNull()
    expect(lockDue(officer, daysOn(30))).toBe('idle')
  })

  it('who never signed in is counted from the day they were put in', () => {
    expect(lockDue({ ...officer, lastSignInAt: null }, daysOn(29))).toBeNull()
    expect(lockDue({ ...officer, lastSignInAt: null }, daysOn(31))).toBe('idle')
  })
})

it('nobody of the council is locked by time', () => {
  expect(lockDue({ ...officer, isInside: true }, daysOn(400))).toBeNull()
})

it('whoever left, is locked or never was is answered the same', () => {
  const refused = { rule: 'ID-15' }
  expect(againstSignIn(officer, daysOn(1))).toBeNull()
  expect(againstSignIn(null, daysOn(1))).toEqual(refused)
  expect(againstSignIn({ ...officer, active: false }, daysOn(1))).toEqual(refused)
  expect(againstSignIn({ ...officer, lockedFor: 'idle' }, daysOn(1))).toEqual(refused)
  expect(againstSignIn(officer, daysOn(31))).toEqual(refused)
})
