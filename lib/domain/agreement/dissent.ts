import { LEAST_REASONS } from '../checks/guards/advice'
import type { CalendarDate } from '../shared/dates'
import { isAtLeast } from '../shared/grades'
import { type Advice, isDissent } from './advice'
import type { Agreement } from './agreement'
import { isAdviser, isDrafter } from './segregation'

/** Departing from advice: allowed, and blocking until it is on record in full (3.1). */

/** What the record of a departure can lack, in the order in which it is said. */
export const DISSENT_GAPS = {
  DIRECTOR: 'Departing from the advice is for a Director or above',
  INDEPENDENT: 'Whoever departed from the advice asked for it, gave it, or drafted the agreement',
  SCOPE: 'It is not said which points of the advice are not followed',
  REASONS: `The reasons for not following the advice are missing, or shorter than ${LEAST_REASONS} characters`,
  REPEATED: 'The reasons for not following the advice are those of an earlier departure',
  ALTERNATIVE: 'It is not said what is done instead',
  RISK: 'It is not said how high the risk is that remains, or who owns it',
  COMMUNICATED: 'The Data Protection Officer has not been told',
  UNACKNOWLEDGED: 'The Data Protection Officer has not acknowledged the departure',
  BOARD: 'The board has not been told of the departure from the advice',
} as const
export type DissentGap = keyof typeof DISSENT_GAPS
export const DISSENT_GAP_IDS = Object.keys(DISSENT_GAPS) as [DissentGap, ...DissentGap[]]

type Dissented = Pick<Agreement, 'advice' | 'drafters'>

/** Whatever the case, spacing or punctuation: reasons copied from another departure weigh nothing anew. */
const normalised = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** `before` is the advice that these reasons answer: those of later advice do not count against it. */
export const isRepeated = ({ advice }: Dissented, reasons: string, before: Advice | null) => {
  const place = before ? advice.indexOf(before) : -1
  const earlier = place < 0 ? advice : advice.slice(0, place)
  return earlier.some(
    (one) => isDissent(one) && normalised(one.response?.reasons ?? '') === normalised(reasons),
  )
}

export const askedForIt = (advice: Pick<Advice, 'asked'> | null, personId: string) =>
  advice?.asked.by.personId === personId

const isTold = ({ response }: Advice, today: CalendarDate) =>
  response !== null && response.communicatedOn <= today && Boolean(response.dissent?.communicatedHow)

/** What stands between this departure and a signature; none where the advice is followed. */
export const dissentGaps = (a: Dissented, advice: Advice, today: CalendarDate): readonly DissentGap[] => {
  const { response, acknowledgement, boardNotified } = advice
  if (!response || !isDissent(advice)) return []
  const { by, grade, reasons, dissent } = response
  const hasOtherSeat = isDrafter(a, by.personId) || isAdviser(a, by.personId)
  const lacks: Readonly<Record<DissentGap, boolean>> = {
    DIRECTOR: !isAtLeast(grade, 'director'),
    INDEPENDENT: hasOtherSeat || askedForIt(advice, by.personId),
    SCOPE: !dissent || dissent.notFollowed.length === 0,
    REASONS: reasons.length < LEAST_REASONS,
    REPEATED: isRepeated(a, reasons, advice),
    ALTERNATIVE: !dissent?.alternative,
    RISK: !dissent?.risk.owner || !dissent.risk.post,
    COMMUNICATED: !isTold(advice, today),
    UNACKNOWLEDGED: acknowledgement === null,
    BOARD: boardNotified === null,
  }
  return DISSENT_GAP_IDS.filter((gap) => lacks[gap])
}
