import { COURSE_NAMES, COURSES } from '@/lib/domain/checks/training/training'
import type { Refusal } from '@/lib/domain/shared/outcome'

type Facts = NonNullable<Refusal['facts']>
type Words = (facts: Facts) => string

const counted = (facts: Facts, name: string) => Number(facts[name] ?? 0).toLocaleString('en-GB')

const courseOf = ({ course }: Facts) => {
  const found = COURSES.find((one) => one === course)
  return found ? `“${COURSE_NAMES[found]}”` : 'a course that is needed'
}

const rowOf = ({ row }: Facts) =>
  row ? `Row ${Number(row).toLocaleString('en-GB')} under the headings` : 'Its first row'

/** Every refusal of an opt-out check in words: what is wrong, then what to do. */
const WORDS = {
  RUN_FILE_EMPTY: () => 'The file has no rows. Check that you chose the right one, and send it again.',
  RUN_FILE_UTF16: () =>
    'The file is saved as “Unicode” (UTF-16), which is not taken. Open it in Excel, choose “Save as”, then “CSV UTF-8”, and send that file.',
  RUN_FILE_TEXT: () =>
    'The file is not plain text in UTF-8. If it is a spreadsheet, open it in Excel, choose “Save as”, then “CSV UTF-8”, and send that file.',
  RUN_FILE_SIZE: ({ gigabytes }) =>
    `The file is too large${gigabytes ? `: ${gigabytes} GB at most` : ''}. Split it into smaller files and make a check of each.`,
  RUN_FILE_SHAPE: (facts) =>
    `${rowOf(facts)} does not have the same cells as the headings, or a quotation mark that is not closed. Put it right, and send the file again.`,
  RUN_FILE_HEADER: () =>
    'The first row holds somebody’s number, so it is no row of headings. Put a name above each column, and send the file again.',
  RUN_FILE_BROKEN: () => 'The file did not arrive whole. Check your connection, and send it again.',
  RUN_COLUMN_MISSING: () =>
    'No column of the file has that name. Open the file, copy the heading above the NHS numbers, and send it again.',
  RUN_COLUMN_TWICE: () =>
    'Two columns of the file have that name. Rename the one that does not hold the NHS numbers, and send it again.',
  RUN_COLUMN_WRONG: () =>
    'There is no valid NHS number in that column. Choose the column that holds them; if it is the right one, ask where the file comes from for one that a spreadsheet has not changed.',
  RUN_ONLY_COLUMN: () =>
    'The NHS number is the only column, so nothing would be left without it. Keep the column, or make a check of a file that has more.',
  RUN_FILES_GONE: () => 'The files of this check are gone. Start a new check and send the file again.',
  RUN_FILES_DAMAGED: () =>
    'A file of this check is damaged or was changed, so nothing is released from it. Start a new check and send the file again.',
  RUN_EXPIRED: () =>
    'The files of this check were held as long as they may be, and are purged. Start a new check and send the file again.',
  RUN_COUNTS: ({ invariant }) =>
    `The counts of this check do not add up${invariant ? ` (${invariant})` : ''}, so nothing is released. Start a new check, and tell whoever looks after the system.`,
  RUN_NO_NUMBERS: () =>
    'There is no valid NHS number to ask about. Start a new check with the file, and the column, that hold them.',
  RUN_LOCAL_ID: () =>
    'The local id may have letters, digits, hyphens and underscores only, 64 at most. Enter the one under which the file was sent.',
  RUN_ANSWER_TIME: () =>
    'The response cannot have come before the request was sent, nor later than now. Enter when it came.',
  RUN_LIST_DATE: () =>
    'A kept list has a day on which it was refreshed, and a response to a request has none. Say which of the two was used.',
  RUN_SAME_PERSON: () => 'You have done this already, and it takes two different people. Ask a colleague.',
  RUN_RECIPIENT: () =>
    'You belong to the organisation that receives the data, so you cannot attest this. Ask somebody of the council.',
  RUN_OPERATOR: () =>
    'One of the two who attest is whoever ran the check. Ask them to attest it; they know what was done.',
  RUN_AGE: (facts) =>
    `The response is more than ${counted(facts, 'days')} days old, so people may have opted out since. Start a new check.`,
  RUN_REFRESH: (facts) =>
    `The kept list was not refreshed in the last ${counted(facts, 'days')} days. Refresh it, and start a new check.`,
  RUN_DETERMINATION: () =>
    'This flow of data has no current finding that the opt-out applies. Go through its questions first.',
  RUN_AGREEMENT: () =>
    'The agreement is not in force, or the disclosure is not approved, so no data may go. The check can wait until it is, within its limits.',
  RUN_PERMISSION: () =>
    'Nobody has said under which permission of the Data Protection Officer the service is used. Ask for its reference, and enter it.',
  RUN_UNDER_WAY: () =>
    'A step of this check is being taken at this moment. Wait until it is done; its page says how far it is.',
  RUN_CUT_OFF: () => 'The last step was cut off before it was done, and nothing came of it. Take it again.',
  RUN_SETTINGS: () =>
    'The mailbox of the council, or that of the service, is not set up here. Ask whoever looks after the system.',
  RUN_SEQUENCE: () =>
    'As many requests were made this month as can be numbered. Wait for the next month, or ask whoever looks after the system.',
  RUN_HANDED_OVER: () =>
    'The file was handed over once and is purged. If it was lost on the way, a new check is needed.',
  RUN_NO_FILE: () => 'There is no file yet. Choose the file with the people whose data is to go.',
  RUN_NO_ANSWER: () =>
    'There is no answer to read. Choose the file that holds it, or paste what the message says.',
  RUN_FIELDS: () =>
    'Something that the form asks for is missing or is no real date or time. Fill it in, and send it again.',
  RUN_PURGED: () => 'The files of this check are purged already. There is nothing more to do.',
  TRAINING: (facts) =>
    `Your training is not current, so you may look but not act: ${courseOf(facts)} is missing or has lapsed. Complete it, have it recorded, and come back.`,
  CLOCK: () =>
    'The time does not allow this: its hour has not come, or the clock was set back. Wait, or have the clock put right.',
} satisfies Readonly<Record<string, Words>>

export type RunRefusal = keyof typeof WORDS
export const RUN_REFUSALS = Object.keys(WORDS) as RunRefusal[]

export const RUN_WORDS: Readonly<Record<RunRefusal, Words>> = WORDS

export const runWords = (rule: RunRefusal, facts: Facts = {}) => RUN_WORDS[rule](facts)
