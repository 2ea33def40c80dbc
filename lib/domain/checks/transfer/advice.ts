import type { AdvicePoint } from '../../shared/advice-points'
import { addMonths, type CalendarDate, londonDate } from '../../shared/dates'
import type { Signatory } from '../../shared/signatory'
import { adviceBlocks, type GuardAdvice, type GuardAdviceLevel } from '../guards/advice'
import type { CheckSettings } from '../settings'

/** Advice of the Data Protection Officer on a transfer, and departing from it (3.1). */

export type Asked = {
  readonly by: Signatory
  readonly question: string
  /** Everything material that the officer was given. */
  readonly supplied: readonly string[]
}

export type Note = { readonly by: Signatory; readonly text: string }

/** `ASSESSMENT`: an extra step of the transfer risk assessment; nobody departs from one. */
export type Condition = {
  readonly id: string
  readonly from: 'ADVICE' | 'ASSESSMENT'
  readonly text: string
  readonly owner: string
  readonly dueOn: CalendarDate | null
  readonly blocking: boolean
  /** With its evidence. */
  readonly closed: Note | null
}

export type Dissent = {
  readonly by: Signatory
  /** Points of the advice that are not followed. */
  readonly scope: string
  readonly reasons: string
  readonly alternative: string
  readonly riskOwner: string
  /** UTC, ISO 8601. */
  readonly communicatedAt: string
  readonly communicatedHow: string
  /** The Information Governance Board of that day has it in its papers. */
  readonly boardOn: CalendarDate
  readonly acknowledged: Signatory | null
}

/** Added to, never edited. */
export type Advice = {
  readonly id: string
  readonly asked: Asked
  readonly level: GuardAdviceLevel
  readonly text: string
  /** Of the points that are always asked, those that concern the officer. */
  readonly concerns: readonly AdvicePoint[]
  /** What the officer holds the transfer to come to, in the words of the decision. */
  readonly conclusion: string
  /** SHA-256 of what was advised on. */
  readonly contentHash: string
  readonly by: Signatory
  readonly dissent: Dissent | null
}

export type Advised = {
  readonly contentHash: string
  readonly advice: readonly Advice[]
  readonly conditions: readonly Condition[]
}

export const latestAdvice = ({ advice }: Pick<Advised, 'advice'>) => advice.at(-1) ?? null

export const adviceValidUntil = (
  { by }: Pick<Advice, 'by'>,
  { adviceMonths }: Pick<CheckSettings, 'adviceMonths'>,
): CalendarDate => addMonths(londonDate(new Date(by.at)), adviceMonths)

export const openConditions = ({ conditions }: Pick<Advised, 'conditions'>) =>
  conditions.filter(({ blocking, closed }) => blocking && closed === null)

const dissentAsRead = ({ dissent, asked, by }: Advice): GuardAdvice['dissent'] =>
  dissent && {
    // Refused when it was made, if it was not so.
    ...{ isSenior: true, isRepeated: false },
    isIndependent: ![asked.by.personId, by.personId].includes(dissent.by.personId),
    reasons: dissent.reasons,
    alternative: dissent.alternative,
    riskOwner: dissent.riskOwner,
    communicatedOn: londonDate(new Date(dissent.communicatedAt)),
    communicatedHow: dissent.communicatedHow,
    isAcknowledged: dissent.acknowledged !== null,
    boardNotified: true,
  }

type Settings = Pick<CheckSettings, 'adviceMonths'>

/** As G-DPO reads it. Steps of the assessment of risk block by the decision, whoever departs from advice. */
export const adviceAsRead = (subject: Advised, settings: Settings): GuardAdvice | null => {
  const advice = latestAdvice(subject)
  return (
    advice && {
      level: advice.level,
      isCurrent: advice.contentHash === subject.contentHash,
      validUntil: adviceValidUntil(advice, settings),
      conditions: subject.conditions
        .filter(({ from }) => from === 'ADVICE')
        .map(({ text, blocking, closed }) => ({ text, blocking, closed: closed !== null })),
      dissent: dissentAsRead(advice),
    }
  )
}

type Signing = { readonly now: string; readonly today: CalendarDate; readonly settings: Settings }

/** The first rule that is not met, or null. The officer is told before anybody signs, to the minute. */
export const adviceGap = (subject: Advised, { now, today, settings }: Signing): string | null => {
  const [first] = adviceBlocks(adviceAsRead(subject, settings), today)
  if (first) return first.code
  const told = latestAdvice(subject)?.dissent?.communicatedAt
  return told !== undefined && Date.parse(told) >= Date.parse(now) ? 'DISSENT_COMMUNICATED' : null
}
