import type { Field } from '@/components/forms/form-spec'
import { optionsOf } from '@/lib/content/question-fields'
import { aDay, oneLine, someLines, yesOrNo } from '@/lib/content/transfer-words'
import { GUARD_ADVICE_LEVELS } from '@/lib/domain/checks/guards/advice'
import { outcomeInWords } from '@/lib/domain/checks/transfer/outcome-words'
import { TRANSFER_OUTCOMES } from '@/lib/domain/checks/transfer/outcomes'
import { REVIEW_TRIGGER_NAMES, REVIEW_TRIGGERS } from '@/lib/domain/checks/transfer/review'
import { CONDITION_PLACES } from '@/lib/domain/checks/transfer/small-inputs'
import { ADVICE_POINT_NAMES, ADVICE_POINTS } from '@/lib/domain/shared/advice-points'

/** Advice on a transfer, its signature and its life, as forms. */

export const ASK_FIELDS: readonly Field[] = [
  someLines('question', 'Your question', 'The officer sees everything on these pages.'),
  {
    kind: 'textarea',
    name: 'supplied',
    label: 'What you supply',
    hint: 'Everything material, one on each line: the contract, the risk assessment, letters.',
    rows: 4,
  },
]

const conditionFields = (place: number): readonly Field[] => [
  { kind: 'heading', text: `Condition ${place} (optional)` },
  someLines(`text-${place}`, `What has to be so? (condition ${place})`, undefined, 2000),
  oneLine(`owner-${place}`, `Who sees to it? (condition ${place})`),
  aDay(`dueOn-${place}`, `By when? (condition ${place})`),
  yesOrNo(`blocking-${place}`, `Must it be met before anybody signs? (condition ${place})`),
]

export const GIVE_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'level',
    label: 'What do you advise?',
    options: optionsOf(GUARD_ADVICE_LEVELS, {
      SUPPORT: 'I support it',
      SUPPORT_WITH_CONDITIONS: 'I support it on the conditions below',
      OBJECT: 'I object',
    }),
  },
  {
    kind: 'textarea',
    name: 'text',
    label: 'Your advice in full',
    hint: 'Signed in your name. It stands word for word in the record of the council.',
    rows: 8,
  },
  {
    kind: 'checkboxes',
    name: 'concerns',
    label: 'Which points concern you? (optional)',
    options: optionsOf(ADVICE_POINTS, ADVICE_POINT_NAMES),
    small: true,
  },
  {
    kind: 'select',
    name: 'conclusion',
    label: 'What does the transfer come to?',
    options: [
      { value: '', label: 'Not chosen' },
      ...TRANSFER_OUTCOMES.map((code) => ({ value: code, label: outcomeInWords(code) })),
    ],
  },
  ...CONDITION_PLACES.flatMap(conditionFields),
]

export const evidenceField = (condition: string) => `evidence-${condition}`

export const closeFields = (condition: string): readonly Field[] => [
  someLines(evidenceField(condition), 'What shows that it is met?'),
]

export const DISSENT_FIELDS: readonly Field[] = [
  someLines('scope', 'Which points of the advice do you not follow?'),
  {
    kind: 'textarea',
    name: 'reasons',
    label: 'Your reasons',
    hint: 'In your own words, for this transfer. They stand in the record beside the advice.',
    rows: 6,
  },
  someLines('alternative', 'What is done instead?'),
  oneLine('riskOwner', 'Who owns the risk that is left?'),
  aDay('toldOn', 'When did you tell the Data Protection Officer?'),
  {
    kind: 'text',
    name: 'toldAt',
    label: 'At what time?',
    hint: 'For example, 14:30',
    width: 5,
  },
  oneLine('communicatedHow', 'How did you tell the officer?', 'In writing, such as “By e-mail”.'),
  aDay('boardOn', 'Which meeting of the Information Governance Board is told of it?'),
]

export const TRIGGER_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'trigger',
    label: 'What happened?',
    options: optionsOf(REVIEW_TRIGGERS, REVIEW_TRIGGER_NAMES),
    small: true,
  },
  someLines('what', 'Say more'),
]

export const END_FIELDS: readonly Field[] = [
  someLines('reason', 'Why does it end?'),
  aDay('certificateDueOn', 'By when does the recipient certify that the data is destroyed or returned?'),
]

export const FLOW_FIELDS: readonly Field[] = [
  someLines('what', 'What went, and when?', 'No names of residents.'),
]

export const REPLACE_FIELDS: readonly Field[] = [someLines('reason', 'Why is something else to cover it?')]
