import type { Verb } from '@/lib/domain/disclosure/transitions'
import { momentOf } from '@/lib/domain/shared/when'
import { timelineWords } from './timeline'

/** What the asking side is told of what happens inside the council. */
const TOLD_OUTSIDE: readonly string[] = [
  'startRequest',
  'submitRequest',
  'lodgeRequirement',
  'handOver',
  'authoriseRequest',
  'returnRequest',
  'declineAuthorisation',
  'acknowledgeRequest',
  'returnIncomplete',
  'routeOut',
  'askClarification',
  'answerClarification',
  'splitIntoParts',
  'acceptIntake',
  'sendToLegal',
  'endApplication',
  'proposeDecision',
  'approveRequest',
  'complyWithRequirement',
  'challengeRequirement',
  'answerChallenge',
  'refuseRequest',
  'recordNilReturn',
  'releasePack',
  'confirmReceipt',
  'chaseReceipt',
  'closeCase',
  'withdrawRequest',
  'expireCase',
  'renewRequest',
  'changeScope',
  'askReview',
  'decideReview',
  'sendCorrection',
  'logUrgent',
  'decideUrgent',
  'awaitConfirmation',
  'confirmUrgent',
  'ratifyUrgent',
  'lapseUrgent',
  'notUrgent',
] satisfies (Verb | 'startRequest' | 'logUrgent')[]

type OutsideEvent = {
  readonly id: string
  readonly title: string
  readonly at: string
  readonly when: string
}

type Entry = Parameters<typeof timelineWords>[0] & { readonly index: number; readonly at: string }

/** The steps without their reasons and without names of council staff. */
export const outsideEvents = (entries: readonly Entry[]): readonly OutsideEvent[] =>
  entries
    .filter(({ action }) => TOLD_OUTSIDE.includes(action))
    .map((entry) => ({
      id: String(entry.index),
      title: timelineWords(entry).title,
      at: entry.at,
      when: momentOf(entry.at),
    }))
