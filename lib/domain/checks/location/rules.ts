import type { CalendarDate } from '../../shared/dates'
import { type Decision, needsFacts, type RuleRow, SHIPPED_RULESET } from '../../shared/decision'
import { isInUk, UNKNOWN_PLACE } from '../places'
import type { Reference } from '../reference'
import type { LocationFacts } from './facts'
import {
  FLOOR_SOURCE,
  LOCATION_CODES,
  type LocationCode,
  type LocationResult,
  RULE_SOURCE,
  testLocations,
} from './location'
import { type RestrictionTerms, TEMPLATES } from './restriction'

/** Whether data may be where it is or will be, from facts alone. */

export type LocationOutcome = 'BLOCK_LOCATION' | 'ALLOW'

const ROWS: Readonly<
  Record<LocationCode, Pick<RuleRow, 'id' | 'condition' | 'source'> & { readonly needs?: readonly string[] }>
> = {
  LOCATION_UNKNOWN: { id: 'L1', condition: 'nobody knows where something is', source: RULE_SOURCE },
  LOCATION_NOWHERE: {
    id: 'L2',
    condition: 'the restrictions leave no place that all of them permit',
    source: RULE_SOURCE,
  },
  LOCATION_SITE: {
    id: 'L4',
    condition:
      'it is said to be in the United Kingdom, only parts of it are permitted, and nobody says in which part it is',
    source: RULE_SOURCE,
  },
  LOCATION_OUTSIDE: {
    id: 'D1',
    condition:
      'a restriction of the source does not permit the place for that use, and the source waived nothing',
    source: RULE_SOURCE,
  },
  LOCATION_NOT_ADEQUATE: {
    id: 'L5',
    condition:
      'it is NHS data, and the place is not in the United Kingdom, the European Economic Area or covered by UK adequacy regulations',
    source: FLOOR_SOURCE,
    needs: ['nhsData'],
  },
  LOCATION_NOT_APPROVED: {
    id: 'L6',
    condition:
      'it is NHS data outside the United Kingdom, and the senior information risk owner has not approved that',
    source: FLOOR_SOURCE,
    needs: ['nhsData', 'siroApproval'],
  },
}

const CLEAR = {
  id: 'L7',
  text: 'Every place is one that all the sources permit.',
  nothingRestricts: 'No source restricts where it is.',
} as const

export const LOCATION_ROWS: readonly RuleRow[] = [
  ...LOCATION_CODES.map((code) => ({
    outcome: 'BLOCK_LOCATION',
    code,
    needs: ['restrictions', 'uses'],
    ...ROWS[code],
  })),
  {
    id: CLEAR.id,
    condition: 'nothing above stands in the way',
    outcome: 'ALLOW',
    code: 'CLEAR',
    source: RULE_SOURCE,
    needs: ['restrictions', 'uses'],
  },
]

type GivenRestriction = NonNullable<LocationFacts['restrictions']>[number]

/** A day so early that a waiver of unsaid date counts. */
const ALREADY: CalendarDate = '1900-01-01'
/** So late that what expires has, and what is waived is: what is not known is taken for what lets it pass. */
const LATEST: CalendarDate = '2199-12-31'

const termsOf = (given: GivenRestriction, place: number): RestrictionTerms => ({
  id: String(place),
  dataset: given.dataset,
  source: { organisation: given.source, document: '', clause: given.clause ?? '' },
  permitted: [...(given.permitted ?? []), ...(given.template ? TEMPLATES[given.template].codes : [])],
  appliesTo: given.appliesTo,
  inheritsToDerivatives: given.inheritsToDerivatives,
  anonymisedOutputsReleased: given.anonymisedOutputsReleased,
  expiresOn: given.expiresOn ?? null,
  waiver: given.waiver
    ? {
        fromSource: given.waiver.fromSource,
        reference: given.waiver.reference ?? '',
        scope: { codes: given.waiver.codes, appliesTo: given.waiver.appliesTo },
        date: given.waiver.date ?? ALREADY,
      }
    : null,
})

const isDated = ({ expiresOn, waiver }: GivenRestriction) => Boolean(expiresOn ?? waiver?.date)

const isSaid = ({ template, permitted }: GivenRestriction) => Boolean(template ?? permitted)

/** What must be known before nothing stands in the way. */
export const missingForLocation = (facts: LocationFacts): readonly string[] => {
  const { restrictions, uses, nhsData, siroApproval, on } = facts
  const isAbroad = (uses ?? []).some(({ place }) => !isInUk(place) && place !== UNKNOWN_PLACE)
  const missing: readonly (readonly [string, boolean])[] = [
    ['restrictions', restrictions === undefined],
    ...(restrictions ?? []).map((one, at) => [`restrictions.${at}.permitted`, !isSaid(one)] as const),
    ['uses', uses === undefined || uses.length === 0],
    ['nhsData', isAbroad && nhsData === undefined],
    ['siroApproval', isAbroad && nhsData === true && siroApproval === undefined],
    ['on', on === undefined && (restrictions ?? []).some(isDated)],
  ]
  return missing.filter(([, isMissing]) => isMissing).map(([name]) => name)
}

export const locationIn = (facts: LocationFacts, reference: Pick<Reference, 'adequacy'>): LocationResult =>
  testLocations(
    (facts.restrictions ?? []).filter(isSaid).map(termsOf),
    (facts.uses ?? []).map(({ kind, place, what }) => ({ kind, code: place, what })),
    reference,
    facts.on ?? LATEST,
    {
      isNhsData: facts.nhsData ?? false,
      approvedOutsideUk: facts.siroApproval ?? true,
      conditionProvedFor: facts.adequacyProvedFor,
      material: facts.material,
    },
  )

export type LocationDecision = Decision<LocationOutcome> & Partial<Pick<LocationResult, 'permitted'>>

const blocked = ({ reasons, permitted }: LocationResult): LocationDecision => {
  const codes = LOCATION_CODES.filter((code) => reasons.some((one) => one.code === code))
  const [first] = codes
  if (!first) throw new Error('a block has a reason')
  return {
    outcome: 'BLOCK_LOCATION',
    row: ROWS[first].id,
    reasons: [...reasons],
    requires: codes,
    ruleset: SHIPPED_RULESET,
    permitted,
  }
}

export const recommendLocation = (
  facts: LocationFacts,
  reference: Pick<Reference, 'adequacy'>,
): LocationDecision => {
  const result = locationIn(facts, reference)
  if (result.outcome === 'BLOCK_LOCATION') return blocked(result)
  const missing = missingForLocation(facts)
  if (missing.length > 0) return { ...needsFacts(missing), ruleset: SHIPPED_RULESET }
  const { permitted } = result
  return {
    outcome: 'ALLOW',
    row: CLEAR.id,
    reasons: [
      {
        code: 'CLEAR',
        text: permitted === null ? CLEAR.nothingRestricts : CLEAR.text,
        source: RULE_SOURCE,
      },
    ],
    requires: [],
    ruleset: SHIPPED_RULESET,
    permitted,
  }
}
