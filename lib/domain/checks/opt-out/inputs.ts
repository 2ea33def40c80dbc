import { z } from 'zod'
import { choice, line, paragraph } from '../../shared/text'
import { CHECK_MODES } from '../run/age'
import { type OptOutAnswers, optOutAnswers } from './answers'
import type { PageName } from './questions'

/** What each verb of a flow takes; its questions are in `page-inputs.ts`. */

export const about = z.strictObject({
  title: line('a name for the flow', { min: 5, max: 160 }),
  purpose: paragraph('what the recipient uses it for', { min: 10, max: 2000 }),
  fields: paragraph('which data passes', { min: 5, max: 4000 }),
  recipient: line('who receives it', { min: 2, max: 200 }),
  legalBasis: line('the basis in data protection law', { min: 3, max: 300 }),
})

export const assessment = z.strictObject({ answers: optOutAnswers })

export const evidence = z.strictObject({
  item: line('which evidence it is', { max: 200 }),
  reference: line('where the evidence is kept', { min: 3, max: 300 }),
})

export const confirmation = z.strictObject({ as: line('in which role you confirm it', { max: 100 }) })

export const procedure = z.strictObject({
  runBy: line('who runs the check', { min: 2, max: 200 }),
  mailbox: line('the mailbox', { min: 2, max: 60 }),
  mode: choice(CHECK_MODES, 'how the check is made'),
  cadence: line('how often it is made', { min: 2, max: 200 }),
  attestedBy: line('who attests it', { min: 2, max: 200 }),
  onFailure: paragraph('what happens when it fails', { min: 10, max: 2000 }),
})

/** What people can say has changed; the rest is seen from the flow itself, or from the calendar. */
const REPORTED = ['purpose', 'fields', 'recipient', 'legalBasis', 'cagLetter'] as const

export const change = z.strictObject({
  cause: choice(REPORTED, 'what changed'),
  what: paragraph('what is different now', { min: 10, max: 2000 }),
})

type Out<S extends z.ZodType> = z.output<S>

export type FlowInputs = {
  readonly describeFlow: Out<typeof about>
  readonly answerQuestion: { readonly page: PageName; readonly answers: OptOutAnswers }
  readonly assess: Out<typeof assessment> & {
    /** Data of this flow went already, and no check was made of it. */
    readonly wentUnchecked?: boolean
  }
  readonly recordEvidence: Out<typeof evidence>
  readonly confirmAs: Out<typeof confirmation>
  readonly recordProcedure: Out<typeof procedure>
  readonly reportChange: Out<typeof change>
  readonly goStale: Record<never, never>
}
export type FlowVerb = keyof FlowInputs
