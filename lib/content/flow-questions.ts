import type { Field } from '@/components/forms/form-spec'
import { optOutFields } from '@/lib/content/opt-out-words'
import { cagLetter, type OptOutAnswers } from '@/lib/domain/checks/opt-out/answers'
import { typedAnswers } from '@/lib/domain/checks/opt-out/page-inputs'
import { type PageName, pageOf } from '@/lib/domain/checks/opt-out/questions'
import { STEP_WORDS } from '@/lib/domain/checks/opt-out/words'
import type { Reference } from '@/lib/domain/checks/reference'
import { dayOf } from '@/lib/domain/shared/when'

/** The questions about a flow one page at a time, and what was answered on each, in words. */

type Tables = Pick<Reference, 'exemptions'>

const asHeading = (field: Field): Field => (field.kind === 'heading' ? field : { ...field, asHeading: true })

const isAskedOn = ({ asks }: ReturnType<typeof pageOf>, field: Field) => {
  if (field.kind === 'heading') return false
  return asks.includes('cagLetter')
    ? Object.hasOwn(cagLetter.shape, field.name)
    : (asks as readonly string[]).includes(field.name)
}

/** What one page of questions asks; the one question of a page is its heading. */
export const questionFields = (name: PageName, tables: Tables): readonly Field[] => {
  const page = pageOf(name)
  const fields = optOutFields(page.step, tables).filter((field) => isAskedOn(page, field))
  return fields.length === 1 ? fields.map(asHeading) : fields
}

const NO_TABLES: Tables = { exemptions: [] }

export const isOneQuestion = (name: PageName) => questionFields(name, NO_TABLES).length === 1

const labelOf = (field: Field) => (field.kind === 'heading' ? field.text : field.label)

/** What a page of questions is called, where its answers are listed and in the title of the window. */
export const questionTitle = (name: PageName): string => {
  const [only] = questionFields(name, NO_TABLES)
  return only && isOneQuestion(name) ? labelOf(only) : STEP_WORDS[pageOf(name).step].title
}

const chosenIn = (field: Field, value: string) => {
  if (field.kind === 'date') return dayOf(value)
  const options = 'options' in field ? field.options : []
  return options.find((one) => one.value === value)?.label ?? value
}

const answerTo = (field: Field, typed: unknown): readonly string[] =>
  [typed].flat().flatMap((value) => {
    if (typeof value !== 'string') return []
    return [value === '' ? 'Nothing' : chosenIn(field, value)]
  })

/** What was answered on one page, a paragraph an answer; with its question where there are several. */
export const answerLines = (name: PageName, answers: OptOutAnswers, tables: Tables): readonly string[] => {
  const typed = typedAnswers(name, answers)
  return questionFields(name, tables).flatMap((field) => {
    if (field.kind === 'heading') return []
    const said = answerTo(field, typed[field.name])
    return isOneQuestion(name)
      ? said
      : said.map((answer) => `${field.label}${field.label.endsWith('?') ? '' : ':'} ${answer}`)
  })
}
