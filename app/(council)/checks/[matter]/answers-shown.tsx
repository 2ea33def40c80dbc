import type { AskingField, Field, FormValues } from '@/components/forms/form-spec'
import { SummaryList } from '@/components/ui/summary-list'

/** What was answered, for whoever may read it and not change it. */

const isAsking = (field: Field): field is AskingField => field.kind !== 'heading'

const labelOf = (field: AskingField, value: string) =>
  'options' in field ? (field.options.find((option) => option.value === value)?.label ?? value) : value

const wordsOf = (field: AskingField, values: FormValues) =>
  [values[field.name] ?? []]
    .flat()
    .filter((value) => value !== '')
    .map((value) => labelOf(field, value))
    .join(', ')

type AnswersShownProps = { readonly fields: readonly Field[]; readonly values: FormValues }

export const AnswersShown = ({ fields, values }: AnswersShownProps) => (
  <SummaryList
    rows={fields.filter(isAsking).map((field) => ({
      key: field.label,
      value: <span className="gh-pre-line">{wordsOf(field, values) || 'Not said'}</span>,
    }))}
  />
)
