import { z } from 'zod'
import { ROLES } from '../shared/actor'
import { calendarDate } from '../shared/dates'
import { GRADES } from '../shared/grades'
import { isKnownRank, ORGANISATION_TYPES } from '../shared/ranks'
import { choice, choices, line, optional, paragraph } from '../shared/text'
import { isOwnDomain, readAddress } from './address'
import { CHANNELS, SIGN_IN_PATHS } from './agency'
import { FAILED_CALLS } from './call-back'

/** The forms by which agencies and people are proposed, and what each keeps of them. */

const why = paragraph('why it is needed', { min: 10, max: 1000 })

/** Typed one a line or with commas between; kept as ASCII, exactly. */
const domains = z
  .string({ error: 'Enter the mail domains' })
  .transform((text) => [
    ...new Set(
      text
        .trim()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  ])
  .pipe(
    z
      .array(
        z.string().refine(isOwnDomain, {
          error:
            'Enter domains that are the organisation’s own, such as thamesgate.police.uk, in plain lower-case letters. A domain where anybody may have an address cannot be used',
        }),
      )
      .min(1, { error: 'Enter the mail domains' })
      .max(20, { error: 'Enter 20 domains or fewer' }),
  )

/** Digits with spaces, as it is dialled: what a person reads out is what is stored. */
const switchboard = line('the switchboard number', { max: 20 }).refine(
  (text) => /^(?:0|\+44 ?)[\d ]{8,16}$/.test(text),
  { error: 'Enter a telephone number, such as 020 7946 0200' },
)

const directory = {
  name: line('the name of the organisation', { min: 3, max: 200 }),
  domains,
  switchboard,
  switchboardSource: line('where you found the number', { min: 10, max: 300 }),
  switchboardCheckedOn: calendarDate('the day you looked the number up'),
  channels: choices(CHANNELS, 'how they may be reached').pipe(
    z.array(z.enum(CHANNELS)).min(1, { error: 'Select how they may be reached' }),
  ),
  rankFloor: optional(line('the lowest rank that may authorise', { max: 60 })),
  signInPath: choice(SIGN_IN_PATHS, 'how their people sign in'),
}

export const newAgency = z
  .strictObject({ type: choice(ORGANISATION_TYPES, 'what kind of organisation it is'), ...directory, why })
  .refine(({ type, rankFloor }) => rankFloor === undefined || isKnownRank(type, rankFloor), {
    path: ['rankFloor'],
    error: 'Enter a rank of this kind of organisation, or leave it empty for the council’s own floor',
  })

export const changedAgency = z.strictObject({
  ...directory,
  leadId: optional(z.uuid({ error: 'Select the lead' })),
  why,
})

export const newPerson = z.strictObject({
  organisationId: z.uuid({ error: 'Select the organisation' }),
  name: line('the name', { min: 2, max: 100 }),
  email: z
    .string({ error: 'Enter the work email address' })
    .transform((text) => text.trim())
    .refine((text) => readable(text), {
      error: 'Enter a work email address in plain letters, such as ruth.calloway@thamesgate.police.uk',
    }),
  role: choice(ROLES, 'the role'),
  grade: optional(choice(GRADES, 'the grade')),
  title: line('the rank or job title', { min: 2, max: 100 }),
  idNumber: optional(line('the collar or staff number', { max: 40 })),
  phone: optional(line('the telephone number', { max: 20 })),
  serviceId: optional(z.uuid({ error: 'Select the service' })),
  why,
})

/** Of the right form, whosever domain it has: that is asked of the organisation's own list. */
const readable = (text: string) => {
  const address = readAddress(text, [])
  return address.ok || address.rule === 'ID-3'
}

export const changedPerson = z.strictObject({
  role: choice(ROLES, 'the role'),
  grade: optional(choice(GRADES, 'the grade')),
  title: line('the rank or job title', { min: 2, max: 100 }),
  serviceId: optional(z.uuid({ error: 'Select the service' })),
  why,
})

const happened = paragraph('what happened', { min: 10, max: 1000 })
export const lostPasskey = z.strictObject({ why: happened })

/** The lead of an agency says which of its people. */
export const recoveryOfOurs = z.strictObject({
  personId: z.uuid({ error: 'Select who lost their passkey' }),
  why: happened,
})

export const onlyWhy = z.strictObject({ why })
export const onlyReason = z.strictObject({ reason: paragraph('the reason', { min: 5, max: 500 }) })

type NoGaps<T> = {
  readonly [K in keyof T]-?: Exclude<T[K], undefined> | (undefined extends T[K] ? null : never)
}

export type AgencyFacts = NoGaps<Omit<z.output<typeof changedAgency>, 'why'>> & {
  readonly type: z.output<typeof newAgency>['type']
}
export type PersonFacts = NoGaps<Omit<z.output<typeof newPerson>, 'why'>>

/** Nobody ticked is an answer too, and shuts out everybody but the lead: so a slip of the hand is not one. */
export const attestation = z.strictObject({
  checked: choice(['yes'], 'that you have gone through the whole list'),
  stillThere: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.uuid({ error: 'Select people from the list' })).max(5000),
  ),
})

export const enrolmentCode = z.strictObject({ code: line('your code', { min: 8, max: 40 }) })

export const callAddress = z.strictObject({ email: line('your work email address', { max: 254 }) })
export const spokenCode = z.strictObject({ code: line('the code that was read to you', { min: 8, max: 40 }) })
export const heardNumber = z.strictObject({ number: line('what they read from their screen', { max: 20 }) })
export const failedCall = z.strictObject({ how: choice(FAILED_CALLS, 'how the call ended') })

export const breakGlassCode = z.strictObject({
  email: line('your work email address', { max: 254 }),
  code: line('the code', { min: 8, max: 40 }),
})
