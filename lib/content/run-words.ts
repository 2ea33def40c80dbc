import type { Field } from '@/components/forms/form-spec'
import { type CheckLines, said } from '@/lib/content/check-timeline'
import { yesNo } from '@/lib/content/question-fields'
import { CHECK_MODES } from '@/lib/domain/checks/run/age'
import { MESSAGE_KINDS } from '@/lib/domain/checks/run/forms'
import type { RunVerb } from '@/lib/domain/checks/run/inputs'
import type { FailureCode } from '@/lib/domain/checks/run/response'
import type { ranOut } from '@/lib/domain/checks/run/run'
import type { RunStatus } from '@/lib/domain/checks/run/states'
import { MODE_NAMES } from '@/lib/domain/checks/run/words'
import type { RunStep } from '@/lib/paths'

/** The opt-out check of one cohort, in words. */

export const START_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'mode',
    label: 'How is the check made?',
    options: CHECK_MODES.map((value) => ({ value, label: MODE_NAMES[value] })),
  },
  {
    kind: 'text',
    name: 'permissionReference',
    label: 'Under which permission is the service used?',
    hint: 'The reference of what the Data Protection Officer wrote before it was first used.',
    width: 20,
  },
  {
    kind: 'text',
    name: 'alternativeRun',
    label: 'Which check was made of another opt-out?',
    hint: 'Only where the programme has an opt-out of its own, such as one of a survey. Otherwise leave it empty.',
    width: 20,
  },
]

export const SENT_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'localId',
    label: 'Under which local id was it sent?',
    hint: 'Letters, digits, hyphens and underscores only. Without one, or with a colon in it, the service does not answer.',
    width: 20,
    spellcheck: false,
  },
  { kind: 'date', name: 'sentOn', label: 'On which day?' },
  { kind: 'text', name: 'sentTime', label: 'At what time?', hint: 'For example, 14:05.', width: 5 },
]

export const MESSAGE_NAMES: Readonly<Record<(typeof MESSAGE_KINDS)[number], string>> = {
  DATA: 'A message with an answer in it, or saying how far the service is',
  REPORT: 'A report without content, such as that the request was collected',
  REPORT_UNDELIVERED: 'A report that the request was not delivered',
}

export const MESSAGE_OPTIONS = MESSAGE_KINDS.map((value) => ({ value, label: MESSAGE_NAMES[value] }))

export const APPLY_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'needsNumber',
    label: 'Does the recipient need the NHS number?',
    hint: 'If the agreement does not name it, it does not. Its column is then left out.',
    options: yesNo,
    inline: true,
  },
]

export const FAILURE_WORDS: Readonly<Record<FailureCode, string>> = {
  RUN_FAILED_TRANSPORT: 'The request was not delivered, or nothing came back in five days.',
  RUN_FAILED_REJECTED: 'The service refused the whole file.',
  RUN_FAILED_MISMATCH: 'What came back is not an answer to what was sent. Nothing is released.',
}

/** Of files that went because they were held as long as they may be. */
export const RAN_OUT_WORDS: Readonly<Record<NonNullable<ReturnType<typeof ranOut>>, string>> = {
  undisclosed: 'Nothing was disclosed. Start a new check, and send the file again.',
  perhapsTaken: 'If the file was not handed over by then, start a new check.',
}

/** A step of theirs can never be taken again. */
export const BEYOND_REPAIR: readonly string[] = ['RUN_FILES_GONE', 'RUN_FILES_DAMAGED', 'RUN_EXPIRED']

/** Where a run stands, and what is to be done, for whoever comes back to it. */
export const RUN_NEXT: Readonly<Record<RunStatus, string>> = {
  OPEN: 'Send the file of the people whose data is to go.',
  COHORT_LOADED: 'The file is here, sealed. Have its numbers checked.',
  VALIDATED: 'The numbers are checked. Make the request.',
  REQUEST_BUILT: 'Download the request, put it into the mailbox, and say when it was sent.',
  AWAITING_RESPONSE: 'The service answers usually within an hour, sometimes in a day. Bring its answer here.',
  EMPTY_RESULT_CONFIRM:
    'The answer is empty, as if everybody had opted out. Two people confirm that this is so, or nothing goes on.',
  RESPONSE_OK: 'The answer fits the request. Apply it to the file.',
  APPLIED: 'Two people attest the counts: whoever ran the check, and a colleague.',
  ATTESTED: 'The file may be disclosed while the answer is young enough.',
  DISCLOSED: 'Download the file. It is handed over once, and everything is purged then.',
  STALE_RUN: 'The answer grew too old. Start a new check.',
  FAILED: 'This check failed. Nothing is released from it; start a new one.',
  EXPIRED: 'The files were held as long as they may be, and this check ended. Start a new one.',
  PURGED: 'This check is over, and its files are purged.',
}

