import { z } from 'zod'
import { choice } from '../shared/text'

/**
 * Plain questions choose the lane; the person asking never has to name a statute.
 * Rows are read top to bottom, the first that fits wins, the last always fits.
 */

export const PURPOSES = [
  'preventCrime',
  'detectCrime',
  'apprehend',
  'prosecute',
  'assessTax',
  'collectTax',
  'legalProceedings',
  'immigration',
  'other',
] as const
export type Purpose = (typeof PURPOSES)[number]

const YES_NO = ['yes', 'no'] as const

export const laneQuestions = z.strictObject({
  danger: choice(YES_NO, 'yes if somebody is in danger now'),
  order: choice(YES_NO, 'yes if you hold an order, a warrant or a statutory notice'),
  victim: choice(YES_NO, 'yes if the person is a victim, or may become one'),
  purpose: choice(PURPOSES, 'what you need the information for'),
})
export type LaneAnswers = z.infer<typeof laneQuestions>

export type Lane =
  | { readonly row: string; readonly gateway: 'G01'; readonly because: string }
  | { readonly row: string; readonly door: Door; readonly because: string }

/** Where a question that is not a crime or taxation request is taken instead. */
export type Door = 'emergency' | 'requirement' | 'victim' | 'legal' | 'immigration' | 'other'

const ROWS: readonly {
  row: string
  when: (answers: Partial<LaneAnswers>) => boolean
  lane: Door | 'G01'
  because: string
}[] = [
  {
    row: 'G06',
    when: (a) => a.danger === 'yes',
    lane: 'emergency',
    because: 'Somebody is in danger now, so this cannot wait for a form.',
  },
  {
    row: 'G09',
    when: (a) => a.order === 'yes',
    lane: 'requirement',
    because:
      'An order, warrant or notice is a requirement. It is checked by our legal team, not weighed as a request.',
  },
  {
    row: 'G02',
    when: (a) => a.victim === 'yes',
    lane: 'victim',
    because:
      'Since 12 January 2026 a request about a victim has its own statute and form (Police, Crime, Sentencing and Courts Act 2022, Chapter 3A).',
  },
  {
    row: 'X02',
    when: (a) => a.purpose === 'immigration',
    lane: 'immigration',
    because:
      'A council cannot use the immigration exemption (Data Protection Act 2018, Schedule 2, paragraph 4).',
  },
  {
    row: 'G10',
    when: (a) => a.purpose === 'legalProceedings',
    lane: 'legal',
    because: 'Legal proceedings have a test of their own (Schedule 2, paragraph 5).',
  },
  {
    row: 'R16',
    when: (a) => a.purpose === 'other',
    lane: 'other',
    because: 'The purpose is not crime or tax, so another route fits better.',
  },
  {
    row: 'G01',
    when: () => true,
    lane: 'G01',
    because:
      'You are asking for information for a crime or tax purpose, and nothing obliges us to give it (Schedule 2, paragraph 2).',
  },
]

export const chooseLane = (answers: Partial<LaneAnswers>): Lane => {
  const found = ROWS.find((row) => row.when(answers))
  if (!found) throw new Error('the last lane row fits every answer')
  const { row, lane, because } = found
  return lane === 'G01' ? { row, gateway: 'G01', because } : { row, door: lane, because }
}
