import type { CalendarDate } from '../../shared/dates'
import type { Dataset } from '../dataset/dataset'
import { guardsOf } from '../guard'
import { type LocationResult, type PlaceOfUse, testLocations } from '../location/location'
import { type Flow, lastMaterialChange } from '../opt-out/flow'
import { RUN_OF_RELEASE } from '../opt-out/run-of-release'
import { optOutGuardFacts } from '../opt-out/signature-facts'
import { OPT_OUT_GUARDS } from '../opt-out/signature-guards'
import { entryFactsOf, type ProcessingEntry } from '../processing/processing'
import type { Reference } from '../reference'
import type { AgeLimits } from '../run/age'
import type { Run } from '../run/run'
import type { Sheet } from '../sheet/sheet'
import type { Capacity, Completion } from '../training/training'
import type { GuardAdvice } from './advice'
import { type GuardFacts, guardPanel } from './guards'
import type { KnownTransfer } from './transfers-of-matter'

/** Everything that is known of one agreement or disclosure, as its guards read it. */

export type MatterActor = { readonly id: string; readonly name: string; readonly capacity: Capacity }

export type KnownOfMatter = {
  /** Regular sharing under an agreement; a single release is asked less. */
  readonly isRegular: boolean
  /** One of its transfers is about to be signed, and is asked everything for itself. */
  readonly signsTransfer: boolean
  readonly recipient: string
  /** Health or care data is in its schedule, or in the request and its assessment, whatever its flows say. */
  readonly hasCareContent: boolean
  readonly sheet: Sheet | null
  readonly datasets: readonly Dataset[]
  /** A source restricts some of the data that this may be made of, so it must be said which it is. */
  readonly datasetsAreAsked: boolean
  readonly entry: ProcessingEntry | null
  /** Those that count: what is over sends nothing. */
  readonly transfers: readonly KnownTransfer[]
  readonly flows: readonly Flow[]
  /** Of this very agreement or disclosure. */
  readonly runs: readonly Run[]
  readonly limits: AgeLimits
  readonly actors: readonly MatterActor[]
  readonly completions: readonly Completion[]
  readonly advice: GuardAdvice | null
}

const NOTHING_SAID = {
  specialCategoryAtScale: false,
  vulnerablePeople: false,
  newTechnology: false,
  transferRiskHigh: false,
  reference: '',
} as const

const isNhsData = ({ sheet, datasets }: KnownOfMatter) =>
  sheet?.nhs?.isNhsData === true || datasets.some((one) => one.isNhsData)

const tested = (
  known: KnownOfMatter,
  uses: readonly PlaceOfUse[],
  reference: Pick<Reference, 'adequacy'>,
  day: CalendarDate,
) =>
  testLocations(
    known.datasets.flatMap(({ restrictions }) => restrictions),
    uses,
    reference,
    day,
    {
      material: known.sheet?.material ?? 'dataset',
      isNhsData: isNhsData(known),
      approvedOutsideUk: Boolean(known.sheet?.outsideUk),
      conditionProvedFor: known.transfers.flatMap(({ proved }) => proved),
    },
  )

/** The places that its sheet names. */
export const locationOf = (
  known: KnownOfMatter,
  reference: Pick<Reference, 'adequacy'>,
  day: CalendarDate,
): LocationResult | null => known.sheet && tested(known, known.sheet.places, reference, day)

/** And those that its transfers go to, with everybody who passes it on (D1). */
const everyLocationOf = (
  known: KnownOfMatter,
  reference: Pick<Reference, 'adequacy'>,
  day: CalendarDate,
): LocationResult | null => {
  const uses = known.transfers.flatMap((one) => one.uses)
  return known.sheet || uses.length > 0
    ? tested(known, [...(known.sheet?.places ?? []), ...uses], reference, day)
    : null
}

/** Whoever answered the question about datasets and named none said that none of the council’s goes into it. */
const datasetsOf = ({ sheet, isRegular, datasetsAreAsked }: KnownOfMatter): GuardFacts['datasets'] => {
  if (sheet?.nhs) return 'said'
  return isRegular || datasetsAreAsked ? 'unsaid' : 'notAsked'
}

