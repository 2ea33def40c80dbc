import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { shippedReference } from '@/lib/reference-data/shipped'
import { optOutFacts } from './facts'
import { OPT_OUT_ROWS, recommendOptOut } from './rules'
import { type Given, SHOWN, STUDY, WAYS } from './testing'
import { STEP_IDS } from './tree'

const decided = (facts: Given) => recommendOptOut(optOutFacts.parse(facts), shippedReference())

/** Facts under which each row of the tree, and each guard, decides. */
const DECIDING: Readonly<Record<string, Given>> = {
  N1: { origins: ['outsideCare'], ...SHOWN },
  N2: { ...WAYS.OUT_CHILDRENS, ...SHOWN },
  N3: { ...WAYS.OUT_NOT_CPI, ...SHOWN },
  N4: { ...WAYS.EX_INDIVIDUAL_CARE, ...SHOWN },
  N5: { ...WAYS.EX_CONSENT, ...SHOWN },
  N6: { ...WAYS.EX_LEGAL_REQUIREMENT, ...SHOWN },
  N7: { ...WAYS.EX_REG3, ...SHOWN },
  N8: { ...WAYS.EX_OVERRIDING_PI, ...SHOWN },
  N9: { ...WAYS.EX_NDRS, ...SHOWN },
  N10: { ...STUDY, section251: 'none' },
  N11: STUDY,
  N12: { ...WAYS.EX_NO_NHS_NUMBER, ...SHOWN },
}

const READY: Given = {
  ...STUDY,
  passedOn: false,
  on: '2026-11-21',
  agreement: {
    procedureWritten: true,
    adviceCurrent: true,
    guardianView: true,
    toolkitStatus: 'standardsMet',
    toolkitYear: 2026,
    noticeMentionsOptOut: true,
  },
}

const but = (agreement: Given['agreement'], rest: Given = {}): Given => ({
  ...READY,
  ...rest,
  agreement: { ...READY.agreement, ...agreement },
})

const BLOCKING: Readonly<Record<string, Given>> = {
  NB1: but({ state: 'STALE' }),
  NB2: but({}, { section251: 'none' }),
  NB3: but({}, { ...WAYS.EX_CAG_EXEMPT, evidence: [], confirmedBy: [] }),
  NB4: but({ procedureWritten: false }),
  NB5: but({}, { cagLetter: { ...STUDY.cagLetter, reviewOn: '2026-11-20' } }),
  NB6: but({ onwardClause: false }, { passedOn: true }),
  NB7: but({ adviceCurrent: false }),
  NB8: but({ guardianView: false }),
  NB9: but({ toolkitYear: 2025 }),
  NB10: but({ noticeMentionsOptOut: false }),
}

describe('the rows', () => {
  it.each(STEP_IDS)('%s decides', (row) => {
    expect(decided(DECIDING[row] ?? {}).row).toBe(row)
  })

  it.each(Object.entries(BLOCKING))('%s blocks a signature', (row, facts) => {
    expect(decided(facts)).toMatchObject({ outcome: 'BLOCKED', row, reasons: [{ code: row }] })
  })

  it('are all listed, with what they ask, what they come to and by what authority', () => {
    const ids = OPT_OUT_ROWS.map(({ id }) => id)
    for (const id of [...STEP_IDS, ...Object.keys(BLOCKING), 'RN10', 'RR1', 'RR7', 'LICENCE', 'NUMBER'])
      expect(ids).toContain(id)
    for (const { condition, outcome, source } of OPT_OUT_ROWS)
      for (const words of [condition, outcome, source]) expect(words.length).toBeGreaterThan(3)
  })
})

describe('a signature', () => {
  it('is not stood in the way of when all is known and well, and the flow’s own answer stands', () => {
    expect(decided(READY)).toMatchObject({
      outcome: 'CHECK_REQUIRED',
      row: 'N11',
      requires: ['RUN', 'REGULATION_7_TERMS'],
    })
  })

  it.each([
    'procedureWritten',
    'adviceCurrent',
    'guardianView',
    'toolkitStatus',
    'toolkitYear',
    'noticeMentionsOptOut',
  ] as const)('waits for %s', (name) => {
    expect(decided(but({ [name]: undefined }))).toMatchObject({
      outcome: 'NEEDS_FACTS',
      requires: [`agreement.${name}`],
    })
  })

  it('waits to know of a clause only where the recipient passes it on, and for that', () => {
    expect(decided(but({}, { passedOn: true })).requires).toEqual(['agreement.onwardClause'])
    expect(decided(but({}, { passedOn: undefined })).requires).toEqual(['passedOn'])
  })
})

describe('facts', () => {
  it('are every one of them described', () => {
    const schema = JSON.parse(JSON.stringify(z.toJSONSchema(optOutFacts, { io: 'input' })))
    const nested = ['cagLetter', 'agreement', 'run', 'response', 'cohortNumber'].map(
      (name) => schema.properties[name].properties,
    )
    for (const [name, fact] of Object.entries(Object.assign({}, schema.properties, ...nested)))
      expect((fact as { description?: string }).description, name).toMatch(/[.?]$/)
  })

  it('ask one question about a run at a time', () => {
    expect(optOutFacts.safeParse({ run: {}, useOfList: 'selectPeople' }).success).toBe(false)
  })

  it('that are missing are named before a run is judged', () => {
    expect(decided({ run: { mode: 'CACHE' } }).requires).toEqual([
      'run.responseOn',
      'run.discloseOn',
      'run.refreshedOn',
    ])
    expect(decided({ response: {} }).requires).toEqual(['response.text', 'response.submitted'])
  })

  it('know no other names', () => {
    expect(optOutFacts.safeParse({ nhsNumber: '9990000018' }).success).toBe(false)
  })
})
