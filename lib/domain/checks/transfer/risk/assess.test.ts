import { describe, expect, it } from 'vitest'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import { shippedReference } from '@/lib/reference-data/shipped'
import { GOOD_ANSWERS, ON_CLAUSES } from '@/lib/testing/transfer'
import type { TransferContent } from '../content'
import { type RiskAnswers, riskAnswers } from './answers'
import { assess } from './assess'
import { findingOf, isLegacy, riskExpiry } from './finding'
import { DEPTHS } from './score'

const TODAY = '2026-11-21'
const CHOSEN: TransferContent = { ...ON_CLAUSES, mechanismCode: 'SDPC_IDTA' }

const assessed = (answers: Partial<RiskAnswers> = {}, facts: Partial<TransferContent> = {}) =>
  assess({ ...GOOD_ANSWERS, ...answers }, { ...CHOSEN, ...facts }, shippedReference(), TODAY)

const questionsOf = (...given: Parameters<typeof assessed>) =>
  assessed(...given).problems.map(({ question }) => question)

const AFTER = { ...GOOD_ANSWERS, concern: 'NONE' as const, enforceableHere: 'YES' as const }
const STEP = { text: 'Only the council holds the keys.', owner: 'Head of ICT', dueOn: '2026-12-01' }
const RISKY = { concern: 'SEVERE', exposure: 'POSSIBLE' } as const

type Row = readonly [what: string, holds: () => void]

const unsubmittable =
  (question: string, ...given: Parameters<typeof assessed>) =>
  () =>
    expect(questionsOf(...given)).toContain(question)

