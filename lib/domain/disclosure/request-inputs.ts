import { z } from 'zod'
import { addMonths, calendarDate, londonInstant } from '../shared/dates'
import { isRank } from '../shared/ranks'
import { choice, choices, line, optional, paragraph, upper, YES_NO, YES_NO_UNKNOWN } from '../shared/text'
import { laneQuestions } from './lane'
import { LIMITS } from './settings'

/** Blocks A to D of section 2.1 as the outside forms ask them: one schema a page. */

export const URGENCIES = ['standard', 'urgent'] as const
export const SUBJECT_ROLES = [
  'suspect',
  'victim',
  'atRiskOfBeingVictim',
  'witness',
  'missing',
  'vulnerable',
  'deceased',
  'employee',
  'other',
] as const
export const FORMATS = ['copies', 'extract', 'footage', 'statement'] as const
export const SPECIAL_CATEGORIES = [
  'raceOrEthnicity',
  'politicalOpinions',
  'beliefs',
  'tradeUnion',
  'genetic',
  'biometric',
  'health',
  'sexLife',
] as const
export const ONWARD = ['none', 'cps', 'defence', 'court', 'partner', 'overseas'] as const
export const ABOUT = ['people', 'incident'] as const

export const emailAddress = (name: string) =>
  line(name, { max: 254 })
    .transform((text) => text.toLowerCase())
    .refine((text) => /^[a-z0-9._%+'-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text), {
      error: 'Enter an email address in the correct format, like name@force.police.uk',
    })
    .meta({ label: name, minLength: 1, maxLength: 254 })

const phoneNumber = (name: string) =>
  line(name, { max: 30 })
    .refine((text) => /^\+?[\d\s()-]{7,}( ?(ext|x)\.? ?\d{1,6})?$/i.test(text), {
      error: 'Enter a phone number, like 020 7946 0000 or 020 7946 0000 ext 12',
    })
    .meta({ label: name, minLength: 1, maxLength: 30 })

export const rankOrGrade = (name: string) =>
  line(name, { max: 60 })
    .refine(isRank, { error: `Select ${name} from the list` })
    .meta({ label: name, minLength: 1, maxLength: 60 })

export const clockTime = (name: string) =>
  line(name, { max: 5 }).refine((text) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text), {
    error: `${upper(name)} must be a time such as 14:30`,
  })

/** Milliseconds; NaN for what is no date or time, which its own field has said already. */
const instantOf = (date: string, time: string) => {
  const clock = time.padStart(5, '0')
  return Number.isNaN(Date.parse(`${date}T${clock}:00Z`))
    ? Number.NaN
    : Date.parse(londonInstant(date, clock))
}

const startBeforeEnd = (from: string, to: string) => from <= to

export const officer = z.strictObject({
  name: line('your full name', { min: 2, max: 120 }),
  rank: rankOrGrade('your rank or grade'),
  idNumber: line('your warrant, collar or staff number', { max: 30 }),
  unit: line('your unit or team', { max: 120 }),
  email: emailAddress('your work email address'),
  phone: phoneNumber('your work phone number'),
  supervisor: optional(line('your supervisor or officer in the case', { max: 120 })),
})

export const authoriserDetails = z.strictObject({
  name: line('the senior officer’s full name', { min: 2, max: 120 }),
  rank: rankOrGrade('the senior officer’s rank or grade'),
  idNumber: line('the senior officer’s warrant or staff number', { max: 30 }),
  email: emailAddress('the senior officer’s work email address'),
})

export const matter = z
  .strictObject({
    offence: optional(paragraph('the offence or matter', { max: 500 })),
    offenceWithheld: choices(['yes'], 'whether the offence is withheld'),
    crimeRef: line('the crime, operation or case reference', { max: 60 }),
  })
  .refine((m) => m.offence !== undefined || m.offenceWithheld.includes('yes'), {
    path: ['offence'],
    error: 'Enter the offence or matter, or say that naming it would prejudice the investigation',
  })

const identity = {
  name: optional(line('the person’s name', { max: 120 })),
  aliases: optional(line('other names they use', { max: 200 })),
  dob: optional(calendarDate('their date of birth')),
  lastAddress: optional(paragraph('their last known address', { max: 300 })),
  identifiers: optional(line('other identifiers', { max: 200 })),
}

