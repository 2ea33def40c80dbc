import { describe, expect, it } from 'vitest'
import type { Field } from '@/components/forms/form-spec'
import * as inputs from '@/lib/domain/agreement/inputs'
import { theAgreedText } from '@/lib/domain/records/agreement/testing'
import * as forms from './agreement-life-forms'
import { inShort, intervalWords, othersWords } from './agreement-life-words'

const named = (fields: readonly Field[]) =>
  fields.flatMap((field) => (field.kind === 'heading' ? [] : [field.name]))

const FORMS: readonly (readonly [string, readonly Field[], { readonly shape: object }])[] = [
  ['what calls for a review', forms.TRIGGER_FIELDS, inputs.trigger],
  ['a review', forms.renewFields('2027-11-20'), inputs.reviewOutcome],
  ['why it goes on', forms.KEEP_GOING_FIELDS, inputs.keepGoing],
  ['a suspension', forms.SUSPEND_FIELDS, inputs.reason],
  ['a variation', forms.VARY_FIELDS, inputs.reason],
  ['notice', forms.noticeFields('The trust'), inputs.notice],
  ['a certificate', forms.DISPOSAL_FIELDS, inputs.disposal],
  ['the last notices', forms.SWEEP_FIELDS, inputs.note],
  ['the flag', forms.UNCERTIFIED_FIELDS, inputs.reason],
  ['the end', forms.END_FIELDS, inputs.end],
  ['evidence', forms.evidenceFields([]), inputs.evidence],
]

describe('a form asks what its schema checks, and nothing else', () => {
  it.each(FORMS)('%s', (_, fields, { shape }) => {
    expect(named(fields).sort()).toEqual(Object.keys(shape).sort())
  })
})

describe('how often it is reviewed', () => {
  const [first] = theAgreedText.data
  const ordinary = { ...theAgreedText, data: first ? [first] : [], answers: {} }

  it('is yearly for sensitive data, and says which', () => {
    expect(intervalWords(theAgreedText)).toMatch(
      /^At least every year, because it covers special category data/,
    )
  })

  it('is yearly for data abroad, and every two years otherwise', () => {
    expect(intervalWords({ ...ordinary, answers: { transfers: 'A support desk in Canada' } })).toContain(
      'every year, because data is kept or read abroad',
    )
    expect(intervalWords(ordinary)).toContain('every two years')
  })
})

describe('what is counted without being shown', () => {
  it.each([
    [0, 3, null],
    [1, 0, 'One case was made under it. It is not yours to see.'],
    [1, 2, 'One other case was made under it. It is not yours to see.'],
    [4, 2, '4 other cases were made under it. They are not yours to see.'],
  ])('%i beside %i: %s', (others, seen, said) => {
    expect(othersWords(others, seen)).toBe(said)
  })
})

it('a long purpose is cut between two words, and a short one is not', () => {
  expect(inShort('To keep homes for those who live in them.')).toBe(
    'To keep homes for those who live in them.',
  )
  const cut = inShort('word '.repeat(100))
  expect(cut.length).toBeLessThanOrEqual(241)
  expect(cut).toMatch(/word…$/)
})
