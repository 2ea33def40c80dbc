import { z } from 'zod'
import { calendarDate, londonInstant } from '../../shared/dates'
import { choice, line, optional, YES_NO } from '../../shared/text'
import { clockTime } from '../incident/inputs'
import { CHECK_MODES } from './age'

/** What people are asked at each step, one schema a form. */

export const start = z.strictObject({
  mode: choice(CHECK_MODES, 'how the check is made'),
  permissionReference: line('the reference of the permission', { min: 3, max: 100 }),
  alternativeRun: optional(line('the other check', { max: 100 })),
})
export type StartForm = z.output<typeof start>

export const cohort = z.strictObject({ column: line('the name of the column', { max: 200 }) })

export const sending = z
  .strictObject({
    localId: line('the local id', { max: 64 }),
    sentOn: calendarDate('the day it was sent'),
    sentTime: clockTime,
  })
  .transform(({ localId, sentOn, sentTime }) => ({ localId, sentAt: londonInstant(sentOn, sentTime) }))

export const MESSAGE_KINDS = ['DATA', 'REPORT', 'REPORT_UNDELIVERED'] as const

const moment = (day: string | undefined, time: string | undefined) =>
  day && time ? londonInstant(day, time) : null

/** What is typed beside the message itself. A list that is kept has a day of its own. */
export const answer = z
  .strictObject({
    message: choice(MESSAGE_KINDS, 'what kind of message it is'),
    localId: line('the local id', { max: 64 }),
    cameOn: calendarDate('the day it came'),
    cameTime: clockTime,
    refreshedOn: optional(calendarDate('the day the list was refreshed')),
    refreshedTime: optional(clockTime),
  })
  .transform(({ message, localId, cameOn, cameTime, refreshedOn, refreshedTime }) => ({
    message,
    localId,
    at: londonInstant(cameOn, cameTime),
    refreshedAt: moment(refreshedOn, refreshedTime),
  }))
export type AnswerForm = z.output<typeof answer>

export const application = z
  .strictObject({ needsNumber: choice(YES_NO, 'whether the recipient needs the NHS number') })
  .transform(({ needsNumber }) => ({ dropColumn: needsNumber === 'no' }))