const knownOf = (s: { readonly [K in keyof typeof identity]?: string | undefined }) =>
  [s.name, s.aliases, s.dob, s.lastAddress, s.identifiers].filter((known) => known !== undefined)

export const subject = z
  .strictObject({
    ...identity,
    role: choice(SUBJECT_ROLES, 'how the person is connected with the matter'),
    childNow: choice(YES_NO_UNKNOWN, 'whether they are under 18 now'),
    childThen: choice(YES_NO_UNKNOWN, 'whether they were under 18 at the time'),
    staffOrMember: choice(YES_NO_UNKNOWN, 'whether they work for the council or are a councillor'),
  })
  .refine((s) => knownOf(s).length >= 2, {
    path: ['name'],
    error: 'Give at least two things that identify the person, such as a name and a date of birth',
  })

/** As the order or notice names them (2.1a): what does not stand in it is not asked, and counts as not known. */
export const namedInNotice = z
  .strictObject({
    ...identity,
    role: z.enum(SUBJECT_ROLES).default('other'),
    childNow: z.enum(YES_NO_UNKNOWN).default('unknown'),
    childThen: z.enum(YES_NO_UNKNOWN).default('unknown'),
    staffOrMember: z.enum(YES_NO_UNKNOWN).default('unknown'),
  })
  .refine((s) => knownOf(s).length >= 1, {
    path: ['name'],
    error: 'Enter the person’s name, or whatever else the notice identifies them by',
  })

export const incident = z
  .strictObject({
    place: line('where it happened', { min: 3, max: 200 }),
    fromDate: calendarDate('the date it started'),
    fromTime: clockTime('the time it started'),
    toDate: calendarDate('the date it ended'),
    toTime: clockTime('the time it ended'),
    whyLong: optional(paragraph('why a longer period is needed', { min: 20, max: 1000 })),
  })
  .superRefine((i, context) => {
    const from = instantOf(i.fromDate, i.fromTime)
    const to = instantOf(i.toDate, i.toTime)
    if (to < from)
      context.addIssue({ code: 'custom', path: ['toDate'], message: 'The end must be after the start' })
    if (to - from > LIMITS.incidentHours * 3_600_000 && !i.whyLong)
      context.addIssue({
        code: 'custom',
        path: ['whyLong'],
        message: `Say why you need more than ${LIMITS.incidentHours} hours, or shorten the period`,
      })
  })

export const item = z
  .strictObject({
    description: paragraph('what information you need', { min: 5, max: 500 }),
    service: optional(line('the service that may hold it', { max: 120 })),
    from: calendarDate('the start of the period'),
    to: calendarDate('the end of the period'),
    format: choice(FORMATS, 'how you need it'),
    whyLong: optional(paragraph('why you need so long a period', { min: 20, max: 1000 })),
  })
  .refine((i) => startBeforeEnd(i.from, i.to), {
    path: ['to'],
    error: 'The end of the period must be after the start',
  })
  .refine((i) => i.whyLong !== undefined || i.to <= addMonths(i.from, LIMITS.longRangeMonths), {
    path: ['whyLong'],
    error: `Say why you need more than ${LIMITS.longRangeMonths} months, or shorten the period`,
  })

export const thirdParties = z
  .strictObject({
    thirdPartiesLikely: choice(YES_NO, 'whether other people’s information is likely to be included'),
    thirdPartiesWho: optional(paragraph('who the other people are', { max: 500 })),
  })
  .refine((t) => t.thirdPartiesLikely === 'no' || t.thirdPartiesWho !== undefined, {
    path: ['thirdPartiesWho'],
    error: 'Say who the other people are likely to be',
  })

export const sensitive = z.strictObject({
  specialCategories: choices(SPECIAL_CATEGORIES, 'the kinds of information'),
  criminalOffenceData: choice(YES_NO, 'whether you ask for information about offences or allegations'),
})