export const STEP_WORDS: Readonly<Record<RunStep, { readonly title: string; readonly hint: string }>> = {
  cohort: { title: 'Send the file and have it checked', hint: 'A table with a column of NHS numbers.' },
  file: { title: 'Make the request', hint: 'The file that goes to the service.' },
  sent: { title: 'Say that it was sent', hint: 'When, and under which local id.' },
  response: { title: 'Bring the answer', hint: 'The message that came back.' },
  apply: { title: 'Apply the answer', hint: 'Rows of people who opted out stay here.' },
  attest: { title: 'Attest the counts', hint: 'Two people, neither of whom belongs to the recipient.' },
  disclose: { title: 'Disclose the data', hint: 'The file that may go, handed over once.' },
}

/** What is being done at this moment. */
export const UNDERWAY_WORDS: Readonly<Partial<Record<string, string>>> = {
  loadCohort: 'The file is being received',
  validateCohort: 'The numbers are being checked',
  buildRequest: 'The request is being made',
  importResponse: 'The answer is being read',
  applyResponse: 'The answer is being applied',
  downloadRequest: 'The request is being downloaded',
  handOverRelease: 'The file is being handed over',
}

const failed = ({ code }: Readonly<Record<string, unknown>>) =>
  typeof code === 'string' && Object.hasOwn(FAILURE_WORDS, code) ? [FAILURE_WORDS[code as FailureCode]] : []

const counted =
  (...names: readonly (readonly [name: string, word: string])[]) =>
  (payload: Readonly<Record<string, unknown>>) =>
    names.flatMap(([name, word]) => {
      const count = payload[name]
      return typeof count === 'number' ? [`${word}: ${count.toLocaleString('en-GB')}`] : []
    })

export const RUN_LINES: CheckLines<RunVerb | 'startRun' | 'downloadRequest' | 'handOverRelease'> = {
  startRun: { done: 'Begun', tried: 'begin a check' },
  loadCohort: { done: 'File received and sealed', tried: 'send the file' },
  validateCohort: {
    done: 'Numbers checked',
    tried: 'have the numbers checked',
    told: counted(['rowsIn', 'Rows'], ['rowsValid', 'With a valid number']),
  },
  buildRequest: { done: 'Request made', tried: 'make the request', told: said('fileName') },
  downloadRequest: { done: 'Request downloaded', tried: 'download the request' },
  markRequestSent: { done: 'Request sent', tried: 'say that it was sent', told: said('localId') },
  importResponse: { done: 'Message of the service read', tried: 'bring the answer', told: said('interim') },
  confirmEmptyResult: { done: 'Confirmed that nobody came back', tried: 'confirm that nobody came back' },
  transportTimesOut: {
    done: 'No answer came',
    tried: 'end it for want of an answer',
    told: failed,
    isNo: true,
  },
  applyResponse: {
    done: 'Answer applied',
    tried: 'apply the answer',
    told: counted(['rowsReleased', 'Rows that may go'], ['rowsWithheld', 'Rows held back']),
  },
  attestRun: { done: 'Counts attested', tried: 'attest the counts' },
  discloseRun: { done: 'Data disclosed', tried: 'disclose the data' },
  handOverRelease: { done: 'File handed over', tried: 'take the file' },
  runGrowsStale: { done: 'The answer grew too old', tried: 'end it for its age', isNo: true },
  expireRun: { done: 'Ran out of time', tried: 'end it for its time', isNo: true },
  recordPurge: { done: 'Files purged', tried: 'record the purge', told: said('method') },
}
