import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Field } from '@/components/forms/form-spec'
import { missingFields, transferContent } from '@/lib/domain/checks/transfer/content'
import * as inputs from '@/lib/domain/checks/transfer/inputs'
import * as lines from '@/lib/domain/checks/transfer/lines'
import * as pages from '@/lib/domain/checks/transfer/pages'
import { REQUIREMENT_WORDS } from '@/lib/domain/checks/transfer/requirement-words'
import * as risk from '@/lib/domain/checks/transfer/risk/pages'
import * as small from '@/lib/domain/checks/transfer/small-inputs'
import { TRANSFER_STATUSES } from '@/lib/domain/checks/transfer/states'
import { TRANSFER_TRANSITIONS } from '@/lib/domain/checks/transfer/transitions'
import { shippedReference } from '@/lib/reference-data/shipped'
import { ABROAD } from '@/lib/testing/transfer'
import { checkWordsFor } from './check-refusals'
import * as acts from './transfer-act-words'
import { EXPLAINED_ON, TRANSFER_EXPLANATIONS } from './transfer-explanations'
import { fieldNamed } from './transfer-fields'
import { TRANSFER_GROUPS } from './transfer-list-words'
import { TRANSFER_REFUSALS } from './transfer-refusals'
import { RISK_FIELDS, SOURCE_FIELDS, STEP_FIELDS } from './transfer-risk-words'
import { TRANSFER_LINES } from './transfer-timeline'
import * as words from './transfer-words'

const tables = shippedReference()

/** A place may also be typed; what is typed stands for the place. */
const named = (fields: readonly Field[]) =>
  fields
    .flatMap((field) => (field.kind === 'heading' || field.name.endsWith('Other') ? [] : [field.name]))
    .sort()

type Shaped = { readonly shape: object }
const FORMS: readonly (readonly [string, readonly Field[], Shaped])[] = [
  ['a new transfer', words.OPENING_FIELDS, pages.opening],
  ['the recipient', words.whoFields(tables), pages.who.schema],
  ['a place', words.placeFields(tables), pages.placeOf],
  ['nobody abroad', words.NOBODY_FIELDS, pages.nobodyAbroad],
  ['what goes', words.WHAT_FIELDS, pages.what.schema],
  ['the purpose', words.PURPOSE_FIELDS, pages.purpose.schema],
  ['how the council acts', words.CAPACITY_FIELDS, inputs.capacityDecision],
  ['the three questions', words.SCREEN_FIELDS, pages.screen.schema],
  ['the mechanism', words.mechanismFields([]), inputs.mechanismChoice],
  ['the instrument', words.INSTRUMENT_FIELDS, pages.instrument.schema],
  ['the United States list', words.BRIDGE_FIELDS, pages.bridge.schema],
  [
    'the list after the signature',
    [...words.BRIDGE_CHECK_FIELDS, words.FLOW_CONTINUES_FIELD],
    small.bridgeCheckForm,
  ],
  ['the exception', words.DEROGATION_FIELDS, pages.derogation.schema],
  ['care', words.CARE_FIELDS, pages.care.schema],
  ['somebody it is passed on to', words.onwardFields(tables), lines.onwardLine],
  ['a processor', words.subProcessorFields(tables), lines.subProcessorLine],
  ['a condition', words.conditionFields([]), lines.conditionLine],
  ['a source', SOURCE_FIELDS, risk.sourceLine],
  ['an extra step', STEP_FIELDS, risk.stepLine],
  ['the question', acts.ASK_FIELDS, small.questionForm],
  ['a departure', acts.DISSENT_FIELDS, small.departureForm],
  ['a change', acts.TRIGGER_FIELDS, inputs.trigger],
  ['the end', acts.END_FIELDS, inputs.termination],
  ['a flow', acts.FLOW_FIELDS, small.flowReport],
  ['a replacement', acts.REPLACE_FIELDS, inputs.reason],
]

describe('a form of a transfer asks what its schema checks, and nothing else', () => {
  it.each(FORMS)('%s', (_, fields, { shape }) => {
    expect(named(fields)).toEqual(Object.keys(shape).sort())
  })

  it.each(Object.keys(risk.RISK_PAGES) as risk.RiskPageName[])('the risk assessment: %s', (name) => {
    const fields = RISK_FIELDS[name]({ reference: tables, categories: ['HEALTH'] })
    expect(named(fields)).toEqual(Object.keys(risk.RISK_PAGES[name].schema.shape).sort())
  })

  it('and the questions of the risk assessment are those of its table', () => {
    const [question] = RISK_FIELDS.place({
      reference: { ...tables, questions: [{ ...asked('T4.1'), prompt: 'Another wording' }] },
      categories: [],
    })
    expect(question).toMatchObject({ label: 'Another wording? (T4.1)' })
  })
})

const asked = (id: string) => tables.questions.find(({ q_id }) => q_id === id) ?? expect.fail(`no ${id}`)

/** States, modes and the like in the guards that refuse nothing. */
const OF_OTHERS: readonly string[] = [
  'NO',
  'DRAFT',
  'RESTRICTED',
  'MECHANISM_SET',
  'REFER_DPO',
  'DPO',
  'SUPPORT',
  'ADEQ_US_BRIDGE',
  'NOT_RESTRICTED',
  'ASSESSMENT',
]

