import { ASSERTION_FIELD, type Field, type FormValues } from '@/components/forms/form-spec'

const DATE_PART = /^(.+)-(day|month|year)$/

const NO_ANSWERS = ['version', 'acknowledged', ASSERTION_FIELD]

/** Next's own fields, and ours that are not answers. */
const isOurs = (name: string) => !name.startsWith('$') && !NO_ANSWERS.includes(name)

/** What was typed, exactly, for giving back. Files are left to who reads them. */
export const typedValues = (form: FormData): FormValues => {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    if (!isOurs(name)) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    values[name] = texts.length > 1 ? texts : (texts[0] ?? '')
  }
  return values
}

/** The same with dates joined: `from-day`, `from-month` and `from-year` become `from`, empty when nothing was typed. */
export const answersFrom = (values: FormValues): Record<string, unknown> => {
  const answers: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    const date = DATE_PART.exec(name)?.[1]
    if (date === undefined) answers[name] = value
    else answers[date] ??= joinedDate(values, date)
  }
  return answers
}

const joinedDate = (values: FormValues, name: string) => {
  const parts = ['year', 'month', 'day'].map((part) => String(values[`${name}-${part}`] ?? '').trim())
  return parts.every((part) => part === '') ? '' : parts.join('-')
}

/** A date split for its three boxes. */
export const datePartsOf = (name: string, date: string | undefined): FormValues => {
  const [year = '', month = '', day = ''] = (date ?? '').split('-')
  return {
    [`${name}-day`]: day.replace(/^0/, ''),
    [`${name}-month`]: month.replace(/^0/, ''),
    [`${name}-year`]: year,
  }
}

/** Saved answers as a form shows them: dates in three boxes, nothing for what was left out. */
export const formValues = (
  fields: readonly Field[],
  answers: Readonly<Record<string, unknown>>,
): FormValues => {
  const values: Record<string, string | readonly string[]> = {}
  for (const field of fields) {
    if (field.kind === 'heading') continue
    const answer = answers[field.name]
    if (field.kind === 'date')
      Object.assign(values, datePartsOf(field.name, typeof answer === 'string' ? answer : undefined))
    else if (typeof answer === 'string') values[field.name] = answer
    else if (Array.isArray(answer)) values[field.name] = answer.map(String)
  }
  return values
}
