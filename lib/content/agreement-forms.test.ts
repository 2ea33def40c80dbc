import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Field } from '@/components/forms/form-spec'
import { ADVICE_LEVELS, FOLLOWED } from '@/lib/domain/agreement/advice'
import * as advised from '@/lib/domain/agreement/advice-inputs'
import { authority } from '@/lib/domain/agreement/authority'
import * as inputs from '@/lib/domain/agreement/inputs'
import * as advice from './agreement-advice-words'
import * as sign from './agreement-sign-words'

/** Lines of conditions are one part of the schema. */
const named = (fields: readonly Field[]) =>
  [
    ...new Set(
      fields.flatMap((field) =>
        field.kind === 'heading' ? [] : [field.name.replace(/^conditions-\d-\w+$/, 'conditions')],
      ),
    ),
  ].sort()

const ON_NONE = { conditions: [] }

/** The names of a schema’s parts as a form spells them: `dissent-risk-owner`. */
const namesIn = (shape: object, before = ''): readonly string[] =>
  Object.entries(shape).flatMap(([name, part]) => {
    const inner = part instanceof z.ZodNullable ? part.unwrap() : part
    return inner instanceof z.ZodObject ? namesIn(inner.shape, `${before}${name}-`) : [`${before}${name}`]
  })

type Asked = readonly [string, readonly Field[], { readonly shape: object }]

const FORMS: readonly Asked[] = [
  ['a question to the officer', advice.SEEK_ADVICE_FIELDS, advised.adviceQuestion],
  ['advice', advice.GIVE_ADVICE_FIELDS, advised.advice],
  ['an answer', advice.responseFields(true, ON_NONE), advised.response],
  ['what the board was told', advice.BOARD_NOTICE_FIELDS, advised.boardNotice],
  ['an approval', sign.APPROVE_FIELDS, inputs.approval],
  ['a return', sign.RETURN_FIELDS, inputs.reason],
  ['a signature', sign.SIGN_FIELDS, inputs.signing],
  ['a signature that is not given', sign.DECLINE_FIELDS, inputs.reason],
  ['an authority', sign.authorityFields([]), authority],
]

describe('a form of advice, approval or signature asks what its schema checks, and nothing else', () => {
  it.each(FORMS)('%s', (_, fields, { shape }) => {
    expect(named(fields)).toEqual(namesIn(shape).toSorted())
  })
})

const optionsOf = (fields: readonly Field[], name: string) =>
  fields.flatMap((field) => (field.kind === 'radios' && field.name === name ? field.options : []))

describe('the level of advice', () => {
  it('is offered in plain words, all of them', () => {
    const options = optionsOf(advice.GIVE_ADVICE_FIELDS, 'level')
    expect(options.map(({ value }) => value)).toEqual(ADVICE_LEVELS)
    for (const { label } of options) expect(label).not.toMatch(/[a-z][A-Z]/)
  })
})

describe('departing from advice', () => {
  it('stays in sight and is shut to whoever may not, with the reason', () => {
    const shut = optionsOf(advice.responseFields(false, ON_NONE), 'followed').filter(
      ({ disabled }) => disabled,
    )
    expect(shut.map(({ value }) => value)).toEqual(['partly', 'notFollowed'])
    for (const { hint } of shut) expect(hint).toContain('director')
  })

  it('is open to whoever may', () => {
    const options = optionsOf(advice.responseFields(true, ON_NONE), 'followed')
    expect(options.map(({ value }) => value)).toEqual(FOLLOWED)
    expect(options.some(({ disabled }) => disabled)).toBe(false)
  })
})

describe('the form of who signs', () => {
  it('has two questions for each person, under the name of their organisation', () => {
    const people = ['The council', 'The trust', 'The council'].map((body, place) => ({
      personId: `person-${place}`,
      name: `Name ${place}`,
      title: 'Post',
      body,
      reference: 'Letter',
    }))
    const fields = sign.seatFields(people)
    expect(fields.flatMap((field) => (field.kind === 'heading' ? [field.text] : []))).toEqual([
      'The council',
      'The trust',
    ])
    expect(named(fields)).toEqual(
      people.flatMap(({ personId }) => [sign.placeField(personId), sign.capacityField(personId)]).sort(),
    )
  })
})