describe('every refusal of a transfer', () => {
  const sources = readdirSync('lib/domain/checks/transfer/guards').map((file) =>
    readFileSync(`lib/domain/checks/transfer/guards/${file}`, 'utf8'),
  )
  const rules = [
    ...new Set(
      sources.flatMap((text) =>
        [...text.matchAll(/'((?:[A-Z]+_)*[A-Z]+|SoD-\d|G-[A-Z]+)'/g)].map(([, rule = '']) => rule),
      ),
    ),
  ].filter((rule) => !OF_OTHERS.includes(rule))

  it.each(rules)('%s says what is wrong and what to do', (rule) => {
    expect(TRANSFER_REFUSALS[rule]?.({})).toMatch(/^\p{Lu}.*\.$/su)
  })

  it('names what is missing, not how it is called inside', () => {
    const said = checkWordsFor({ rule: 'INCOMPLETE', facts: { fields: 'purpose, dueDiligence.identity' } })
    expect(said).toBe('Something is still missing: what it is for, who the recipient is.')
  })

  it('counts the other checks that stand in the way', () => {
    expect(checkWordsFor({ rule: 'G-ROPA', facts: { more: 2 } })).toContain('So do 2 more.')
  })
})

describe('words of a transfer', () => {
  it('has a line for every verb of its table', () => {
    for (const { verb } of TRANSFER_TRANSITIONS) expect(TRANSFER_LINES[verb].done).not.toBe('')
  })

  it('tells a timeline what was decided and chosen in words, with the row that decided', () => {
    const told = (verb: 'screenTransfer' | 'chooseMechanism' | 'submitRiskAssessment', payload: object) =>
      TRANSFER_LINES[verb].told?.({ ...payload })
    expect(told('screenTransfer', { outcome: 'BLOCK_NO_MECHANISM', row: 'D25' })).toEqual([
      'Blocked: nothing covers it (D25)',
    ])
    expect(told('chooseMechanism', { mechanismCode: 'SDPC_IDTA', family: 'safeguard' })).toEqual([
      'A safeguard, such as contract terms',
    ])
    expect(told('submitRiskAssessment', { outcome: 'PASS' })).toEqual(['Protection is good enough'])
  })

  it('says in words, with a page that asks it, whatever can be missing', () => {
    const empty = transferContent.parse({ dueDiligence: {} })
    const full = { ...ABROAD, ...empty, dataCategories: ['HEALTH' as const, 'CRIMINAL_OFFENCE' as const] }
    for (const name of [
      ...missingFields(empty, tables, '2026-11-21'),
      ...missingFields(full, tables, '2026-11-21'),
    ])
      expect(fieldNamed(name).label).not.toBe(name)
  })

  it('lists every state in one group', () => {
    const grouped = Object.values(TRANSFER_GROUPS).flatMap(({ statuses }) => [...statuses])
    expect(grouped.toSorted()).toEqual([...TRANSFER_STATUSES].toSorted())
  })

  it('has words for whatever a decision asks for', () => {
    const table = ['gate', 'cover', 'means'].map((file) =>
      readFileSync(`lib/domain/checks/transfer/table/${file}.ts`, 'utf8'),
    )
    const codes = table.flatMap((text) =>
      [...text.matchAll(/requires: \([^)]*\) =>\s*\[?([^\n]*)/g)].flatMap(([, list = '']) =>
        [...list.matchAll(/'([A-Z-]+(?:_[A-Z]+)*)'/g)].map(([, code = '']) => code),
      ),
    )
    expect(codes.length).toBeGreaterThan(8)
    for (const code of codes.filter((one) => one !== 'PASS_WITH_MEASURES'))
      expect(REQUIREMENT_WORDS[code], code).toBeDefined()
  })
})

describe('what staff are told before they answer (1.9)', () => {
  const said = Object.values(TRANSFER_EXPLANATIONS).map(({ short, long }) => `${short}. ${long}`)

  it.each([
    ['that looking counts', /Looking at data counts.*engineer abroad.*kept in the United Kingdom/],
    ['that a data centre here does not settle it', /data centre.*whom the contract is with.*can log in/],
    ['that small and single transfers are not exempt', /Small and single.*not exempt/],
    [
      'that Europe is abroad, covered, on the register and in the notice',
      /European.*no assessment of risk.*register of processing.*privacy notice/,
    ],
    ['that an Overseas Territory is not here', /Overseas Territory.*only Gibraltar.*Jersey.*abroad/],
  ])('says %s', (_, words) => {
    expect(said.some((one) => words.test(one))).toBe(true)
  })

  it('is said somewhere, all of it, in whole sentences and without a statute', () => {
    const shown = new Set<string>(Object.values(EXPLAINED_ON).flat())
    expect([...shown].toSorted()).toEqual(Object.keys(TRANSFER_EXPLANATIONS).toSorted())
    for (const one of said) expect(one).toMatch(/^\p{Lu}(?!.*(Article|Art |GDPR)).*\.$/u)
  })
})
