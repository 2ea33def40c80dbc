import { z } from 'zod'
import type { CalendarDate } from '../shared/dates'
import type { OrganisationType } from '../shared/ranks'
import { choice, YES_NO } from '../shared/text'
import { CRIME_ROUTE, type GatewayCode } from './gateways'
import { isInForce, type Policy, SHIPPED } from './policy'

/**
 * Plain questions choose the lane; the person asking never has to name a statute first.
 * Rows are read top to bottom, the first that fits wins, the last always fits.
 */

export const PURPOSES = [
  'preventCrime',
  'detectCrime',
  'apprehend',
  'prosecute',
  'assessTax',
  'collectTax',
  'safeguardChild',
  'safeguardAdult',
  'partnership',
  'seriousViolence',
  'familyMaterial',
  'regulatory',
  'legalProceedings',
  'immigrationOffence',
  'immigration',
  'ownInformation',
  'publicInformation',
  'insurerFootage',
  'casework',
  'other',
] as const
export type Purpose = (typeof PURPOSES)[number]

/** Which law an order or notice names, most common first; `none` means that it names none, so it is a request. */
export const LAWS = [
  'courtOrder',
  'coroner',
  'applicationNotice',
  'taxNotice',
  'benefitsNotice',
  'fraudNotice',
  'whereabouts',
  'childMaintenance',
  'driver',
  'consumer',
  'regulator',
  'adultsBoard',
  'childEnquiry',
  'seriousViolence',
  'fraudInitiative',
  'crimeDataset',
  'none',
] as const
export type Law = (typeof LAWS)[number]

export const DEMANDS = ['asking', 'telling'] as const

export const laneQuestions = z.strictObject({
  danger: choice(YES_NO, 'yes if somebody is in danger now'),
  demand: choice(DEMANDS, 'whether you are asking us or telling us we must'),
  law: choice(LAWS, 'which law it names'),
  victim: choice(YES_NO, 'yes if the person is a victim, or may become one'),
  purpose: choice(PURPOSES, 'what you need the information for'),
})
export type LaneAnswers = z.infer<typeof laneQuestions>

/** Where something that is not a disclosure request is taken instead (X04, and duties that are registered, not asked). */
export const LANE_DOORS = [
  'emergency',
  'immigration',
  'other',
  'sar',
  'foi',
  'insurerCctv',
  'casework',
  'register',
] as const
export type Door = (typeof LANE_DOORS)[number]

export type Lane = { readonly row: string; readonly because: string } & (
  | { readonly gateway: GatewayCode }
  | { readonly door: Door }
)

type Asking = {
  readonly answers: Partial<LaneAnswers>
  readonly type: OrganisationType | undefined
  readonly policy: Policy
  readonly day: CalendarDate
}

type Row = {
  readonly row: string
  readonly when: (asking: Asking) => boolean
  readonly to: { readonly gateway: GatewayCode } | { readonly door: Door }
  readonly because: string
}

const NOTICES: readonly [Law, GatewayCode, string][] = [
  [
    'courtOrder',
    'G09',
    'A court order is a requirement. Our legal team checks it, and it is obeyed exactly.',
  ],
  [
    'applicationNotice',
    'G09n',
    'The order is only being applied for, so nothing is disclosed yet. What the notice lists is kept safe from now on.',
  ],
  ['taxNotice', 'G11', 'An information notice of HMRC is a requirement once its approval is shown.'],
  [
    'benefitsNotice',
    'G12',
    'A notice of the Department for Work and Pensions is a requirement if its section covers the council.',
  ],
  [
    'childMaintenance',
    'G13',
    'The regulations prescribe what must be given for child maintenance, and no more.',
  ],
  ['whereabouts', 'G14', 'The Home Office may require to know where a person is, and nothing else.'],
  [
    'fraudNotice',
    'G17',
    'An information notice of the Public Sector Fraud Authority is a requirement, which may be reviewed within seven days.',
  ],
  [
    'coroner',
    'G18',
    'A coroner’s notice is a requirement. The council may say only that it cannot, or cannot reasonably, comply.',
  ],
  [
    'consumer',
    'G20',
    'A consumer enforcer’s written notice is a requirement if it states a suspicion of a breach.',
  ],
  ['driver', 'G21', 'Whoever keeps a vehicle must say who was driving it.'],
  [
    'regulator',
    'G22',
    'A regulator that uses a power of its own is obeyed once our legal team has checked the power.',
  ],
  ['adultsBoard', 'G08', 'A Safeguarding Adults Board may require what it needs for its functions.'],
  [
    'childEnquiry',
    'G07',
    'Councils help with enquiries about a child at risk unless that would be unreasonable.',
  ],
  [
    'seriousViolence',
    'G05s17',
    'The local policing body may require information for the serious violence duty.',
  ],
]

/** The gateway of a law, in force or not; undefined for what is registered rather than asked for. */
export const gatewayNamedBy = (law: Law): GatewayCode | undefined =>
  NOTICES.find(([named]) => named === law)?.[1]

const telling = ({ answers }: Asking) => answers.demand === 'telling'
const purpose =
  (...list: readonly Purpose[]) =>
  ({ answers }: Asking) =>
    answers.purpose !== undefined && list.includes(answers.purpose)

const CRIME_PURPOSES: readonly Purpose[] = [
  'preventCrime',
  'detectCrime',
  'apprehend',
  'prosecute',
  'assessTax',
  'collectTax',
]

/** Solicitors, insurers, bailiffs, landlords and the like: never the crime route, whatever they say it is for (2.6). */
const NO_CRIME_FUNCTION: readonly (OrganisationType | undefined)[] = ['solicitor', 'other']