/** The longest that any line lets the recipient keep it: what the register of processing must say too. */
const monthsKept = ({ sheet }: KnownOfMatter) => {
  const months = (sheet?.retention ?? []).flatMap(({ term }) => (term.months === null ? [] : [term.months]))
  return months.length === 0 ? null : Math.max(...months)
}

const needOf = (known: KnownOfMatter): GuardFacts['processing']['need'] => ({
  recipient: known.recipient,
  destinations: [...new Set(known.transfers.flatMap(({ places }) => places))],
  purposeCode: known.sheet?.processing?.purposeCode ?? '',
  retentionMonths: monthsKept(known),
})

const trainingOf = ({ actors, completions, sheet, isRegular }: KnownOfMatter): GuardFacts['training'] => ({
  actors: actors.map(({ id, name, capacity }) => ({
    name,
    capacity,
    completions: completions.filter(({ personId }) => personId === id),
  })),
  recipientStatement: isRegular ? (sheet?.recipient?.trainingStatement ?? '').trim() !== '' : null,
})

/** What the Guardian read is what stands now. */
const hasGuardianView = ({ sheet, flows }: KnownOfMatter) => {
  const changedAt = lastMaterialChange(flows)
  return sheet?.guardian != null && (changedAt === null || changedAt <= sheet.guardian.by.at)
}

const signatureChecks = (known: KnownOfMatter, day: CalendarDate) => {
  const { flows, sheet, advice } = known
  return guardsOf(
    OPT_OUT_GUARDS,
    optOutGuardFacts(
      flows,
      {
        hasCareContent: known.hasCareContent || isNhsData(known),
        passesOn: sheet?.recipient?.passesOn ?? false,
        onwardClause: (sheet?.recipient?.onwardClause ?? '') !== '',
        toolkit: sheet?.recipient?.toolkit ?? null,
        noticeMentionsOptOut: sheet?.notice?.mentionsOptOut ?? false,
        adviceIsCurrent: advice?.isCurrent === true && day <= advice.validUntil,
        guardianViewGiven: hasGuardianView(known),
        isRelease: !known.isRegular,
      },
      day,
    ),
  )
}

const optOutOf = (known: KnownOfMatter, day: CalendarDate) => {
  const { isRegular, flows, runs, limits } = known
  const signature = signatureChecks(known, day)
  return isRegular ? signature : [...signature, ...guardsOf([RUN_OF_RELEASE], { flows, runs, day, limits })]
}

export const guardFactsOf = (
  known: KnownOfMatter,
  reference: Pick<Reference, 'adequacy'>,
  day: CalendarDate,
): GuardFacts => {
  const { sheet, entry, transfers, advice, isRegular, signsTransfer } = known
  const optOut = optOutOf(known, day)
  const impact = sheet?.impact ?? NOTHING_SAID
  return {
    day,
    isRegular,
    signsTransfer,
    processing: { entry: entry && entryFactsOf(entry), need: needOf(known) },
    notice: sheet?.notice ?? null,
    noticeNeed: {
      goesAbroad: transfers.length > 0,
      optOutMatters: optOut.some(({ state }) => state !== 'notApplicable'),
    },
    training: trainingOf(known),
    retention: sheet?.retention ?? [],
    datasets: datasetsOf(known),
    placesMatter: isNhsData(known) || known.datasets.some(({ restrictions }) => restrictions.length > 0),
    location: everyLocationOf(known, reference, day),
    advice,
    optOut,
    impact: { ...impact, transferRiskHigh: transfers.some(({ riskIsHigh }) => riskIsHigh) },
    transfers,
  }
}

/** The catalogue of 3.6 and the opt-out's own rows of 2.10, of one agreement or disclosure. */
export const panelOf = (known: KnownOfMatter, reference: Pick<Reference, 'adequacy'>, day: CalendarDate) => {
  const facts = guardFactsOf(known, reference, day)
  return { guards: guardPanel(facts), optOut: facts.optOut }
}
