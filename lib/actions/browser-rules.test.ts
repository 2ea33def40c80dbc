import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { approval } from '@/lib/domain/disclosure/council-inputs'
import { officer, whyNecessary } from '@/lib/domain/disclosure/request-inputs'
import { line, optional } from '@/lib/domain/shared/text'
import { browserRules } from './browser-rules'

const told = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message

describe('what the browser checks first', () => {
  it('is said in the very words of the server', () => {
    const rule = browserRules(whyNecessary).whyNecessary
    expect(rule?.required).toBe(told(whyNecessary, { whyNecessary: '' }))
    expect(rule?.minLength).toEqual({ value: 50, message: told(whyNecessary, { whyNecessary: 'x' }) })
    expect(rule?.maxLength).toEqual({
      value: 3000,
      message: told(whyNecessary, { whyNecessary: 'x'.repeat(3001) }),
    })
  })

  it('is every text that must be there', () => {
    expect(Object.keys(browserRules(officer))).toEqual(['name', 'rank', 'idNumber', 'unit', 'email', 'phone'])
    expect(Object.keys(browserRules(approval))).toContain('whyAppropriate')
  })

  it('is nothing of an answer that may be left out, of a choice, or of what is no form', () => {
    expect(
      browserRules(z.strictObject({ note: optional(line('a note', { max: 9 })), kind: z.enum(['a', 'b']) })),
    ).toEqual({})
    expect(browserRules(z.string())).toEqual({})
  })
})
