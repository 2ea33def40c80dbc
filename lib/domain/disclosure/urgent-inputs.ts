import { z } from 'zod'
import { calendarDate } from '../shared/dates'
import { choice, choices, line, optional, paragraph, YES_NO } from '../shared/text'
import { clockTime, emailAddress, rankOrGrade } from './request-inputs'

/** Forms of the emergency lane (T31–T36): minutes, not blocks A to D. */

export const RISKS = ['riskToLife', 'urgent'] as const

/** T31. The number called back is the directory's; a number that the caller gave is kept only as what was said. */
export const urgentCall = z.strictObject({
  organisationId: z.uuid({ error: 'Select the organisation that called' }),
  serviceId: z.uuid({ error: 'Select the service that holds the information' }),
  calledOn: calendarDate('the date of the call'),
  calledAt: clockTime('the time of the call'),
  callerName: line('the caller’s name', { min: 2, max: 120 }),
  callerRank: line('the caller’s rank or role', { max: 60 }),
  callerNumber: line('the caller’s warrant, collar or staff number', { max: 30 }),
  numberGiven: optional(line('the number the caller gave', { max: 30 })),
  calledBackAt: clockTime('the time you called back'),
  calledBack: choices(['yes'], 'the call back').refine((boxes) => boxes.includes('yes'), {
    error: 'Call the number in the directory and confirm who is asking before anything else',
  }),
  answeredBy: line('who answered when you called back', { min: 2, max: 120 }),
  risk: choice(RISKS, 'how great the danger is'),
  wordsUsed: paragraph('what the caller said, in their words', { min: 20, max: 3000 }),
  danger: paragraph('the danger: to whom, from what, how soon', { min: 20, max: 2000 }),
  person: paragraph('who the person is, enough to find them', { min: 3, max: 500 }),
  needed: paragraph('the least that would help', { min: 5, max: 1000 }),
  confirmerName: line('the senior officer who will confirm in writing', { min: 2, max: 120 }),
  confirmerRank: rankOrGrade('their rank or grade'),
  confirmerEmail: emailAddress('their work email address'),
})

/** G23: we call the police ourselves, so nobody there has to confirm that they asked. */
export const ownReport = urgentCall
  .omit({ numberGiven: true, confirmerName: true, confirmerRank: true, confirmerEmail: true })
  .extend({
    callerName: line('the name of whoever raised it', { min: 2, max: 120 }),
    callerRank: line('their job', { max: 60 }),
    callerNumber: line('their staff number', { max: 30 }),
    calledOn: calendarDate('the date it was raised'),
    calledAt: clockTime('the time it was raised'),
    calledBackAt: clockTime('the time you called the police'),
    answeredBy: line('who you told', { min: 2, max: 120 }),
    wordsUsed: paragraph('what was seen or heard, and by whom', { min: 20, max: 3000 }),
    needed: paragraph('what the police need to know', { min: 5, max: 1000 }),
  })

export const SPOKEN_CHANNELS = ['phone', 'portal', 'secureEmail', 'inPerson'] as const

/** T32. `tried` is needed only when nobody at the grade could be reached. */
export const urgentDecision = z.strictObject({
  given: paragraph('exactly what was given', { min: 5, max: 2000 }),
  whyEnough: paragraph('why this is the least that helps', { min: 20, max: 2000 }),
  channel: choice(SPOKEN_CHANNELS, 'how it was given'),
  givenTo: line('who it was given to', { min: 2, max: 120 }),
  givenAt: clockTime('the time it was given'),
  couldConsent: choice(YES_NO, 'whether the person could have agreed'),
  tried: optional(paragraph('who you tried to reach, and when', { min: 20, max: 1000 })),
})

/** T34, the asking body's half. */
export const urgentConfirmation = z.strictObject({
  statement: choices(['agreed'], 'the statement').refine((boxes) => boxes.includes('agreed'), {
    error: 'Confirm the statement to confirm the request in writing',
  }),
  why: paragraph('why it was needed', { min: 30, max: 2000 }),
})

/** T34, ours. */
export const ratification = z.strictObject({
  finding: paragraph('what you find, looking back', { min: 50, max: 3000 }),
  ropaEntry: line('the processing register entry', { min: 3, max: 40 }),
})
