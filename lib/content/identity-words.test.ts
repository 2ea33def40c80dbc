import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changedAgency, changedPerson, newAgency, newPerson } from '@/lib/domain/identity/inputs'
import { ROLES } from '@/lib/domain/shared/actor'
import { IDENTITY_WORDS, identityWordsFor } from './identity-refusals'
import {
  COUNCILS_FLOOR,
  changedAgencyFields,
  changedPersonFields,
  changesShown,
  newAgencyFields,
  newPersonFields,
} from './identity-words'

const files = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))

/** Every rule that something here says no with, read from the source. */
const RULES = new Set(
  [...files('lib/domain/identity'), ...files('lib/use-cases/identity'), ...files('lib/actions')].flatMap(
    (text) => [...text.matchAll(/'(ID-\d+)'/g)].map(([, rule = '']) => rule),
  ),
)

describe('a refusal about people', () => {
  it.each([...RULES])('%s says what is wrong and what to do', (rule) => {
    expect(identityWordsFor({ rule, facts: { left: 2, limit: 20 } })).toMatch(
      /^\p{Lu}.+\. .+\.$|^\p{Lu}.+\.$/u,
    )
    expect(Object.keys(IDENTITY_WORDS)).toContain(rule)
  })

  it('has no words that nothing says', () => {
    expect(Object.keys(IDENTITY_WORDS).filter((rule) => rule !== 'NOT_FOUND' && !RULES.has(rule))).toEqual([])
  })
})

describe('a form about people', () => {
  it.each([
    ['a new agency', newAgencyFields, newAgency],
    ['a changed agency', changedAgencyFields([]), changedAgency],
    ['a new person', newPersonFields([], ROLES, []), newPerson],
    ['a changed person', changedPersonFields(ROLES, []), changedPerson],
  ] as const)('for %s asks exactly what its schema takes', (_, fields, schema) => {
    const asked = fields.flatMap((field) => (field.kind === 'heading' ? [] : [field.name]))
    expect(asked.toSorted()).toEqual(Object.keys(schema.shape).toSorted())
  })
})

it('a change is shown by what it makes otherwise, with names for ids', () => {
  const names = new Map([['some-id', 'Ruth Calloway']])
  expect(
    changesShown(
      { role: 'EXT_REQ', title: 'Officer', leadId: null },
      { role: 'EXT_AUTH', title: 'Officer', leadId: 'some-id' },
      names,
    ),
  ).toEqual([
    { key: 'Lead', before: 'None', after: 'Ruth Calloway' },
    { key: 'Role', before: 'Requester', after: 'Requester’s authoriser' },
  ])
})

it('a new organisation is shown with its day in words, and an empty floor as the choice that it is', () => {
  const shown = changesShown(null, { switchboardCheckedOn: '2026-11-13', rankFloor: null }, new Map())
  expect(shown.map(({ after }) => after)).toEqual(['13 November 2026', COUNCILS_FLOOR])
})
