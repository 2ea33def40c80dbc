/** Errors, from the browser's check or the server's, in the order of the questions. */
import { type FieldError, type FieldErrors, get } from 'react-hook-form'
import type { AskingField, Field, FormErrors } from './form-spec'
import { dateNames } from './values'

const isAsking = (field: Field): field is AskingField => field.kind !== 'heading'

/** Where react-hook-form keeps the error of a field: a date's is kept by its first part. */
const registeredName = (field: AskingField) =>
  field.kind === 'date' ? dateNames(field.name).day : field.name

/** The id that an error links to: the first input of a group or a date. */
export const linkedId = (field: AskingField): string => registeredName(field)

// Not `found[name]`: react-hook-form nests a name with a dot in it.
const messageIn = (found: FieldErrors, name: string) => (get(found, name) as FieldError | undefined)?.message

export const browserErrors = (fields: readonly Field[], found: FieldErrors): FormErrors =>
  Object.fromEntries(
    fields
      .filter(isAsking)
      .map((field) => [field.name, messageIn(found, registeredName(field)) ?? ''] as const)
      .filter(([, message]) => message !== ''),
  )

export type LinkedError = { readonly text: string; readonly href?: string }

/** Errors about no field that is asked here come last, without a link. */
export const summarise = (fields: readonly Field[], errors: FormErrors): readonly LinkedError[] => {
  const asking = fields.filter(isAsking)
  const names = new Set(asking.map(({ name }) => name))
  const linked = asking.flatMap((field) => {
    const text = errors[field.name]
    return text ? [{ text, href: `#${linkedId(field)}` }] : []
  })
  const others = Object.entries(errors).filter(([name, text]) => text && !names.has(name))
  return [...linked, ...others.map(([, text]) => ({ text }))]
}
