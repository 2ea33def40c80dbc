import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import {
  ACROSS_THE_BRIDGE,
  at,
  BRIDGE,
  decided,
  type Given,
  ONCE,
  PASSED,
  PROVED,
  WRITTEN,
} from '@/lib/testing/transfer-facts'
import type { AdequacyRow, MechanismRow, Reference } from '../reference'
import { BRIDGE_CONDITIONS } from './bridge'

const reference = shippedReference()
const rows = reference.adequacy

const with_ = (change: Partial<Reference>): Reference => ({ ...reference, ...change })

const rowIs = (code: string, change: Partial<AdequacyRow>) =>
  with_({ adequacy: rows.map((row) => (row.iso_code === code ? { ...row, ...change } : row)) })

/** A code that is in no row. */
const UNLISTED = 'ZZ'
const placeOf = ({ iso_code }: AdequacyRow) => (iso_code === '*' ? UNLISTED : iso_code)

describe('every row of the table of adequacy', () => {
  it.each(rows.filter(({ status }) => status === 'full').map((row) => [row.territory, row] as const))(
    '%s is covered without an assessment of risk',
    (_, row) => {
      expect(decided(at(row.iso_code))).toMatchObject({
        outcome: 'ALLOW',
        row: 'D11',
        destinations: [{ coveredBy: [{ code: row.iso_code, mechanism: 'ADEQ_FULL' }] }],
      })
    },
  )

  it.each(rows.filter(({ status }) => status === 'none').map((row) => [row.territory, row] as const))(
    '%s is not covered, whatever anybody says of it',
    (_, row) => {
      expect(decided({ ...at(placeOf(row)), mechanismCode: 'ADEQ_FULL' })).toMatchObject({
        outcome: 'BLOCK_NO_MECHANISM',
        row: 'D25',
      })
    },
  )

  it.each([
    ['CA', 'PIPEDA_RECIPIENT'],
    ['JP', 'APPI_BUSINESS_OPERATOR'],
    ['KR', 'PIPA_SUBJECT'],
  ])('%s covers a recipient that is proved to meet its condition, and no public body', (code, scopeCode) => {
    const proved: Given = {
      ...at(code),
      recipientType: 'PRIVATE_COMPANY',
      scopeConditionEvidence: PROVED(scopeCode),
    }
    expect(decided(proved)).toMatchObject({ outcome: 'ALLOW', row: 'D12' })
    for (const change of [
      { scopeConditionEvidence: PROVED('PIPEDA') },
      { scopeConditionEvidence: PROVED('ANOTHER') },
      { recipientType: 'PUBLIC_BODY' },
      { recipientType: 'COURT' },
    ] satisfies readonly Given[])
      expect(decided({ ...proved, ...change })).toMatchObject({
        outcome: 'BLOCK_CONDITION_UNPROVEN',
        row: 'D13',
      })
    expect(decided({ ...proved, recipientType: undefined })).toMatchObject({
      outcome: 'NEEDS_FACTS',
      requires: ['recipientType'],
    })
  })

  it('the partial ones are these, and the United States', () => {
    expect(rows.filter(({ status }) => status === 'partial').map(({ iso_code }) => iso_code)).toEqual([
      ...['CA', 'JP', 'KR', 'US'],
    ])
  })

  it('counts from the day it is in force', () => {
    const coming = rowIs('BR', { status: 'full', uk_in_force_date: '2027-01-01' })
    expect(decided({ ...at('BR'), onDate: '2026-12-31' }, coming).outcome).toBe('BLOCK_NO_MECHANISM')
    expect(decided({ ...at('BR'), onDate: '2027-01-01' }, coming).outcome).toBe('ALLOW')
  })

  it('withdrawn, it covers no more; without any row nothing is covered', () => {
    expect(decided(at('IE'), rowIs('IE', { status: 'none' })).outcome).toBe('BLOCK_NO_MECHANISM')
    expect(decided(at('IE'), with_({ adequacy: [] })).outcome).toBe('BLOCK_NO_MECHANISM')
  })

  it('says with the decision what its row says of itself', () => {
    expect(decided(at('IL')).reasons[1]?.text).toContain('purely manual transfer goes to DPO')
    expect(decided(at('IE')).reasons).toHaveLength(1)
  })

  it.each(['GG', 'IM', 'JE', 'GI'])('%s is abroad', (code) => {
    expect(decided(at(code)).restricted).toBe('yes')
  })
})

