import { when } from '../checks/objections'
import type { CalendarDate } from '../shared/dates'
import type { Reason } from '../shared/decision'
import { conditionsInTheWay, currentAdvice } from './advice'
import { adviceBasis } from './advice-basis'
import type { Agreement } from './agreement'
import { DISSENT_GAPS, type DissentGap, dissentGaps } from './dissent'

/** What the gate asks of advice: that it is given on this agreement, is not too old, and was dealt with. */

export type GateAdvice = {
  /** Nothing material changed since. */
  readonly isCurrent: boolean
  readonly isOld: boolean
  readonly isAnswered: boolean
  /** What the record of a departure lacks; none where the advice is followed. */
  readonly dissentLacks: readonly DissentGap[]
  /** Conditions that block, are open, and were not departed from. */
  readonly openConditions: readonly string[]
}

const SOURCE = 'Local policy, advice and dissent'

export const adviceIsGood = (advice: GateAdvice | null): readonly Reason[] => [
  ...when(advice === null, 'ADVICE', 'The Data Protection Officer has not advised.', SOURCE),
  ...when(
    advice?.isCurrent === false,
    'ADVICE_STALE',
    'The advice was given on another purpose, other data, other recipients or roles, other places, or other periods of retention.',
    SOURCE,
  ),
  ...when(
    advice?.isOld === true,
    'ADVICE_OLD',
    'The advice is too old to rest on: its last day has passed.',
    SOURCE,
  ),
]

/** Dissent does not block, and opens nothing else; dissent without its whole record does block (3.1, case G02). */
export const adviceIsDealtWith = ({
  isAnswered,
  dissentLacks,
  openConditions,
}: GateAdvice): readonly Reason[] => {
  if (!isAnswered) return when(true, 'RESPONSE', 'Nobody has answered the advice.', SOURCE)
  return [
    ...dissentLacks.map((code) => ({ code, text: `${DISSENT_GAPS[code]}.`, source: SOURCE })),
    ...when(
      openConditions.length > 0,
      'CONDITION',
      `A condition of the advice is not met: ${openConditions.join('; ')}`,
      SOURCE,
    ),
  ]
}

export const gateAdviceOf = (a: Agreement, today: CalendarDate): GateAdvice | null => {
  const advice = currentAdvice(a)
  return (
    advice && {
      isCurrent: advice.basis === adviceBasis(a.text),
      isOld: advice.validUntil < today,
      isAnswered: advice.response !== null,
      dissentLacks: dissentGaps(a, advice, today),
      openConditions: conditionsInTheWay(advice).map(({ text }) => text),
    }
  )
}
