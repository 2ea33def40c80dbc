import { z } from 'zod'
import { calendarDate } from '../shared/dates'
import { choice, choices, line, optional, paragraph, YES_NO } from '../shared/text'
import { CONFLICT, NOTIFICATIONS, proposedItem } from './council-inputs'
import { clockTime } from './request-inputs'

/** Forms of what happens after an answer: review, correction, recall, breach, complaint, access (T28–T30). */

export const reviewRequest = z.strictObject({
  grounds: paragraph('why the answer should be looked at again', { min: 30, max: 3000 }),
})

export const REVIEW_RESULTS = ['uphold', 'vary', 'overturn'] as const
export const review = z.strictObject({
  result: choice(REVIEW_RESULTS, 'what you decide'),
  reasons: paragraph('your own reasons, afresh', { min: 80, max: 4000 }),
  independent: choices(['yes'], 'the statement').refine((boxes) => boxes.includes('yes'), {
    error: 'Confirm that you took no part in the answer you review',
  }),
  items: z.array(proposedItem),
  conditions: optional(paragraph('the conditions on the recipient', { max: 2000 })),
  notification: choice(NOTIFICATIONS, 'when the person is told'),
  notificationReason: paragraph('why the person is told then', { min: 20, max: 1000 }),
  notificationReviewOn: optional(calendarDate('the date this is looked at again')),
  ...CONFLICT.shape,
})

export const CORRECTION_KINDS = ['inaccurate', 'erased', 'restricted', 'recall'] as const
export const NOT_TOLD = ['told', 'impossible', 'disproportionate', 'exempt'] as const
/** T30, Article 19: every recipient is told unless that is impossible, disproportionate, or exempt. */
export const correction = z
  .strictObject({
    kind: choice(CORRECTION_KINDS, 'what happened to the information'),
    what: paragraph('what was sent, and what is right', { min: 20, max: 2000 }),
    asked: paragraph('what the recipient should do', { min: 10, max: 1000 }),
    told: choice(NOT_TOLD, 'whether the recipient is told'),
    whyNot: optional(paragraph('why the recipient is not told', { min: 20, max: 1000 })),
  })
  .refine((c) => c.told === 'told' || c.whyNot !== undefined, {
    path: ['whyNot'],
    error: 'Say why the recipient is not told',
  })

export const breach = z.strictObject({
  awareOn: calendarDate('the date you became aware'),
  awareAt: clockTime('the time you became aware'),
  what: paragraph('what happened', { min: 20, max: 2000 }),
  reached: paragraph('who received it, and what they did with it', { min: 10, max: 1000 }),
  done: paragraph('what has been done already', { min: 10, max: 1000 }),
})

export const breachDecision = z
  .strictObject({
    reported: choice(YES_NO, 'whether the regulator is told'),
    reportRef: optional(line('the regulator’s reference', { max: 60 })),
    peopleTold: choice(YES_NO, 'whether the people concerned are told'),
    reason: paragraph('why', { min: 30, max: 2000 }),
  })
  .refine((b) => b.reported === 'no' || b.reportRef !== undefined, {
    path: ['reportRef'],
    error: 'Enter the reference the regulator gave',
  })

export const complaint = z.strictObject({
  receivedOn: calendarDate('the date it came'),
  from: line('who complains', { min: 2, max: 120 }),
  about: paragraph('what the complaint says', { min: 20, max: 3000 }),
})
export const complaintAnswer = z.strictObject({
  text: paragraph('what you found, looking at it yourself', { min: 50, max: 4000 }),
})

/** Article 15(1)(c): the person asks who received their information. */
export const accessCheck = z
  .strictObject({
    agencyViews: paragraph('what the recipient says about telling the person', { min: 10, max: 2000 }),
    tell: choice(YES_NO, 'whether the person is told of this disclosure'),
    reason: optional(paragraph('why telling them would prejudice the purpose', { min: 30, max: 2000 })),
  })
  .refine((a) => a.tell === 'yes' || a.reason !== undefined, {
    path: ['reason'],
    error: 'Say why telling the person would prejudice the purpose',
  })

/** Whom somebody looks for over every case from which something went. */
export const sought = z
  .strictObject({
    name: optional(line('the person’s name', { min: 2, max: 120 })),
    dob: optional(calendarDate('their date of birth')),
  })
  .refine(({ name, dob }) => name !== undefined || dob !== undefined, {
    path: ['name'],
    error: 'Enter a name, a date of birth, or both',
  })
export type Sought = z.output<typeof sought>

/** P14: outside, who administers the system is not named. */
export const auditCopy = z.strictObject({
  copy: choice(['internal', 'external'], 'who the pack is for'),
})