export const onward = z
  .strictObject({
    onward: choices(ONWARD, 'who else may receive it').refine((list) => list.length > 0, {
      error: 'Select who else may receive it, or nobody',
    }),
    onwardWho: optional(paragraph('which partner or country', { max: 500 })),
  })
  .refine((o) => !(o.onward.includes('none') && o.onward.length > 1), {
    path: ['onward'],
    error: 'Select who else may receive it, or select nobody else',
  })
  .refine((o) => !o.onward.some((to) => to === 'partner' || to === 'overseas') || o.onwardWho !== undefined, {
    path: ['onwardWho'],
    error: 'Say which partner or country',
  })

export const tippingOff = z
  .strictObject({
    tippingOffRisk: choice(YES_NO, 'whether telling the person could harm the investigation'),
    tippingOffReason: optional(paragraph('how telling them could harm it', { min: 20, max: 1000 })),
  })
  .refine((t) => t.tippingOffRisk === 'no' || t.tippingOffReason !== undefined, {
    path: ['tippingOffReason'],
    error: 'Say how telling the person could harm the investigation',
  })

export const urgency = z
  .strictObject({
    urgency: choice(URGENCIES, 'how urgent this is'),
    urgencyReason: optional(paragraph('why it is urgent', { min: 20, max: 1000 })),
    deadlineRequested: optional(calendarDate('the date you need it by')),
  })
  .refine((u) => u.urgency === 'standard' || u.urgencyReason !== undefined, {
    path: ['urgencyReason'],
    error: 'Say why it is urgent',
  })

export const whyNecessary = z.strictObject({
  whyNecessary: paragraph('why the information is necessary', { min: 50, max: 3000 }),
})
export const prejudice = z.strictObject({
  prejudiceIfWithheld: paragraph('what would be prejudiced without it', { min: 50, max: 3000 }),
})
export const lessIntrusive = z.strictObject({
  lessIntrusiveConsidered: paragraph('what else you have tried or considered', { min: 20, max: 3000 }),
})
export const retention = z.strictObject({
  retentionByRecipient: paragraph('how long you will keep it', { min: 5, max: 500 }),
})
export const about = z.strictObject({ about: choice(ABOUT, 'what you know') })

/* Block E: what the law asks of a request about a victim (PCSC Act 2022, Chapter 3A). */

const reasoned = (name: string) => paragraph(name, { min: 30, max: 3000 })

export const victimReasons = z.strictObject({
  reasonBelieveHeld: reasoned('why you believe that we hold it'),
  reasonableLineOfEnquiry: reasoned('the line of enquiry it belongs to'),
  necessaryProportionate: reasoned('why it is necessary and proportionate'),
})

export const NOTICES_GIVEN = ['givenBefore', 'givenSameDay', 'toBeGivenAsap', 'notGivenExempt'] as const
export const victimNotice = z
  .strictObject({
    noticeGiven: choice(NOTICES_GIVEN, 'when the victim was given notice'),
    noticeExemptReason: optional(paragraph('why no notice is given', { min: 20, max: 1000 })),
    noticeReceivedBy: optional(line('who received it for them', { max: 120 })),
  })
  .refine((n) => n.noticeGiven !== 'notGivenExempt' || n.noticeExemptReason !== undefined, {
    path: ['noticeExemptReason'],
    error: 'Say why no notice is given to the victim',
  })

export const victimViews = z.strictObject({
  viewsObtained: choice(YES_NO, 'whether the victim was asked for their views'),
  victimViews: paragraph('the victim’s views, or why they were not obtained', { min: 10, max: 2000 }),
})

/** Counselling is wide: any paid or unpaid psychological, therapeutic or emotional support (S26, S27). */
export const counselling = z
  .strictObject({
    counsellingInformation: choice(YES_NO, 'whether any of it comes from counselling or emotional support'),
    substantialProbativeValue: optional(reasoned('why it is likely to have substantial probative value')),
    presumptionRebuttal: optional(reasoned('why the presumption against asking is overcome')),
    seniorApprover: optional(line('the senior officer who approved asking for it', { max: 120 })),
  })
  .superRefine((c, context) => {
    if (c.counsellingInformation === 'no') return
    const missing = {
      substantialProbativeValue: 'Say why it is likely to have substantial probative value',
      presumptionRebuttal: 'Say why the presumption against asking for it is overcome',
      seniorApprover: 'Enter the senior officer who approved asking for it, with their rank',
    } as const
    for (const [name, message] of Object.entries(missing))
      if (!c[name as keyof typeof missing]) context.addIssue({ code: 'custom', path: [name], message })
  })

