import { z } from 'zod'
import { line } from '../shared/text'

/** What is typed on the pages of the register itself, rather than of one agreement. */

export const savedView = z.strictObject({
  name: line('a name for this list', { max: 60 }),
  /** The filters, as they stand in the address. */
  query: z.string().max(2_000),
})