describe('the bridge to the United States', () => {
  it('is open where every condition is proved', () => {
    expect(decided(ACROSS_THE_BRIDGE)).toMatchObject({ outcome: 'ALLOW', row: 'D14' })
  })

  const FAILING: Readonly<Record<string, Given>> = {
    US_ACTIVE: { usDpf: { ...BRIDGE, active: false } },
    US_EXTENSION: { usDpf: { ...BRIDGE, ukExtension: undefined } },
    US_REGULATOR: { usDpf: { ...BRIDGE, regulator: undefined } },
    US_CHECKED: { usDpf: { ...BRIDGE, checkedOn: '2026-11-13' } },
    US_HR: { dataCategories: ['STAFF_HR'], usDpf: { ...BRIDGE, coversHr: false } },
    US_NON_HR: { dataCategories: ['STAFF_HR', 'CONTACT'], usDpf: { ...BRIDGE, coversNonHr: false } },
    US_SENSITIVE: { dataCategories: ['GENETIC'], usDpf: { ...BRIDGE, sensitiveFlagSentOn: '2026-11-22' } },
    US_JOURNALISTIC: { dataCategories: ['JOURNALISTIC'] },
  }

  it('has facts here for each condition', () => {
    expect(Object.keys(FAILING)).toEqual(BRIDGE_CONDITIONS.map(({ code }) => code))
  })

  it.each(Object.entries(FAILING))('%s alone closes it, and is named', (code, change) => {
    const { outcome, row, reasons } = decided({ ...ACROSS_THE_BRIDGE, ...change })
    expect({ outcome, row }).toEqual({ outcome: 'BLOCK_CONDITION_UNPROVEN', row: 'D15' })
    expect(reasons.map((reason) => reason.code)).toEqual(['BLOCK_CONDITION_UNPROVEN', code])
  })

  it('was looked at within seven days, to the day', () => {
    const looked = (checkedOn: string) =>
      decided({ ...ACROSS_THE_BRIDGE, usDpf: { ...BRIDGE, checkedOn } }).outcome
    expect(looked('2026-11-14')).toBe('ALLOW')
    expect(looked('2026-11-13')).toBe('BLOCK_CONDITION_UNPROVEN')
    expect(looked('2026-11-22')).toBe('BLOCK_CONDITION_UNPROVEN')
  })

  it('asks which data, and nothing of whoever receives it next counts as proved', () => {
    expect(decided({ ...ACROSS_THE_BRIDGE, dataCategories: undefined }).requires).toEqual(['dataCategories'])
    const onward = { onwardTransfers: [{ recipient: 'Printer', code: 'US' }] }
    expect(decided({ ...ACROSS_THE_BRIDGE, ...onward }).outcome).toBe('BLOCK_CONDITION_UNPROVEN')
  })

  it('may be replaced by a safeguard with an assessment', () => {
    const clauses: Given = {
      ...ACROSS_THE_BRIDGE,
      usDpf: undefined,
      mechanismCode: 'SDPC_ADDENDUM',
      mechanismExecutedOn: '2026-10-01',
    }
    expect(decided(clauses).outcome).toBe('BLOCK_NO_TRA')
    expect(decided({ ...clauses, riskAssessment: PASSED }).outcome).toBe('ALLOW_AFTER_TRA')
  })
})

const EVERYTHING: Given = {
  ...at('IN'),
  ...ONCE,
  mechanismExecutedOn: '2026-10-01',
  authorisationRef: 'Letter of the regulator, 3 March 2026',
  instrumentIsBinding: true,
  riskAssessment: PASSED,
  derogation: {
    ...WRITTEN,
    domesticLawRef: 'Children Act 1989 s.47',
    incapacityReason: 'Unconscious.',
    claimRef: 'Claim 14',
    registerRef: 'Licensing register, one entry',
    agreedRef: 'Form of 3 March 2026',
  },
}

