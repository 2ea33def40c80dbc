import { z } from 'zod'
import { calendarDate } from '../shared/dates'
import { isRank, ORGANISATION_TYPES } from '../shared/ranks'
import { choice, line, optional, paragraph } from '../shared/text'
import { SWITCHES, wrongValue } from './policy'
import { SETTING_NAMES } from './ruleset'

/** Forms of configuration: one for each kind of change, and a delegation. */

const PROPOSED = {
  effectiveFrom: calendarDate('the date it takes effect'),
  why: paragraph('why it should change', { min: 20, max: 1000 }),
}

const wholeNumber = z
  .string({ error: 'Enter a whole number' })
  .regex(/^\s*\d{1,4}\s*$/, { error: 'Enter a whole number', abort: true })
  .transform(Number)

const complain = (
  issues: z.core.$ZodRawIssue[],
  input: unknown,
  sentence: string | null,
  field = 'value',
) => {
  if (sentence) issues.push({ code: 'custom', input, path: [field], message: sentence })
}

export const settingChange = z
  .strictObject({ name: choice(SETTING_NAMES, 'what should change'), value: wholeNumber, ...PROPOSED })
  .check(({ value: { name, value }, issues }) =>
    complain(issues, value, wrongValue({ kind: 'setting', name, value })),
  )

export const floorChange = z
  .strictObject({
    name: choice(ORGANISATION_TYPES, 'the kind of organisation'),
    value: z
      .string({ error: 'Select a rank' })
      .refine(isRank, { error: 'Select a rank', abort: true })
      .transform((rank) => rank.toLowerCase()),
    ...PROPOSED,
  })
  .check(({ value: { name, value }, issues }) =>
    complain(issues, value, wrongValue({ kind: 'floor', name, value })),
  )

export const IN_FORCE = ['yes', 'no'] as const

export const switchChange = z
  .strictObject({
    name: choice(SWITCHES, 'the law'),
    inForce: choice(IN_FORCE, 'whether the law is in force'),
    from: optional(calendarDate('the date the law came or comes into force')),
    ...PROPOSED,
  })
  .check(({ value: { inForce, from }, issues }) =>
    complain(
      issues,
      from,
      inForce === 'yes' && !from ? 'Enter the date the law came or comes into force' : null,
      'from',
    ),
  )

export const HOLIDAY_CHANGES = ['added', 'removed'] as const

export const bankHolidayChange = z.strictObject({
  name: calendarDate('the day'),
  value: choice(HOLIDAY_CHANGES, 'whether the day is added or removed'),
  ...PROPOSED,
})

export const rejection = z.strictObject({ reason: paragraph('the reason', { min: 10, max: 1000 }) })

export const delegation = z.strictObject({
  delegatorId: z.uuid({ error: 'Select whose decisions are delegated' }),
  delegateId: z.uuid({ error: 'Select who may decide instead' }),
  serviceIds: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : (value ?? [])),
      z.array(z.uuid({ error: 'Select services from the list' })),
    )
    .refine((list) => list.length > 0, { error: 'Select at least one service' }),
  starts: calendarDate('the first day'),
  ends: calendarDate('the last day'),
  authority: line('the reference of the written authority', { min: 3, max: 120 }),
})
