import { SETTINGS } from '../../disclosure/settings'
import { addDays, addMonths, type CalendarDate } from '../../shared/dates'
import type { GuardResult } from '../guard'
import { locationIn } from '../location/rules'
import type { Reference } from '../reference'
import { isEndless, type RetentionLine } from '../retention/retention'
import { coursesFor } from '../training/training'
import { type GuardAdvice, LEAST_REASONS } from './advice'
import type { GuardsGiven } from './facts'
import type { GuardFacts } from './guards'
import { thatCount } from './transfers'

/**
 * The facts as the guards read them. What is not known is taken for what lets a guard pass, so that one which
 * blocks all the same rests on known facts alone; `needs.ts` then names what must be known to let it pass.
 */

/** A day that nothing hangs on, where facts count months and name none. */
const ANY_DAY: CalendarDate = '2026-01-15'

const TAKEN = 'taken as said'

/** The earliest day from which so many whole months, and no more, lead to that day: the last of February has no twin. */
const monthsBefore = (day: CalendarDate, months: number): CalendarDate => {
  const before = addMonths(day, -months)
  return addMonths(before, months) < day ? addDays(before, 1) : before
}

const RECIPIENT = 'the recipient'

const processingIn = ({ ropa = {} }: GuardsGiven, day: CalendarDate): GuardFacts['processing'] => {
  const need = {
    recipient: RECIPIENT,
    destinations: ['there'],
    purposeCode: 'the purpose',
    retentionMonths: 1,
  }
  if (ropa.exists === false) return { need, entry: null }
  return {
    need,
    entry: {
      recipients: [
        {
          recipient: ropa.listsRecipient === false ? 'another' : RECIPIENT,
          destinations: ropa.listsDestination === false ? [] : need.destinations,
          closedOn: null,
        },
      ],
      purposeCode: ropa.samePurpose === false ? 'another' : need.purposeCode,
      retentionMonths: ropa.sameRetention === false ? null : need.retentionMonths,
      lastReviewedOn: monthsBefore(day, ropa.reviewedMonthsAgo ?? 0),
      coordinatorConfirmedOn: monthsBefore(day, ropa.confirmedMonthsAgo ?? 0),
    },
  }
}

const noticeIn = ({ notice = {} }: GuardsGiven): GuardFacts['notice'] =>
  notice.named === false
    ? null
    : {
        reference: TAKEN,
        coversRecipient: notice.coversRecipient ?? true,
        coversDestination: notice.coversDestination ?? true,
        coversSafeguard: notice.coversSafeguard ?? true,
        mentionsOptOut: notice.mentionsOptOut ?? true,
      }

type Actor = NonNullable<NonNullable<GuardsGiven['training']>['actors']>[number]

const named = (name: string) => ({ id: name, name, title: '' })

const coursesIn = ({ person, as, courses }: Actor, on: CalendarDate | undefined) => {
  const day = on ?? ANY_DAY
  const every = coursesFor(as).map((course) => ({
    course,
    completedOn: day,
    validMonths: 1,
    managerReason: '',
    exemptedBy: '',
  }))
  return (courses ?? every).map(({ course, completedOn, validMonths, managerReason, exemptedBy }) => ({
    personId: person,
    course,
    // On a day that nobody names, what was completed counts.
    completedOn: on === undefined ? day : completedOn,
    validMonths,
    evidence: '',
    exemption: managerReason === '' ? null : { by: named(exemptedBy), reason: managerReason },
  }))
}

const trainingIn = ({ training = {}, on }: GuardsGiven): GuardFacts['training'] => ({
  actors: (training.actors ?? []).map((actor) => ({
    name: actor.person,
    capacity: actor.as,
    completions: coursesIn(actor, on),
  })),
  recipientStatement: training.recipientStatement ?? null,
})

type Kept = NonNullable<GuardsGiven['retention']>[number]

export const hasNoPeriod = ({ openEnded, recipientPeriod, recipientMonths }: Kept) =>
  recipientMonths === undefined && (openEnded || isEndless(recipientPeriod))

const lineIn = (kept: Kept): RetentionLine => {
  const filled = kept.complete === false ? '' : TAKEN
  return {
    term: {
      dataset: kept.dataset,
      scheduleCode: filled,
      basis: filled,
      wording: kept.recipientPeriod,
      // One month where nobody says: no limit is shorter.
      months: hasNoPeriod(kept) ? null : (kept.recipientMonths ?? 1),
      trigger: kept.trigger,
      reviewOn: kept.reviewOn ?? null,
      endAction: kept.complete === false ? null : 'DESTROY',
      method: filled,
      backups: filled,
      certificateRequired: false,
      certificateDueOn: null,
      subRecipientsBound: kept.subRecipientsBound ?? null,
      legalHold: '',
      extension: null,
      ownDuty: kept.ownDuty,
      recipientIs: kept.recipientIsProcessor ? 'processor' : 'controller',
    },
    limits: {
      council: kept.councilMonths ?? Number.MAX_SAFE_INTEGER,
      source: kept.sourceMonths ?? null,
      cag: kept.cagMonths ?? null,
      agreement: kept.agreementMonths ?? null,
    },
  }
}