/* Annex 6 of the 2024 protocol (G03). */
export const familyMaterial = z.strictObject({
  annex6Relevance: reasoned('why the material is relevant'),
  annex6Enquiry: reasoned('why it is a reasonable line of enquiry'),
  annex6Proportionate: reasoned('why asking for it is proportionate'),
  beforeCharge: choice(YES_NO, 'whether a charge has been brought'),
})

/* Partnership powers (G04, G05, G07): the purpose under the Act, and the agreement if there is one. */
export const partnership = z.strictObject({
  partnershipPurpose: paragraph('the purpose it serves', { min: 30, max: 3000 }),
  agreementRef: optional(line('the agreement it is asked under', { max: 60 })),
})

/* Paragraph 5(3) (G10). */
export const PARTIES = ['claimant', 'defendant', 'insurer', 'otherParty'] as const
export const legalClaim = z.strictObject({
  proceedings: paragraph('the proceedings or the claim', { min: 20, max: 1000 }),
  party: choice(PARTIES, 'which party you act for'),
  wouldPrevent: paragraph('how the usual rules would prevent the disclosure', { min: 30, max: 2000 }),
})

/* The order or notice itself: what it says, in the words that stand in it. */
export const instrument = z.strictObject({
  instrumentRef: line('the reference on it', { max: 80 }),
  issuer: line('who issued it, with their office', { min: 3, max: 160 }),
  section: line('the law it names, with the section', { min: 3, max: 200 }),
  issuedOn: calendarDate('the date on it'),
  servedOn: calendarDate('the date we received it'),
  deadlineLegal: calendarDate('the date it must be answered by'),
  evidence: optional(paragraph('the approval or agreement it shows', { max: 500 })),
})

export const ATTACHMENTS = ['instrument', 'thirdPartyMaterialForm', 'annex6', 'other'] as const
export const attachment = z.strictObject({
  id: z.uuid(),
  kind: choice(ATTACHMENTS, 'what the file is'),
  name: line('the file name', { max: 200 }),
  bytes: z.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the file as it was sent, where a picture was kept without what stood beside it. */
  sentSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
export type Attachment = z.output<typeof attachment>

const lane = laneQuestions.partial()

/** Every answer that some lane asks for. Which of them a lane needs is `questions.ts`'s to say. */
export const requestAnswers = z.object({
  ...lane.shape,
  requester: officer,
  authoriser: authoriserDetails,
  ...matter.shape,
  ...about.shape,
  subjects: z.array(subject),
  incident: incident,
  ...thirdParties.shape,
  items: z.array(item).min(1),
  ...whyNecessary.shape,
  ...prejudice.shape,
  ...lessIntrusive.shape,
  ...sensitive.shape,
  ...onward.shape,
  ...retention.shape,
  ...tippingOff.shape,
  ...urgency.shape,
  ...victimReasons.shape,
  ...victimNotice.shape,
  ...victimViews.shape,
  ...counselling.shape,
  ...familyMaterial.shape,
  ...partnership.shape,
  ...legalClaim.shape,
  instrument,
  attachments: z.array(attachment),
})
type Answers = z.output<typeof requestAnswers>
/** What has been answered so far. */
export type Draft = Partial<Answers>

/** Lists that every lane may have, empty where it asks for none, so that nobody reads a list that is not there. */
type Lists = 'subjects' | 'items' | 'offenceWithheld' | 'specialCategories' | 'onward' | 'attachments'
/** The request as it is authorised or lodged: every page of its lane answered, and nothing of another's. */
export type Request = Draft & Pick<Answers, Lists | 'requester'>
export type Subject = z.output<typeof subject>
export type RequestItem = z.output<typeof item>
export type Officer = z.output<typeof officer>
export type AuthoriserDetails = z.output<typeof authoriserDetails>
export type Instrument = z.output<typeof instrument>
