import type { z } from 'zod'
import type { Field, FormSpec } from '@/components/forms/form-spec'
import { browserRules } from '@/lib/actions/browser-rules'
import { type CouncilStep, paths } from '@/lib/paths'

/** A page of its own below a step: one of several answers. */
export const partOf = (reference: string, step: CouncilStep, part: string) => `${paths.step(reference, step)}/${part}`

type Asked = { readonly schema: z.ZodType; readonly fields: readonly Field[]; readonly submit: string; readonly warning?: boolean }

/** The words of a form with the limits of the schema that its action checks. */
export const specOf = ({ schema, ...form }: Asked): FormSpec => ({ ...form, rules: browserRules(schema) })
