import type { Field, Option } from '@/components/forms/form-spec'
import { longText, optionsOf, yesNo } from '@/lib/content/question-fields'
import {
  COMPULSIONS,
  CONSENTS,
  NUMBERS,
  namesOf,
  ORIGINS,
  SUPPORTS,
  TRACINGS,
} from '@/lib/domain/checks/opt-out/answers'
import { namedGrounds, type StepId } from '@/lib/domain/checks/opt-out/tree'
import { STEP_WORDS } from '@/lib/domain/checks/opt-out/words'
import type { Reference } from '@/lib/domain/checks/reference'
import { upper } from '@/lib/domain/shared/text'

/** The questions about one flow and the national data opt-out (2.2), in words. */

type Tables = Pick<Reference, 'exemptions'>

const choicesOf = <T extends string>(words: Readonly<Record<T, string>>): readonly Option[] =>
  optionsOf(namesOf(words), words).map((option) => ({ ...option, label: upper(option.label) }))

const asked = (name: string, label: string, hint?: string): Field => ({
  kind: 'radios',
  name,
  label,
  options: yesNo,
  inline: true,
  ...(hint && { hint }),
})

/** The one question of its page, in the words of its step. */
const oneOf = (name: string, step: StepId, options: readonly Option[]): Field => ({
  kind: 'radios',
  name,
  label: STEP_WORDS[step].title,
  hint: STEP_WORDS[step].hint,
  options,
  asHeading: true,
})

const answersOf = (step: StepId) => optionsOf(['yes', 'no'], STEP_WORDS[step].answers)

const NONE_OF_THEM: Option = { value: 'none', label: STEP_WORDS.N9.answers.no }

const groundsIn = (tables: Tables): readonly Option[] => [
  ...namedGrounds(tables).map(({ code, ground, does_not_stretch_to }) => ({
    value: code,
    label: ground,
    hint: `It does not cover: ${does_not_stretch_to.charAt(0).toLowerCase()}${does_not_stretch_to.slice(1)}.`,
  })),
  NONE_OF_THEM,
]

const LETTER: readonly Field[] = [
  asked('supplied', 'Do you have the letter, or the published minutes, before you?'),
  asked('disapplies', 'Does it say, in so many words, that the opt-out is not applied?'),
  asked('flowNamed', 'Does it name this very flow?'),
  asked('recipientNamed', 'Does it name the recipient?'),
  {
    kind: 'text',
    name: 'reference',
    label: 'Reference of the Confidentiality Advisory Group',
    hint: 'For example, 26/CAG/0014.',
    width: 20,
  },
  { kind: 'date', name: 'date', label: 'Date of the letter' },
  { kind: 'date', name: 'reviewOn', label: 'When is its annual review due?' },
  { kind: 'date', name: 'expires', label: 'When does the support end?', hint: 'Leave it if it has no end.' },
]

const FIELDS: Readonly<Record<StepId, (tables: Tables) => readonly Field[]>> = {
  N1: () => [
    {
      kind: 'checkboxes',
      name: 'origins',
      label: 'Where did the information come from?',
      hint: 'Select all that it came from, also where only a little did.',
      options: choicesOf(ORIGINS),
    },
    asked(
      'careInEngland',
      'Was any of the care given or arranged in England?',
      'Where the care was given counts, not where the person lives.',
    ),
  ],
  // It follows from where the information came from, so nobody is asked twice.
  N2: () => [],
  N3: () => [
    asked(
      'identifiable',
      'Could anybody be identified from it once the recipient has it?',
      'Think of what they hold already.',
    ),
    asked(
      'keyInReach',
      'Does it have a row for each person, and can the recipient reach the key?',
      'The key may be a list, or only the way in which the codes were made.',
    ),
    asked('smallCellsOrFreeText', 'Does it have small counts or free text?'),
    asked(
      'dutyOfConfidence',
      'Was it given in confidence?',
      'What people tell a doctor or a social worker is.',
    ),
    asked('aboutHealthOrCare', 'Does it say something about somebody’s health or care?'),
  ],
  N4: () => [oneOf('individualCare', 'N4', answersOf('N4'))],
  N5: () => [oneOf('explicitConsent', 'N5', choicesOf(CONSENTS))],
  N6: () => [oneOf('compelledBy', 'N6', choicesOf(COMPULSIONS))],
  N7: () => [oneOf('regulation3', 'N7', answersOf('N7'))],
  N8: () => [oneOf('overridingPublicInterest', 'N8', answersOf('N8'))],
  N9: (tables) => [oneOf('namedGround', 'N9', groundsIn(tables))],
  N10: () => [
    oneOf('section251', 'N10', choicesOf(SUPPORTS)),
    longText(
      'confidentialityBasis',
      'What allows confidential information to be passed on?',
      'Not the basis in data protection law, which is another question. Leave it empty if nothing does.',
      3,
    ),
  ],
  N11: () => LETTER,
  N12: () => [
    oneOf('nhsNumbers', 'N12', choicesOf(NUMBERS)),
    {
      kind: 'radios',
      name: 'tracing',
      label: 'What became of the missing numbers?',
      options: choicesOf(TRACINGS),
    },
    asked('passedOn', 'Will the recipient pass on what it receives?'),
  ],
}