const expectedOf = ({ family, mechanism_code, council_public_powers_use, block_if }: MechanismRow) => {
  if (family === 'safeguard') return /^No .*found/.test(block_if) ? 'BLOCK_NO_MECHANISM' : 'ALLOW_AFTER_TRA'
  if (family === 'derogation')
    return council_public_powers_use.startsWith('no') ? 'BLOCK_DEROGATION_BARRED' : 'ALLOW_DEROGATION'
  return mechanism_code !== 'PROCESSOR_INITIATED' && family === 'invalid'
    ? 'BLOCK_EXPIRED_INSTRUMENT'
    : 'BLOCK_NO_MECHANISM'
}

describe('every row of the table of mechanisms, for a place that nothing covers', () => {
  const mechanisms = reference.mechanisms.map((row) => [row.mechanism_code, row] as const)

  it.each(mechanisms)('%s', (mechanismCode, row) => {
    expect(decided({ ...EVERYTHING, mechanismCode }).outcome).toBe(expectedOf(row))
  })

  it.each(mechanisms.filter(([, { family }]) => family === 'safeguard'))(
    '%s carries nothing without an assessment, or unsigned',
    (mechanismCode) => {
      for (const change of [{ riskAssessment: undefined }, { mechanismExecutedOn: undefined }])
        expect(decided({ ...EVERYTHING, mechanismCode, ...change }).outcome).toMatch(/^BLOCK_/)
    },
  )

  it.each(['BCR', 'ADMIN_ARRANGEMENT', 'BESPOKE_CLAUSES'])(
    '%s has to be authorised first',
    (mechanismCode) => {
      expect(decided({ ...EVERYTHING, mechanismCode, authorisationRef: '' })).toMatchObject({
        outcome: 'BLOCK_NO_MECHANISM',
        reasons: [{}, { code: mechanismCode, text: expect.stringContaining('regulator') }],
      })
    },
  )

  it.each<[string, NonNullable<Given['instrumentFaults']>[number], string]>([
    ['SDPC_IDTA', 'TABLES_INCOMPLETE', 'BLOCK_NO_MECHANISM'],
    ['SDPC_IDTA', 'CLAUSES_ALTERED', 'BLOCK_NO_MECHANISM'],
    ['SDPC_ADDENDUM', 'PRE_2021_EU_CLAUSES', 'BLOCK_EXPIRED_INSTRUMENT'],
    ['BCR', 'EU_APPROVAL_ONLY', 'BLOCK_EXPIRED_INSTRUMENT'],
    ['BCR', 'OUTSIDE_GROUP', 'BLOCK_NO_MECHANISM'],
    ['PUBLIC_INSTRUMENT', 'NOT_BINDING', 'BLOCK_NO_MECHANISM'],
  ])('%s with the fault %s: %s', (mechanismCode, fault, outcome) => {
    expect(decided({ ...EVERYTHING, mechanismCode, instrumentFaults: [fault] }).outcome).toBe(outcome)
  })

  it.each([
    ['DER_PUBLIC_INTEREST', 'domesticLawRef'],
    ['DER_LEGAL_CLAIMS', 'claimRef'],
    ['DER_VITAL_INTERESTS', 'incapacityReason'],
    ['DER_PUBLIC_REGISTER', 'registerRef'],
    ['DER_VITAL_INTERESTS', 'necessity'],
    ['DER_VITAL_INTERESTS', 'proportionality'],
  ])('%s carries nothing without %s', (mechanismCode, name) => {
    const derogation = { ...EVERYTHING.derogation, [name]: ' ' }
    expect(decided({ ...EVERYTHING, mechanismCode, derogation }).outcome).toBe('BLOCK_NO_MECHANISM')
  })

  it('becomes usable when its row says that it is there', () => {
    const there = with_({
      mechanisms: reference.mechanisms.map((row) =>
        row.mechanism_code === 'SOS_CLAUSES' ? { ...row, block_if: 'Unsigned' } : row,
      ),
    })
    expect(decided({ ...EVERYTHING, mechanismCode: 'SOS_CLAUSES' }, there).outcome).toBe('ALLOW_AFTER_TRA')
  })
})
