import { describe, expect, it } from 'vitest'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { validityOf } from '@/lib/domain/disclosure/gateways'
import { aDisclosure } from '@/lib/testing/disclosure'
import { validationFields } from './legal-forms'

const fieldsOf = (builder: ReturnType<typeof aDisclosure>) =>
  validationFields(caseFile(builder.withTheLegalTeam().build()))

const optionsOf = (fields: ReturnType<typeof validationFields>, name: string) =>
  fields.flatMap((field) => ('options' in field && field.name === name ? field.options : []))

describe('the legal check', () => {
  it.each(['G09', 'G11', 'G18', 'G14'] as const)('of %s asks each test of its own law', (code) => {
    const asked = optionsOf(fieldsOf(aDisclosure().requirement(code)), 'tests').map(({ value }) => value)
    expect(asked).toEqual(Object.keys(validityOf(code)))
    expect(asked.length).toBeGreaterThan(0)
  })

  it('of a request does not ask whether it must be answered', () => {
    const fields = fieldsOf(aDisclosure().byTheLegalTeam())
    expect(optionsOf(fields, 'tests')).toEqual([])
    expect(
      optionsOf(fields, 'verdict')
        .map(({ label }) => label)
        .join(),
    ).not.toContain('must be answered')
  })

  it('asks of each item whether the power reaches it', () => {
    const fields = fieldsOf(aDisclosure().requirement('G18').withItems({}, {}))
    expect(fields.filter((field) => 'name' in field && field.name.startsWith('item-'))).toHaveLength(2)
  })
})
