import { z } from 'zod'
import { addMonths, calendarDate } from '../shared/dates'
import { isRank } from '../shared/ranks'
import { choice, choices, line, optional, paragraph } from '../shared/text'
import { laneQuestions } from './lane'
import { SETTINGS } from './settings'

/** Blocks A to D of section 2.1 as the outside forms ask them: one schema a page. */

export const YES_NO = ['yes', 'no'] as const
export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const
export const URGENCIES = ['standard', 'urgent'] as const
export const SUBJECT_ROLES = [
  'suspect',
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

const emailAddress = (name: string) =>
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

const rankOrGrade = (name: string) =>
  line(name, { max: 60 })
    .refine(isRank, { error: `Select ${name} from the list` })
    .meta({ label: name, minLength: 1, maxLength: 60 })

const clockTime = (name: string) =>
  line(name, { max: 5 }).refine((text) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text), {
    error: `${name.charAt(0).toUpperCase()}${name.slice(1)} must be a time such as 14:30`,
  })

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

export const subject = z
  .strictObject({
    name: optional(line('the person’s name', { max: 120 })),
    aliases: optional(line('other names they use', { max: 200 })),
    dob: optional(calendarDate('their date of birth')),
    lastAddress: optional(paragraph('their last known address', { max: 300 })),
    identifiers: optional(line('other identifiers', { max: 200 })),
    role: choice(SUBJECT_ROLES, 'how the person is connected with the matter'),
    childNow: choice(YES_NO_UNKNOWN, 'whether they are under 18 now'),
    childThen: choice(YES_NO_UNKNOWN, 'whether they were under 18 at the time'),
    staffOrMember: choice(YES_NO_UNKNOWN, 'whether they work for the council or are a councillor'),
  })
  .refine(
    (s) =>
      [s.name, s.aliases, s.dob, s.lastAddress, s.identifiers].filter((known) => known !== undefined)
        .length >= 2,
    {
      path: ['name'],
      error: 'Give at least two things that identify the person, such as a name and a date of birth',
    },
  )

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
    const from = Date.parse(`${i.fromDate}T${i.fromTime.padStart(5, '0')}:00Z`)
    const to = Date.parse(`${i.toDate}T${i.toTime.padStart(5, '0')}:00Z`)
    if (to < from)
      context.addIssue({ code: 'custom', path: ['toDate'], message: 'The end must be after the start' })
    if (to - from > SETTINGS.incidentHours * 3_600_000 && !i.whyLong)
      context.addIssue({
        code: 'custom',
        path: ['whyLong'],
        message: `Say why you need more than ${SETTINGS.incidentHours} hours, or shorten the period`,
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
  .refine((i) => i.whyLong !== undefined || i.to <= addMonths(i.from, SETTINGS.longRangeMonths), {
    path: ['whyLong'],
    error: `Say why you need more than ${SETTINGS.longRangeMonths} months, or shorten the period`,
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

/** The whole request as it is authorised: every page answered. */
export const requestAnswers = z.object({
  ...laneQuestions.shape,
  requester: officer,
  authoriser: authoriserDetails,
  ...matter.shape,
  ...about.shape,
  subjects: z.array(subject),
  incident: incident.optional(),
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
})
export type Request = z.output<typeof requestAnswers>
/** What has been answered so far. */
export type Draft = Partial<Request>
export type Subject = z.output<typeof subject>
export type RequestItem = z.output<typeof item>
export type Officer = z.output<typeof officer>
export type AuthoriserDetails = z.output<typeof authoriserDetails>
