import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  ACROSS_THE_BRIDGE,
  at,
  decided,
  type Given,
  IN_LONDON,
  MAILING_HOUSE,
  ONCE,
  PASSED,
  PROVED,
  WRITTEN,
} from '@/lib/testing/transfer-facts'
import { transferFacts } from './facts'
import { TRANSFER_ROWS } from './rules'
import { TRANSFER_TABLE } from './table'

const CARE: Given = {
  ...at('TH'),
  ...ONCE,
  derogation: { code: 'DER_VITAL_INTERESTS', ...WRITTEN, incapacityReason: 'Unconscious.' },
}
const CANADIAN: Given = { ...at('CA'), recipientType: 'PRIVATE_COMPANY' }

/** Facts that each row is the first to fit. */
const FIRST: Readonly<Record<string, Given>> = {
  D1: { ...IN_LONDON, permittedLocationCodes: ['GB-WLS'], regime: 'DPA_PART3' },
  D2: { ...at('IN'), regime: 'DPA_PART3' },
  D3: { ...at('IN'), isAnonymous: true, anonymityEvidence: 'k = 10', anonymityReviewedByAnother: true },
  D4: { recipientEstablishmentCode: 'GB-ENG', mode: 'TRANSIT_ONLY' },
  D5: { ...at('IN'), inboundOnly: true },
  D6: { ...at('TR'), recipientRole: 'EMPLOYEE_OF_EXPORTER' },
  D7: { ...at('NG'), recipientRole: 'DATA_SUBJECT' },
  D8: IN_LONDON,
  D9: { ...at('IN'), initiator: 'OUR_PROCESSOR' },
  SCREEN: {
    ...at('IN'),
    initiator: 'OTHER_CONTROLLER',
    screenStep2: 'NO',
    screenReason2: 'It goes back to the controller whose data it is.',
  },
  D11: at('IE'),
  D12: { ...CANADIAN, scopeConditionEvidence: PROVED('PIPEDA_RECIPIENT') },
  D13: CANADIAN,
  D14: ACROSS_THE_BRIDGE,
  D15: { ...ACROSS_THE_BRIDGE, usDpf: undefined },
  D16: { ...IN_LONDON, recipientEstablishmentCode: 'IE' },
  D17: { ...MAILING_HOUSE, riskAssessment: PASSED },
  D18: MAILING_HOUSE,
  D19: { ...at('IN'), mechanismCode: 'PRIVACY_SHIELD' },
  D20: { ...MAILING_HOUSE, riskAssessment: { ...PASSED, outcome: 'FAIL' } },
  D21: { ...CARE, derogation: { code: 'DER_CONSENT', ...WRITTEN } },
  D22: CARE,
  D23: { ...CARE, frequency: 'REGULAR' },
  D24: { mode: 'PUBLISH' },
  D25: at('IN'),
}

describe('the table', () => {
  it('has facts here for each row, in its order', () => {
    expect(Object.keys(FIRST)).toEqual(TRANSFER_TABLE.map(({ id }) => id))
  })

  it.each(Object.entries(FIRST))('%s is the first that fits them', (id, given) => {
    const row = TRANSFER_TABLE.find((one) => one.id === id)
    expect(decided(given)).toMatchObject({ row: id, outcome: row?.outcome, restricted: row?.restricted })
  })

  it('is listed with D10 in its place', () => {
    const ids = TRANSFER_ROWS.map(({ id }) => id).filter((id) => id.startsWith('D'))
    expect(ids).toEqual(Array.from({ length: 25 }, (_, place) => `D${place + 1}`))
  })

  it('names only facts that there are', () => {
    const names = Object.keys(transferFacts.shape)
    for (const { id, needs } of TRANSFER_ROWS)
      for (const name of needs) expect([id, names]).toEqual([id, expect.arrayContaining([name])])
  })
})

