import { z } from 'zod'
import { calendarDate } from '../shared/dates'
import { GRADES } from '../shared/grades'
import { ORGANISATION_TYPES } from '../shared/ranks'
import { adviceNeeded } from './advice'
import * as council from './council-inputs'
import { type LaneAnswers, PURPOSES } from './lane'
import * as request from './request-inputs'
import { STATUSES } from './states'

/**
 * A request put in plain facts, for `gatehouse decide disclosure`. What is out of the ordinary defaults to
 * no; the rest is asked for when it matters.
 */

/** Who may not use the crime and taxation route, whatever they say their purpose is. */
export const OTHER_BODIES = [
  'solicitor',
  'insurer',
  'bailiff',
  'privateInvestigator',
  'landlord',
  'parent',
  'otherBody',
] as const

const no = (description: string) => z.boolean().default(false).describe(`${description} Default: false.`)
const said = (description: string) => z.string().optional().describe(description)
const count = (description: string) => z.number().int().min(0).optional().describe(description)
const day = (name: string, description: string) =>
  calendarDate(name).optional().describe(`${description} YYYY-MM-DD.`)
const one = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z.enum(values).optional().describe(description)
const several = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z.array(z.enum(values)).default([]).describe(`${description} Default: none.`)
const known = (description: string) =>
  z.enum(request.YES_NO_UNKNOWN).default('no').describe(`${description} Default: no.`)

const facts = z.strictObject({
  danger: no('Somebody is in danger now.'),
  order: no('An order, warrant or statutory notice requires an answer.'),
  aboutVictim: no('The person the information is about is a victim, or may become one.'),
  purpose: one(PURPOSES, 'What the information is needed for.'),
  organisationType: one([...ORGANISATION_TYPES, ...OTHER_BODIES], 'What kind of body asks.'),
  alreadyPublic: no('The information is already published, or easily had elsewhere.'),

  requesterEmail: said('Work email address of the person who asks.'),
  requesterIdNumber: said('Warrant, collar or staff number of the person who asks.'),
  requesterPhone: said('Telephone number of the person who asks.'),
  authoriserEmail: said('Work email address of the senior officer who authorises.'),
  authoriserIdNumber: said('Warrant, collar or staff number of the senior officer who authorises.'),
  authoriserPhone: said('Telephone number of the senior officer who authorises.'),
  authoriserRank: said('Rank or grade of the senior officer who authorises, in words: "Inspector", "G4".'),
  organisationDomains: z
    .array(z.string())
    .optional()
    .describe('Mail domains that belong to the asking body.'),
  authorisationAgeDays: count('Days since the senior officer signed.'),

  namedPeople: count('How many people are named.'),
  unnamedPeople: z
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('How many people are meant but not named. Default: 0.'),
  boundedIncident: no('Instead of a person, one place and a bounded time are given.'),
  information: said('What is asked for, in the words of the request.'),
  itemCount: z
    .number()
    .int()
    .min(1)
    .default(1)
    .describe('How many separate items are asked for. Default: 1.'),
  periodFrom: day('the start of the period', 'First day asked for.'),
  periodTo: day('the end of the period', 'Last day asked for.'),
  whyLongPeriod: said('Why more than two years are needed.'),
  neededFrom: day(
    'the start of what is needed',
    'First day that the purpose needs, where that is less than was asked for.',
  ),
  neededTo: day(
    'the end of what is needed',
    'Last day that the purpose needs, where that is less than was asked for.',
  ),
  whyNecessary: said(
    'Why the information is necessary, as the requester wrote it. Empty when the box is blank.',
  ),
  prejudiceIfWithheld: said(
    'What would be prejudiced without it, as the requester wrote it. Empty when the box is blank.',
  ),
  specialCategories: several(request.SPECIAL_CATEGORIES, 'Special categories of data asked for.'),
  criminalOffenceData: no('Information about offences, allegations or proceedings is asked for.'),
  overseas: no('The information may go outside the United Kingdom.'),
  childNow: known('Somebody concerned is under 18 now.'),
  childThen: known('Somebody concerned was under 18 at the time.'),
  staffOrMember: known('Somebody concerned works for the council or is a councillor.'),

  dataHeld: one(council.DATA_HELD, 'What the council holds.'),
  originallyConsentBased: no('The information was collected on consent.'),
  consentNotObtainable: said('Why fresh consent cannot reasonably be expected.'),
  legalPower: one([...council.LEGAL_POWERS, 'none'], 'The council’s own power or function.'),
  legalPowerText: said('The power, where legalPower is "other".'),
  art6Basis: one([...council.ART6_BASES, 'ea', 'f'], 'Lawful basis, Article 6(1).'),
  art9Condition: one(council.ART9_CONDITIONS, 'Condition for special category data; "none" when none fits.'),
  sch1Condition: one(
    council.SCH1_CONDITIONS,
    'Data Protection Act 2018 Schedule 1 condition; "none" when none fits.',
  ),
  confidentiality: z
    .enum(council.CONFIDENTIALITY)
    .default('none')
    .describe('Duty of confidence. Default: none.'),
  statutoryBars: several(council.STATUTORY_BARS, 'Statutes that forbid or restrict disclosure.'),
  necessityFinding: one(council.FINDINGS, 'What the coordinator found on necessity.'),
  proportionalityFinding: one(council.FINDINGS, 'What the coordinator found on proportionality.'),
  childBestInterests: said('The best interests of the child, as assessed.'),
  otherPeopleInside: no('Other people’s information is mixed in and is not needed.'),
  irrelevantInside: no('Irrelevant information is mixed in.'),
  categoryWithheld: no('A category of the information is to be held back.'),
  adviceGiven: several(council.ADVISERS, 'Whose advice has been given.'),
  adviceAgainst: no('An adviser advised against disclosure.'),

  approverGrade: one(GRADES, 'Council grade of the person who would decide.'),
  approverConflict: z
    .boolean()
    .optional()
    .describe('The person who would decide declares a conflict of interest.'),
  approverTookPart: no('The person who would decide asked, authorised or collated.'),
  approverOfAnotherService: no(
    'The person who would decide heads another service than the one that holds the information.',
  ),
  approvalAgeDays: count('Days since the approval, once there is one and nothing has been released.'),

  status: one(STATUSES, 'Where the request stands, when it is withdrawn.'),
  withdrawn: no('The requester withdraws.'),
})

