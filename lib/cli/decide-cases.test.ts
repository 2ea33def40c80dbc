/** Section 5, case by case, as somebody with nothing but the command line gets it. */
import { describe, expect, it } from 'vitest'
import {
  DISAPPLIED,
  type Given as OptOutGiven,
  SHOWN,
  STUDY,
  WAYS,
} from '@/lib/domain/checks/opt-out/testing'
import { CLEAR, type Given as GuardsGiven } from '@/lib/testing/guards'
import { TRANSFER_CASES } from '@/lib/testing/transfer-cases'
import { decide } from './decide'
import { EXIT } from './verb'

const answered = async (area: string, facts: object): Promise<unknown> => {
  const out: string[] = []
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => expect.fail(text),
    stdin: async () => JSON.stringify(facts),
  }
  expect(await decide.run([area], io)).toBe(EXIT.done)
  return JSON.parse(out.join('\n'))
}

type Case = readonly [id: string, area: string, facts: object, answer: object]

const ENG_WLS = { template: 'ENG_WLS_ONLY' }

const LOCATION: readonly Case[] = [
  [
    'S01',
    'location',
    { restrictions: [ENG_WLS], uses: [{ place: 'GB-SCT' }] },
    { outcome: 'BLOCK_LOCATION', row: 'D1' },
  ],
  [
    'S03',
    'location',
    { restrictions: [], uses: [{ place: 'DE' }], nhsData: true, siroApproval: true },
    { outcome: 'ALLOW' },
  ],
  [
    'S05',
    'location',
    { restrictions: [{ template: 'UK_ONLY' }, ENG_WLS], uses: [{ place: 'GB-NIR' }], material: 'derivative' },
    { outcome: 'BLOCK_LOCATION', permitted: ['GB-ENG', 'GB-WLS'] },
  ],
]

const flow = (id: string, facts: OptOutGiven, answer: object): Case => [
  id,
  'opt-out',
  { ...facts, ...SHOWN },
  answer,
]
const way = (id: string, code: string): Case => flow(id, WAYS[code] ?? {}, { outcome: code })
const notSupplied: OptOutGiven = { ...DISAPPLIED, cagLetter: { ...DISAPPLIED.cagLetter, supplied: false } }

const run = (id: string, facts: OptOutGiven, answer: object): Case => [id, 'opt-out', facts, answer]
const SUBMITTED = ['9990000018', '999 000 0026', '9990000034', '9990123454']
const came = (text: string): OptOutGiven => ({ response: { text, submitted: SUBMITTED } })
const today = { discloseOn: '2026-11-21' }

const OPT_OUT: readonly Case[] = [
  flow('N01', STUDY, { outcome: 'CHECK_REQUIRED', state: 'ASSESSED_APPLIES' }),
  flow('N02', DISAPPLIED, { outcome: 'EX_CAG_EXEMPT', state: 'ASSESSED_EXEMPT' }),
  flow('N04', notSupplied, { outcome: 'CHECK_REQUIRED', row: 'NB3' }),
  way('N05', 'EX_REG3'),
  way('N07', 'EX_ASC_CLD'),
  way('N09', 'EX_ANONYMISED'),
  flow(
    'N10',
    { ...STUDY, identifiable: false, keyInReach: true },
    { outcome: 'CHECK_REQUIRED', path: expect.arrayContaining(['N3 yes', 'N4 no']) },
  ),
  way('N11', 'OUT_CHILDRENS'),
  way('N13', 'EX_INDIVIDUAL_CARE'),
  way('N15', 'EX_COURT_ORDER'),
  flow('N17', WAYS.EX_PATIENT_SURVEYS ?? {}, {
    outcome: 'EX_PATIENT_SURVEYS',
    requires: ['ALTERNATIVE_OPT_OUT'],
  }),
  way('N19', 'EX_NONCONTRACTED_INVOICE'),
  flow('N20', WAYS.COND_CONTRACTED_PAYMENT ?? {}, {
    outcome: 'COND_CONTRACTED_PAYMENT',
    requires: ['ANONYMISED', 'CONSENT', 'SECTION_251'],
  }),
  run('N22', { run: { mode: 'DIRECT', responseOn: '2026-11-09', ...today } }, { outcome: 'DISCLOSED' }),
  run(
    'N24',
    { run: { mode: 'CACHE', responseOn: '2026-11-10', refreshedOn: '2026-11-12', ...today } },
    { outcome: 'BLOCKED', reasons: [{ code: 'RUN_REFRESH' }] },
  ),
  run('N25', came('9990000018,\n9990012342,\n'), { outcome: 'RUN_FAILED_MISMATCH' }),
  run('N27', came('One or more NHS numbers are invalid'), {
    outcome: 'RUN_FAILED_REJECTED',
    requires: ['PURGE', 'NEW_RUN'],
  }),
  run('N29', came('9990000018,\r\n9990000034,\r\n\r\n'), { outcome: 'RESPONSE_OK' }),
  run('N30', { useOfList: 'selectPeople' }, { outcome: 'REFUSED', requires: ['INCIDENT_IF_DONE'] }),
  run('N32', { passedOn: true, agreement: { onwardClause: false } }, { outcome: 'BLOCKED', row: 'NB6' }),
  flow('N34', { ...STUDY, origins: ['nhs', 'publicHealth'] }, { outcome: 'CHECK_REQUIRED' }),
  run('N35', { cohortNumber: { value: '9990000018', environment: 'production' } }, { outcome: 'INVALID' }),
]

