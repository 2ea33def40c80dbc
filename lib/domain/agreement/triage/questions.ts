/** The questions of 3.1, one a page, as a busy person can answer them. */

export const QUESTION_IDS = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8'] as const
export type QuestionId = (typeof QUESTION_IDS)[number]

/** Asked of each activity, where there are several. */
export const USE_IDS = ['Q5', 'Q6', 'Q7', 'Q8'] as const satisfies readonly QuestionId[]
export type UseId = (typeof USE_IDS)[number]

/** What an answer leads to being asked besides. */
export const FURTHER_IDS = ['reidentification', 'internalUse', 'activities', 'direction'] as const
export type FurtherId = (typeof FURTHER_IDS)[number]

export type PageId = QuestionId | FurtherId

export type Page = { readonly slug: string; readonly title: string; readonly hint: string }

export type Question = Page & {
  /** What decides: who is in control in fact, not the label on the contract. */
  readonly help: string
  readonly options: Readonly<Record<'yes' | 'no', string>>
  /** Completes "Select …". */
  readonly select: string
  readonly source: string
}

export const QUESTIONS: Readonly<Record<QuestionId, Question>> = {
  Q1: {
    slug: 'identifiable',
    title: 'Could anybody be identified from what others will receive or see?',
    hint: 'Others are people who do not see it today, in another organisation or in another service of the council.',
    help: 'Taking out the names is not enough. Think of what they hold already, and of small numbers.',
    options: {
      yes: 'Yes, or somebody could work it out',
      no: 'No, it is anonymous, or only totals',
    },
    select: 'whether anybody could be identified',
    source: 'UK GDPR Article 4(1) and recital 26',
  },
  Q2: {
    slug: 'separate-organisation',
    title: 'Is the other party a separate organisation in law?',
    hint: 'Another council, an NHS trust, a company or a charity is. Another service of the council is not.',
    help: 'A company that the council owns is separate. A team with a name of its own is not.',
    options: { yes: 'Yes, it is a separate organisation', no: 'No, it is part of the council' },
    select: 'whether the other party is a separate organisation',
    source: 'UK GDPR Articles 4(7) and 5(1)(b)',
  },
  Q3: {
    slug: 'one-case',
    title: 'Is this one answer about one case?',
    hint: 'For example, the police ask about one suspect, or somebody asks for their own information.',
    help: 'What comes back each month, or is expected to, is a pattern, however small each answer is.',
    options: { yes: 'Yes, one case and no pattern', no: 'No, it is regular, or about many people' },
    select: 'whether it is one answer about one case',
    source: 'Local policy',
  },
  Q4: {
    slug: 'compelled',
    title: 'Must we give all of it, because a law or an order says so?',
    hint: 'For example, the National Fraud Initiative. A law that lets us give it is not one that makes us.',
    help: 'If we choose any of what is sent, to whom or how often, it is not wholly compelled.',
    options: { yes: 'Yes, all of it is laid down', no: 'No, or only part of it is' },
    select: 'whether all of it is compelled',
    source: 'UK GDPR Article 6(1)(c) and (3); local policy',
  },
  Q5: {
    slug: 'decided-together',
    title: 'Do we and they decide together why and how the information is used?',
    hint: 'For example, one shared record whose rules both of us made.',
    help: 'Look at who really decides the purpose and what matters about the means. Using the same system is not enough.',
    options: { yes: 'Yes, we decide both together', no: 'No, each decides for itself, or one decides' },
    select: 'whether why and how are decided together',
    source: 'UK GDPR Article 26(1)',
  },
  Q6: {
    slug: 'whose-purpose',
    title: 'Whose purpose does the information serve once they hold it?',
    hint: 'Ask what they would do with it if we no longer needed them.',
    help: 'What decides is whom it serves in fact, and who tells whom what to do. A contract that says “processor” or “controller” decides nothing.',
    options: {
      yes: 'Ours: they use it to meet our needs, on our instructions',
      no: 'Not ours: they decide for themselves what they need it for',
    },
    select: 'whose purpose it serves',
    source: 'UK GDPR Articles 4(8) and 28(3)(a)',
  },
  Q7: {
    slug: 'own-ends',
    title: 'Will they also use any of it for ends of their own?',
    hint: 'For example, to analyse it, to improve their product, or to meet a duty of their own profession or regulator.',
    help: 'A care agency that must keep its own records for its regulator uses those records for ends of its own.',
    options: { yes: 'Yes, some of it', no: 'No, nothing but our work' },
    select: 'whether they also use it for ends of their own',
    source: 'UK GDPR Article 28(3) and (10)',
  },
  Q8: {
    slug: 'own-needs',
    title: 'Do they need it for work or duties of their own?',
    hint: 'For example, a hospital that protects a child, or another council that collects its own tax.',
    help: 'If nobody can say what it is for, it must not be given.',
    options: { yes: 'Yes, they need it for their own work', no: 'No, nobody can say what they need it for' },
    select: 'whether they need it for their own work',
    source: 'UK GDPR Articles 4(7) and 5(1)(b); local policy',
  },
}

const FURTHER: Readonly<Record<FurtherId, Page>> = {
  reidentification: {
    slug: 'identified-again',
    title: 'How do you know that nobody can be identified again?',
    hint: 'Say who checked, what they tried, and what they found.',
  },
  internalUse: {
    slug: 'use-inside',
    title: 'Does this use fit what the information was collected for?',
    hint: 'No agreement is needed inside the council. These records are.',
  },
  activities: {
    slug: 'activities',
    title: 'Will they do one thing with it, or several?',
    hint: 'For example, visits on our behalf are one thing, and the records that their regulator asks for another.',
  },
  direction: {
    slug: 'direction',
    title: 'Does information go one way, or both ways?',
    hint: 'Both ways makes it a reciprocal agreement; one way a disclosure agreement.',
  },
}

const PAGES: Readonly<Record<PageId, Page>> = { ...QUESTIONS, ...FURTHER }

export const pageOf = (id: PageId) => PAGES[id]

export const pageAt = (slug: string): PageId | undefined =>
  [...QUESTION_IDS, ...FURTHER_IDS].find((id) => PAGES[id].slug === slug)

export const isUse = (id: string): id is UseId => USE_IDS.some((use) => use === id)

export const isQuestion = (id: string): id is QuestionId => Object.hasOwn(QUESTIONS, id)
