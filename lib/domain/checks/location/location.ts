import type { CalendarDate } from '../../shared/dates'
import type { Reason } from '../../shared/decision'
import { when } from '../objections'
import { isUkPart, UK_SOMEWHERE, UNKNOWN_PLACE } from '../places'
import type { Reference } from '../reference'
import { floorOf, type Held, ORDINARY } from './floor'
import { intersection, permittedBy } from './intersection'
import {
  binds,
  isFromTheSource,
  type Material,
  type RestrictionTerms,
  USE_KIND_NAMES,
  USE_KINDS,
  type UseKind,
} from './restriction'
import { cited, placeName, placesInWords } from './words'

/** Whether every place where data is kept, worked on or seen is one that all its sources permit (3.2). */

export type PlaceOfUse = {
  readonly kind: UseKind
  readonly code: string
  /** `Live database`, `Engineers on call`; may be empty. */
  readonly what: string
}

export type Permitted = readonly string[] | null

export type UseResult = {
  readonly use: PlaceOfUse
  readonly state: 'clear' | 'blocked'
  readonly reasons: readonly Reason[]
}

export type LocationResult = {
  readonly outcome: 'BLOCK_LOCATION' | 'CLEAR'
  /** The intersection of every restriction, whatever use it is for; null where there is none. */
  readonly permitted: Permitted
  /** The same of the restrictions that apply to each use. */
  readonly permittedFor: Readonly<Record<UseKind, Permitted>>
  readonly results: readonly UseResult[]
  readonly reasons: readonly Reason[]
}

/** The rows in the order in which they are asked. */
export const LOCATION_CODES = [
  'LOCATION_UNKNOWN',
  'LOCATION_NOWHERE',
  'LOCATION_OUTSIDE',
  'LOCATION_SITE',
  'LOCATION_NOT_ADEQUATE',
  'LOCATION_NOT_APPROVED',
] as const
export type LocationCode = (typeof LOCATION_CODES)[number]

export const RULE_SOURCE = 'Restriction of the source; local policy, storage location'
export const FLOOR_SOURCE = 'NHS guidance on off-shoring and cloud services'

const because = (code: LocationCode, text: string, source: string): Reason => ({ code, text, source })

type Question = {
  readonly restrictions: readonly RestrictionTerms[]
  readonly reference: Pick<Reference, 'adequacy'>
  readonly day: CalendarDate
  readonly held: Held
}

const labelOf = ({ kind, what }: PlaceOfUse) =>
  what === '' ? USE_KIND_NAMES[kind] : `${USE_KIND_NAMES[kind]} (${what})`

const waiverNote = (restriction: RestrictionTerms) =>
  restriction.waiver && !isFromTheSource(restriction, restriction.waiver)
    ? ` Only ${restriction.source.organisation} can waive it; ${restriction.waiver.fromSource} cannot.`
    : ''

/** `GB` is not enough where only some parts are permitted: a cloud’s UK region says nothing of the site. */
const isSiteUnsaid = (code: string, permitted: readonly string[]) =>
  code === UK_SOMEWHERE && permitted.some(isUkPart)

const againstOne = (use: PlaceOfUse, restriction: RestrictionTerms, { reference, day }: Question) => {
  const permitted = permittedBy(restriction, use.kind, day)
  if (permitted === null || permitted.includes(use.code)) return []
  const allowed = placesInWords(permitted, reference)
  const asked = isSiteUnsaid(use.code, permitted)
    ? because(
        'LOCATION_SITE',
        `${labelOf(use)}: it is in the United Kingdom, but nobody says in which part. Name the site. Permitted for ${restriction.dataset}: ${allowed}.`,
        cited(restriction),
      )
    : because(
        'LOCATION_OUTSIDE',
        `${labelOf(use)} is in ${placeName(use.code, reference)}. Permitted for ${restriction.dataset}: ${allowed}.${waiverNote(restriction)}`,
        cited(restriction),
      )
  return [asked]
}

const againstFloor = (use: PlaceOfUse, { reference, held }: Question): readonly Reason[] => {
  const place = placeName(use.code, reference)
  switch (floorOf(use.code, held, reference)) {
    case 'met':
      return []
    case 'notAdequate':
      return [
        because(
          'LOCATION_NOT_ADEQUATE',
          `${labelOf(use)} is in ${place}. NHS data may be in the United Kingdom, the European Economic Area or a place that UK adequacy regulations cover.`,
          FLOOR_SOURCE,
        ),
      ]
    case 'notApproved':
      return [
        because(
          'LOCATION_NOT_APPROVED',
          `${labelOf(use)} is in ${place}. The senior information risk owner has not approved NHS data outside the United Kingdom.`,
          FLOOR_SOURCE,
        ),
      ]
  }
}

const resultOf = (use: PlaceOfUse, question: Question): UseResult => {
  const reasons =
    use.code === UNKNOWN_PLACE
      ? [because('LOCATION_UNKNOWN', `${labelOf(use)}: nobody knows where it is.`, RULE_SOURCE)]
      : [
          ...question.restrictions.flatMap((restriction) => againstOne(use, restriction, question)),
          ...againstFloor(use, question),
        ]
  return { use, state: reasons.length > 0 ? 'blocked' : 'clear', reasons }
}

const permittedFor = (kind: UseKind, { restrictions, day }: Question): Permitted =>
  intersection(
    restrictions.flatMap((restriction) => {
      const permitted = permittedBy(restriction, kind, day)
      return permitted === null ? [] : [permitted]
    }),
  )

const nowhere = (permitted: LocationResult['permittedFor']): readonly Reason[] => {
  const kinds = USE_KINDS.filter((kind) => permitted[kind]?.length === 0).map((kind) => USE_KIND_NAMES[kind])
  return when(
    kinds.length > 0,
    'LOCATION_NOWHERE' satisfies LocationCode,
    `${kinds.join(', ')}: the restrictions of the datasets leave no place that all of them permit.`,
    RULE_SOURCE,
  )
}

export const testLocations = (
  restrictions: readonly RestrictionTerms[],
  uses: readonly PlaceOfUse[],
  reference: Pick<Reference, 'adequacy'>,
  day: CalendarDate,
  { material = 'dataset', ...held }: Held & { readonly material?: Material } = ORDINARY,
): LocationResult => {
  const binding = restrictions.filter((one) => binds(one, material, day))
  const question: Question = { restrictions: binding, reference, day, held }
  const byKind = Object.fromEntries(
    USE_KINDS.map((kind) => [kind, permittedFor(kind, question)]),
  ) as LocationResult['permittedFor']
  const results = uses.map((use) => resultOf(use, question))
  const reasons = [...nowhere(byKind), ...results.flatMap((one) => one.reasons)]
  return {
    outcome: reasons.length > 0 ? 'BLOCK_LOCATION' : 'CLEAR',
    permitted: intersection(Object.values(byKind).filter((permitted) => permitted !== null)),
    permittedFor: byKind,
    results,
    reasons,
  }
}