describe('an assessment of risk', () => {
  it.each<[string, Partial<NonNullable<Given['riskAssessment']>>, string]>([
    ['runs out the day after twelve months', { completedOn: '2025-11-20' }, 'BLOCK_NO_TRA'],
    ['counts on its last day', { completedOn: '2025-11-21' }, 'ALLOW_AFTER_TRA'],
    ['rests on measures in force', { measuresInForce: false }, 'BLOCK_NO_TRA'],
    ['rests on measures shown to be in force', { measuresInForce: undefined }, 'BLOCK_NO_TRA'],
    ['is of the data that is sent', { assessed: ['BUSINESS_CONTACT'] }, 'BLOCK_NO_TRA'],
    [
      'left data unprotected that is still sent',
      { outcome: 'PARTIAL', unprotected: ['CONTACT'] },
      'BLOCK_TRA_FAILED',
    ],
    [
      'left data unprotected that is sent no more',
      { outcome: 'PARTIAL', unprotected: ['HEALTH'] },
      'ALLOW_AFTER_TRA',
    ],
    ['has no day', { completedOn: undefined }, 'NEEDS_FACTS'],
  ])('%s', (_, change, outcome) => {
    expect(decided({ ...MAILING_HOUSE, riskAssessment: { ...PASSED, ...change } }).outcome).toBe(outcome)
  })

  it('that left data unprotected may be carried by an exception for just that part', () => {
    const split: Given = {
      ...MAILING_HOUSE,
      frequency: 'ONE_OFF',
      riskAssessment: {
        ...PASSED,
        outcome: 'PARTIAL',
        unprotected: ['CONTACT'],
        derogation: 'DER_LEGAL_CLAIMS',
      },
      derogation: { ...WRITTEN, claimRef: 'Claim 14' },
    }
    expect(decided(split)).toMatchObject({ outcome: 'ALLOW_DEROGATION', row: 'D22' })
    expect(decided({ ...split, frequency: 'CONTINUOUS' }).outcome).toBe('REFER_DPO')
    const barred = { ...split.riskAssessment, derogation: 'DER_CONSENT' }
    expect(decided({ ...split, riskAssessment: barred }).outcome).toBe('BLOCK_DEROGATION_BARRED')
    expect(decided({ ...split, mechanismExecutedOn: undefined }).outcome).toBe('BLOCK_NO_MECHANISM')
  })

  it.each([
    ['D22', 'ONE_OFF'],
    ['D23', 'CONTINUOUS'],
  ] as const)('%s: stands beside an exception only where it is known to count', (_, frequency) => {
    const partial = {
      ...({ ...PASSED, outcome: 'PARTIAL', derogation: 'DER_LEGAL_CLAIMS' } as const),
      unprotected: ['TRADE_UNION' as const],
      assessed: ['POLITICS' as const],
    }
    const split: Given = {
      ...{ ...MAILING_HOUSE, frequency, derogation: { ...WRITTEN, claimRef: 'Claim 14' } },
      riskAssessment: partial,
    }
    expect(decided({ ...split, dataCategories: ['JOURNALISTIC'] }).outcome).toBe('BLOCK_NO_TRA')
    expect(decided({ ...split, dataCategories: undefined })).toMatchObject({
      outcome: 'NEEDS_FACTS',
      requires: expect.arrayContaining(['dataCategories']),
    })
    const carried: Given = { ...split, dataCategories: ['TRADE_UNION'] }
    const dated = (completedOn: string | undefined) =>
      decided({ ...carried, riskAssessment: { ...partial, assessed: undefined, completedOn } })
    expect(dated('2024-06-01').outcome).toBe('BLOCK_NO_TRA')
    expect(dated(undefined)).toMatchObject({
      outcome: 'NEEDS_FACTS',
      requires: expect.arrayContaining(['riskAssessment.completedOn']),
    })
  })

  it('is computed from its answers, and stated or answered, not both', () => {
    expect(transferFacts.safeParse({ riskAssessment: { outcome: 'PASS', answers: {} } }).success).toBe(false)
    expect(decided({ ...MAILING_HOUSE, riskAssessment: { answers: {} } }).outcome).toBe('BLOCK_NO_TRA')
  })
})

