import type { CalendarDate } from '../../shared/dates'
import type { Dataset } from '../dataset/dataset'
import { guardsOf } from '../guard'
import { type LocationResult, testLocations } from '../location/location'
import type { Flow } from '../opt-out/flow'
import { optOutGuardFacts } from '../opt-out/signature-facts'
import { OPT_OUT_GUARDS } from '../opt-out/signature-guards'
import { entryFactsOf, type ProcessingEntry } from '../processing/processing'
import type { Reference } from '../reference'
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
  readonly recipient: string
  /** Health or care data from the NHS is in its schedule, whatever its flows say. */
  readonly hasCareContent: boolean
  readonly sheet: Sheet | null
  readonly datasets: readonly Dataset[]
  readonly entry: ProcessingEntry | null
  readonly transfers: readonly KnownTransfer[]
  readonly flows: readonly Flow[]
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

export const locationOf = (
  { sheet, datasets, transfers }: KnownOfMatter,
  reference: Pick<Reference, 'adequacy'>,
  day: CalendarDate,
): LocationResult | null => {
  if (!sheet) return null
  return testLocations(
    datasets.flatMap(({ restrictions }) => restrictions),
    sheet.places,
    reference,
    day,
    {
      material: sheet.material,
      isNhsData: sheet.nhs?.isNhsData === true || datasets.some(({ isNhsData }) => isNhsData),
      approvedOutsideUk: (sheet.nhs?.approvedOutsideUk ?? '') !== '',
      conditionProvedFor: transfers.flatMap(({ proved }) => proved),
    },
  )
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

const optOutOf = ({ flows, sheet, hasCareContent, advice }: KnownOfMatter, day: CalendarDate) =>
  guardsOf(
    OPT_OUT_GUARDS,
    optOutGuardFacts(
      flows,
      {
        hasCareContent: hasCareContent || sheet?.nhs?.isNhsData === true,
        passesOn: sheet?.recipient?.passesOn ?? false,
        onwardClause: (sheet?.recipient?.onwardClause ?? '') !== '',
        toolkit: sheet?.recipient?.toolkit ?? null,
        noticeMentionsOptOut: sheet?.notice?.mentionsOptOut ?? false,
        adviceIsCurrent: advice?.isCurrent === true && day <= advice.validUntil,
        guardianViewGiven: sheet?.guardian != null,
      },
      day,
    ),
  )

export const guardFactsOf = (
  known: KnownOfMatter,
  reference: Pick<Reference, 'adequacy'>,
  day: CalendarDate,
): GuardFacts => {
  const { sheet, entry, transfers, advice, isRegular } = known
  const optOut = optOutOf(known, day)
  const impact = sheet?.impact ?? NOTHING_SAID
  return {
    day,
    isRegular,
    processing: { entry: entry && entryFactsOf(entry), need: needOf(known) },
    notice: sheet?.notice ?? null,
    noticeNeed: {
      goesAbroad: transfers.length > 0,
      optOutMatters: optOut.some(({ state }) => state !== 'notApplicable'),
    },
    training: trainingOf(known),
    retention: sheet?.retention ?? [],
    location: locationOf(known, reference, day),
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
