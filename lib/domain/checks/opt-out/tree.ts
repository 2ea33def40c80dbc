import type { Reference } from '../reference'
import { CARE, CHILDREN, type Compulsion, type OptOutAnswers, type Origin } from './answers'
import { biteOf } from './exemptions'

/** The decision tree of 2.2 as a table: each step, what it is read from, and where its answers lead. */

export const STEP_IDS = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9', 'N10', 'N11', 'N12'] as const
export type StepId = (typeof STEP_IDS)[number]
/** N12 is asked of what the tree has decided. */
export type TreeId = Exclude<StepId, 'N12'>
export type YesNo = 'yes' | 'no'

export type Tables = Pick<Reference, 'exemptions'>

/** On to another step; a row that has to be shown; the check; or a flow that nothing lifts the duty of confidence for. */
export type Next =
  | { readonly goes: 'to'; readonly step: TreeId }
  | { readonly goes: 'claim' | 'check' | 'baseless'; readonly code: string }

const to = (step: TreeId): Next => ({ goes: 'to', step })
const claim = (code: string): Next => ({ goes: 'claim', code })
const check = (code: string): Next => ({ goes: 'check', code })
const baseless = (code: string): Next => ({ goes: 'baseless', code })

export const CODES = {
  notEngland: 'OUT_NOT_ENGLAND',
  research: 'OUT_RESEARCH_GENERATED',
  outsideCare: 'OUT_NON_HC_ORIGIN',
  childrens: 'OUT_CHILDRENS',
  anonymised: 'EX_ANONYMISED',
  notConfidential: 'OUT_NOT_CPI',
  individualCare: 'EX_INDIVIDUAL_CARE',
  consent: 'EX_CONSENT',
  regulation3: 'EX_REG3',
  publicInterest: 'EX_OVERRIDING_PI',
  disapplied: 'EX_CAG_EXEMPT',
  noNumber: 'EX_NO_NHS_NUMBER',
  regulation2Check: 'APPLIES_REG2',
  regulation5Check: 'APPLIES_REG5',
  byDefault: 'APPLIES_DEFAULT',
} as const

const COMPELLED: Readonly<Record<Exclude<Compulsion, 'nothing'>, string>> = {
  enactment: 'EX_LEGAL_REQUIREMENT',
  courtOrder: 'EX_COURT_ORDER',
  clientLevelData: 'EX_ASC_CLD',
  ons: 'EX_ONS',
  fraudInitiative: 'EX_STATUTORY_FRAUD',
}

/** What other steps decide is no named ground: nobody reaches an exemption by a shorter way. */
const DECIDED_ELSEWHERE: readonly string[] = [...Object.values(CODES), ...Object.values(COMPELLED)]

export const namedGroundOf = ({ namedGround = 'none' }: OptOutAnswers, tables: Tables) =>
  namedGrounds(tables).find(({ code }) => code === namedGround)

/** The rows that N9 may name, as a page offers them. */
export const namedGrounds = ({ exemptions }: Tables) =>
  exemptions.filter(({ code }) => !DECIDED_ELSEWHERE.includes(code))

const isAny = (origins: readonly Origin[], of: readonly Origin[]) => origins.some((one) => of.includes(one))

/** Rows whose key is in reach, small counts and free text identify, whatever the author says. */
const identifies = ({ identifiable, keyInReach, smallCellsOrFreeText }: OptOutAnswers) =>
  keyInReach || smallCellsOrFreeText ? true : identifiable

export const LIMBS = ['identifiable', 'dutyOfConfidence', 'aboutHealthOrCare'] as const
export type Limb = (typeof LIMBS)[number]

export const limbsOf = (facts: OptOutAnswers): Readonly<Record<Limb, boolean | undefined>> => ({
  identifiable: identifies(facts),
  dutyOfConfidence: facts.dutyOfConfidence,
  aboutHealthOrCare: facts.aboutHealthOrCare,
})

const arose = (facts: OptOutAnswers) => {
  const { origins, careInEngland } = facts
  if (origins === undefined) return undefined
  if (isAny(origins, CHILDREN)) return true
  return isAny(origins, CARE) ? careInEngland : false
}

