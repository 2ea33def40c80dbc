import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import * as inputs from './policy-inputs'

const PROPOSED = { effectiveFrom: '2027-1-4', why: 'The board decided it on 12 November.' }

const wrongIn = (schema: z.ZodType, answers: object) =>
  schema.safeParse({ ...PROPOSED, ...answers }).error?.issues.map(({ path }) => path.join('.')) ?? []

const read = <S extends z.ZodType>(schema: S, answers: object) => schema.parse({ ...PROPOSED, ...answers })

describe('the form of a setting', () => {
  const answers = { name: 'targetWorkingDays', value: ' 15 ' }

  it('reads a whole number and a date', () => {
    expect(read(inputs.settingChange, answers)).toMatchObject({ value: 15, effectiveFrom: '2027-01-04' })
  })

  it.each(['', 'ten', '1.5', '-3', '0', '61', '99999'])(
    'does not take “%s” for a number of days',
    (value) => {
      expect(wrongIn(inputs.settingChange, { ...answers, value })).toEqual(['value'])
    },
  )

  it('names every field that is wrong, at once', () => {
    const all = { name: 'targetWorkingDays', value: 'ten', effectiveFrom: '', why: '' }
    expect(wrongIn(inputs.settingChange, all)).toEqual(['value', 'effectiveFrom', 'why'])
    expect(wrongIn(inputs.floorChange, { ...all, name: 'force' })).toEqual(['value', 'effectiveFrom', 'why'])
  })

  it('asks why, and takes no name but a setting’s', () => {
    expect(wrongIn(inputs.settingChange, { ...answers, why: 'Because' })).toEqual(['why'])
    expect(wrongIn(inputs.settingChange, { ...answers, name: 'breachHours' })).toEqual(['name'])
  })
})

describe('the form of a rank floor', () => {
  it('takes a rank of that kind of organisation, and no other', () => {
    expect(read(inputs.floorChange, { name: 'force', value: 'Chief inspector' })).toMatchObject({
      value: 'chief inspector',
    })
    expect(wrongIn(inputs.floorChange, { name: 'force', value: 'senior manager' })).toEqual(['value'])
  })
})

describe('the form of a law behind a switch', () => {
  it('needs a date only where the law is in force', () => {
    expect(wrongIn(inputs.switchChange, { name: 'G12', inForce: 'yes', from: '' })).toEqual(['from'])
    expect(wrongIn(inputs.switchChange, { name: 'G12', inForce: 'no', from: '' })).toEqual([])
    expect(read(inputs.switchChange, { name: 'G12', inForce: 'yes', from: '2027-4-1' })).toMatchObject({
      from: '2027-04-01',
    })
  })
})

describe('the form of a delegation', () => {
  const ID = '00000000-0000-4000-8000-000000000001'
  const terms = {
    delegatorId: ID,
    delegateId: ID,
    serviceIds: ID,
    starts: '2027-1-4',
    ends: '2027-1-29',
    authority: 'Scheme 4.2',
  }
  const wrong = (set: object) =>
    inputs.delegation.safeParse({ ...terms, ...set }).error?.issues.map(({ path }) => path[0]) ?? []

  it('takes one service or several, and at least one', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ serviceIds: [ID, ID] })).toEqual([])
    expect(wrong({ serviceIds: undefined })).toEqual(['serviceIds'])
  })

  it('needs two people and a written authority', () => {
    expect(wrong({ delegatorId: '', delegateId: '', authority: '' })).toEqual([
      'delegatorId',
      'delegateId',
      'authority',
    ])
  })
})