describe('an exception', () => {
  it('is for one use; a third in twelve months is for the officer', () => {
    expect(decided({ ...CARE, derogationUse: 2 }).outcome).toBe('ALLOW_DEROGATION')
    expect(decided({ ...CARE, derogationUse: 3 })).toMatchObject({
      outcome: 'REFER_DPO',
      requires: ['DPO_ADVICE', 'WHY_NO_SAFEGUARD'],
    })
  })

  it('D23: of which something is not written down is none, however often it is used', () => {
    const derogation = { code: 'DER_VITAL_INTERESTS', ...WRITTEN }
    for (const more of [{ frequency: 'REGULAR' }, { derogationUse: 3 }] as const)
      expect(decided({ ...CARE, ...more, derogation })).toMatchObject({ outcome: 'BLOCK_NO_MECHANISM' })
  })

  it('that nobody says how often to use is asked about', () => {
    expect(decided({ ...CARE, frequency: undefined }).requires).toEqual(['frequency'])
  })
})

describe('places', () => {
  it('that a source limits have to be known, every one, before anything is allowed', () => {
    const unsaid: Given = { recipientRole: 'EMPLOYEE_OF_EXPORTER', permittedLocationCodes: ['GB-ENG'] }
    expect(decided(unsaid)).toMatchObject({
      outcome: 'NEEDS_FACTS',
      requires: ['recipientEstablishmentCode', 'processingLocationCodes', 'accessLocationCodes'],
    })
  })

  it('somewhere in the United Kingdom are not in England, and nowhere known is nowhere permitted', () => {
    const english = { permittedLocationCodes: ['GB-ENG'] }
    expect(decided({ ...at('GB'), ...english }).outcome).toBe('BLOCK_LOCATION')
    expect(decided({ ...at('UNKNOWN'), ...english }).outcome).toBe('BLOCK_LOCATION')
    expect(decided({ ...at('GB-SCT'), permittedLocationCodes: ['GB'] }).outcome).toBe('NOT_RESTRICTED')
    expect(decided(at('UNKNOWN')).outcome).toBe('BLOCK_NO_MECHANISM')
  })

  it('where nobody abroad can look are shown, not said', () => {
    const said: Given = { ...IN_LONDON, accessLocationCodes: ['NONE_OUTSIDE_UK'] }
    expect(decided(said)).toMatchObject({ outcome: 'NEEDS_FACTS', requires: ['accessEvidence'] })
  })

  it('abroad decide, wherever the recipient is', () => {
    expect(decided({ ...IN_LONDON, accessLocationCodes: ['GB-ENG', 'IN'] }).outcome).toBe(
      'BLOCK_NO_MECHANISM',
    )
    expect(decided({ ...at('IE'), processingLocationCodes: ['IN'] }).outcome).toBe('BLOCK_NO_MECHANISM')
    const onward = { onwardTransfers: [{ recipient: 'Printer', code: 'IN' }] }
    expect(decided({ ...IN_LONDON, ...onward }).outcome).toBe('BLOCK_NO_MECHANISM')
  })

  it('to which everybody has access are all of them', () => {
    expect(decided({ mode: 'PUBLISH', permittedLocationCodes: ['GB-ENG'] }).outcome).toBe('BLOCK_LOCATION')
  })
})

describe('facts', () => {
  it('that are missing and matter are named all at once', () => {
    expect(decided({}).requires).toEqual([
      'recipientEstablishmentCode',
      'processingLocationCodes',
      'accessLocationCodes',
    ])
  })

  it('that are bad enough need no others', () => {
    expect(decided({ recipientEstablishmentCode: 'IN', mechanismCode: 'PRIVACY_SHIELD' }).row).toBe('D19')
  })

  it('are judged on the day of the latest table where no day is given', () => {
    const { onDate, ...given } = { ...MAILING_HOUSE, riskAssessment: PASSED }
    expect(decided(given).outcome).toBe('ALLOW_AFTER_TRA')
    expect(decided({ ...given, onDate: '2027-09-21' }).outcome).toBe('BLOCK_NO_TRA')
  })

  it('are every one of them described', () => {
    type Node = { properties?: Record<string, Node>; items?: Node; description?: string }
    const undescribed = (node: Node, path: string): string[] => [
      ...Object.entries(node.properties ?? {}).flatMap(([name, fact]) => [
        ...(/\.$/.test(fact.description ?? '') ? [] : [`${path}${name}`]),
        ...undescribed(fact, `${path}${name}.`),
      ]),
      ...(node.items ? undescribed(node.items, path) : []),
    ]
    const schema = JSON.parse(JSON.stringify(z.toJSONSchema(transferFacts, { io: 'input' }))) as Node
    expect(undescribed(schema, '')).toEqual([])
  })
})
