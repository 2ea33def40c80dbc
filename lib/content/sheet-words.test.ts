import { describe, expect, it } from 'vitest'
import type { Field } from '@/components/forms/form-spec'
import { UK_PARTS } from '@/lib/domain/checks/places'
import * as inputs from '@/lib/domain/checks/sheet/inputs'
import { SHEET } from '@/lib/domain/checks/sheet/module'
import { shippedReference } from '@/lib/reference-data/shipped'
import { checkWordsFor } from './check-refusals'
import { certificateFields, extensionFields, RETENTION_FIELDS } from './retention-words'
import { SHEET_REFUSALS } from './sheet-refusals'
import { SHEET_LINES } from './sheet-timeline'
import * as words from './sheet-words'

const tables = shippedReference()

const named = (fields: readonly Field[]) =>
  fields.flatMap((field) => (field.kind === 'heading' ? [] : [field.name])).sort()

const dataset = { reference: 'DST-2026-000001', title: 'Rents', source: 'Housing', status: 'IN_USE' } as const

type Asked = readonly [string, readonly Field[], { readonly shape: object }]

const FORMS: readonly Asked[] = [
  ['the data', words.datasetFields([dataset]), inputs.datasets],
  ['a line of retention', RETENTION_FIELDS, inputs.retentionLine],
  ['more time', extensionFields([]), inputs.extension],
  ['a certificate that came', certificateFields([]), inputs.certificateReceived],
  ['the entry of the register', words.processingFields([]), inputs.processingLink],
  ['the privacy notice', words.noticeFields, inputs.notice],
  ['the impact assessment', words.impactFields, inputs.impact],
  ['the recipient', words.recipientFields, inputs.recipient],
  ['the guardian’s view', words.guardianFields, inputs.guardianView],
  ['NHS data abroad', words.outsideUkFields, inputs.outsideUk],
]

describe('a form of the sheet asks what its schema checks, and nothing else', () => {
  it.each(FORMS)('%s', (_, fields, { shape }) => {
    expect(named(fields)).toEqual(Object.keys(shape).sort())
  })

  it('a place, which may also be a country that the list does not have', () => {
    expect(named(words.placeFields(tables))).toEqual(
      [...Object.keys(inputs.addedPlace.shape), 'codeOther'].sort(),
    )
  })
})

describe('places', () => {
  const options = words.placeOptions(tables)
  const values = options.map(({ value }) => value)

  it('are picked by name: the parts of the country, an unknown one, and every territory of the table', () => {
    expect(values).toEqual(expect.arrayContaining([...UK_PARTS, 'GB', 'UNKNOWN', 'IE', 'IM', 'X-UN']))
    expect(options.find(({ value }) => value === 'GB-SCT')?.label).toBe('Scotland')
    expect(values).not.toContain('*')
  })

  it('are all ones that the form takes', () => {
    const place = { kind: 'STORAGE', evidence: 'The contract, clause 4' }
    const refused = values.filter(
      (code) => code !== '' && !inputs.addedPlace.safeParse({ ...place, code }).success,
    )
    expect(refused).toEqual([])
  })
})

describe('datasets', () => {
  it('are asked for even while there are none to choose, because that none goes into it is an answer', () => {
    const [field] = words.datasetFields([])
    expect(field).toMatchObject({ name: 'datasets', options: [{ value: inputs.NO_DATASET }] })
  })

  it('are named, or it is said that none goes into it: passing the question over is no answer, nor is both', () => {
    const said = (datasets: unknown) =>
      inputs.datasets.safeParse({ datasets, material: 'dataset', isNhsData: 'no' })
    expect(said(inputs.NO_DATASET)).toMatchObject({ success: true, data: { datasets: [] } })
    expect(said(['DST-2026-000001'])).toMatchObject({ data: { datasets: ['DST-2026-000001'] } })
    for (const wrong of [undefined, '', [], [inputs.NO_DATASET, 'DST-2026-000001']])
      expect(said(wrong).success).toBe(false)
  })

  it('that are no longer used say so', () => {
    const [field] = words.datasetFields([{ ...dataset, status: 'RETIRED' }])
    expect(JSON.stringify(field)).toContain('No longer used')
  })
})

describe('what happened', () => {
  it('has words for every act on a sheet', () => {
    const verbs = SHEET.rows.map(({ verb }) => verb)
    expect(verbs.filter((verb) => !Object.hasOwn(SHEET_LINES, verb))).toEqual([])
  })
})

describe('a refusal', () => {
  it.each(Object.keys(SHEET_REFUSALS))('%s says what is wrong, and then what to do', (rule) => {
    const said = checkWordsFor({ rule })
    expect(said).toMatch(/^\p{Lu}.+[.]$/u)
    expect(said.split(/[.;:] /).length).toBeGreaterThan(1)
  })
})
