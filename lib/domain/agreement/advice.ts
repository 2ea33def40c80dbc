import { ADVICE_POINTS, type AdvicePoint } from '../shared/advice-points'
import type { CalendarDate } from '../shared/dates'
import type { Grade } from '../shared/grades'
import type { Signatory } from '../shared/signatory'
import type { YES_NO } from '../shared/text'
import type { Note } from './note'

/** Advice of the Data Protection Officer on an agreement, and what became of it. Added to, never edited. */

export type Question = { readonly question: string; readonly facts: string; readonly by: Signatory }

export const ADVICE_LEVELS = ['noConcern', 'support', 'supportWithConditions', 'adviseAgainst'] as const
export type AdviceLevel = (typeof ADVICE_LEVELS)[number]

export const CONCLUSIONS = ['notConcerned', 'content', 'contentWithConditions', 'notContent'] as const
export type Conclusion = (typeof CONCLUSIONS)[number]

export const FOLLOWED = ['followed', 'partly', 'notFollowed'] as const
export const RISK_LEVELS = ['LOW', 'MODERATE', 'HIGH'] as const
export type RiskLevel = (typeof RISK_LEVELS)[number]

/** What an earlier version of the product did not ask the officer; a form never offers it. */
export const NOT_ASKED = 'notAsked'
type OrNotAsked<Answer> = Answer | typeof NOT_ASKED

/** More belong in the text of the agreement. */
export const CONDITION_IDS = ['C1', 'C2', 'C3', 'C4', 'C5'] as const
export type ConditionId = (typeof CONDITION_IDS)[number]

export type Advice = {
  readonly id: string
  readonly asked: Question
  readonly level: AdviceLevel
  readonly text: string
  /** Every point of the fixed set is answered: yes, it concerns the officer, or no. */
  readonly concerns: Readonly<Record<AdvicePoint, OrNotAsked<(typeof YES_NO)[number]>>>
  readonly optOutConclusion: OrNotAsked<Conclusion>
  readonly transferConclusion: OrNotAsked<Conclusion>
  readonly conditions: readonly Condition[]
  readonly textVersion: number
  readonly textHash: string
  /** What it was given on: it counts no more when anything material to it changes. */
  readonly basis: string
  readonly by: Signatory
  /** Its last day. */
  readonly validUntil: CalendarDate
  readonly additions: readonly Note[]
  readonly response: Response | null
  readonly acknowledgement: Note | null
  readonly boardNotified: { readonly on: CalendarDate; readonly by: Signatory } | null
}

export type Condition = {
  readonly id: ConditionId
  readonly text: string
  readonly owner: string
  readonly dueOn: CalendarDate
  /** Nobody signs while it is open. */
  readonly blocking: boolean
  /** With the evidence. */
  readonly closed: Note | null
}

export type Response = {
  readonly followed: (typeof FOLLOWED)[number]
  readonly reasons: string
  readonly communicatedOn: CalendarDate
  readonly grade: Grade
  readonly by: Signatory
  /** Null where the advice is followed in full. */
  readonly dissent: Dissent | null
}

export type Dissent = {
  /** Points and conditions that are departed from; following some of them is dissent for these. */
  readonly notFollowed: readonly (AdvicePoint | ConditionId)[]
  readonly alternative: string
  readonly risk: { readonly level: OrNotAsked<RiskLevel>; readonly owner: string; readonly post: string }
  readonly communicatedHow: string
}

/** These points concern the officer, and the others of the fixed set do not. */
export const concernsAbout = (...points: readonly AdvicePoint[]): Advice['concerns'] =>
  Object.fromEntries(
    ADVICE_POINTS.map((point) => [point, points.includes(point) ? 'yes' : 'no']),
  ) as Advice['concerns']

type Advised = { readonly advice: readonly Advice[] }

/** The latest advice; an earlier one was given on another text. */
export const currentAdvice = ({ advice }: Advised) => advice.at(-1) ?? null

/** Departing from advice, wholly or in part. */
export const isDissent = ({ response }: Pick<Advice, 'response'>) =>
  response !== null && response.followed !== 'followed'

/** Later advice takes nothing away: what was owed on an earlier one is still owed. */
export const dissentUntold = ({ advice }: Advised) =>
  advice.findLast((one) => isDissent(one) && one.boardNotified === null) ?? null

export const responseUnacknowledged = ({ advice }: Advised) =>
  advice.findLast(({ response, acknowledgement }) => response !== null && acknowledgement === null) ?? null

/** The officer has seen it and the board knows: nothing is owed on it any more. */
export const isDissentComplete = (one: Advice) =>
  isDissent(one) && one.acknowledgement !== null && one.boardNotified !== null

export const openConditions = ({ conditions }: Pick<Advice, 'conditions'>) =>
  conditions.filter(({ closed }) => closed === null)

/** What still keeps the agreement from being signed. Whoever departs from a condition answers for that instead. */
export const conditionsInTheWay = (advice: Advice): readonly Condition[] => {
  const departedFrom: readonly string[] = advice.response?.dissent?.notFollowed ?? []
  return openConditions(advice).filter(({ id, blocking }) => blocking && !departedFrom.includes(id))
}
