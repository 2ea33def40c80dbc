import type { Given, TriageAnswers } from './answers'
import { isQuestion, type PageId, type QuestionId } from './questions'
import { type EndingCode, endingOf, isEnding, type Next, TABLE, type YesNo } from './table'

/** The way that answers take through the table: every page they reach, in order. */

export type Place = {
  readonly page: PageId
  /** Its place among several activities; null where the page is asked once. */
  readonly activity: number | null
}

/** `null` until the questions that decide are answered. */
export type End = { readonly code: EndingCode | null; readonly activity: number | null }

type Walk = { readonly pages: readonly PageId[]; readonly end: EndingCode | null }
type Asked = { readonly [Q in QuestionId]?: { readonly answer: YesNo } }

/** An unknown answer is taken to go on, so that all that is still to be asked is named at once. */
const goingOn = (at: QuestionId): Next | null => {
  const onward = Object.values(TABLE[at]).filter((next) => !isEnding(next))
  return onward.length === 1 ? (onward[0] ?? null) : null
}

const walk = (given: Asked, at: QuestionId): Walk => {
  const answer = given[at]?.answer
  const next = answer ? TABLE[at][answer] : goingOn(at)
  if (next === null || isEnding(next)) return { pages: [at], end: next }
  if (!isQuestion(next)) return { pages: [at, next], end: null }
  const { pages, end } = walk(given, next)
  return { pages: [at, ...pages], end }
}

/** Q5 to Q8, once for all or once for each activity. */
const usesOf = (given: Given) => {
  if (!given.activities) return []
  if (given.activities.length === 0) return [{ activity: null, ...walk(given, 'Q5') }]
  return given.activities.map((one, activity) => ({ activity, ...walk(one, 'Q5') }))
}

const furtherOf = (ends: readonly End[]) => {
  const codes = ends.flatMap(({ code }) => (code ? [code] : []))
  return codes.includes('Q8-no') ? [] : new Set(codes.flatMap((code) => endingOf(code).further ?? []))
}

/** The pages that these answers reach, and how each activity, or all of it, is decided. */
export const wayOf = (given: Given): { readonly places: readonly Place[]; readonly ends: readonly End[] } => {
  const once = { activity: null, ...walk(given, 'Q1') }
  const uses = once.pages.includes('activities') ? usesOf(given) : []
  const ends = (uses.length > 0 ? uses : [once]).map(({ activity, end }) => ({ activity, code: end }))
  const asked = [once, ...uses].flatMap(({ activity, pages }) => pages.map((page) => ({ page, activity })))
  return { ends, places: [...asked, ...[...furtherOf(ends)].map((page) => ({ page, activity: null }))] }
}

const picked = (from: object, places: readonly Place[]) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => places.some(({ page }) => page === name)))

/** Only the answers that the others leave reachable. */
export const tidy = (answers: TriageAnswers): TriageAnswers => {
  const { places } = wayOf(answers)
  const of = (activity: number | null) => places.filter((place) => place.activity === activity)
  const kept: TriageAnswers = picked(answers, of(null))
  const activities = kept.activities?.map((one, at) => ({ name: one.name, ...picked(one, of(at)) }))
  return activities ? { ...kept, activities } : kept
}