/** Bodies that Chapter 3A binds when they ask about a victim: police, NCA, and those designated at the IOPC (S22). */
const VICTIM_LAW: readonly (OrganisationType | undefined)[] = ['force', 'nca', 'regulator', undefined]
export const isBoundByVictimLaw = (type: OrganisationType | undefined) => VICTIM_LAW.includes(type)

const door = (row: string, to: Door, when: Row['when'], because: string): Row => ({
  row,
  when,
  to: { door: to },
  because,
})
const gateway = (to: GatewayCode, when: Row['when'], because: string, row: string = to): Row => ({
  row,
  when,
  to: { gateway: to },
  because,
})

const ROWS: readonly Row[] = [
  door(
    'G06',
    'emergency',
    ({ answers }) => answers.danger === 'yes',
    'Somebody is in danger now, so this cannot wait for a form.',
  ),
  door(
    'G16',
    'register',
    (asking) => telling(asking) && asking.answers.law === 'fraudInitiative',
    'The National Fraud Initiative is a statutory data set. It is entered in the register of agreements, not asked for case by case.',
  ),
  door(
    'G04b',
    'register',
    (asking) => telling(asking) && asking.answers.law === 'crimeDataset',
    'Prescribed crime data is depersonalised and regular. It is entered in the register of agreements, not asked for case by case.',
  ),
  gateway(
    'G01',
    (asking) =>
      telling(asking) &&
      asking.answers.law === 'benefitsNotice' &&
      !isInForce(asking.policy, 'G12', asking.day),
    'The power of the Department for Work and Pensions to require this of a council is not confirmed to be in force, so it is treated as a request.',
    'G12',
  ),
  gateway(
    'G01',
    (asking) =>
      telling(asking) && asking.answers.law === 'fraudNotice' && !isInForce(asking.policy, 'G17', asking.day),
    'The Public Sector Fraud Authority’s power to require information is not in force, so it is treated as a request.',
    'G17',
  ),
  ...NOTICES.map(([law, to, because]) =>
    gateway(
      to,
      (asking) => telling(asking) && asking.answers.law === law,
      because,
      to === 'G05s17' ? 'G05' : to,
    ),
  ),
  gateway(
    'G02',
    ({ answers, type }) => answers.victim === 'yes' && isBoundByVictimLaw(type),
    'Since 12 January 2026 a request about a victim has its own law and its own questions, which protect the victim.',
  ),
  door(
    'X04',
    'sar',
    purpose('ownInformation'),
    'A person who asks for their own information has a right to it, with a clock of its own.',
  ),
  door(
    'X04',
    'foi',
    purpose('publicInformation'),
    'Information that is not about a person is asked for under freedom of information.',
  ),
  door(
    'X04',
    'insurerCctv',
    purpose('insurerFootage'),
    'Insurers ask for footage through the council’s own scheme.',
  ),
  door('X04', 'casework', purpose('casework'), 'A councillor’s casework has a route of its own.'),
  door(
    'X02',
    'immigration',
    purpose('immigration'),
    'A council cannot use the immigration exemption (Data Protection Act 2018, Schedule 2, paragraph 4).',
  ),
  gateway(
    'G03',
    purpose('familyMaterial'),
    'Material from family proceedings or children’s services is asked for under the 2024 protocol.',
  ),
  gateway(
    'G04',
    purpose('partnership'),
    'A partner in preventing crime and disorder may be told what that Act’s purposes need. It is a power, not a duty.',
  ),
  gateway(
    'G05',
    purpose('seriousViolence'),
    'Partners in the serious violence duty may share information. It is a power, not a duty.',
  ),
  gateway(
    'G07',
    purpose('safeguardChild'),
    'Information that protects a child is shared with those who have that duty.',
  ),
  gateway(
    'G22v',
    purpose('safeguardAdult', 'regulatory'),
    'Regulators and those who protect the public may be told what their functions need.',
    'G22',
  ),
  gateway(
    'G10',
    purpose('legalProceedings'),
    'Legal proceedings have a test of their own: is it necessary, and would the usual rules prevent it?',
  ),
  gateway(
    'G14v',
    purpose('immigrationOffence'),
    'The Home Office investigates an offence here, so it asks as any investigator does. Immigration control alone is no reason.',
  ),
  ...Object.entries(CRIME_ROUTE).map(([body, to]) =>
    gateway(
      to,
      (asking) => asking.type === body && purpose(...CRIME_PURPOSES)(asking),
      'You are asking for information for a crime or tax purpose, and nothing obliges us to give it.',
    ),
  ),
  door(
    'R16',
    'other',
    (asking) => NO_CRIME_FUNCTION.includes(asking.type) && purpose(...CRIME_PURPOSES)(asking),
    'Your organisation has no crime or tax function of its own. A party to a claim uses the legal proceedings route.',
  ),
  door(
    'R16',
    'other',
    purpose('other'),
    'The purpose is not crime, tax or safety, so another route fits better.',
  ),
  gateway(
    'G01',
    () => true,
    'You are asking for information for a crime or tax purpose, and nothing obliges us to give it (Schedule 2, paragraph 2).',
  ),
]

/** The lane, and why. Without an organisation type the rows for particular bodies do not fit. */
export const chooseLane = (
  answers: Partial<LaneAnswers>,
  {
    type,
    policy = SHIPPED,
    day = policy.ruleset,
  }: { type?: OrganisationType; policy?: Policy; day?: CalendarDate } = {},
): Lane => {
  const found = ROWS.find((row) => row.when({ answers, type, policy, day }))
  if (!found) throw new Error('the last lane row fits every answer')
  return { row: found.row, because: found.because, ...found.to }
}
