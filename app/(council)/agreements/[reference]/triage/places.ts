import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { TriageAnswers } from '@/lib/domain/agreement/triage/answers'
import { type Place, wayOf } from '@/lib/domain/agreement/triage/places'
import { pageAt, pageOf } from '@/lib/domain/agreement/triage/questions'
import { paths } from '@/lib/paths'

/** Where the pages of triage stand, and what was answered on each. */

export const addressOf = ({ reference }: Pick<Agreement, 'reference'>, { page, activity }: Place) =>
  paths.triagePage(reference, pageOf(page).slug, activity)

const placeIn = (query: string | string[] | undefined) =>
  typeof query === 'string' && /^\d{1,2}$/.test(query) ? Number(query) : null

export type Asked = {
  readonly place: Place
  readonly previous: Place | undefined
}

/** The page of an address, if the answers so far come by it. */
export const askedAt = (
  answers: TriageAnswers,
  slug: string,
  activity: string | string[] | undefined,
): Asked | null => {
  const page = pageAt(slug)
  const { places } = wayOf(answers)
  const at = places.findIndex((one) => one.page === page && one.activity === placeIn(activity))
  const place = places[at]
  return place ? { place, previous: places[at - 1] } : null
}

const activitiesAsTyped = ({ activities }: TriageAnswers) =>
  activities
    ? { several: activities.length > 0 ? 'yes' : 'no', names: activities.map(({ name }) => name).join('\n') }
    : {}

/** What was answered there, as the form asks it. */
export const answeredAt = (answers: TriageAnswers, { page, activity }: Place): Record<string, unknown> => {
  if (page === 'activities') return activitiesAsTyped(answers)
  const from: Readonly<Record<string, unknown>> =
    activity === null ? answers : (answers.activities?.[activity] ?? {})
  return { ...(from[page] as object | undefined) }
}
