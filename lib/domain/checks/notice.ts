import type { Reason } from '../shared/decision'
import { when } from './objections'

/** Whether the privacy notice tells people what happens to their data (G-NOTICE). */

export type Notice = {
  readonly reference: string
  readonly coversRecipient: boolean
  readonly coversDestination: boolean
  /** The safeguard, or the adequacy regulations that stand in its place. */
  readonly coversSafeguard: boolean
  readonly mentionsOptOut: boolean
}

export type NoticeNeed = { readonly goesAbroad: boolean; readonly optOutMatters: boolean }

const SOURCE = 'UK GDPR Art 13(1)(e) and (f), 14(1)(e) and (f)'

export const noticeBlocks = (
  notice: Notice | null,
  { goesAbroad, optOutMatters }: NoticeNeed,
): readonly Reason[] => {
  if (notice === null || notice.reference.trim() === '')
    return when(true, 'NOTICE_MISSING', 'No privacy notice is named.', SOURCE)
  return [
    ...when(
      !notice.coversRecipient,
      'NOTICE_RECIPIENT',
      'The privacy notice does not name this kind of recipient.',
      SOURCE,
    ),
    ...when(
      goesAbroad && !notice.coversDestination,
      'NOTICE_DESTINATION',
      'The privacy notice does not say that the data goes abroad, and where.',
      SOURCE,
    ),
    ...when(
      goesAbroad && !notice.coversSafeguard,
      'NOTICE_SAFEGUARD',
      'The privacy notice does not say what protects the data abroad.',
      SOURCE,
    ),
    ...when(
      optOutMatters && !notice.mentionsOptOut,
      'NOTICE_OPT_OUT',
      'The privacy notice does not mention the national data opt-out.',
      'UK GDPR Art 13 and 14; DCB3058',
    ),
  ]
}