/** All that one step asks. */
export const optOutFields = (step: StepId, tables: Tables): readonly Field[] => FIELDS[step](tables)

/** Items of the table of exemptions that are too short to be understood by themselves. */
const EVIDENCE_WORDS: Readonly<Record<string, string>> = {
  conditions: 'The conditions of the support',
  count: 'How many records it is about',
  date: 'The date',
  'decision maker': 'Who decided',
  regulator: 'Who regulates the service',
  reviewer: 'Who reviewed it',
  scope: 'What it covers',
  'scope match': 'That it covers exactly what is sent',
  'who can compel': 'Who can make us give it',
  'suppression rule': 'The rule by which small counts are left out',
  'requester is an authorised person': 'That whoever asks is an authorised person',
  'withdrawal status per person': 'Whether each person still consents',
}

export const evidenceInWords = (item: string) => EVIDENCE_WORDS[item.toLowerCase()] ?? upper(item)

const POST_WORDS: Readonly<Record<string, string>> = {
  'analyst not the author': 'An analyst who did not make it',
  dpo: 'The Data Protection Officer',
  'caldicott guardian': 'The Caldicott Guardian',
  'director of public health': 'The Director of Public Health',
  'finance lead': 'Whoever leads on finance',
  'ig lead': 'The information team',
  'legal services': 'The legal team',
  'service manager': 'Whoever manages the service',
}

export const postInWords = (post: string) => POST_WORDS[post.toLowerCase()] ?? upper(post)

export const evidenceFields = (items: readonly string[]): readonly Field[] => [
  {
    kind: 'radios',
    name: 'item',
    label: 'Which evidence do you record?',
    hint: 'Recording one again replaces where it is kept.',
    options: items.map((item) => ({ value: item, label: evidenceInWords(item) })),
  },
  {
    kind: 'text',
    name: 'reference',
    label: 'Where is it kept?',
    hint: 'For example: case file IG-2026-14, page 2. Do not copy anything about a person here.',
  },
]

export const FLOW_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'title',
    label: 'A name for this flow',
    hint: 'For example: Records of falls, to the university',
  },
  longText('purpose', 'What will they use it for?', undefined, 4),
  longText('fields', 'Which data passes?', 'Say whether NHS numbers do.', 4),
  { kind: 'text', name: 'recipient', label: 'Who receives it?' },
  {
    kind: 'text',
    name: 'legalBasis',
    label: 'Basis in data protection law',
    hint: 'What lifts the duty of confidence is another question, and comes later.',
  },
]

export const PROCEDURE_FIELDS: readonly Field[] = [
  { kind: 'text', name: 'runBy', label: 'Who runs the check?' },
  { kind: 'text', name: 'mailbox', label: 'From which mailbox?', width: 20, spellcheck: false },
  {
    kind: 'radios',
    name: 'mode',
    label: 'How is it made?',
    options: [
      { value: 'DIRECT', label: 'For each disclosure', hint: 'The list is sent, and the answer used once.' },
      { value: 'CACHE', label: 'Against a list that is kept', hint: 'The list is refreshed every week.' },
    ],
  },
  { kind: 'text', name: 'cadence', label: 'How often?', hint: 'For example: before every disclosure' },
  {
    kind: 'text',
    name: 'attestedBy',
    label: 'Who attests it?',
    hint: 'Two different people, neither of the recipient.',
  },
  longText('onFailure', 'What happens when it fails?', undefined, 3),
]

export const CHANGE_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'cause',
    label: 'What changed?',
    options: [
      { value: 'purpose', label: 'What it is used for' },
      { value: 'fields', label: 'The data' },
      { value: 'recipient', label: 'The recipient' },
      { value: 'legalBasis', label: 'The legal basis' },
      { value: 'cagLetter', label: 'The letter of support' },
    ],
  },
  longText('what', 'What is different now?', 'The questions are then answered again.', 4),
]
