import { z } from 'zod'
import type { BrowserRule } from '@/components/forms/form-spec'
import { textMessages } from '@/lib/domain/shared/text'

type TextLimits = { readonly label: string; readonly minLength: number; readonly maxLength: number }

const limitsOf = (field: z.ZodType): TextLimits | undefined => {
  const meta = z.globalRegistry.get(field) as Partial<TextLimits> | undefined
  return meta?.label !== undefined && meta.maxLength !== undefined ? (meta as TextLimits) : undefined
}

/**
 * What the browser may check of a form before it is sent: the limits of its required text fields, in the
 * server's own words. Everything else waits for the server, whose answer is the only one that counts.
 */
export const browserRules = (schema: z.ZodType): Record<string, BrowserRule> => {
  if (!(schema instanceof z.ZodObject)) return {}
  const rules = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const limits = limitsOf(field)
    if (!limits) return []
    const say = textMessages(limits.label)
    const { minLength: min, maxLength: max } = limits
    const rule: BrowserRule = {
      required: say.missing,
      maxLength: { value: max, message: say.tooLong(max) },
      ...(min > 1 && { minLength: { value: min, message: say.tooShort(min) } }),
    }
    return [[name, rule] as const]
  })
  return Object.fromEntries(rules)
}
