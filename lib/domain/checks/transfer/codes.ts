import { z } from 'zod'

/** What an assessment may say of itself, in the codes of the specification (1.2), each with its words. */

export const codesOf = <C extends string>(names: Readonly<Record<C, unknown>>) =>
  Object.keys(names) as unknown as readonly [C, ...C[]]

export const YES_OR_NO = ['YES', 'NO'] as const

export const EXPORTER_ROLE_NAMES = {
  CONTROLLER: 'controller',
  JOINT_CONTROLLER: 'joint controller',
  PROCESSOR: 'processor',
} as const
export const EXPORTER_ROLES = codesOf(EXPORTER_ROLE_NAMES)

export const CAPACITY_NAMES = {
  PUBLIC_POWERS: 'using the powers of a public body',
  PRIVATE_LAW_CAPACITY: 'as any private person could, such as an employer or a buyer',
} as const
export const CAPACITIES = codesOf(CAPACITY_NAMES)

export const REGIME_NAMES = {
  UK_GDPR: 'ordinary data protection law (UK GDPR)',
  DPA_PART3: 'law enforcement by the council itself (Data Protection Act 2018, Part 3)',
} as const
export const REGIMES = codesOf(REGIME_NAMES)

export const RECIPIENT_ROLE_NAMES = {
  CONTROLLER: 'controller',
  PROCESSOR: 'processor',
  SUB_PROCESSOR: 'sub-processor',
  DATA_SUBJECT: 'the person the data is about',
  EMPLOYEE_OF_EXPORTER: 'somebody employed by the council, or a branch of its own',
  INTERNATIONAL_ORG: 'international organisation',
} as const
export const RECIPIENT_ROLES = codesOf(RECIPIENT_ROLE_NAMES)

export const RECIPIENT_TYPE_NAMES = {
  PRIVATE_COMPANY: 'private company',
  PUBLIC_BODY: 'public body',
  COURT: 'court',
  CHARITY: 'charity',
  UNIVERSITY: 'university',
  INDIVIDUAL: 'individual',
  INTERNATIONAL_ORG: 'international organisation',
} as const
export const RECIPIENT_TYPES = codesOf(RECIPIENT_TYPE_NAMES)
export type RecipientType = (typeof RECIPIENT_TYPES)[number]

export const MODE_NAMES = {
  SEND: 'sent',
  REMOTE_ACCESS: 'looked at from afar',
  HOSTING: 'kept for the council',
  TRANSIT_ONLY: 'only passing through on its way between two organisations',
  PUBLISH: 'published on the open web',
  HAND_CARRY: 'carried by hand',
} as const
export const MODES = codesOf(MODE_NAMES)

export const INITIATOR_NAMES = {
  COUNCIL: 'the council sends it, or lets it be seen',
  OUR_PROCESSOR: 'a processor of the council, which chose and feeds a processor of its own',
  RECIPIENT_PULL: 'the recipient takes it from a system of the council, which lets it',
  OTHER_CONTROLLER: 'another controller, for which the council only processes',
} as const
export const INITIATORS = codesOf(INITIATOR_NAMES)
export type Initiator = (typeof INITIATORS)[number]

export const FREQUENCY_NAMES = {
  ONE_OFF: 'once',
  OCCASIONAL: 'now and then',
  REGULAR: 'regularly',
  CONTINUOUS: 'all the time',
} as const
export const FREQUENCIES = codesOf(FREQUENCY_NAMES)

export const COUNT_BANDS = ['1', '2-10', '11-100', '101-1000', '1001-10000', '10000+'] as const

export const COUNT_BAND_NAMES: Readonly<Record<(typeof COUNT_BANDS)[number], string>> = {
  '1': 'One',
  '2-10': '2 to 10',
  '11-100': '11 to 100',
  '101-1000': '101 to 1,000',
  '1001-10000': '1,001 to 10,000',
  '10000+': 'More than 10,000',
}

/** How bad it is for people when data is misused (T2.1). */
export const LEVELS = ['LOW', 'MODERATE', 'HIGH'] as const
export type Level = (typeof LEVELS)[number]

