import type { Field, Option } from '@/components/forms/form-spec'
import { INTEREST_FIELDS } from '@/lib/content/agreement-sign-words'
import { optionsOf, yesNo } from '@/lib/content/question-fields'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { ANSWERS, type AnswerName } from '@/lib/domain/agreement/answers'
import { PARTY_ROLE_NAMES, REGIME_NAMES, REGIMES, ROLES_OF_PARTIES } from '@/lib/domain/agreement/kinds'
import { ANSWER_QUESTIONS } from '@/lib/domain/agreement/question-words'
import { DATA_CLASS_NAMES, DATA_CLASSES } from '@/lib/domain/agreement/text'

/** The forms of drafting in words. */

type Approved = Pick<Agreement, 'status' | 'approval' | 'signatures'>

const undoneOf = ({ approval, signatures: { length } }: Approved) =>
  [approval && 'the approval', length > 0 && `${length} ${length === 1 ? 'signature' : 'signatures'}`]
    .filter(Boolean)
    .join(' and ')

/** Said once before a text that was sent for approval, approved or signed is changed; null where nothing is undone. */
export const undoneWords = (a: Approved): string | null => {
  const undone = undoneOf(a)
  if (undone) return `This undoes ${undone}: they were given for the text as it was. Send it again to go on.`
  return a.status === 'APPROVAL'
    ? 'This takes it back from whoever is to approve it: it must be sent for approval again. Send it again to go on.'
    : null
}

export const answerFields = (names: readonly AnswerName[]): readonly Field[] =>
  names.map((name): Field => {
    const { label, hint, long, max } = ANSWER_QUESTIONS[name]
    if (long) return { kind: 'textarea', name, label, hint, rows: 6, maxLength: max }
    return { kind: 'text', name, label, hint, ...(max < 5 && { width: 3, inputMode: 'numeric' }) }
  })

export const TITLE_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'title',
    label: 'Title',
    hint: 'Say what is done for whom. It is public once the agreement is published.',
  },
]

type Named = { readonly id: string; readonly name: string }

export const partyFields = (organisations: readonly Named[]): readonly Field[] => [
  { kind: 'text', name: 'name', label: 'Name of the organisation' },
  { kind: 'radios', name: 'own', label: 'Is this the council?', options: yesNo, inline: true },
  {
    kind: 'select',
    name: 'organisationId',
    label: 'The organisation in the directory',
    hint: 'It is how its signatory is recognised. Leave it for the council, and where it is not listed.',
    options: [
      { value: '', label: 'Not chosen' },
      ...organisations.map(({ id, name }) => ({ value: id, label: name })),
    ],
  },
  {
    kind: 'radios',
    name: 'role',
    label: 'What is it here?',
    hint: 'What it does decides, whatever a contract calls it.',
    options: optionsOf(ROLES_OF_PARTIES, PARTY_ROLE_NAMES, {
      controller: 'It decides why and how it uses the information.',
      jointController: 'It decides that together with another party.',
      processor: 'It only does what another party tells it to.',
    }),
  },
  { kind: 'text', name: 'contact', label: 'Contact', hint: 'A post and a shared mailbox outlast people.' },
  {
    kind: 'text',
    name: 'dpo',
    label: 'Data protection officer',
    hint: 'A mailbox or a name; where it has none, say so.',
  },
]

export const DATA_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'name',
    label: 'What is the information?',
    hint: 'One item. For example, tenancy start dates.',
  },
  { kind: 'text', name: 'people', label: 'Whom is it about?' },
  {
    kind: 'checkboxes',
    name: 'classes',
    label: 'What kind of information is it?',
    hint: 'All that apply. All but the first mean a review every year.',
    options: optionsOf(DATA_CLASSES, DATA_CLASS_NAMES),
  },
  { kind: 'text', name: 'basis', label: 'Lawful basis', hint: 'For each party, where they differ.' },
  {
    kind: 'text',
    name: 'retention',
    label: 'How long does the recipient keep it?',
    hint: 'In words, with what starts the time running.',
  },
  {
    kind: 'text',
    name: 'retentionMonths',
    label: 'After how many months must they show that it is deleted?',
    hint: 'Counted from the day the agreement begins. They are reminded when it is due.',
    width: 4,
    inputMode: 'numeric',
  },
  { kind: 'text', name: 'frequency', label: 'How often is it sent?' },
  { kind: 'text', name: 'channel', label: 'How is it sent?', hint: 'The one channel that may be used.' },
]

export const ACTIVITY_FIELDS: readonly Field[] = [
  { kind: 'text', name: 'name', label: 'What is done?' },
  {
    kind: 'radios',
    name: 'regime',
    label: 'Whose purpose does it serve?',
    hint: 'Each activity answers to the rules of its kind. The clauses for a kind used for the first time are added.',
    options: optionsOf(
      REGIMES.filter((regime) => regime !== 'E'),
      REGIME_NAMES,
    ),
  },
]

