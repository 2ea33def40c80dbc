/**
 * What is asked once and said in many clauses. A clause of the library names an answer as `[[purpose]]`; the
 * answer stands there when the agreement is read, so that one correction corrects every clause.
 */
export const ANSWERS = {
  purpose: 'What the information is for',
  benefits: 'What good it does, and for whom',
  whyNecessary: 'Why it is needed, and why less would not do',
  ourPower: 'Our legal power or duty',
  theirPower: 'Their legal power or duty',
  ourBasis: 'Our lawful basis',
  theirBasis: 'Their lawful basis',
  specialCondition: 'The condition for special category data',
  policyDocument: 'The appropriate policy document',
  offenceCondition: 'The condition for criminal offence data',
  confidentiality: 'How confidences are kept',
  optOutCheck: 'The national data opt-out check: its date and result',
  whoTells: 'Who tells people, and how',
  rightsContact: 'One contact for the rights of people',
  complaintsContact: 'Where people complain',
  accuracy: 'How mistakes are corrected',
  retention: 'How long the recipient may keep it',
  disposal: 'How it is destroyed, and how we are shown',
  security: 'How it is kept safe',
  places: 'Where it may be kept and read',
  training: 'Vetting and training of staff',
  breachHours: 'Hours within which a breach is told',
  onward: 'Whether and to whom it may be passed on',
  transfers: 'Transfers abroad and what protects them',
  impactAssessment: 'The impact assessment, or why none is needed',
  audit: 'How we check that it is kept to',
  recordsOfProcessing: 'The entries in the records of processing',
  children: 'What protects children',
  lawEnforcement: 'What applies to law enforcement purposes',
  instructions: 'What the processor is instructed to do',
  duration: 'How long the work lasts',
  subProcessors: 'Sub-processors, and how they are authorised',
  atTheEnd: 'Deleted or returned at the end',
  liability: 'Who bears which loss',
  exitPlan: 'How it is handed over at the end',
  duties: 'Who does what for each duty',
  contactPoint: 'Contact point for people',
  essence: 'The arrangement in a few words for the public',
  breachLead: 'Who leads on a breach',
  statute: 'The law that compels it',
  dataset: 'What is sent',
  frequency: 'How often',
  controls: 'What keeps it in bounds',
  entryOwner: 'Who owns this entry',
  noticeMonths: 'Months of notice to end it',
} as const
export type AnswerName = keyof typeof ANSWERS
export type Answers = { readonly [K in AnswerName]?: string }

export const ANSWER_NAMES = Object.keys(ANSWERS) as AnswerName[]

const PLACE = /\[\[(\w+)\]\]/g

const isAnswer = (name: string): name is AnswerName => Object.hasOwn(ANSWERS, name)

/** The names a text asks for, each once. */
export const namedIn = (text: string): readonly AnswerName[] => [
  ...new Set([...text.matchAll(PLACE)].flatMap(([, name = '']) => (isAnswer(name) ? [name] : []))),
]

/** Names in double brackets that are no answers. */
export const unknownIn = (text: string): readonly string[] =>
  [...text.matchAll(/\[\[([^[\]]*)\]\]/g)].flatMap(([, name = '']) => (isAnswer(name) ? [] : [name]))

/** What is still to be said stands in square brackets, so that nobody takes the gap for the text. */
export const filled = (text: string, answers: Answers) =>
  text.replace(PLACE, (whole, name: string) =>
    isAnswer(name) ? answers[name] || `[still to be said: ${ANSWERS[name].toLowerCase()}]` : whole,
  )

/** Whether everything that a text asks for has been answered. */
export const isFilled = (text: string, answers: Answers) =>
  text.trim() !== '' && namedIn(text).every((name) => Boolean(answers[name]))