type Category = {
  readonly name: string
  readonly harm: Level
  /** Special category (Article 9), or about offences (Article 10). */
  readonly article?: 9 | 10
  /** A recipient in the United States has to be told that it is sensitive. */
  readonly toFlag?: true
}

export const CATEGORIES = {
  BUSINESS_CONTACT: { name: 'contacts of people at work', harm: 'LOW' },
  CONTACT: { name: 'names, addresses and contacts of residents', harm: 'MODERATE' },
  SERVICE_USE: { name: 'which services people use', harm: 'MODERATE' },
  FINANCIAL: { name: 'money, benefits and tax', harm: 'MODERATE' },
  CREDIT: { name: 'credit', harm: 'MODERATE' },
  STAFF_HR: { name: 'staff records and payroll', harm: 'MODERATE' },
  JOURNALISTIC: { name: 'material for journalism', harm: 'MODERATE' },
  HEALTH: { name: 'health and care', harm: 'HIGH', article: 9 },
  RACE_OR_ETHNICITY: { name: 'race or ethnic origin', harm: 'HIGH', article: 9 },
  POLITICS: { name: 'political opinions', harm: 'HIGH', article: 9 },
  RELIGION: { name: 'religion or belief', harm: 'HIGH', article: 9 },
  TRADE_UNION: { name: 'membership of a trade union', harm: 'HIGH', article: 9 },
  GENETIC: { name: 'genetic data', harm: 'HIGH', article: 9, toFlag: true },
  BIOMETRIC: { name: 'biometric data', harm: 'HIGH', article: 9, toFlag: true },
  SEX_LIFE: { name: 'sex life', harm: 'HIGH', article: 9 },
  SEXUAL_ORIENTATION: { name: 'sexual orientation', harm: 'HIGH', article: 9, toFlag: true },
  CRIMINAL_OFFENCE: { name: 'offences and convictions', harm: 'HIGH', article: 10, toFlag: true },
} as const satisfies Readonly<Record<string, Category>>
export type CategoryCode = keyof typeof CATEGORIES
export const CATEGORY_CODES = codesOf(CATEGORIES)

const TABLE: Readonly<Record<CategoryCode, Category>> = CATEGORIES

export const categoryOf = (code: CategoryCode): Category => TABLE[code]

export const CATEGORY_NAMES = Object.fromEntries(
  CATEGORY_CODES.map((code) => [code, CATEGORIES[code].name]),
) as Readonly<Record<CategoryCode, string>>

/** What can be wrong with an instrument, whoever signed it ("block_if" of table 1.5). */
export const INSTRUMENT_FAULTS = {
  NOT_BINDING: 'it binds nobody, as a memorandum of understanding does not',
  TABLES_INCOMPLETE: 'its tables are not filled in',
  CLAUSES_ALTERED: 'its mandatory clauses were altered',
  OUTSIDE_GROUP: 'the recipient, the data or the role is not covered by the rules of the group',
  PRE_2021_EU_CLAUSES: 'it is attached to European clauses from before 2021',
  EU_APPROVAL_ONLY: 'it was approved for the European Union only',
} as const
export type InstrumentFault = keyof typeof INSTRUMENT_FAULTS
export const INSTRUMENT_FAULT_CODES = codesOf(INSTRUMENT_FAULTS)

/** Results of a transfer risk assessment (1.6). */
export const RISK_OUTCOME_NAMES = {
  PASS: 'protection is good enough',
  PASS_WITH_MEASURES: 'good enough once extra measures are in force',
  PARTIAL: 'good enough but for named data',
  FAIL: 'not good enough',
} as const
export const RISK_OUTCOMES = codesOf(RISK_OUTCOME_NAMES)
export type RiskOutcome = (typeof RISK_OUTCOMES)[number]

/** Of a row of the tables, by its form; whether a table has it is for the guards, who have the tables. */
export const tableCode = (question: string) =>
  z
    .string({ error: `Select ${question}` })
    .regex(/^[A-Z][A-Z0-9_]{0,40}$/, { error: `Select ${question} from the list` })
