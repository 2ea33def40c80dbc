import type { NoticeCode } from '@/lib/domain/disclosure/change'
import { type CouncilStep, paths } from '@/lib/paths'

/** What somebody is told inside the product, and where they go to do something about it. */
type NoticeWords = { readonly text: string; readonly step?: CouncilStep }

const WORDS: Readonly<Record<NoticeCode, NoticeWords>> = {
  childConcerned: { text: 'A request concerns a child, and waits for a decision' },
  staffConcerned: { text: 'A request concerns a member of staff or a councillor' },
  holdPlaced: { text: 'Material must be kept: an order for it is being applied for' },
  expired: { text: 'A request has expired and needs a fresh authorisation' },
  urgentException: {
    text: 'A duty officer answered an emergency because nobody at the grade could be reached',
    step: 'emergency',
  },
  urgentUnconfirmed: { text: 'An emergency was not confirmed in writing in time', step: 'emergency' },
  breachReported: { text: 'A breach is reported. The 72 hours run', step: 'breach' },
  complaintLinked: { text: 'A complaint came about a disclosure', step: 'complaint' },
  correctionSent: { text: 'Something that was sent has been corrected or recalled', step: 'correct' },
  reviewAsked: { text: 'A review of an answer is asked for', step: 'review' },
  confirmationDue: {
    text: 'An emergency is confirmed in writing and waits to be ratified',
    step: 'emergency',
  },
}

export const noticeText = (code: NoticeCode) => WORDS[code].text

/** What the asking side is told of the same; they have no page of the council's to go to. */
export const outsideNoticeText = (code: NoticeCode) =>
  code === 'correctionSent'
    ? 'Something that you were sent has been corrected or recalled. Read the notice'
    : WORDS[code].text

export const noticeHref = (code: NoticeCode, reference: string) => {
  const { step } = WORDS[code]
  return step ? paths.step(reference, step) : paths.disclosure(reference)
}