const withoutOrigin = ({ origins = [] }: OptOutAnswers) => {
  if (isAny(origins, CARE)) return CODES.notEngland
  return origins.every((one) => one === 'research') ? CODES.research : CODES.outsideCare
}

const areConfidential = (facts: OptOutAnswers) => {
  const limbs = Object.values(limbsOf(facts))
  if (limbs.includes(false)) return false
  return limbs.includes(undefined) ? undefined : true
}

const unconfidential = ({ dutyOfConfidence, aboutHealthOrCare }: OptOutAnswers) =>
  dutyOfConfidence === false || aboutHealthOrCare === false ? CODES.notConfidential : CODES.anonymised

const named = (facts: OptOutAnswers, tables: Tables): Next => {
  const ground = namedGroundOf(facts, tables)
  if (!ground) throw new Error('a named ground is in the table once N9 is answered with yes')
  const bite = biteOf(ground)
  if (bite === 'no') return claim(ground.code)
  if (bite === 'yes') return check(ground.code)
  return isSupported(facts) ? to('N10') : baseless(ground.code)
}

const isSupported = ({ section251 }: OptOutAnswers) =>
  section251 === undefined ? undefined : section251 !== 'none'

/** Whether the letter is before whoever discloses is evidence, which a claim has to show. */
const isDisapplied = ({ cagLetter }: OptOutAnswers) =>
  cagLetter?.disapplies === true && cagLetter.flowNamed !== false

export type Step = {
  readonly id: StepId
  readonly question: string
  readonly source: string
  /** Where its answers lead, as `--rules` lists them. */
  readonly leads: Readonly<Record<YesNo, string>>
  /** The facts that are missing where it cannot be read. */
  readonly asks: (facts: OptOutAnswers) => readonly (keyof OptOutAnswers)[]
  readonly read: (facts: OptOutAnswers, tables: Tables) => boolean | undefined
  readonly yes: (facts: OptOutAnswers, tables: Tables) => Next
  readonly no: (facts: OptOutAnswers) => Next
}

const POLICY = 'National data opt-out operational policy'

const unknownLimbs = (facts: OptOutAnswers) => {
  const limbs = limbsOf(facts)
  return LIMBS.filter((limb) => limbs[limb] === undefined)
}

