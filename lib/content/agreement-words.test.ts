import { describe, expect, it } from 'vitest'
import type { Field } from '@/components/forms/form-spec'
import * as inputs from '@/lib/domain/agreement/inputs'
import { TIERS } from '@/lib/domain/agreement/kinds'
import { overrule, TRIAGE_INPUTS } from '@/lib/domain/agreement/triage/inputs'
import { FURTHER_IDS, QUESTION_IDS } from '@/lib/domain/agreement/triage/questions'
import * as words from './agreement-words'

const NAMED = { id: '7e570000-0000-4000-8000-000000000001', name: 'Housing' }
const opening = words.openingFields({ organisations: [NAMED], services: [NAMED] })

const named = (fields: readonly Field[]) =>
  fields.flatMap((field) => (field.kind === 'heading' ? [] : [field.name]))

const FORMS: readonly (readonly [string, readonly Field[], { readonly shape: object }])[] = [
  ['opening an agreement', opening, inputs.opening],
  ['deciding its kind otherwise', words.OVERRULE_FIELDS, overrule],
  ['references of others', words.OUTSIDE_FIELDS, inputs.outside],
  ['giving it up', words.ABANDON_FIELDS, inputs.reason],
  ...[...QUESTION_IDS, ...FURTHER_IDS].map(
    (page) => [page, words.triageFields(page), TRIAGE_INPUTS[page]] as const,
  ),
]

describe('a form about what is needed asks what its schema checks, and nothing else', () => {
  it.each(FORMS)('%s', (_, fields, { shape }) => {
    expect(named(fields).toSorted()).toEqual(Object.keys(shape).toSorted())
  })
})

describe('opening an agreement', () => {
  it('explains every kind of document, and that charters and protocols let no data flow', () => {
    const tier = opening.find((field) => field.kind === 'radios')
    const hints = tier?.options.map(({ value, hint = '' }) => [value, hint] as const) ?? []
    expect(hints.map(([value]) => value).toSorted()).toEqual([...TIERS])
    expect(hints.filter(([, hint]) => hint.includes('No data flows')).map(([value]) => value)).toEqual([
      '1',
      '0',
    ])
  })
})
