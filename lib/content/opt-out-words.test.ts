import { describe, expect, it } from 'vitest'
import type { Field } from '@/components/forms/form-spec'
import { cagLetter, optOutAnswers } from '@/lib/domain/checks/opt-out/answers'
import { confirmersOf, evidenceOf } from '@/lib/domain/checks/opt-out/exemptions'
import * as inputs from '@/lib/domain/checks/opt-out/inputs'
import { FLOW_STATUSES } from '@/lib/domain/checks/opt-out/states'
import { STEP_IDS } from '@/lib/domain/checks/opt-out/tree'
import { conclusionInWords, FLOW_STATUS_WORDS, STEP_WORDS } from '@/lib/domain/checks/opt-out/words'
import { shippedReference } from '@/lib/reference-data/shipped'
import { FLOW_REFUSALS } from './flow-refusals'
import * as words from './opt-out-words'

const reference = shippedReference()

const named = (fields: readonly Field[]) =>
  fields.flatMap((field) => (field.kind === 'heading' ? [] : [field.name]))

const LAW_FIRST = /^(UK GDPR|Article|Section|Regulation|NHS Act|DPA|COPI)/

describe('the questions about a flow', () => {
  it('ask for every answer once, and for nothing else', () => {
    const { cagLetter: _letter, ...flow } = optOutAnswers.shape
    const wanted = [...Object.keys(flow), ...Object.keys(cagLetter.shape)]
    expect(STEP_IDS.flatMap((step) => named(words.optOutFields(step, reference))).toSorted()).toEqual(
      wanted.toSorted(),
    )
  })

  it.each(STEP_IDS)('%s is a question in plain words, with a hint and both answers', (step) => {
    const { title, hint, answers } = STEP_WORDS[step]
    expect(title).toMatch(/^\p{Lu}.*\?$/u)
    expect(title).not.toMatch(LAW_FIRST)
    expect(hint).toMatch(/^\p{Lu}.*\.$/u)
    expect(answers.yes).toMatch(/^Yes/)
    expect(answers.no).toMatch(/^No/)
  })

  it('offer as programmes what the table names, with what each does not cover, and nothing decided elsewhere', () => {
    const [field] = words.optOutFields('N9', reference)
    const options = field?.kind === 'radios' ? field.options : []
    expect(options.map(({ value }) => value)).toEqual([
      'EX_NDRS',
      'EX_PATIENT_SURVEYS',
      'EX_ASSURING_TRANSFORMATION',
      'EX_NONCONTRACTED_INVOICE',
      'EX_PRESCRIPTION_PAYMENT',
      'COND_CONTRACTED_PAYMENT',
      'none',
    ])
    expect(options[1]?.hint).toBe('It does not cover: local council surveys.')
  })
})

describe('a form about a flow asks what its schema checks, and nothing else', () => {
  it.each([
    ['the flow', words.FLOW_FIELDS, inputs.about],
    ['how the check is run', words.PROCEDURE_FIELDS, inputs.procedure],
    ['a change', words.CHANGE_FIELDS, inputs.change],
  ] as const)('%s', (_, fields, { shape }) => {
    expect(named(fields).toSorted()).toEqual(Object.keys(shape).toSorted())
  })

  it('offers every cause that somebody can report', () => {
    const [cause] = words.CHANGE_FIELDS
    const offered = cause?.kind === 'radios' ? cause.options.map(({ value }) => value) : []
    expect(offered).toEqual(inputs.change.shape.cause.options)
  })
})

describe('what the table of exemptions calls things', () => {
  it('is shown as whole words: every item, every post, every conclusion', () => {
    for (const row of reference.exemptions) {
      for (const item of evidenceOf(row)) expect(words.evidenceInWords(item)).toMatch(/^\p{Lu}.{3,}/u)
      for (const post of confirmersOf(row)) expect(words.postInWords(post)).toMatch(/^(The|An|Whoever) /)
      expect(conclusionInWords(row.code, reference.exemptions)).toBe(row.ground)
    }
    expect(conclusionInWords('CHECK_REQUIRED', reference.exemptions)).toMatch(/^Check the opt-out/)
    expect(conclusionInWords('NDO_BLOCK_NO_BASIS', reference.exemptions)).toMatch(/^Nothing allows/)
  })

  it('has a name for every state', () => {
    expect(Object.keys(FLOW_STATUS_WORDS)).toEqual([...FLOW_STATUSES])
  })
})

describe('a refusal of an act on a flow', () => {
  it.each(Object.entries(FLOW_REFUSALS))('%s says what is wrong, and then what to do', (_, words) => {
    const said = words()
    expect(said).toMatch(/^\p{Lu}.+\.$/u)
    expect(said.split(/[.;:] /).length).toBeGreaterThan(1)
  })
})
