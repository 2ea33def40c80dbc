import { z } from 'zod'
import { line } from '../shared/text'
import { FIELD_NAMES, FIELDS, type FieldName, missingColumns } from './import/columns'

/** What is typed on the pages of the register itself, rather than of one agreement. */

export const savedView = z.strictObject({
  name: line('a name for this list', { max: 60 }),
  /** The filters, as they stand in the address. */
  query: z.string().max(2_000),
})

const column = z
  .enum(['', ...FIELD_NAMES], { error: 'Select what this column holds' })
  .transform((field): FieldName | null => (field === '' ? null : field))

/** What each column of an uploaded register holds: no field twice, and none left out that nothing works without. */
export const columnNames = z.strictObject({
  columns: z
    .array(column)
    .max(100)
    .superRefine((columns, { addIssue }) => {
      columns.forEach((field, at) => {
        if (field !== null && columns.indexOf(field) < at)
          addIssue({
            code: 'custom',
            path: [at],
            message: `Another column already holds “${FIELDS[field].label}”. Choose one of the two`,
          })
      })
      const [missing] = missingColumns(columns)
      if (missing)
        addIssue({
          code: 'custom',
          path: [],
          message: `Say which column holds “${FIELDS[missing].label}”: nothing can be imported without it`,
        })
    }),
})