const guards = (id: string, facts: GuardsGiven, answer: object): Case => [
  id,
  'guards',
  { ...CLEAR, ...facts },
  answer,
]

const DEPARTURE = {
  byDirectorOrSiro: true,
  independent: true,
  reasons:
    'The letters have to go out before the winter, and no other supplier could take the work on in time.',
  alternative: 'Names and addresses alone are sent, and the contract ends in June.',
  riskOwner: 'Director of housing',
  toldInWriting: true,
  acknowledged: true,
  boardNotified: true,
}

const GUARDS: readonly Case[] = [
  guards(
    'G01',
    { advice: { level: 'SUPPORT', changedSince: true } },
    { row: 'G-DPO', requires: ['ADVICE_STALE'] },
  ),
  guards(
    'G02',
    { advice: { level: 'OBJECT', dissent: DEPARTURE } },
    { outcome: 'SIGN_OK', flags: ['DISSENT'] },
  ),
  guards(
    'G05',
    { retention: [{ recipientPeriod: 'as long as necessary' }] },
    { outcome: 'BLOCKED', row: 'G-RETAIN', requires: ['RETENTION_ENDLESS'] },
  ),
  guards(
    'G06',
    { retention: [{ recipientMonths: 120, councilMonths: 72, cagMonths: 36, complete: true }] },
    { outcome: 'BLOCKED', row: 'G-RETAIN', requires: ['RETENTION_TOO_LONG'] },
  ),
  guards(
    'G08',
    { ropa: { ...CLEAR.ropa, reviewedMonthsAgo: 14, confirmedMonthsAgo: 5 } },
    { outcome: 'BLOCKED', row: 'G-ROPA' },
  ),
  guards(
    'G10',
    { transfers: [{ status: 'REVIEW_DUE', reviewDueDays: 31, dataMoved: true }] },
    { outcome: 'SUSPENDED', flags: ['INCIDENT'] },
  ),
]

const TRANSFERS: readonly Case[] = Object.entries(TRANSFER_CASES).map(
  ([id, [, facts, [outcome, row]]]) => [id, 'transfer', facts, { outcome, row }] as const,
)

const CASES: readonly Case[] = [...TRANSFERS, ...LOCATION, ...OPT_OUT, ...GUARDS]

const numbered = (letter: string, ...numbers: readonly number[]) =>
  numbers.map((number) => `${letter}${String(number).padStart(2, '0')}`)

/** Every case that section 5 has. */
const SECTION_5 = [
  ...numbered('T', 1, 2, 4, 5, 6, 8, 10, 11, 13, 14, 16, 17, 19, 20, 22, 24, 26, 27, 29, 30, 32, 34),
  ...numbered('S', 1, 3, 5),
  ...numbered('N', 1, 2, 4, 5, 7, 9, 10, 11, 13, 15, 17, 19, 20, 22, 24, 25, 27, 29, 30, 32, 34, 35),
  ...numbered('G', 1, 2, 5, 6, 8, 10),
]

describe('gatehouse decide', () => {
  it('is asked every case of section 5', () => {
    expect([...new Set(CASES.map(([id]) => id))].toSorted()).toEqual(SECTION_5.toSorted())
  })

  it.each(CASES)('%s, as %s', async (_, area, facts, answer) => {
    expect(await answered(area, facts)).toMatchObject({ area, ...answer })
  })
})
