import type { Reason } from '../../shared/decision'
import type { Regime } from '../kinds'
import type { Activity } from '../text'
import type { Given } from './answers'
import type { Direction } from './inputs'
import { type Place, wayOf } from './places'
import { isQuestion, type PageId, QUESTIONS, type QuestionId } from './questions'
import { type EndingCode, endingOf, type LeadsTo, type TriageOutcome } from './table'

export type { TriageAnswers } from './answers'
export { isStale, triageBasis } from './basis'

/** What kind of agreement the answers call for, if any, and by which question. It recommends; people decide. */

/** What must come besides the answers before triage is complete. */
export const REQUIREMENTS = {
  reidentificationCheck: 'A check that nobody can be identified again',
  compatibilityCheck: 'A check that the use fits what the information was collected for',
  ropaEntry: 'Its entry in the records of processing',
  dpoAdvice: 'The Data Protection Officer’s advice on the new use',
  direction: 'Whether information goes one way or both ways',
} as const
export type Requirement = keyof typeof REQUIREMENTS

export type Triaged = {
  readonly outcome: TriageOutcome
  /** The first decisive question. */
  readonly row: QuestionId
  readonly because: string
  /** The same with its source, and one for each of several activities. */
  readonly reasons: readonly Reason[]
  readonly leadsTo: LeadsTo
  readonly direction?: Direction
  /** Several activities, or the two of a mixed use, each with its list of 3.2. */
  readonly activities: readonly Activity[]
  readonly requires: readonly Requirement[]
}

export type Undecided = { readonly needs: readonly Place[] }

const only = (missing: boolean, requirement: Requirement) => (missing ? [requirement] : [])

/** A use that nobody calls old is taken for a new one. */
const insideStillNeeds = ({ internalUse = {} }: Given) => [
  ...only(!internalUse.compatibility, 'compatibilityCheck'),
  ...only(!internalUse.ropaEntry, 'ropaEntry'),
  ...only(internalUse.newUse !== 'no' && !internalUse.dpoAdvice, 'dpoAdvice'),
]

const stillRequired = (given: Given, page: PageId): readonly Requirement[] => {
  if (page === 'reidentification') return only(!given.reidentification?.check, 'reidentificationCheck')
  if (page === 'internalUse') return insideStillNeeds(given)
  return page === 'direction' ? only(!given.direction, 'direction') : []
}

const answerAt = (given: Given, { page, activity }: Place) => {
  const from = activity === null ? given : given.activities?.[activity]
  return from?.[page as keyof typeof from]
}

const decides = ({ page }: Place) => isQuestion(page) || page === 'activities'

const isOpen = (given: Given, place: Place) =>
  decides(place) ? answerAt(given, place) === undefined : stillRequired(given, place.page).length > 0

/** The page to ask next; null when triage can be concluded. */
export const nextQuestion = (given: Given): Place | null =>
  wayOf(given).places.find((place) => isOpen(given, place)) ?? null

/** An activity that nobody has a purpose for stops the whole until it is taken out; no decision at all would stop it too. */
const together = (codes: readonly EndingCode[]): EndingCode => {
  const [first = 'Q8-no', ...others] = codes
  if (others.every((code) => code === first)) return first
  if (codes.includes('Q8-no')) return 'Q8-no'
  return codes.includes('Q5-yes') ? 'Q5-part' : 'Q7-yes'
}

const PART: Readonly<Partial<Record<Regime, string>>> = {
  A: 'for ends of their own',
  B: 'on our instructions',
}

const assigned = (code: EndingCode, name: string): readonly Activity[] => {
  const { regimes } = endingOf(code)
  return regimes.map((regime) => ({ name: regimes.length > 1 ? `${name}, ${PART[regime]}` : name, regime }))
}

const reasonFor = (code: EndingCode, name?: string): Reason => {
  const { row, because } = endingOf(code)
  return { code, text: name ? `“${name}”: ${because}` : because, source: QUESTIONS[row].source }
}

type Decided = { readonly code: EndingCode; readonly name: string | undefined }

const activitiesIn = (ends: readonly Decided[], outcome: TriageOutcome) =>
  ends.flatMap(({ code, name }) =>
    name || outcome === 'MIXED' ? assigned(code, name ?? 'What they do') : [],
  )

export const triage = (given: Given): Triaged | Undecided => {
  const { places, ends } = wayOf(given)
  const needs = places.filter((place) => decides(place) && isOpen(given, place))
  if (needs.length > 0) return { needs }
  const decided = ends.flatMap(({ code, activity }) =>
    code ? [{ code, name: activity === null ? undefined : given.activities?.[activity]?.name }] : [],
  )
  const whole = together(decided.map(({ code }) => code))
  const { row, outcome, because, leadsTo } = endingOf(whole)
  const isAskedDirection = places.some(({ page }) => page === 'direction')
  return {
    outcome,
    row,
    because,
    reasons: [
      reasonFor(whole),
      ...decided.flatMap(({ code, name }) => (name ? [reasonFor(code, name)] : [])),
    ],
    leadsTo,
    ...(isAskedDirection && given.direction),
    activities: activitiesIn(decided, outcome),
    requires: places.flatMap(({ page }) => stillRequired(given, page)),
  }
}

/** Nothing is left to ask, so that triage can be concluded. */
export const isDecided = (given: Given) => nextQuestion(given) === null
