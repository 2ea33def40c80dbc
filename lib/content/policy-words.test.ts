import { describe, expect, it } from 'vitest'
import type { Field } from '@/components/forms/form-spec'
import { SHIPPED, SWITCHES } from '@/lib/domain/disclosure/policy'
import * as inputs from '@/lib/domain/disclosure/policy-inputs'
import { SETTING_NAMES } from '@/lib/domain/disclosure/ruleset'
import { ORGANISATION_TYPES } from '@/lib/domain/shared/ranks'
import {
  BANK_HOLIDAY_FIELDS,
  delegationFields,
  floorFields,
  settingFields,
  switchFields,
} from './policy-forms'
import { nameWords, SETTING_GROUPS, valueWords } from './policy-words'

const namesOf = (fields: readonly Field[]) =>
  fields.flatMap((field) => (field.kind === 'heading' ? [] : [field.name]))

describe('the rules in words', () => {
  it('show every setting, each in one group', () => {
    expect(Object.values(SETTING_GROUPS).flat().sort()).toEqual([...SETTING_NAMES].sort())
  })

  it('count one in the singular', () => {
    expect(valueWords({ kind: 'setting', name: 'approvalValidDays', value: 1 })).toBe('1 day')
    expect(valueWords({ kind: 'setting', name: 'targetWorkingDays', value: 10 })).toBe('10 working days')
    expect(valueWords({ kind: 'setting', name: 'clarificationRounds', value: 1 })).toBe('1 time')
  })

  it('say that a rule is adopted, not that it is 1', () => {
    expect(valueWords({ kind: 'setting', name: 'dutyOfficerRule', value: 1 })).toBe('Adopted')
    expect(valueWords({ kind: 'setting', name: 'dutyOfficerRule', value: 0 })).toBe('Not adopted')
  })

  it('say from when a law is in force, or that it is not', () => {
    expect(valueWords({ kind: 'switch', name: 'G17', value: '2026-04-01' })).toBe(
      'In force from 1 April 2026',
    )
    expect(valueWords({ kind: 'switch', name: 'G12', value: null })).toBe('Not in force')
  })

  it('never name a statute before the thing', () => {
    for (const name of SWITCHES)
      expect(nameWords({ kind: 'switch', name, value: null })).not.toMatch(/Act|section|\d{4}/)
  })

  it('call a rank by its organisation, and a bank holiday by its day', () => {
    const floor = { kind: 'floor', name: 'force', value: SHIPPED.floors.force } as const
    expect(nameWords(floor)).toContain('Police force')
    expect(valueWords(floor)).toBe('Inspector')
    const day = { kind: 'bankHoliday', name: '2027-06-14', value: 'added' } as const
    expect([nameWords(day), valueWords(day)]).toEqual(['Bank holiday on 14 June 2027', 'A bank holiday'])
  })
})

describe('a form of configuration', () => {
  const asked = (schema: { readonly shape: object }) => Object.keys(schema.shape)
  const withName = (fields: readonly Field[]) => ['name', ...namesOf(fields)]

  it('asks what its schema reads, in that order', () => {
    for (const name of SETTING_NAMES)
      expect(withName(settingFields(name))).toEqual(asked(inputs.settingChange))
    for (const name of ORGANISATION_TYPES)
      expect(withName(floorFields(name))).toEqual(asked(inputs.floorChange))
    for (const name of SWITCHES) expect(withName(switchFields(name))).toEqual(asked(inputs.switchChange))
    expect(namesOf(BANK_HOLIDAY_FIELDS)).toEqual(asked(inputs.bankHolidayChange))
    expect(namesOf(delegationFields([], []))).toEqual(asked(inputs.delegation))
  })

  it('offers no rank that its schema would not take', () => {
    for (const name of ORGANISATION_TYPES) {
      const [select] = floorFields(name)
      const values = select?.kind === 'select' ? select.options.map(({ value }) => value) : []
      expect(values).toContain(SHIPPED.floors[name])
    }
  })
})
