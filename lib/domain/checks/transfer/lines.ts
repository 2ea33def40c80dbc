import { z } from 'zod'
import { calendarDate } from '../../shared/dates'
import { line, optional } from '../../shared/text'
import { tableCode } from './codes'
import type { TransferContent } from './content'
import { placeCode } from './pages'

/** Lists of a transfer: whoever the recipient passes it on to, its processors, and what proves a condition. */

const mechanismCode = optional(tableCode('what covers it'))

export const onwardLine = z.strictObject({
  recipient: line('The recipient', { max: 200 }),
  code: placeCode,
  mechanismCode,
})

export const subProcessorLine = z.strictObject({
  name: line('The processor', { max: 200 }),
  entityCode: placeCode,
  locationCode: placeCode,
  function: optional(line('What it does', { max: 300 })),
  mechanismCode,
  evidence: optional(line('Where the summary of its risk assessment is', { max: 300 })),
  authorisedOn: optional(calendarDate('the day the council authorised it')),
})

/** Whoever looked it up answers with their name and the day. */
export const conditionLine = z.strictObject({
  scopeCode: tableCode('the condition'),
  statute: line('The statute that the recipient is subject to', { max: 300 }),
  confirmation: line('Where the recipient confirmed it', { max: 300 }),
})

export const LINE_LISTS = ['onwardTransfers', 'subProcessors', 'scopeConditionEvidence'] as const
export type LineList = (typeof LINE_LISTS)[number]

export const removedLine = z.strictObject({
  list: z.enum(LINE_LISTS),
  position: z.coerce.number().int().min(1).max(50),
})

export const withLine = <L extends LineList>(
  content: TransferContent,
  list: L,
  one: TransferContent[L][number],
): TransferContent => ({ ...content, [list]: [...content[list], one] })

export const withoutLine = (
  content: TransferContent,
  { list, position }: z.output<typeof removedLine>,
): TransferContent => ({
  ...content,
  [list]: content[list].filter((_, place) => place + 1 !== position),
})
