import { z } from 'zod'

const place = z.coerce.number().int().min(0).max(20_000)

/** Several boxes arrive as a list, one box as itself, none as nothing. */
export const chosenParts = z.strictObject({
  document: z.uuid(),
  chosen: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(place).min(1, { error: 'Choose what becomes a proposal' }).max(300),
  ),
})
