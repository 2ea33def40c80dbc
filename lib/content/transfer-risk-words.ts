import type { Field } from '@/components/forms/form-spec'
import { optionsOf } from '@/lib/content/question-fields'
import { aDay, named, oneLine, placePicker, someLines, yesOrNo } from '@/lib/content/transfer-words'
import type { Reference } from '@/lib/domain/checks/reference'
import {
  CATEGORY_CODES,
  CATEGORY_NAMES,
  type CategoryCode,
  YES_OR_NO,
} from '@/lib/domain/checks/transfer/codes'
import {
  CONCERNS,
  HERE,
  LIKELIHOODS,
  MEASURE_NAMES,
  MEASURES,
  METHOD_NAMES,
  METHODS,
  REDRESSES,
  SOURCE_KIND_NAMES,
  SOURCE_KINDS,
  THERE,
} from '@/lib/domain/checks/transfer/risk/answers'
import type { RiskPageName } from '@/lib/domain/checks/transfer/risk/pages'
import {
  CONCERN_NAMES,
  HERE_NAMES,
  LIKELIHOOD_NAMES,
  REDRESS_NAMES,
  THERE_NAMES,
} from '@/lib/domain/checks/transfer/risk/words'

/** The transfer risk assessment as forms. The questions are those of its table, as it is today. */

export type Asking = {
  readonly reference: Reference
  readonly categories: readonly CategoryCode[]
}

/** A question that the table lost is asked by its number: what was answered is not lost. */
const promptOf = ({ questions }: Pick<Reference, 'questions'>, id: string) =>
  questions.find(({ q_id }) => q_id === id)?.prompt ?? `Question ${id}`

const asked = (
  { reference }: Asking,
  name: string,
  id: string,
  options: ReturnType<typeof optionsOf>,
): Field => ({ kind: 'radios', name, label: `${promptOf(reference, id)}? (${id})`, options, small: true })

const kindsOf = ({ categories }: Asking) =>
  named(
    CATEGORY_CODES.filter((code) => categories.includes(code)),
    CATEGORY_NAMES,
  )

const measures = ({ reference }: Asking): Field => ({
  kind: 'checkboxes',
  name: 'measures',
  label: `${promptOf(reference, 'T2.2')}? (T2.2)`,
  hint: 'Only the first two lower anything: what a contract promises does not.',
  options: named(MEASURES, MEASURE_NAMES),
  small: true,
})

const aboutPlace = (asking: Asking): readonly Field[] => [
  asked(asking, 'concern', 'T4.1', optionsOf(CONCERNS, CONCERN_NAMES)),
  asked(asking, 'exposure', 'T4.2', optionsOf(LIKELIHOODS, LIKELIHOOD_NAMES)),
  asked(asking, 'redress', 'T4.3', optionsOf(REDRESSES, REDRESS_NAMES)),
]

const aboutEnforcing = (asking: Asking): readonly Field[] => [
  asked(asking, 'enforceableHere', 'T5.1', optionsOf(HERE, HERE_NAMES)),
  asked(asking, 'enforceableThere', 'T5.2', optionsOf(THERE, THERE_NAMES)),
]

export const RISK_FIELDS = {
  sending: ({ reference }: Asking): readonly Field[] => [
    someLines('sending', `${promptOf(reference, 'T1.5')}? (T1.5)`, undefined, 2000),
    yesOrNo('encryptedInTransit', 'Is it encrypted on its way?'),
    yesOrNo('encryptedAtRest', 'Is it encrypted where it is kept?'),
  ],
  harm: (asking: Asking): readonly Field[] => [
    {
      kind: 'checkboxes',
      name: 'raised',
      label: `${promptOf(asking.reference, 'T2.1')}: which would do more harm than usual? (T2.1, optional)`,
      hint: 'The usual harm of each kind is set already. It may be raised, never lowered; what you tick counts as high.',
      options: kindsOf(asking),
      small: true,
    },
    measures(asking),
  ],
  method: ({ reference }: Asking): readonly Field[] => [
    {
      kind: 'radios',
      name: 'method',
      label: 'How is it assessed? (T3.1)',
      options: named(METHODS, METHOD_NAMES),
      small: true,
    },
    { kind: 'heading', text: 'If by an analysis that the government published' },
    oneLine('document', 'Which document? (optional)'),
    ...placePicker('placeCode', 'Of which place? (optional)', reference),
    oneLine('sector', 'Of which sector? (optional)'),
    yesOrNo('coversRecipient', 'Is the recipient of that sector?'),
  ],
  place: aboutPlace,
  enforcement: aboutEnforcing,
  again: (asking: Asking): readonly Field[] => [
    measures(asking),
    ...aboutPlace(asking),
    ...aboutEnforcing(asking),
  ],
  left: (asking: Asking): readonly Field[] => [
    {
      kind: 'checkboxes',
      name: 'unprotected',
      label: `${promptOf(asking.reference, 'T6.2')}? (T6.2, optional)`,
      options: kindsOf(asking),
      small: true,
    },
    yesOrNo('unprotectedRemoved', 'Will those kinds not be sent?'),
    {
      kind: 'select',
      name: 'derogation',
      label: `${promptOf(asking.reference, 'T6.3')}? (T6.3, optional)`,
      options: [
        { value: '', label: 'None' },
        ...asking.reference.mechanisms
          .filter(({ family }) => family === 'derogation')
          .map(({ mechanism_code, name }) => ({ value: mechanism_code, label: name })),
      ],
    },
  ],
  conclusion: ({ reference }: Asking): readonly Field[] => [
    {
      kind: 'radios',
      name: 'notMateriallyLower',
      label: `${promptOf(reference, 'T7.1')}. Is that so? (T7.1)`,
      hint: 'You state it in your name.',
      options: optionsOf(YES_OR_NO, { YES: 'Yes', NO: 'No' }),
      inline: true,
    },
    someLines('proportionality', `${promptOf(reference, 'T7.2')}? (T7.2)`),
  ],
} as const satisfies Readonly<Record<RiskPageName, (asking: Asking) => readonly Field[]>>

export const RISK_PAGE_TITLES: Readonly<Record<RiskPageName, string>> = {
  sending: 'How is it sent?',
  harm: 'What harm could it do?',
  method: 'How deeply is it looked into?',
  place: 'What could happen there?',
  enforcement: 'Can it be enforced?',
  again: 'The same questions with the extra steps',
  left: 'What is still not protected?',
  conclusion: 'Your conclusion',
}

export const SOURCE_FIELDS: readonly Field[] = [
  oneLine('title', 'Title'),
  oneLine('publisher', 'Whose is it?', 'Two of one publisher count as one.'),
  {
    kind: 'radios',
    name: 'kind',
    label: 'What is it?',
    options: named(SOURCE_KINDS, SOURCE_KIND_NAMES),
    small: true,
  },
  aDay('dated', 'When was it written? (optional)'),
]

export const STEP_FIELDS: readonly Field[] = [
  oneLine('text', 'What is done?'),
  oneLine('owner', 'Who sees to it?'),
  aDay('dueOn', 'By when? (optional)'),
]
