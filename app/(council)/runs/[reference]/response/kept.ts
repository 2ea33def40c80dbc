/** What is typed beside the message itself. */
export const ANSWER_KEPT = [
  'message',
  'localId',
  'cameOn-day',
  'cameOn-month',
  'cameOn-year',
  'cameTime',
  'refreshedOn-day',
  'refreshedOn-month',
  'refreshedOn-year',
  'refreshedTime',
] as const
