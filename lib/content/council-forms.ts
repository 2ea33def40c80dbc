import type { Field, Option } from '@/components/forms/form-spec'
import { REFUSAL_CODE_LIST, REFUSAL_CODES } from '@/lib/domain/disclosure/codes'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { YES_NO } from '@/lib/domain/disclosure/request-inputs'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import * as words from '@/lib/domain/disclosure/words'
import { optionsOf } from './request-questions'

/** The council's own forms in words: intake, questions, advice, the pack. Block F and the decision have files of their own. */

export const yesNo = optionsOf(YES_NO, words.YES_NO_WORDS)

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

type Named = { readonly id: string; readonly name: string }

export const acceptFields = (services: readonly Named[]): readonly Field[] => [
  {
    kind: 'heading',
    text: 'Who is asking',
    body: 'Use a number or an address from your own directory, never one that the request gives.',
  },
  {
    kind: 'radios',
    name: 'idMethod',
    label: 'How did you verify who is asking?',
    options: optionsOf(inputs.ID_METHODS, words.ID_METHOD_WORDS),
  },
  { kind: 'text', name: 'idNumberUsed', label: 'Number or address you used', width: 20 },
  {
    kind: 'text',
    name: 'idSource',
    label: 'Where that number or address came from',
    hint: 'For example, the force’s published switchboard number',
  },
  { kind: 'heading', text: 'The request' },
  {
    kind: 'checkboxes',
    name: 'complete',
    label: 'Is it complete?',
    options: [{ value: 'yes', label: 'Every question is answered, and the answers can be worked with' }],
  },
  {
    kind: 'checkboxes',
    name: 'gatewayConfirmed',
    label: 'Is this the right route?',
    options: [
      {
        value: 'yes',
        label:
          'It is a voluntary crime or taxation request (gateway G01), not an order, a request about a victim, or an emergency',
      },
    ],
  },
  {
    kind: 'select',
    name: 'serviceId',
    label: 'Which service holds the information?',
    options: [
      { value: '', label: 'Choose a service' },
      ...services.map(({ id, name }) => ({ value: id, label: name })),
    ],
  },
  ...CONFLICT_FIELDS,
]

export const RETURN_FIELDS: readonly Field[] = [
  {
    kind: 'checkboxes',
    name: 'codes',
    label: 'What is missing?',
    hint: 'Select all that apply. The requester is told these.',
    options: refusalOptions,
    small: true,
  },
  {
    kind: 'textarea',
    name: 'missing',
    label: 'What they must add',
    hint: 'In plain words: the requester reads this and starts again from it.',
    rows: 5,
    maxLength: 2000,
  },
]

export const ROUTE_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'door',
    label: 'Where should it go?',
    options: optionsOf(inputs.DOORS, words.DOOR_WORDS),
  },
  { kind: 'textarea', name: 'note', label: 'What you told the requester', rows: 4, maxLength: 1000 },
]

export const QUESTION_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'question',
    label: 'Your question',
    hint: `They have ${SETTINGS.clarificationWorkingDays} working days to answer. You may ask ${SETTINGS.clarificationRounds} times in all.`,
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
  refused: 'The pack changed or this is no longer your step. Look at it as it is now and try again',
}

export const FIELD_OF_PROBLEM: Readonly<Record<string, string>> = {
  item: 'item',
  pages: 'pages',
  redacted: 'redacted',
}
