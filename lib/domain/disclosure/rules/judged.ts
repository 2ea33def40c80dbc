import type { CalendarDate } from '../../shared/dates'
import { ORGANISATION_TYPES, type OrganisationType } from '../../shared/ranks'
import type { DisclosureFacts } from '../facts'
import { GATEWAYS, type GatewayCode, gatewayOf, isMandatory, otherwise, validityOf } from '../gateways'
import { chooseLane, type Lane, type LaneAnswers } from '../lane'
import type { Policy } from '../policy'
import { pagesOf } from '../questions'
import type { Draft } from '../request-inputs'

/** The facts with what follows from them before any rule is read: the lane, and the gateway they are judged under. */
export type Judged = DisclosureFacts & {
  readonly policy: Policy
  readonly today: CalendarDate
  /** Undefined where it is unknown, or no body that an outside form is open to. */
  readonly type: OrganisationType | undefined
  readonly lane: Lane
  /** The gateway was given, so that no question has to choose it. */
  readonly isSettled: boolean
  /** The gateway it came under. Null behind a door that leads to no case. */
  readonly asGiven: GatewayCode | null
  /** The same, or what an invalid requirement is treated as (T11). */
  readonly route: GatewayCode | null
  /** The pages of the outside form that its lane asks. */
  readonly pages: ReadonlySet<string>
}

const yesNo = (fact: boolean) => (fact ? 'yes' : 'no')

const isTelling = ({ demand, law, order }: DisclosureFacts) =>
  demand === undefined ? order || (law !== undefined && law !== 'none') : demand === 'telling'

const answersIn = (facts: DisclosureFacts): Partial<LaneAnswers> => ({
  danger: yesNo(facts.danger),
  demand: isTelling(facts) ? 'telling' : 'asking',
  ...(facts.law && { law: facts.law }),
  victim: yesNo(facts.aboutVictim),
  ...(facts.purpose && { purpose: facts.purpose }),
})

/** Answers that lead where a row of table 2.2 without a case leads. */
const LEADS_TO: Partial<Record<string, Pick<DisclosureFacts, 'law' | 'purpose'>>> = {
  G04b: { law: 'crimeDataset' },
  G16: { law: 'fraudInitiative' },
  X02: { purpose: 'immigration' },
  X04: { purpose: 'ownInformation' },
}

const isGateway = (code: string): code is GatewayCode => Object.hasOwn(GATEWAYS, code)

const typeOf = ({ organisationType }: DisclosureFacts) =>
  ORGANISATION_TYPES.find((type) => type === organisationType)

/** What else is said by a fact that stands for others. */
const spelledOut = (facts: DisclosureFacts): DisclosureFacts => ({
  ...facts,
  ...(facts.order && { law: facts.law ?? 'courtOrder' }),
  ...(facts.gateway && !isGateway(facts.gateway) && LEADS_TO[facts.gateway]),
})

const settledIn = ({ gateway, organisationType }: DisclosureFacts): GatewayCode | null => {
  if (organisationType === 'internal') return 'G23'
  return gateway && isGateway(gateway) ? gateway : null
}

const laneIn = (facts: DisclosureFacts, policy: Policy, day: CalendarDate): Lane => {
  const settled = settledIn(facts)
  if (settled) return { row: settled, because: `${gatewayOf(settled).name}.`, gateway: settled }
  const type = typeOf(facts)
  return chooseLane(answersIn(facts), { policy, day, ...(type && { type }) })
}

/** The legal team's verdict; where only its tests are known, all of them make it valid. */
export const verdictIn = (
  { legalVerdict, legalTestsMet }: DisclosureFacts,
  gateway: GatewayCode,
): DisclosureFacts['legalVerdict'] => {
  if (legalVerdict || !legalTestsMet) return legalVerdict
  return openTests(legalTestsMet, gateway).length === 0 ? 'valid' : undefined
}

export const openTests = (met: readonly string[], gateway: GatewayCode) =>
  Object.keys(validityOf(gateway)).filter((test) => !met.includes(test))

export const judged = (given: DisclosureFacts, policy: Policy): Judged => {
  const facts = spelledOut(given)
  const today = facts.onDate ?? policy.ruleset
  const lane = laneIn(facts, policy, today)
  const asGiven = 'gateway' in lane ? lane.gateway : lane.door === 'emergency' ? 'G06' : null
  const fell = asGiven !== null && isMandatory(asGiven) && verdictIn(facts, asGiven) === 'invalid'
  const route = fell ? otherwise(asGiven) : asGiven
  const type = typeOf(facts)
  const pages = pagesOf(route, draftIn(facts), { type: type ?? 'other', policy, day: today })
  return {
    ...facts,
    policy,
    today,
    type,
    lane,
    isSettled: settledIn(facts) !== null,
    asGiven,
    route,
    pages: new Set(pages.map((page) => page.slug)),
  }
}

/** The people as the outside form would list them; a name only says that there is one. */
export const subjectsIn = ({
  namedPeople = 0,
  unnamedPeople,
  childNow,
  childThen,
  staffOrMember,
  aboutVictim,
  deceased,
}: DisclosureFacts) =>
  Array.from({ length: Math.max(1, namedPeople + unnamedPeople) }, (_, position) => ({
    name: position < namedPeople ? 'named' : undefined,
    role: deceased ? ('deceased' as const) : aboutVictim ? ('victim' as const) : ('suspect' as const),
    childNow,
    childThen,
    staffOrMember,
  }))

/** The item over the period that is needed, which is what would go. */
export const itemIn = (facts: DisclosureFacts) => ({
  description: facts.information ?? '',
  from: facts.neededFrom ?? facts.periodFrom ?? '',
  to: facts.neededTo ?? facts.periodTo ?? '',
})

/** As much of the outside form as decides which of its pages are asked. */
const draftIn = (facts: DisclosureFacts): Draft => ({
  ...answersIn(facts),
  about: facts.boundedIncident ? 'incident' : 'people',
  subjects: subjectsIn(facts),
  tippingOffRisk: yesNo(facts.tippingOffRisk),
})

/** Whether the outside form asks this page in the lane. */
export const asks = ({ pages }: Judged, slug: string) => pages.has(slug)

/** A request is weighed; a requirement that stands is complied with or challenged. */
export const isWeighed = ({ route }: Judged) => route !== null && gatewayOf(route).nature === 'voluntary'

export const isRequirement = ({ route }: Judged) => route !== null && isMandatory(route)

export const isFoundValid = (j: Judged) =>
  j.route !== null && isMandatory(j.route) && verdictIn(j, j.route) === 'valid'
