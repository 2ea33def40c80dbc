import type { z } from 'zod'
import type { Field, FormSpec } from '@/components/forms/form-spec'
import { browserRules } from '@/lib/actions/browser-rules'
import type { CaseAction } from '@/lib/actions/form-action'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { type CouncilStep, paths } from '@/lib/paths'

/** A page of its own below a step: one of several answers. */
export const partOf = (reference: string, step: CouncilStep, part: string) =>
  `${paths.step(reference, step)}/${part}`

type Asked = {
  readonly schema: z.ZodType
  readonly fields: readonly Field[]
  readonly submit: string
  readonly warning?: boolean
}

/** The words of a form with the limits of the schema that its action checks. */
export const specOf = ({ schema, fields, submit, warning }: Asked): FormSpec => ({
  fields,
  submit,
  warning,
  rules: browserRules(schema),
})

/** One of several answers to a step; what it is and what it asks may depend on what is known. */
export type Answer<Known> = Omit<Asked, 'fields' | 'submit'> & {
  readonly verb: (known: Known) => Verb
  readonly title: string
  readonly hint: string
  readonly action: CaseAction
  readonly fields: (known: Known) => readonly Field[]
  readonly submit: (known: Known) => string
}

/** The form of this answer, for what is known. */
export const specOfAnswer = <Known>({ fields, submit, ...asked }: Answer<Known>, known: Known): FormSpec =>
  specOf({ ...asked, fields: fields(known), submit: submit(known) })

export type Answers<Known> = Readonly<Record<string, Answer<Known>>>

/** The answer that an address names; nothing for a name that is not ours. */
export const answerNamed = <Known>(answers: Answers<Known>, name: string): Answer<Known> | undefined =>
  Object.hasOwn(answers, name) ? answers[name] : undefined