export const TREE: Readonly<Record<TreeId, Step>> = {
  N1: {
    id: 'N1',
    question: 'any of the data arose from health or adult social care provided or arranged in England',
    source: `${POLICY}, sections 2 and 4`,
    leads: { yes: 'N2', no: 'OUT_NOT_ENGLAND, OUT_NON_HC_ORIGIN or OUT_RESEARCH_GENERATED' },
    asks: ({ origins }) => (origins === undefined ? ['origins'] : ['careInEngland']),
    read: arose,
    yes: () => to('N2'),
    no: (facts) => claim(withoutOrigin(facts)),
  },
  N2: {
    id: 'N2',
    question: 'it is solely children’s social care or education data, with nothing from the health system',
    source: `${POLICY}, section 4`,
    leads: { yes: 'OUT_CHILDRENS', no: 'N3' },
    asks: () => [],
    read: ({ origins = [] }) => !isAny(origins, CARE),
    yes: () => claim(CODES.childrens),
    no: () => to('N3'),
  },
  N3: {
    id: 'N3',
    question: 'it is confidential patient information in the recipient’s hands, by all three limbs',
    source: 'NHS Act 2006 s.251(10) and (11)',
    leads: { yes: 'N4', no: 'OUT_NOT_CPI or EX_ANONYMISED' },
    asks: unknownLimbs,
    read: areConfidential,
    yes: () => to('N4'),
    no: (facts) => claim(unconfidential(facts)),
  },
  N4: {
    id: 'N4',
    question: 'it is used for the individual care of the people in it',
    source: `${POLICY}, section 2`,
    leads: { yes: 'EX_INDIVIDUAL_CARE', no: 'N5' },
    asks: () => ['individualCare'],
    read: ({ individualCare }) => individualCare,
    yes: () => claim(CODES.individualCare),
    no: () => to('N5'),
  },
  N5: {
    id: 'N5',
    question: 'each person explicitly consented to this use',
    source: `${POLICY}, section 6`,
    leads: { yes: 'EX_CONSENT', no: 'N6, also for those who did not where others did' },
    asks: () => ['explicitConsent'],
    read: ({ explicitConsent }) => (explicitConsent === undefined ? undefined : explicitConsent === 'all'),
    yes: () => claim(CODES.consent),
    no: () => to('N6'),
  },
  N6: {
    id: 'N6',
    question: 'a law, direction, notice or court order compels it',
    source: `${POLICY}, section 6`,
    leads: {
      yes: 'EX_LEGAL_REQUIREMENT, EX_COURT_ORDER, EX_ASC_CLD, EX_ONS or EX_STATUTORY_FRAUD',
      no: 'N7',
    },
    asks: () => ['compelledBy'],
    read: ({ compelledBy }) => (compelledBy === undefined ? undefined : compelledBy !== 'nothing'),
    yes: ({ compelledBy = 'nothing' }) =>
      compelledBy === 'nothing' ? to('N7') : claim(COMPELLED[compelledBy]),
    no: () => to('N7'),
  },
  N7: {
    id: 'N7',
    question: 'the authority is regulation 3, communicable disease and other risks to public health',
    source: `COPI Regulations 2002 reg 3; ${POLICY}, section 6.2`,
    leads: { yes: 'EX_REG3', no: 'N8' },
    asks: () => ['regulation3'],
    read: ({ regulation3 }) => regulation3,
    yes: () => claim(CODES.regulation3),
    no: () => to('N8'),
  },
  N8: {
    id: 'N8',
    question: 'an overriding public interest is documented for the one case',
    source: `Common law; ${POLICY}, section 6.3`,
    leads: { yes: 'EX_OVERRIDING_PI', no: 'N9' },
    asks: () => ['overridingPublicInterest'],
    read: ({ overridingPublicInterest }) => overridingPublicInterest,
    yes: () => claim(CODES.publicInterest),
    no: () => to('N9'),
  },
  N9: {
    id: 'N9',
    question: 'it has a programme or payment ground that the table of exemptions names',
    source: `${POLICY}, section 7`,
    leads: { yes: 'the code of that row, by its opt_out_applies', no: 'N10' },
    asks: () => ['namedGround'],
    read: (facts, tables) =>
      facts.namedGround === undefined ? undefined : namedGroundOf(facts, tables) !== undefined,
    yes: named,
    no: () => to('N10'),
  },
  N10: {
    id: 'N10',
    question: 'it has support under section 251, by regulation 2 or regulation 5',
    source: 'NHS Act 2006 s.251; COPI Regulations 2002 regs 2 and 5',
    leads: { yes: 'N11', no: 'NDO_BLOCK_NO_BASIS' },
    asks: () => ['section251'],
    read: isSupported,
    yes: () => to('N11'),
    no: () => baseless(CODES.byDefault),
  },
  N11: {
    id: 'N11',
    question: 'a letter or published minutes expressly disapply the opt-out for this flow, and are seen',
    source: `${POLICY}, section 5.1`,
    leads: { yes: 'EX_CAG_EXEMPT, with any alternative opt-out run', no: 'CHECK_REQUIRED' },
    asks: () => [],
    read: isDisapplied,
    yes: () => claim(CODES.disapplied),
    no: ({ section251 }) => check(section251 === 'REG2' ? CODES.regulation2Check : CODES.regulation5Check),
  },
}

/** Asked only once a check is required; it sends nobody on. */
export const NUMBERED = {
  id: 'N12',
  question: 'where a check is required, the records have NHS numbers',
  source: `${POLICY}, section 8`,
  leads: { yes: 'CHECK_REQUIRED, by a run', no: 'traced or withheld; EX_NO_NHS_NUMBER if disproportionate' },
} as const satisfies Pick<Step, 'id' | 'question' | 'source' | 'leads'>

/** All twelve, as they are listed. */
export const STEPS: readonly Pick<Step, 'id' | 'question' | 'source' | 'leads'>[] = [
  ...Object.values(TREE),
  NUMBERED,
]