const inOrder = (from: string | undefined, to: string | undefined) =>
  from === undefined || to === undefined || from <= to

export const disclosureFacts = facts
  .refine((f) => inOrder(f.periodFrom, f.periodTo), { path: ['periodTo'], error: 'it is before periodFrom' })
  .refine((f) => inOrder(f.neededFrom, f.neededTo), { path: ['neededTo'], error: 'it is before neededFrom' })

export type DisclosureFacts = z.output<typeof disclosureFacts>
export type FactName = keyof DisclosureFacts

const yesNo = (fact: boolean) => (fact ? 'yes' : 'no')

export const laneAnswersIn = (facts: DisclosureFacts): Partial<LaneAnswers> => ({
  danger: yesNo(facts.danger),
  order: yesNo(facts.order),
  victim: yesNo(facts.aboutVictim),
  ...(facts.purpose && { purpose: facts.purpose }),
})

/** The people as the outside form would list them; a name only says that there is one. */
export const subjectsIn = ({
  namedPeople = 0,
  unnamedPeople,
  childNow,
  childThen,
  staffOrMember,
}: DisclosureFacts) =>
  Array.from({ length: Math.max(1, namedPeople + unnamedPeople) }, (_, position) => ({
    name: position < namedPeople ? 'named' : undefined,
    childNow,
    childThen,
    staffOrMember,
  }))

/** The item over the period that is needed, which is what would go. */
export const itemIn = (facts: DisclosureFacts) => ({
  description: facts.information ?? '',
  from: facts.neededFrom ?? facts.periodFrom ?? '',
  to: facts.neededTo ?? facts.periodTo ?? '',
})

/** Advisers who must still speak (2.4). */
export const adviceMissing = (facts: DisclosureFacts) => {
  const { art6Basis, dataHeld, statutoryBars, confidentiality } = facts
  const needed = adviceNeeded({
    request: {
      specialCategories: facts.specialCategories,
      onward: facts.overseas ? ['overseas'] : [],
      subjects: subjectsIn(facts),
      items: Array.from({ length: facts.itemCount }),
    },
    assessment: {
      ...(dataHeld && { held: { dataHeld } }),
      ...(art6Basis && art6Basis !== 'ea' && art6Basis !== 'f' && { basis: { art6Basis } }),
      exemption: { statutoryBars, confidentiality },
    },
  })
  return needed.filter(({ adviser }) => !facts.adviceGiven.includes(adviser))
}
