import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { firstIn } from '@/app/address'
import { answersFrom, datePartsOf, typedValues } from './read-form'

const form = (...fields: readonly (readonly [string, string | Blob])[]) => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe('what was typed', () => {
  it('is given back exactly, several boxes as a list', () => {
    expect(
      typedValues(form(['name', ' Siân '], ['onward', 'cps'], ['onward', 'court'], ['empty', ''])),
    ).toEqual({ name: ' Siân ', onward: ['cps', 'court'], empty: '' })
  })

  it('does not include what the form says for itself', () => {
    expect(
      typedValues(form(['version', '3'], ['acknowledged', '1'], ['$ACTION_ID_1', ''], ['a', 'b'])),
    ).toEqual({ a: 'b' })
  })

  it('is a list where one field was sent twice, which no schema of one value takes', () => {
    const asked = z.strictObject({ name: z.string() })
    const once = answersFrom(typedValues(form(['name', 'Siân'])))
    const twice = answersFrom(typedValues(form(['name', 'Siân'], ['name', 'somebody else'])))
    expect([asked.safeParse(once).success, asked.safeParse(twice).success]).toEqual([true, false])
  })

  it('is nothing that stood in the address, where the first of two counts', () => {
    expect(firstIn({ q: ['one', 'other'] }, 'q')).toBe('one')
    expect(firstIn({}, 'q')).toBeUndefined()
  })

  it('leaves a file out', () => {
    expect(typedValues(form(['pack', new Blob(['x'])]))).toEqual({ pack: '' })
  })

  it('cannot reach what every object has', () => {
    const values = typedValues(form(['__proto__', 'x'], ['constructor', 'y']))
    expect(Object.keys(values)).toContain('constructor')
    expect(({} as Record<string, unknown>).x).toBeUndefined()
    expect(Object.getPrototypeOf(answersFrom(values))).toBe(Object.prototype)
  })
})

describe('a date in three boxes', () => {
  it.each([
    [{ 'from-day': '7', 'from-month': '3', 'from-year': '2026' }, { from: '2026-3-7' }],
    [{ 'from-day': '', 'from-month': ' ', 'from-year': '' }, { from: '' }],
    [{ 'from-day': '7', 'from-month': '', 'from-year': '2026' }, { from: '2026--7' }],
    [{ 'from-year': '2026' }, { from: '2026--' }],
    [{ 'from-date': '7' }, { 'from-date': '7' }],
  ])('%j becomes %j', (values, answers) => {
    expect(answersFrom(values)).toEqual(answers)
  })

  it('is split for its boxes, without leading zeros', () => {
    expect(datePartsOf('from', '2026-03-07')).toEqual({
      'from-day': '7',
      'from-month': '3',
      'from-year': '2026',
    })
    expect(datePartsOf('from', undefined)).toEqual({ 'from-day': '', 'from-month': '', 'from-year': '' })
  })
})
