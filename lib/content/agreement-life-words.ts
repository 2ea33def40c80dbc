import { LADDER, reviewMonths } from '@/lib/domain/agreement/clocks'
import type { Covering } from '@/lib/domain/agreement/covering'
import type { EvidenceState } from '@/lib/domain/agreement/evidence'
import type { LadderStep } from '@/lib/domain/agreement/ladder'
import { type AgreementText, classesIn, DATA_CLASS_NAMES } from '@/lib/domain/agreement/text'

export { DISPOSAL_WORDS, REVIEW_WORDS, TRIGGER_WORDS } from '@/lib/domain/agreement/words'

/** The life of an agreement in words: reviews, endings, evidence, and what it covers. */

export const LADDER_WORDS: Readonly<Record<LadderStep['step'], string>> = {
  owner: `${LADDER.owner} days late: the legal team and the head of service are told`,
  director: `${LADDER.director} days late: the directors and the board are told`,
  suspended: `${LADDER.suspended} days late: suspended, unless a director says why it goes on`,
}

const inSentence = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`

/** How often it is reviewed, and why: at least so often, since an earlier day may be chosen. */
export const intervalWords = (text: AgreementText) => {
  if (reviewMonths(text) > 12) return 'At least every two years, because the data is ordinary and stays here'
  const kinds = classesIn(text).filter((one) => one !== 'ordinary')
  const because =
    kinds.length > 0
      ? `it covers ${kinds.map((one) => inSentence(DATA_CLASS_NAMES[one])).join(', and ')}`
      : 'data is kept or read abroad'
  return `At least every year, because ${because}`
}

export const EVIDENCE_WORDS: Readonly<Record<EvidenceState, string>> = {
  ahead: 'Not yet due',
  late: 'Late',
  chased: 'Late, and chased',
  flagged: 'Late by 30 days: flagged as a breach',
  received: 'Received',
}

export const COVERING_WORDS: Readonly<Record<Covering, string>> = {
  covers: 'In force',
  reviewDue: 'In force, review due',
  suspended: 'Suspended: does not cover it',
  ending: 'Being ended: does not cover it',
  over: 'Past its last day: does not cover it',
}

const LONGEST = 240

/** Enough of a long answer to choose by; the whole stands in the agreement. */
export const inShort = (text: string) =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : text

/** What one may not see is counted, and nothing more. */
export const othersWords = (others: number, seen: number) => {
  if (others === 0) return null
  const besides = seen > 0 ? 'other ' : ''
  return others === 1
    ? `One ${besides}case was made under it. It is not yours to see.`
    : `${others} ${besides}cases were made under it. They are not yours to see.`
}