const UNASKED: Kept = {
  dataset: 'The data',
  recipientPeriod: '',
  openEnded: false,
  trigger: '',
  ownDuty: '',
  recipientIsProcessor: false,
}

type Dissented = NonNullable<NonNullable<GuardsGiven['advice']>['dissent']>

const dissentIn = (given: Dissented, day: CalendarDate): NonNullable<GuardAdvice['dissent']> => ({
  isSenior: given.byDirectorOrSiro ?? true,
  isIndependent: given.independent ?? true,
  reasons: given.reasons ?? TAKEN.padEnd(LEAST_REASONS, '.'),
  isRepeated: given.repeated,
  alternative: given.alternative ?? TAKEN,
  riskOwner: given.riskOwner ?? TAKEN,
  communicatedOn: given.toldInWriting === false ? null : day,
  communicatedHow: TAKEN,
  isAcknowledged: given.acknowledged ?? true,
  boardNotified: given.boardNotified ?? true,
})

const adviceIn = ({ advice }: GuardsGiven, day: CalendarDate): GuardAdvice | null => {
  if (advice?.level === 'NOT_GIVEN') return null
  return {
    level: advice?.level ?? 'SUPPORT',
    isCurrent: !(advice?.changedSince ?? false),
    validUntil: addMonths(monthsBefore(day, advice?.monthsAgo ?? 0), SETTINGS.adviceMonths),
    conditions: Array.from({ length: advice?.openConditions ?? 0 }, (_, place) => ({
      text: `condition ${place + 1}`,
      blocking: true,
      closed: false,
    })),
    dissent: advice?.dissent ? dissentIn(advice.dissent, day) : null,
  }
}

const optOutIn = ({ optOut }: GuardsGiven): readonly GuardResult[] =>
  (optOut?.blockedBy ?? []).map((id) => ({
    id,
    name: id,
    source: 'National data opt-out operational policy',
    clears: '',
    who: '',
    state: 'blocked',
    reasons: [
      {
        code: id,
        text: `The check ${id} of the opt-out blocks.`,
        source: 'National data opt-out operational policy',
      },
    ],
  }))

const impactIn = ({ impact = {} }: GuardsGiven): GuardFacts['impact'] => ({
  specialCategoryAtScale: impact.specialCategoryAtScale ?? false,
  vulnerablePeople: impact.vulnerablePeople ?? false,
  newTechnology: impact.newTechnology ?? false,
  transferRiskHigh: impact.transferRiskHigh ?? false,
  reference: impact.assessed === false ? '' : TAKEN,
})

/** The places are asked about on the day of the act, unless they name one of their own. */
export const placedOn = ({ location, on }: GuardsGiven) =>
  location && { ...location, ...(location.on === undefined && on !== undefined && { on }) }

/** As if every place were permitted. */
const UNTESTED: GuardFacts['location'] = {
  reasons: [],
  results: [{ use: { kind: 'STORAGE', code: 'GB-ENG', what: '' }, state: 'clear', reasons: [] }],
}

export const guardFactsIn = (given: GuardsGiven, reference: Pick<Reference, 'adequacy'>): GuardFacts => {
  const day = given.on ?? ANY_DAY
  const transfers = (given.transfers ?? []).map(({ used: isUsed, ...one }) => ({ ...one, isUsed }))
  const placed = placedOn(given)
  return {
    day,
    isRegular: !given.singleRelease,
    signsTransfer: false,
    processing: processingIn(given, day),
    notice: noticeIn(given),
    noticeNeed: {
      goesAbroad: thatCount(transfers).length > 0,
      optOutMatters: given.optOut?.healthOrCareData ?? false,
    },
    training: trainingIn(given),
    retention: (given.retention ?? [UNASKED]).map(lineIn),
    // Facts name restrictions, and no dataset that they are of.
    datasets: 'said',
    placesMatter: placed !== undefined,
    location: placed?.uses ? locationIn(placed, reference) : UNTESTED,
    advice: adviceIn(given, day),
    optOut: optOutIn(given),
    impact: impactIn(given),
    transfers,
  }
}
