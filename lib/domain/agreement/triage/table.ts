import type { Outcome, Regime } from '../kinds'
import type { FurtherId, QuestionId } from './questions'

/** The decision table of 3.1: where each answer leads, and what each decisive one decides. */

export type YesNo = 'yes' | 'no'

/** `STOP`: nobody has a purpose for it, so nothing is given (Q8). */
export type TriageOutcome = Outcome | 'STOP'

/** A request to disclose, an entry in the register, a draft, or nothing further. */
export type LeadsTo = 'requests' | 'register' | 'draft' | 'nothing'

export type Ending = {
  readonly row: QuestionId
  readonly outcome: TriageOutcome
  readonly condition: string
  readonly because: string
  readonly leadsTo: LeadsTo
  /** The lists of 3.2 that an activity so decided answers to. */
  readonly regimes: readonly Regime[]
  readonly further?: Exclude<FurtherId, 'activities'>
}

export const ENDINGS = {
  'Q1-no': {
    row: 'Q1',
    outcome: 'NONE',
    condition: 'nobody could be identified from what leaves or becomes accessible',
    because:
      'Nobody could be identified from it, so no agreement is needed. Somebody checks that it stays so.',
    leadsTo: 'nothing',
    regimes: [],
    further: 'reidentification',
  },
  'Q2-no': {
    row: 'Q2',
    outcome: 'NONE',
    condition: 'the other party is not a separate legal entity',
    because:
      'It stays inside the council, which makes no agreement with itself. The use must fit what the information was collected for, and be recorded.',
    leadsTo: 'nothing',
    regimes: [],
    further: 'internalUse',
  },
  'Q3-yes': {
    row: 'Q3',
    outcome: 'NONE',
    condition: 'it is a single, case-specific disclosure with no pattern',
    because: 'One answer about one case is a disclosure request, or a person’s request for their own data.',
    leadsTo: 'requests',
    regimes: [],
  },
  'Q4-yes': {
    row: 'Q4',
    outcome: 'STATUTORY',
    condition: 'it is wholly compelled by a statute or an order',
    because:
      'The law leaves no choice, so there is nothing to agree. It is entered in the register, with a written protocol that is reviewed.',
    leadsTo: 'register',
    regimes: ['E'],
  },
  'Q5-yes': {
    row: 'Q5',
    outcome: 'JOINT',
    condition: 'the parties decide together why and essentially how, in everything they do',
    because:
      'Both decide together why and how it is used, so both answer for it as joint controllers. The law asks for an arrangement.',
    leadsTo: 'draft',
    regimes: ['C'],
  },
  'Q5-part': {
    row: 'Q5',
    outcome: 'MIXED',
    condition: 'they decide together in some activities, and the others are decided differently',
    because: 'Some of it is decided together and the rest is not, so each activity has terms of its own.',
    leadsTo: 'draft',
    regimes: [],
  },
  'Q7-yes': {
    row: 'Q7',
    outcome: 'MIXED',
    condition:
      'they use it on the council’s instructions, and for ends of their own, in one activity or in different ones',
    because:
      'They use it for us on our instructions and also for ends of their own, so each activity has terms of its own.',
    leadsTo: 'draft',
    regimes: ['B', 'A'],
  },
  'Q7-no': {
    row: 'Q7',
    outcome: 'PROCESSING',
    condition: 'they use it only to meet the council’s requirements, on instructions, and for nothing else',
    because:
      'They use it only for us, on our instructions, so they are our processor. The law asks for a contract.',
    leadsTo: 'draft',
    regimes: ['B'],
  },
  'Q8-yes': {
    row: 'Q8',
    outcome: 'SHARING',
    condition: 'they use it to meet requirements of their own',
    because:
      'Once they hold it, it serves their own needs, so each answers for it as a controller. The council’s own rule asks for an agreement.',
    leadsTo: 'draft',
    regimes: ['A'],
    further: 'direction',
  },
  'Q8-no': {
    row: 'Q8',
    outcome: 'STOP',
    condition: 'they use it neither for the council nor for requirements of their own',
    because: 'Nobody has a purpose for it. Do not give it.',
    leadsTo: 'nothing',
    regimes: [],
  },
} as const satisfies Readonly<Record<string, Ending>>
export type EndingCode = keyof typeof ENDINGS

export const ENDING_CODES = Object.keys(ENDINGS) as EndingCode[]
export const isEnding = (next: string): next is EndingCode => Object.hasOwn(ENDINGS, next)
export const endingOf = (code: EndingCode): Ending => ENDINGS[code]

export type Next = QuestionId | 'activities' | EndingCode

export const TABLE: Readonly<Record<QuestionId, Readonly<Record<YesNo, Next>>>> = {
  Q1: { yes: 'Q2', no: 'Q1-no' },
  Q2: { yes: 'Q3', no: 'Q2-no' },
  Q3: { yes: 'Q3-yes', no: 'Q4' },
  Q4: { yes: 'Q4-yes', no: 'activities' },
  Q5: { yes: 'Q5-yes', no: 'Q6' },
  Q6: { yes: 'Q7', no: 'Q8' },
  Q7: { yes: 'Q7-yes', no: 'Q7-no' },
  Q8: { yes: 'Q8-yes', no: 'Q8-no' },
}
