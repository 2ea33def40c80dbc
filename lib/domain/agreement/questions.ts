import { type AnswerName, namedIn } from './answers'
import { REGIMES, type Regime } from './kinds'
import type { LibraryClause } from './library'
import { STARTER_LIBRARY } from './starter-library'

export { ANSWER_QUESTIONS, type AnswerQuestion } from './question-words'

/**
 * The interview from which a draft is made: what its clauses need to know, a page for each question that a
 * lawyer or a coordinator would ask together. Parties, data and activities have tables of their own.
 */
export type DraftPage = {
  readonly slug: string
  readonly title: string
  readonly hint: string
  /** The lists of 3.2 whose clauses ask for something on this page. */
  readonly regimes: readonly Regime[]
  readonly answers: readonly AnswerName[]
}

type Asking = Pick<LibraryClause, 'regimes' | 'text'>

const namedFor = (regime: Regime, library: readonly Asking[]): ReadonlySet<AnswerName> =>
  new Set(library.filter(({ regimes }) => regimes.includes(regime)).flatMap(({ text }) => namedIn(text)))

const PAGES: readonly Omit<DraftPage, 'regimes'>[] = [
  {
    slug: 'statutory-entry',
    title: 'What does the law compel?',
    hint: 'This makes an entry in the register. If the law only allows it, an agreement is needed instead.',
    answers: ['statute', 'dataset', 'frequency', 'controls', 'entryOwner'],
  },
  {
    slug: 'purpose',
    title: 'What is the information for?',
    hint: 'Write it so that somebody whose information it is would understand it.',
    answers: ['purpose', 'benefits'],
  },
  {
    slug: 'necessity',
    title: 'Why is it needed, and what could it do to people?',
    hint: 'Say what you weighed, and not only what you concluded.',
    answers: ['whyNecessary', 'impactAssessment'],
  },
  {
    slug: 'powers',
    title: 'Which power or duty does each party have?',
    hint: 'Name the law and the section. A lawful basis is another question, and comes next.',
    answers: ['ourPower', 'theirPower'],
  },
  {
    slug: 'lawful-basis',
    title: 'What is the lawful basis on each side?',
    hint: 'Each party needs its own, and a condition besides for special category or criminal offence data.',
    answers: ['ourBasis', 'theirBasis', 'specialCondition', 'policyDocument', 'offenceCondition'],
  },
  {
    slug: 'special-care',
    title: 'What needs special care?',
    hint: 'Where one of these has no part in it, say so and why.',
    answers: ['confidentiality', 'optOutCheck', 'children', 'lawEnforcement'],
  },
  {
    slug: 'joint-duties',
    title: 'Who does what for the people concerned?',
    hint: 'You decide together, so every duty needs somebody who carries it out.',
    answers: ['duties', 'contactPoint', 'essence', 'breachLead'],
  },
  {
    slug: 'instructions',
    title: 'What is the processor to do?',
    hint: 'They may do what stands here, and nothing else.',
    answers: ['instructions', 'duration', 'subProcessors'],
  },
  {
    slug: 'telling-people',
    title: 'Who tells people, and whom may they ask?',
    hint: 'One contact each, so that nobody is sent from door to door.',
    answers: ['whoTells', 'rightsContact', 'complaintsContact', 'accuracy'],
  },
  {
    slug: 'keeping-safe',
    title: 'How is it kept safe?',
    hint: 'None of this is published. The security team can help with the wording.',
    answers: ['security', 'training', 'places', 'breachHours'],
  },
  {
    slug: 'how-long',
    title: 'How long is it kept, and how is it destroyed?',
    hint: 'The period for each item stands in the table of data. Here is the reason, and what follows.',
    answers: ['retention', 'disposal'],
  },
  {
    slug: 'passing-on',
    title: 'Where else may it go?',
    hint: 'If it goes nowhere else, say so: then nobody may pass it on.',
    answers: ['onward', 'transfers'],
  },
  {
    slug: 'checking',
    title: 'How will you know that it is kept to?',
    hint: 'Somebody will ask for this at the next review.',
    answers: ['audit', 'recordsOfProcessing'],
  },
  {
    slug: 'ending',
    title: 'What happens at the end?',
    hint: 'It is easier to agree on this now than then.',
    answers: ['atTheEnd', 'exitPlan', 'noticeMonths', 'liability'],
  },
]

const asks = (regime: Regime, answers: readonly AnswerName[]) => {
  const named = namedFor(regime, STARTER_LIBRARY)
  return answers.some((name) => named.has(name))
}

export const DRAFT_PAGES: readonly DraftPage[] = PAGES.map((page) => ({
  ...page,
  regimes: REGIMES.filter((regime) => asks(regime, page.answers)),
}))

/** A page that has nothing to ask is left out. The council's own library may ask for more than the starter. */
export const pagesFor = (
  regimes: readonly Regime[],
  library: readonly Asking[] = STARTER_LIBRARY,
): readonly DraftPage[] => {
  const named = new Set(regimes.flatMap((regime) => [...namedFor(regime, library)]))
  return DRAFT_PAGES.map((page) => ({
    ...page,
    answers: page.answers.filter((name) => named.has(name)),
  })).filter(({ answers }) => answers.length > 0)
}