export const datesFields = (latestReview: string): readonly Field[] => [
  {
    kind: 'radios',
    name: 'start',
    label: 'When does it begin?',
    hint: 'Nothing may be sent before.',
    options: [
      { value: 'lastSignature', label: 'When the last party has signed' },
      { value: 'date', label: 'On a later day' },
    ],
  },
  { kind: 'date', name: 'startOn', label: 'If on a later day, which?' },
  {
    kind: 'date',
    name: 'reviewOn',
    label: 'Day of its first review (optional)',
    hint: `No later than ${latestReview}. Leave it empty for the longest time that policy allows.`,
  },
  {
    kind: 'date',
    name: 'endsOn',
    label: 'Day it ends (optional)',
    hint: 'Leave it empty where it goes on until somebody ends it.',
  },
  {
    kind: 'radios',
    name: 'protocol',
    label: 'Does it stand under a partnership protocol?',
    options: [
      { value: 'none', label: 'No' },
      { value: 'named', label: 'Yes' },
    ],
  },
  { kind: 'text', name: 'protocolReference', label: 'If yes, which?', hint: 'Its reference or its title.' },
]

const WORDING: Field = {
  kind: 'textarea',
  name: 'text',
  label: 'Wording',
  hint: 'Leave an empty line between paragraphs. A name in double brackets, such as [[purpose]], stands for an answer given on its own page.',
  rows: 14,
  maxLength: 12_000,
}

const HEADING: Field = { kind: 'text', name: 'heading', label: 'Heading' }

export const CLAUSE_FIELDS: readonly Field[] = [HEADING, WORDING]

type Placed = { readonly key: string; readonly heading: string }

const afterField = (clauses: readonly Placed[]): Field => ({
  kind: 'select',
  name: 'after',
  label: 'Where does it stand?',
  options: [
    { value: '', label: 'At the end' },
    ...clauses.map(({ key, heading }, index) => ({ value: key, label: `After ${index + 1}. ${heading}` })),
  ],
})

const coversField = (points: readonly Point[], hint: string): Field => ({
  kind: 'checkboxes',
  name: 'covers',
  label: 'Which required points does it make?',
  hint,
  small: true,
  options: points.map(({ id, name, reference }) => ({ value: id, label: name, hint: reference })),
})

type Point = { readonly id: string; readonly name: string; readonly reference: string }

export const ownClauseFields = (clauses: readonly Placed[], points: readonly Point[]): readonly Field[] => [
  HEADING,
  WORDING,
  ...(points.length > 0 ? [coversField(points, 'Leave them all where it makes none.')] : []),
  afterField(clauses),
]

export const fromLibraryFields = (
  offered: readonly (Placed & { readonly statute: string })[],
  clauses: readonly Placed[],
): readonly Field[] => [
  {
    kind: 'radios',
    name: 'key',
    label: 'Which clause?',
    options: offered.map(
      ({ key, heading, statute }): Option => ({ value: key, label: heading, hint: statute }),
    ),
  },
  afterField(clauses),
]

export const NOT_APPLICABLE_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'reason',
    label: 'Why does it not apply?',
    hint: 'It is printed in the agreement. Say what is so, not only that it does not apply.',
    rows: 4,
    maxLength: 1000,
  },
  {
    kind: 'text',
    name: 'initials',
    label: 'Your initials',
    hint: 'The legal team answers for this in place of a clause.',
    width: 5,
    spellcheck: false,
  },
]

export const REVIEW_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'result',
    label: 'Is it ready for the Data Protection Officer?',
    options: [
      { value: 'ready', label: 'Yes, it may go on' },
      { value: 'changes', label: 'No, back to whoever drafts it' },
    ],
  },
  {
    kind: 'textarea',
    name: 'note',
    label: 'What you found',
    hint: 'It is kept as an internal comment. The other organisation never sees it.',
    rows: 6,
    maxLength: 3000,
  },
  ...INTEREST_FIELDS,
]

export const clauseOfLibraryFields = (points: readonly Point[]): readonly Field[] => [
  HEADING,
  WORDING,
  { kind: 'text', name: 'statute', label: 'Law or policy it carries out' },
  { kind: 'text', name: 'owner', label: 'Who answers for its wording?', hint: 'A team, not a person.' },
  {
    kind: 'checkboxes',
    name: 'regimes',
    label: 'Which agreements is it for?',
    options: optionsOf(REGIMES, REGIME_NAMES),
  },
  coversField(points, 'An agreement that has this clause, with its answers given, has made them.'),
  {
    kind: 'radios',
    name: 'mayNotBeConceded',
    label: 'Must it stay, whatever the other organisation asks for?',
    options: yesNo,
    inline: true,
  },
  {
    kind: 'textarea',
    name: 'why',
    label: 'Why this wording?',
    hint: 'Whoever drafts an agreement next year reads this first.',
    rows: 3,
    maxLength: 1000,
  },
]

/** What stands in double brackets, with what it stands for. */
export const placeholderWords = (name: AnswerName) => ({ placed: `[[${name}]]`, means: ANSWERS[name] })
