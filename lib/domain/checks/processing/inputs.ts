import { z } from 'zod'
import { line, paragraph } from '../../shared/text'
import { placeCodes } from '../place-codes'
import type { RecipientLine } from './processing'

/** What is asked of an entry of the processing register, one schema a form. */

const short = (name: string) => line(name, { min: 2, max: 200 })
const long = (name: string) => paragraph(name, { min: 3, max: 3000 })
const sayNone = (name: string) => paragraph(`${name}, or “none”`, { min: 2, max: 1000 })

export const processingContent = z.strictObject({
  controller: short('the controller'),
  jointControllers: sayNone('the joint controllers'),
  purpose: long('what the data is used for'),
  purposeCode: line('the code of the purpose', { min: 2, max: 40 }),
  dataSubjects: long('whom the data is about'),
  dataCategories: long('what the data is'),
  lawfulBasis: long('the lawful basis'),
  retention: long('how long the data is kept'),
  retentionMonths: z.coerce
    .number({ error: 'Enter how many months the data is kept' })
    .int({ error: 'Enter a whole number of months' })
    .min(1, { error: 'Enter 1 month or more' })
    .max(1200, { error: 'Enter 1200 months or less' }),
  security: long('how the data is kept safe'),
  impactAssessment: sayNone('the impact assessment'),
  privacyNotice: short('the privacy notice'),
  department: short('the department'),
  coordinator: short('the department’s coordinator'),
  systemOwner: short('the system owner'),
})

const recipient = short('the recipient')

export const listing = z.strictObject({
  recipient,
  destinations: placeCodes(0),
  safeguard: sayNone('what protects it abroad'),
})

export const unlisting = z.strictObject({ recipient })

export const ending = z.strictObject({ text: paragraph('why the entry ends', { min: 10, max: 2000 }) })

type Linked = Pick<RecipientLine, 'recipient' | 'destinations' | 'safeguard'> & {
  readonly since: NonNullable<RecipientLine['since']>
}

type Nothing = Readonly<Record<string, never>>

export type ProcessingInputs = {
  readonly describeProcessing: z.output<typeof processingContent>
  readonly listRecipient: z.output<typeof listing>
  readonly unlistRecipient: z.output<typeof unlisting>
  readonly reviewProcessing: Nothing
  readonly confirmProcessing: Nothing
  /** A signature gives the line its agreement or disclosure … */
  readonly linkRecipient: Linked
  /** … and its end closes the line. */
  readonly closeRecipient: { readonly since: Linked['since'] }
  readonly endProcessing: z.output<typeof ending>
  readonly tellReviewIsDue: Nothing
}
