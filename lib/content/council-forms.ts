import type { Field, Option } from '@/components/forms/form-spec'
import { REFUSAL_CODE_LIST, REFUSAL_CODES } from '@/lib/domain/disclosure/codes'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { type Finding, HIDDEN_ROWS } from '@/lib/domain/disclosure/hidden-data'
import type { Settings } from '@/lib/domain/disclosure/settings'
import * as words from '@/lib/domain/disclosure/words'
import { capital, placesOf } from './hidden-words'
import { optionsOf, yesNo } from './question-fields'

/** The council's own forms in words: questions, advice, the pack. Intake, the legal check, block F and the decision have files of their own. */

export { yesNo }

/** Every code with its meaning, so that nobody needs a key beside the form. */
export const refusalOptions: readonly Option[] = REFUSAL_CODE_LIST.map((code) => ({
  value: code,
  label: `${code}: ${REFUSAL_CODES[code].meaning}`,
}))

export const CONFLICT_FIELDS: readonly Field[] = [
  {
    kind: 'heading',
    text: 'Conflict of interest',
    body: 'You know one of the people, have a stake in the outcome, or somebody could fairly think so.',
  },
  {
    kind: 'radios',
    name: 'conflict',
    label: 'Do you have a conflict of interest?',
    hint: 'Saying yes is recorded, and takes you off this request.',
    options: yesNo,
    inline: true,
  },
  { kind: 'textarea', name: 'conflictText', label: 'If yes, what is it?', rows: 2 },
]

/** For one kind of act, the one thing a person is asked before they say no: why. */
export const reasonField = (label: string, hint: string): readonly Field[] => [
  { kind: 'textarea', name: 'reason', label, hint, rows: 5, maxLength: 2000 },
]

type Asking = Pick<Settings, 'clarificationWorkingDays' | 'clarificationRounds'>

export const questionFields = ({
  clarificationWorkingDays,
  clarificationRounds,
}: Asking): readonly Field[] => [
  {
    kind: 'textarea',
    name: 'question',
    label: 'Your question',
    hint: `They have ${clarificationWorkingDays} working days to answer. You may ask ${clarificationRounds} times in all.`,
    rows: 6,
    maxLength: 2000,
  },
]

export const ADVICE_QUESTION_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'adviser',
    label: 'Whose advice do you need?',
    options: optionsOf(inputs.ADVISERS, words.ADVISER_WORDS),
  },
  {
    kind: 'textarea',
    name: 'question',
    label: 'Your question',
    hint: 'They see the whole case. Say what you are unsure of.',
    rows: 6,
    maxLength: 2000,
  },
]

export const ADVICE_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'level',
    label: 'Your view',
    options: optionsOf(inputs.ADVICE_LEVELS, words.ADVICE_LEVEL_WORDS),
  },
  {
    kind: 'textarea',
    name: 'text',
    label: 'Your advice',
    hint: 'Whoever decides reads this first. It is signed in your name and kept in the note for the record.',
    rows: 8,
    maxLength: 4000,
  },
  {
    kind: 'textarea',
    name: 'conditions',
    label: 'Conditions (only if your support has any)',
    rows: 4,
    maxLength: 2000,
  },
]

export const CHECK_FIELDS: readonly Field[] = [
  {
    kind: 'checkboxes',
    name: 'agrees',
    label: 'Does it match?',
    options: [
      { value: 'yes', label: 'The pack holds what was approved, redacted as decided, and nothing else' },
    ],
  },
  {
    kind: 'textarea',
    name: 'note',
    label: 'What you compared',
    hint: 'For example, each page of item 1 against the dates approved.',
    rows: 4,
    maxLength: 1000,
  },
]

/** One box for each thing that was found in the file: a decision on it names what it is about. */
export const heldFields = (findings: readonly Finding[]): readonly Field[] => [
  {
    kind: 'checkboxes',
    name: 'findings',
    label: 'What may go out with it?',
    hint: 'Open the file and look at each one. If any may not go out, have the file replaced instead.',
    options: [...new Set(findings.map(({ id }) => id))].map((id) => ({
      value: id,
      label: capital(HIDDEN_ROWS[id].finds),
      hint: placesOf(findings, id),
    })),
  },
  {
    kind: 'textarea',
    name: 'reason',
    label: 'Why may it go out so?',
    hint: 'This is signed in your name and kept with the pack.',
    rows: 4,
    maxLength: 1000,
  },
]

type Recipient = { readonly name: string; readonly rank: string; readonly email: string }

export const releaseFields = (recipients: readonly Recipient[]): readonly Field[] => [
  {
    kind: 'radios',
    name: 'channel',
    label: 'How is it sent?',
    options: optionsOf(inputs.CHANNELS, words.CHANNEL_WORDS),
  },
  {
    kind: 'radios',
    name: 'recipientEmail',
    label: 'To whom?',
    hint: 'Only to the officer who asked or the officer who authorised it.',
    options: recipients.map(({ name, rank, email }) => ({
      value: email,
      label: email,
      hint: `${name}, ${rank}`,
    })),
  },
  {
    kind: 'text',
    name: 'dispatchRef',
    label: 'Dispatch reference',
    hint: 'The message, transfer or courier number that proves it was sent',
    width: 20,
    spellcheck: false,
  },
  {
    kind: 'date',
    name: 'accessExpiresOn',
    label: 'Date access ends (optional)',
    hint: 'For a link or an online folder. For example, 14 12 2026',
  },
]

export const CLOSE_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'ropaEntry',
    label: 'Processing register entry',
    hint: 'The record of processing that this disclosure belongs to',
    width: 20,
    spellcheck: false,
  },
  {
    kind: 'checkboxes',
    name: 'noteFinal',
    label: 'Is the note for the record final?',
    options: [{ value: 'yes', label: 'I have read the note for the record and it is complete' }],
  },
]

/** What went wrong with a file, by the code that its page is opened with. */
export const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  'no-file': 'Choose the file to list',
  empty: 'The file is empty. Choose the file that will be sent',
  'too-large': 'The file is larger than 2 GB. Split it and list each part',
  name: 'The file’s name has characters that cannot be kept, or is too long. Rename it and try again',
  item: 'Select an item that was approved',
  pages: 'Pages or duration must be 40 characters or less, on one line',
  redacted: 'Select whether the file is redacted',
  broken: 'The file did not arrive whole. Try again',
  'wrong-kind':
    'Files of this kind are not sent. Use PDF, Word, Excel, CSV, text, PNG, JPEG or a recording, and save an older file anew',
  'not-what-it-says': 'The file is not what its name says it is. Save it again in the program that made it',
  bomb: 'The file unpacks to far more than any document does. It was not taken',
  pixels: 'The picture is larger than 100 million points. Make it smaller and try again',
  damaged: 'The file is damaged and cannot be opened. Save it again in the program that made it',
  virus: 'The virus scanner found something in the file. It was not taken. Tell whoever looks after security',
  refused: 'The pack changed or this is no longer your step. Look at it as it is now and try again',
}

export const FIELD_OF_PROBLEM: Readonly<Record<string, string>> = {
  item: 'item',
  pages: 'pages',
  redacted: 'redacted',
}
