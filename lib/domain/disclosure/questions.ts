import { z } from 'zod'
import { laneQuestions } from './lane'
import type { Draft, Request } from './request-inputs'
import * as inputs from './request-inputs'

/**
 * The outside form: one question a page, in this order. Group G01 of table 2.1a asks blocks A to D and
 * no more. A list is asked one entry at a time, on pages of its own.
 */

type Page = {
  readonly slug: string
  readonly schema: z.ZodObject
  /** Where the answers live when they are not spread over the draft itself. */
  readonly under?: 'requester' | 'authoriser' | 'incident'
  readonly appliesTo?: (draft: Draft) => boolean
}

type List = {
  readonly slug: 'subjects' | 'items'
  readonly entry: z.ZodObject
  readonly appliesTo?: (draft: Draft) => boolean
}

export type Question = Page | List

const lane = (name: keyof typeof laneQuestions.shape) => z.strictObject({ [name]: laneQuestions.shape[name] })

export const QUESTIONS: readonly Question[] = [
  { slug: 'danger', schema: lane('danger') },
  { slug: 'order', schema: lane('order') },
  { slug: 'victim', schema: lane('victim') },
  { slug: 'purpose', schema: lane('purpose') },
  { slug: 'matter', schema: inputs.matter },
  { slug: 'requester', schema: inputs.officer, under: 'requester' },
  { slug: 'authoriser', schema: inputs.authoriserDetails, under: 'authoriser' },
  { slug: 'about', schema: inputs.about },
  { slug: 'subjects', entry: inputs.subject, appliesTo: (draft) => draft.about === 'people' },
  {
    slug: 'incident',
    schema: inputs.incident,
    under: 'incident',
    appliesTo: (draft) => draft.about === 'incident',
  },
  { slug: 'third-parties', schema: inputs.thirdParties },
  { slug: 'items', entry: inputs.item },
  { slug: 'why-necessary', schema: inputs.whyNecessary },
  { slug: 'prejudice', schema: inputs.prejudice },
  { slug: 'less-intrusive', schema: inputs.lessIntrusive },
  { slug: 'sensitive', schema: inputs.sensitive },
  { slug: 'onward', schema: inputs.onward },
  { slug: 'retention', schema: inputs.retention },
  { slug: 'tipping-off', schema: inputs.tippingOff },
  { slug: 'urgency', schema: inputs.urgency },
]

export const LANE_SLUGS: readonly string[] = ['danger', 'order', 'victim', 'purpose']

export const isList = (question: Question): question is List => 'entry' in question

export const questionAt = (slug: string) => QUESTIONS.find((question) => question.slug === slug)

export const applicable = (draft: Draft) =>
  QUESTIONS.filter((question) => question.appliesTo?.(draft) ?? true)

/** What was answered so far on this page, by field name; undefined when nothing was. */
export const answersTo = (page: Page, draft: Draft): Readonly<Record<string, unknown>> | undefined => {
  if (page.under) return draft[page.under]
  const names = Object.keys(page.schema.shape)
  const given = Object.entries(draft).filter(([name, value]) => names.includes(name) && value !== undefined)
  return given.length > 0 ? Object.fromEntries(given) : undefined
}

/** An empty optional answer takes an earlier one away, so every field of the page is written. */
export const withAnswers = (page: Page, draft: Draft, answers: Readonly<Record<string, unknown>>): Draft => {
  if (page.under) return { ...draft, [page.under]: answers }
  const cleared = Object.fromEntries(Object.keys(page.schema.shape).map((name) => [name, undefined]))
  return { ...draft, ...cleared, ...answers }
}

export const isAnswered = (question: Question, draft: Draft): boolean => {
  if (!isList(question)) return question.schema.safeParse(answersTo(question, draft) ?? {}).success
  const entries = draft[question.slug] ?? []
  return entries.length > 0 && entries.every((entry) => question.entry.safeParse(entry).success)
}

/** Pages that stand between this draft and its submission. */
export const unanswered = (draft: Draft): readonly string[] =>
  applicable(draft)
    .filter((question) => !isAnswered(question, draft))
    .map((question) => question.slug)

/**
 * What is asked once every page is answered. Answers to pages that no longer apply are left behind:
 * nobody who authorises the request would see them.
 */
export const asked = ({ subjects = [], incident, ...rest }: Draft): Request =>
  ({ ...rest, ...(rest.about === 'people' ? { subjects } : { subjects: [], incident }) }) as Request

/** The first page after this one still to answer; null when all are, and then the answers are checked. */
export const nextQuestion = (slug: string, draft: Draft): string | null => {
  const pages = applicable(draft)
  const from = pages.findIndex((question) => question.slug === slug) + 1
  const open = [...pages.slice(from), ...pages.slice(0, from)].find(
    (question) => !isAnswered(question, draft),
  )
  return open?.slug ?? null
}

export const withEntry = (
  slug: List['slug'],
  draft: Draft,
  position: number | 'new',
  entry: unknown,
): Draft => {
  const list: readonly unknown[] = draft[slug] ?? []
  const next = position === 'new' ? [...list, entry] : list.map((one, at) => (at === position ? entry : one))
  return { ...draft, [slug]: next }
}

export const withoutEntry = (slug: List['slug'], draft: Draft, position: number): Draft => ({
  ...draft,
  [slug]: (draft[slug] ?? []).filter((_, at) => at !== position),
})
