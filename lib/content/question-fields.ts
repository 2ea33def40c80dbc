import type { Field, Option } from '@/components/forms/form-spec'
import type { GatewayCode } from '@/lib/domain/disclosure/gateways'
import type { Asker } from '@/lib/domain/disclosure/questions'
import { YES_NO_WORDS } from '@/lib/domain/disclosure/words'
import { YES_NO, YES_NO_UNKNOWN } from '@/lib/domain/shared/text'

/** What the pages of the outside form are made of. */

export const optionsOf = <T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
  hints: Partial<Readonly<Record<T, string>>> = {},
): readonly Option[] =>
  values.map((value) => ({ value, label: labels[value], ...(hints[value] && { hint: hints[value] }) }))

export const yesNo = optionsOf(YES_NO, YES_NO_WORDS)
export const yesNoUnknown = optionsOf(YES_NO_UNKNOWN, YES_NO_WORDS)

/** Who is asking and by which lane, as far as the words depend on it. */
export type Asking = {
  readonly organisation: string
  readonly asker: Asker
  readonly gateway: GatewayCode | null
}

export type QuestionWords = {
  readonly title: string
  readonly fields: (asking: Asking) => readonly Field[]
}

export type Words = Readonly<Record<string, QuestionWords>>

/** The one question of a page, drawn as its heading. */
export const radios = (name: string, label: string, options: readonly Option[], hint?: string): Field => ({
  kind: 'radios',
  name,
  label,
  options,
  hint,
  asHeading: true,
})

export const longText = (name: string, label: string, hint?: string, rows = 5): Field => ({
  kind: 'textarea',
  name,
  label,
  hint,
  rows,
  maxLength: 3000,
})

export const filePage = (title: string, hint: string): QuestionWords => ({
  title,
  fields: () => [{ kind: 'file', name: 'file', label: title, hint, asHeading: true }],
})

/** A page of one long answer. */
export const prosePage = (name: string, title: string, hint: string, rows: number, maxLength = 3000) => ({
  title,
  fields: () => [{ kind: 'textarea', name, label: title, hint, rows, maxLength, asHeading: true } as const],
})
