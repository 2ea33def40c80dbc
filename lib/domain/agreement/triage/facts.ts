import { z } from 'zod'
import { glossary, maybe, one, said } from '../../shared/describe'
import type { Given } from './answers'
import { DIRECTIONS } from './inputs'
import type { Place } from './places'
import { isQuestion, QUESTION_IDS, type QuestionId, type UseId } from './questions'
import type { YesNo } from './table'

/** A proposed flow of data put in plain facts, for `gatehouse decide agreement-triage`. */

const OTHER_PARTIES = {
  ownService: 'another service of the council, which is no separate legal entity',
  ownCompany: 'a company that the council owns, which is one',
  publicBody: 'another public body',
  supplier: 'a supplier',
  voluntary: 'a charity or voluntary body',
  otherBody: 'any other body',
} as const

const PURPOSES_SERVED = {
  ours: 'only the council’s, on its instructions (Q6 yes, Q7 no)',
  theirs: 'the recipient’s own (Q6 no, Q8 yes)',
  oursAndTheirs:
    'the council’s, on its instructions, and some of it the recipient’s own too (Q6 yes, Q7 yes)',
  decidedTogether: 'one that the parties decide together, with the essential means (Q5 yes)',
  nobodys: 'nobody’s that can be named (Q6 no, Q8 no)',
} as const

const namesOf = <T extends string>(words: Readonly<Record<T, string>>) => Object.keys(words) as [T, ...T[]]

const useFacts = {
  servesWhom: one(
    namesOf(PURPOSES_SERVED),
    `Whose purpose the information serves once they hold it, instead of the four facts that follow; one of those that is said counts before it. ${glossary(PURPOSES_SERVED)}`,
  ),
  jointPurposesAndMeans: maybe('Q5: the parties together decide why and, in essence, how.'),
  onlyOnInstructions: maybe('Q6: the recipient uses it to meet the council’s requirements, on instructions.'),
  ownEnds: maybe(
    'Q7: the recipient also uses some of it for ends of its own, such as analytics, its product, or a statutory or professional duty of its own.',
  ),
  ownRequirements: maybe('Q8: the recipient uses it to meet its own requirements.'),
}

export const triageFacts = z.strictObject({
  identifiableDataLeaves: maybe(
    'Q1: anything from which somebody could be identified leaves the council, or becomes accessible to people who do not see it today, in another service of the council too.',
  ),
  separateLegalEntity: maybe('Q2: the other party is a separate legal entity.'),
  otherParty: one(
    namesOf(OTHER_PARTIES),
    `Who the other party is, instead of separateLegalEntity, which counts before it. ${glossary(OTHER_PARTIES)}`,
  ),
  singleCaseNoPattern: maybe('Q3: it is a single, case-specific disclosure with no pattern.'),
  whollyCompelled: maybe('Q4: a statute or an order compels all of it.'),
  ...useFacts,
  activities: z
    .array(z.strictObject({ name: z.string().min(1).describe('What is done.'), ...useFacts }))
    .max(20)
    .default([])
    .describe(
      'Where they do several things with it, each by name with facts of its own; the same facts outside the list then count for nothing. Default: none.',
    ),
  direction: one(DIRECTIONS, 'Whether information goes both ways (reciprocal) or one way (oneWay).'),
  contractSays: said('What the contract calls the parties. It decides nothing: control in fact does.'),
  reidentificationCheck: said('What the check found that nobody can be identified again.'),
  compatibilityCheck: said('Inside the council: why the use fits what the information was collected for.'),
  ropaEntry: said('Inside the council: the entry in the records of processing.'),
  newUse: maybe('Inside the council: it is a new use. One that is not known counts as new.'),
  dpoAdvice: said('Inside the council: what the Data Protection Officer advised on the new use.'),
})
export type TriageFacts = z.output<typeof triageFacts>

export const FACT_OF = {
  Q1: 'identifiableDataLeaves',
  Q2: 'separateLegalEntity',
  Q3: 'singleCaseNoPattern',
  Q4: 'whollyCompelled',
  Q5: 'jointPurposesAndMeans',
  Q6: 'onlyOnInstructions',
  Q7: 'ownEnds',
  Q8: 'ownRequirements',
} as const satisfies Readonly<Record<QuestionId, keyof TriageFacts>>

const MEANS = {
  ours: { Q5: false, Q6: true, Q7: false },
  theirs: { Q5: false, Q6: false, Q8: true },
  oursAndTheirs: { Q5: false, Q6: true, Q7: true },
  decidedTogether: { Q5: true },
  nobodys: { Q5: false, Q6: false, Q8: false },
} as const satisfies Readonly<Record<keyof typeof PURPOSES_SERVED, { readonly [Q in UseId]?: boolean }>>

type Known = { readonly [Q in QuestionId]?: boolean }

const impliedBy = ({ otherParty, servesWhom }: Partial<TriageFacts>): Known => ({
  ...(otherParty && { Q2: otherParty !== 'ownService' }),
  ...(servesWhom && MEANS[servesWhom]),
})

const yesNo = (fact: boolean): { readonly answer: YesNo } => ({ answer: fact ? 'yes' : 'no' })

/** Of all of it, or of one activity. */
const answersIn = (facts: Partial<TriageFacts>) => {
  const implied = impliedBy(facts)
  return Object.fromEntries(
    QUESTION_IDS.flatMap((id) => {
      const fact = facts[FACT_OF[id]] ?? implied[id]
      return fact === undefined ? [] : [[id, yesNo(fact)]]
    }),
  )
}

export const givenIn = (facts: TriageFacts): Given => {
  const {
    direction,
    reidentificationCheck: check,
    compatibilityCheck: compatibility,
    ropaEntry,
    dpoAdvice,
  } = facts
  return {
    ...answersIn(facts),
    activities: facts.activities.map((one) => ({ name: one.name, ...answersIn(one) })),
    reidentification: { check },
    internalUse: { compatibility, ropaEntry, dpoAdvice, newUse: facts.newUse === false ? 'no' : 'yes' },
    ...(direction && { direction: { direction } }),
  }
}

/** The name of the fact that answers a place. */
export const factAt = ({ page, activity }: Place): string => {
  const fact = isQuestion(page) ? FACT_OF[page] : page
  return activity === null ? fact : `activities.${activity}.${fact}`
}
