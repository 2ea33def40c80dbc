import { z } from 'zod'
import { day, glossary, maybe, one, said } from '../../shared/describe'

/** What is known of one flow of data, as the questions of the decision tree (2.2) ask it. */

export const ORIGINS = {
  adultSocialCare: 'adult social care that the council provides or arranges, or that is provided for it',
  publicHealth: 'public health services that the council provides or pays for',
  childHealth: 'child health services, such as health visiting or mental health care for children',
  nhs: 'anything that came from an NHS body',
  childrensSocialCare: 'children’s social care, which Ofsted regulates',
  education: 'schools and other education',
  outsideCare:
    'data that began outside health and adult social care and stayed there, such as benefits, tax or courts',
  research: 'data made only for research, never taken from records of care',
} as const
export type Origin = keyof typeof ORIGINS

/** Health and adult social care, where the opt-out can bite. */
export const CARE: readonly Origin[] = ['adultSocialCare', 'publicHealth', 'childHealth', 'nhs']
export const CHILDREN: readonly Origin[] = ['childrensSocialCare', 'education']

export const CONSENTS = {
  all: 'every person did',
  some: 'some did; the others are decided as if nobody had',
  none: 'nobody did, or nobody knows',
} as const

export const COMPULSIONS = {
  nothing: 'nothing compels it; a power or permission to give it compels nothing',
  enactment: 'a law, direction or notice that leaves no choice',
  courtOrder: 'a sealed order of a court or tribunal that names the data',
  clientLevelData: 'the quarterly return of client level adult social care data to NHS England',
  ons: 'the supply to the Office for National Statistics under its own Act',
  fraudInitiative: 'the data matching of the National Fraud Initiative, where it is required',
} as const
export type Compulsion = keyof typeof COMPULSIONS

export const SUPPORTS = {
  none: 'no such support',
  REG2: 'under regulation 2, cancer',
  REG5: 'under regulation 5, research or planning',
} as const
export type Support = keyof typeof SUPPORTS

export const NUMBERS = {
  all: 'every record has one',
  some: 'some have; the others are traced, or withheld',
  none: 'none has',
} as const

export const TRACINGS = {
  notTried: 'nobody has tried',
  traced: 'the missing numbers were found',
  disproportionate: 'finding them would be out of all proportion',
} as const

export const namesOf = <T extends string>(words: Readonly<Record<T, string>>) =>
  Object.keys(words) as [T, ...T[]]

export const cagLetter = z
  .strictObject({
    supplied: maybe('Whoever discloses has the decision letter or the published minutes before them.'),
    disapplies: maybe('It says in terms that the opt-out is not applied, or somebody says that it does.'),
    flowNamed: maybe('It names this very flow, and not only another under the same reference.'),
    reference: said('The reference of the Confidentiality Advisory Group.'),
    date: day('the date of the letter', 'The date of the letter.'),
    expires: day('the day the support ends', 'The last day of the support; left out where it has none.'),
    reviewOn: day('the day of the annual review', 'The day by which its annual review is due.'),
    recipientNamed: maybe('It names the recipient.'),
  })
  .describe('The letter of support under section 251, where the flow relies on one.')
export type CagLetter = z.output<typeof cagLetter>

export const optOutAnswers = z.strictObject({
  origins: z
    .array(z.enum(namesOf(ORIGINS)))
    .min(1)
    .optional()
    .describe(`N1 and N2: every place that any of the data came from. ${glossary(ORIGINS)}`),
  careInEngland: maybe('N1: any of that care was provided or arranged in England, for whomever.'),
  identifiable: maybe('N3: anybody can be identified from it, or is likely to be, in the recipient’s hands.'),
  keyInReach: maybe(
    'N3: it has a row for each person, and the recipient can reach the key or the method that hides who they are. Such rows identify.',
  ),
  smallCellsOrFreeText: maybe(
    'N3: it has small counts that are not suppressed, or free text. Both identify.',
  ),
  dutyOfConfidence: maybe('N3: it was given where a duty of confidence is owed.'),
  aboutHealthOrCare: maybe(
    'N3: it says something about somebody’s health, condition, diagnosis, care or treatment.',
  ),
  individualCare: maybe(
    'N4: it is used for the care of the very people it is about. Planning, audit and recruiting for research are not.',
  ),
  explicitConsent: one(
    namesOf(CONSENTS),
    `N5: who explicitly consented to this very use. ${glossary(CONSENTS)}`,
  ),
  compelledBy: one(namesOf(COMPULSIONS), `N6: what compels it. ${glossary(COMPULSIONS)}`),
  regulation3: maybe(
    'N7: it is given to control a communicable disease or another risk to public health, under regulation 3.',
  ),
  overridingPublicInterest: maybe(
    'N8: a written test of this one case found an overriding public interest. A routine or bulk feed has none.',
  ),
  namedGround: z
    .string()
    .regex(/^(none|[A-Z][A-Z0-9_]{1,40})$/, { error: 'it is neither none nor a code of the exemptions' })
    .optional()
    .describe(
      'N9: the code of the named programme or payment ground in the table of exemptions, such as EX_NDRS, EX_PATIENT_SURVEYS, EX_ASSURING_TRANSFORMATION, EX_NONCONTRACTED_INVOICE, EX_PRESCRIPTION_PAYMENT or COND_CONTRACTED_PAYMENT; none where there is none.',
    ),
  section251: one(namesOf(SUPPORTS), `N10: support under section 251. ${glossary(SUPPORTS)}`),
  cagLetter: cagLetter.optional(),
  nhsNumbers: one(namesOf(NUMBERS), `N12: whether the records have NHS numbers. ${glossary(NUMBERS)}`),
  tracing: one(namesOf(TRACINGS), `N12: what became of numbers that are missing. ${glossary(TRACINGS)}`),
  confidentialityBasis: said(
    'What lifts the duty of confidence, apart from the basis in data protection law. Passing the check never supplies it.',
  ),
  passedOn: maybe('The recipient will pass on what it receives.'),
})
export type OptOutAnswers = z.output<typeof optOutAnswers>
