import { z } from 'zod'
import { calendarDate } from '../../shared/dates'
import { choice, choices, line, optional, paragraph, YES_NO } from '../../shared/text'
import { USE_KINDS } from '../location/restriction'
import { placeCodes } from '../place-codes'

/** What is asked of a dataset and of the restrictions that its source put on it, one schema a form. */

export const datasetContent = z.strictObject({
  name: line('the name of the dataset', { min: 3, max: 160 }),
  description: paragraph('what is in it', { min: 3, max: 3000 }),
  source: line('the organisation it comes from', { min: 2, max: 200 }),
  nhsData: choice(YES_NO, 'whether it is health or care data from the NHS'),
})

const kinds = choices(USE_KINDS, 'uses').refine((given) => given.length > 0, {
  error: 'Select one use or more',
})

export const restriction = z.strictObject({
  organisation: line('the organisation that restricts it', { min: 2, max: 200 }),
  document: line('the document that says so', { min: 2, max: 200 }),
  clause: line('the clause', { min: 1, max: 80 }),
  permitted: placeCodes(1),
  appliesTo: kinds,
  inheritsToDerivatives: choice(YES_NO, 'whether it binds what is made of the data'),
  anonymisedOutputsReleased: choice(YES_NO, 'whether it lets go of anonymous outputs'),
  expiresOn: optional(calendarDate('the last day of the restriction')),
})

export const waiver = z.strictObject({
  restrictionId: line('the restriction', { max: 64 }),
  fromSource: line('the organisation that waives', { min: 2, max: 200 }),
  reference: line('the reference of the waiver', { min: 1, max: 120 }),
  codes: placeCodes(1),
  appliesTo: kinds,
  date: calendarDate('the date of the waiver'),
})

export const chosenRestriction = z.strictObject({ restrictionId: line('the restriction', { max: 64 }) })

export const mistake = chosenRestriction.extend({
  why: paragraph('why it was a mistake', { min: 10, max: 1000 }),
})

export const retirement = z.strictObject({
  text: paragraph('why it is no longer used', { min: 10, max: 2000 }),
})

export type DatasetInputs = {
  readonly describeDataset: z.output<typeof datasetContent>
  readonly addRestriction: z.output<typeof restriction>
  readonly confirmRestriction: z.output<typeof chosenRestriction>
  readonly askRemoval: z.output<typeof mistake>
  readonly removeRestriction: z.output<typeof chosenRestriction>
  readonly recordWaiver: z.output<typeof waiver>
  readonly confirmWaiver: z.output<typeof chosenRestriction>
  readonly retireDataset: z.output<typeof retirement>
}
