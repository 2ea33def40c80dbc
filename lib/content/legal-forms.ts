import type { Field, Option } from '@/components/forms/form-spec'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { isMandatory, validityOf } from '@/lib/domain/disclosure/gateways'
import * as legal from '@/lib/domain/disclosure/legal-inputs'
import * as words from '@/lib/domain/disclosure/words'
import { CONFLICT_FIELDS } from './council-forms'
import { optionsOf } from './question-fields'

/** The legal team's forms: the check of an order or of papers, the answer to a challenge, the end of an application. */

/** A request that the legal team looks at is not valid or invalid; it goes on with their opinion. */
const OPINION_OF_A_REQUEST = {
  valid: 'It may be assessed, with what I say below',
  invalid: 'It should not be disclosed as things stand, for what I say below',
} as const

const REACH_OF_A_REQUEST = {
  within: 'Nothing that we looked at forbids it',
  outside: 'Something that we looked at forbids it',
} as const

/** What was found, and of each item how far it goes, in words that fit an order or a request. */
export const foundWords = (isRequirement: boolean) => ({
  verdict: isRequirement ? words.VERDICT_WORDS : OPINION_OF_A_REQUEST,
  reach: isRequirement ? words.REACH_WORDS : REACH_OF_A_REQUEST,
})

export const itemName = (position: number) => `item-${position}`

const testsOf = (d: CaseFile): readonly Field[] => {
  const options: readonly Option[] = Object.entries(validityOf(d.gateway)).map(([value, label]) => ({
    value,
    label,
  }))
  if (options.length === 0) return []
  return [
    {
      kind: 'checkboxes',
      name: 'tests',
      label: 'Which of these hold?',
      hint: 'It can be called valid only when every one does.',
      options,
    },
  ]
}

export const validationFields = (d: CaseFile): readonly Field[] => {
  const { verdict, reach } = foundWords(isMandatory(d.gateway))
  return [
    ...testsOf(d),
    ...(d.request?.items ?? []).map(
      ({ description }, position): Field => ({
        kind: 'radios',
        name: itemName(position),
        label: `Item ${position + 1}: ${description}`,
        options: optionsOf(legal.WITHIN, reach),
      }),
    ),
    {
      kind: 'radios',
      name: 'verdict',
      label: 'What did you find?',
      options: optionsOf(legal.VERDICTS, verdict),
    },
    {
      kind: 'textarea',
      name: 'opinion',
      label: 'Your opinion',
      hint: 'Legally privileged: whoever assesses and decides reads it, and it is in no copy that leaves the council.',
      rows: 8,
      maxLength: 4000,
    },
    ...CONFLICT_FIELDS,
  ]
}

export const APPLICATION_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'result',
    label: 'What became of the application?',
    options: optionsOf(legal.APPLICATION_ENDS, words.APPLICATION_END_WORDS),
  },
  {
    kind: 'text',
    name: 'orderRef',
    label: 'If the order was made, the case that carries it (optional)',
    hint: 'For example, DIS-2026-000123. The order is lodged as a case of its own.',
    width: 20,
    spellcheck: false,
  },
  {
    kind: 'textarea',
    name: 'text',
    label: 'How you know',
    hint: 'The freeze on what it lists ends with this.',
    rows: 4,
    maxLength: 1000,
  },
]

export const CHALLENGE_ANSWER_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'result',
    label: 'What became of the notice?',
    options: optionsOf(legal.CHALLENGE_RESULTS, words.CHALLENGE_RESULT_WORDS),
  },
  { kind: 'textarea', name: 'text', label: 'What the issuer answered', rows: 5, maxLength: 2000 },
  {
    kind: 'date',
    name: 'newDeadline',
    label: 'New date it must be answered by (only if it was varied)',
    hint: 'An earlier date counts; a later one does not move ours. For example, 14 12 2026',
  },
]

/** What a head of service writes when the council says no to a notice, with its reasons, to its issuer. */
export const CHALLENGE_FIELDS: readonly Field[] = [
  {
    kind: 'checkboxes',
    name: 'grounds',
    label: 'On what grounds?',
    hint: 'Select all that apply.',
    options: optionsOf(legal.GROUNDS, words.GROUND_WORDS),
  },
  {
    kind: 'textarea',
    name: 'representation',
    label: 'What the council says to the issuer',
    hint: 'Sent in these words. Say nothing of what is held. The legal deadline goes on running.',
    rows: 8,
    maxLength: 4000,
  },
  { kind: 'date', name: 'sentOn', label: 'Date it is sent', hint: 'For example, 17 11 2026' },
  ...CONFLICT_FIELDS,
]
