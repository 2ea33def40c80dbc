/** What was typed, read back as each kind of field needs it. */
import { DATE_PARTS, type DatePart } from '@/components/ui/date-input'
import type { FormValues } from './form-spec'

export const textOf = (values: FormValues, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : value?.[0]
}

export const listOf = (values: FormValues, name: string): readonly string[] => {
  const value = values[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

export const dateNames = (name: string): Record<DatePart, string> => ({
  day: `${name}-day`,
  month: `${name}-month`,
  year: `${name}-year`,
})

/** Whether anything at all was typed; what it means is the server's question. */
export const isDateGiven = (name: string, typed: Readonly<Record<string, unknown>>): boolean =>
  DATE_PARTS.some((part) => String(typed[dateNames(name)[part]] ?? '').trim() !== '')