/** Every row of the table of questions, by what its answer does. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'T1.1': [
    ['without a recipient it cannot be submitted', unsubmittable('T1.1', {}, { recipientLegalName: '' })],
  ],
  'T1.2': [
    ['a place left out', unsubmittable('T1.2', {}, { accessLocationCodes: undefined })],
    ['a place that nobody knows', unsubmittable('T1.2', {}, { processingLocationCodes: ['UNKNOWN'] })],
    [
      'nor onward',
      unsubmittable(
        'T1.2',
        {},
        {
          onwardTransfers: [{ recipient: 'Sorter', code: 'UNKNOWN', mechanismCode: undefined }],
        },
      ),
    ],
  ],
  'T1.3': [
    ['a number of people left out', unsubmittable('T1.3', {}, { dataSubjectCountBand: undefined })],
    [
      '1,001 people raise the depth by one, and 1,000 do not',
      () => {
        expect(assessed({}, { dataSubjectCountBand: '1001-10000' }).depth).toBe('L3')
        expect(assessed({}, { dataSubjectCountBand: '101-1000' }).depth).toBe('L2')
      },
    ],
  ],
  'T1.4': [
    ['how often left out', unsubmittable('T1.4', {}, { frequency: undefined })],
    [
      'a flow without end raises the depth by one',
      () => expect(assessed({}, { frequency: 'CONTINUOUS' }).depth).toBe('L3'),
    ],
  ],
  'T1.5': [
    ['how it is sent left out', unsubmittable('T1.5', { sending: '' })],
    [
      'nothing encrypted on its way fails, whatever the rest',
      () => expect(assessed({ encryptedInTransit: false }).outcome).toBe('FAIL'),
    ],
  ],
  'T1.6': [
    ['no safeguard chosen', unsubmittable('T1.6', {}, { mechanismCode: undefined })],
    [
      'an invalid one fails',
      () => expect(assessed({}, { mechanismCode: 'EU_SCC_ALONE' }).outcome).toBe('FAIL'),
    ],
  ],
  'T2.1': [
    [
      'business contacts are LOW, residents MODERATE, health HIGH',
      () =>
        expect(
          assessed(
            {},
            { dataCategories: ['BUSINESS_CONTACT', 'CONTACT', 'HEALTH', 'CRIMINAL_OFFENCE'] },
          ).before.categories.map(({ harm }) => harm),
        ).toEqual(['LOW', 'MODERATE', 'HIGH', 'HIGH']),
    ],
    [
      'of children, of adults at risk, or of who is hidden, it is HIGH',
      () => {
        for (const flag of ['children', 'vulnerableAdults', 'protectedLocation'] as const)
          expect(assessed({}, { [flag]: true }).before.residual).toBe('HIGH')
      },
    ],
    [
      'it may be raised',
      () => expect(assessed({ harm: [{ category: 'CONTACT', level: 'HIGH' }] }).before.residual).toBe('HIGH'),
    ],
    [
      'and never lowered',
      () => {
        expect(questionsOf({ harm: [{ category: 'CONTACT', level: 'LOW' }] })).toEqual(['T2.1'])
        expect(assessed({ harm: [{ category: 'CONTACT', level: 'LOW' }] }).before.residual).toBe('MODERATE')
      },
    ],
  ],
  'T2.2': [
    [
      'keys held by the council, or at home, lower by one',
      () => {
        for (const measure of ['COUNCIL_HELD_KEYS', 'PSEUDONYMISED_KEY_IN_UK'] as const)
          expect(assessed({ measures: [measure] }, { dataCategories: ['HEALTH'] }).before.residual).toBe(
            'MODERATE',
          )
      },
    ],
    [
      'both of them by one only',
      () =>
        expect(
          assessed(
            { measures: ['COUNCIL_HELD_KEYS', 'PSEUDONYMISED_KEY_IN_UK'] },
            { dataCategories: ['HEALTH'] },
          ).before.residual,
        ).toBe('MODERATE'),
    ],
    [
      'promises lower nothing',
      () =>
        expect(
          assessed({ measures: ['CONTRACT_PROMISES', 'ACCESS_CONTROL'] }, { dataCategories: ['HEALTH'] })
            .before.residual,
        ).toBe('HIGH'),
    ],
  ],
  'T2.3': [
    [
      'the highest category counts',
      () =>
        expect(assessed({}, { dataCategories: ['BUSINESS_CONTACT', 'HEALTH'] }).before.residual).toBe('HIGH'),
    ],
  ],
  'T3.1': [
    [
      'LOW asks L1, MODERATE L2, HIGH L3, and there is no fourth',
      () => {
        const band = { dataSubjectCountBand: '10000+', frequency: 'CONTINUOUS' } as const
        const depth = (code: 'BUSINESS_CONTACT' | 'CONTACT' | 'HEALTH', more = {}) =>
          assessed({}, { dataCategories: [code], ...more }).depth
        expect([depth('BUSINESS_CONTACT'), depth('CONTACT'), depth('HEALTH')]).toEqual([...DEPTHS])
        expect(depth('BUSINESS_CONTACT', band)).toBe('L3')
        expect(depth('HEALTH', band)).toBe('L3')
      },
    ],
    [
      'L2 asks two sources that are independent',
      () => {
        const [first, second] = GOOD_ANSWERS.sources
        if (!first || !second) throw new Error('there are sources')
        expect(questionsOf({ sources: [first, second] })).toEqual([])
        expect(questionsOf({ sources: [first] })).toEqual(['T3.1'])
        expect(questionsOf({ sources: [first, { ...second, publisher: ` ${first.publisher} ` }] })).toEqual([
          'T3.1',
        ])
      },
    ],
    [
      'L3 asks counsel, a government or a specialist of the last twelve months',
      () => {
        const report = {
          title: 'Report',
          publisher: 'Chambers',
          kind: 'COUNSEL',
          dated: '2025-11-22',
        } as const
        const deep = { dataCategories: ['HEALTH' as const] }
        expect(questionsOf({ sources: [report] }, deep)).toEqual([])
        expect(questionsOf({ sources: [{ ...report, dated: '2025-11-21' }] }, deep)).toEqual(['T3.1'])
        expect(questionsOf({ sources: [{ ...report, kind: 'PUBLISHED' }] }, deep)).toEqual(['T3.1'])
      },
    ],
  ],
  'T4.1': [['left out', unsubmittable('T4.1', { concern: undefined })]],
  'T4.2': [['left out', unsubmittable('T4.2', { exposure: undefined })]],
  'T4.3': [['left out', unsubmittable('T4.3', { redress: undefined })]],
  'T4.4': [
    [
      'concern times exposure from 2 is a significant risk',
      () => {
        const risk = (concern: RiskAnswers['concern'], exposure: RiskAnswers['exposure']) =>
          assessed({ concern, exposure }).before.significantRisk
        expect(risk('SOME', 'POSSIBLE')).toBe(false)
        expect(risk('SEVERE', 'UNLIKELY')).toBe(false)
        expect(risk('SOME', 'LIKELY')).toBe(true)
        expect(risk('SEVERE', 'POSSIBLE')).toBe(true)
      },
    ],
    [
      'no redress is one where much harm is left, and not where less is',
      () => {
        const none = { redress: 'NONE' as const }
        expect(assessed(none, { dataCategories: ['HEALTH'] }).before.significantRisk).toBe(true)
        expect(assessed(none).before.significantRisk).toBe(false)
      },
    ],
  ],
  'T5.1': [['left out', unsubmittable('T5.1', { enforceableHere: undefined })]],
  'T5.2': [['left out', unsubmittable('T5.2', { enforceableThere: undefined })]],
  'T5.3': [
    [
      'a gap is what can be enforced neither here nor there, and not to know is no',
      () => {
        const gap = (
          enforceableHere: RiskAnswers['enforceableHere'],
          enforceableThere: RiskAnswers['enforceableThere'],
        ) => assessed({ enforceableHere, enforceableThere }).before.enforceabilityGap
        expect(gap('YES', 'NO')).toBe(false)
        expect(gap('PARTLY', 'PARTLY')).toBe(false)
        expect(gap('PARTLY', 'NO')).toBe(true)
        expect(gap('NO', 'UNKNOWN')).toBe(true)
      },
    ],
  ],
  'T6.1': [
    [
      'with extra steps, questions 2 to 5 are asked again',
      unsubmittable('T6.1', { ...RISKY, steps: [STEP] }),
    ],
    ['other answers come of steps', unsubmittable('T6.1', { ...RISKY, afterSteps: AFTER })],
    [
      'steps that close the gap pass with measures',
      () => {
        const closed = { ...RISKY, steps: [STEP], afterSteps: AFTER }
        expect(questionsOf(closed)).toEqual([])
        expect(assessed(closed)).toMatchObject({
          outcome: 'PASS_WITH_MEASURES',
          before: { significantRisk: true },
          after: { significantRisk: false },
        })
      },
    ],
  ],
  'T6.2': [
    ['a risk that is left names its data', unsubmittable('T6.2', RISKY)],
    ['which is data that is sent', unsubmittable('T6.2', { ...RISKY, unprotected: ['GENETIC'] })],
    ['nothing named passes', () => expect(assessed()).toMatchObject({ outcome: 'PASS', problems: [] })],
  ],
  'T6.3': [
    [
      'an open exception carries what is left',
      () => {
        const split = { ...RISKY, unprotected: ['CONTACT' as const] }
        expect(assessed({ ...split, derogation: 'DER_VITAL_INTERESTS' }).outcome).toBe('PARTIAL')
        expect(assessed({ ...split, derogation: 'DER_CONSENT' }).outcome).toBe('FAIL')
        expect(assessed({ ...split, derogation: 'SDPC_IDTA' }).outcome).toBe('FAIL')
        expect(assessed(split).outcome).toBe('FAIL')
      },
    ],
    [
      'or it is not sent, if anything is left to send',
      () => {
        const removed = { ...RISKY, unprotected: ['HEALTH' as const], unprotectedRemoved: true }
        expect(assessed(removed, { dataCategories: ['CONTACT', 'HEALTH'] }).outcome).toBe('PARTIAL')
        expect(assessed(removed, { dataCategories: ['HEALTH'] }).outcome).toBe('FAIL')
      },
    ],
  ],
  'T7.1': [
    ['left out', unsubmittable('T7.1', { notMateriallyLower: undefined })],
    ['No fails', () => expect(assessed({ notMateriallyLower: 'NO' }).outcome).toBe('FAIL')],
  ],
  'T7.2': [
    ['79 characters are too few', unsubmittable('T7.2', { proportionality: 'x'.repeat(79) })],
    ['80 are enough', () => expect(questionsOf({ proportionality: 'x'.repeat(80) })).toEqual([])],
  ],
}

describe('the questions', () => {
  it('are those of the table, every one', () => {
    expect(Object.keys(ROWS)).toEqual(shippedReference().questions.map(({ q_id }) => q_id))
  })

  describe.each(Object.entries(ROWS))('%s', (_, rows) => {
    it.each(rows)('%s', (_what, holds) => holds())
  })

  it('left out altogether cannot be submitted', () => {
    const { problems } = assess(riskAnswers.parse({}), ON_CLAUSES, shippedReference(), TODAY)
    expect(problems.map(({ question }) => question)).toEqual(
      expect.arrayContaining([
        'T1.5',
        'T1.6',
        'T3.1',
        'T4.1',
        'T4.2',
        'T4.3',
        'T5.1',
        'T5.2',
        'T7.1',
        'T7.2',
      ]),
    )
  })
})

describe('an analysis that the government published', () => {
  const analysis = { document: 'US analysis 2023', placeCode: 'IN', sector: 'Post', coversRecipient: true }
  const method = {
    method: 'GOV_ANALYSIS',
    concern: undefined,
    exposure: undefined,
    redress: undefined,
  } as const

  it('stands for the judgement of that place and sector, and of no other', () => {
    expect(questionsOf({ ...method, analysis, sources: [] })).toEqual([])
    expect(questionsOf({ ...method, analysis: undefined })).toEqual(['T3.1'])
    expect(questionsOf({ ...method, analysis: { ...analysis, placeCode: 'US' } })).toEqual(['T3.1'])
    expect(questionsOf({ ...method, analysis: { ...analysis, coversRecipient: false } })).toEqual(['T3.1'])
  })
})

describe('it runs out', () => {
  it.each([
    ['after twelve months', '2026-11-21', 'MODERATE', undefined, '2027-11-21'],
    ['after six where much harm is left', '2026-11-21', 'HIGH', undefined, '2027-05-21'],
    ['at its review, if that comes first', '2026-11-21', 'LOW', '2027-02-01', '2027-02-01'],
    ['no later for a late review', '2026-11-21', 'LOW', '2028-02-01', '2027-11-21'],
    [
      'twelve months from its date, made before 5 February 2026',
      '2026-02-04',
      'HIGH',
      undefined,
      '2027-02-04',
    ],
    ['six months from its date, made on that day', '2026-02-05', 'HIGH', undefined, '2026-08-05'],
    ['at its review, made before', '2026-02-04', 'LOW', '2026-12-31', '2026-12-31'],
  ] as const)('%s', (_, completedOn, residual, reviewOn, expected) => {
    expect(riskExpiry(completedOn, residual, SETTINGS, reviewOn)).toBe(expected)
  })

  it('when the council says so, where it has another term', () => {
    const terms = { transferReviewMonths: 9, highRiskReviewMonths: 3 }
    expect(riskExpiry('2026-11-21', 'MODERATE', terms)).toBe('2027-08-21')
    expect(riskExpiry('2026-11-21', 'HIGH', terms)).toBe('2027-02-21')
  })

  it('is LEGACY before 5 February 2026, and not on it', () => {
    expect([isLegacy('2026-02-04'), isLegacy('2026-02-05')]).toEqual([true, false])
  })
})

it('answers that cannot be submitted are no assessment', () => {
  const stated = { answers: riskAnswers.parse({}), completedOn: TODAY, unprotected: [] } as never
  expect(
    findingOf(stated, CHOSEN, { mechanisms: shippedReference(), settings: SETTINGS, day: TODAY }),
  ).toBeNull()
})
