/** One field of a form's specification, as the GOV.UK part that asks it. */
import type { UseFormRegister } from 'react-hook-form'
import { CharacterCount } from '@/components/ui/character-count'
import { Checkboxes } from '@/components/ui/checkboxes'
import { DateInput, type DatePart } from '@/components/ui/date-input'
import { FileUpload } from '@/components/ui/file-upload'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { AskingField, BrowserRule, Field as FieldSpec, FormValues } from './form-spec'
import { dateNames, isDateGiven, listOf, textOf } from './values'

type Register = UseFormRegister<Record<string, unknown>>

export type FieldProps = {
  readonly field: FieldSpec
  readonly error?: string
  readonly values: FormValues
  readonly rule?: BrowserRule
  readonly register: Register
}

type Asking<K extends AskingField['kind']> = Omit<FieldProps, 'field'> & {
  readonly field: Extract<AskingField, { kind: K }>
}

const words = ({ field, error }: { field: AskingField; error?: string }) => ({
  label: field.label,
  hint: field.hint,
  error,
  asHeading: field.asHeading,
  labelClass: field.asHeading ? 'govuk-label--l' : 'govuk-label--s',
})

const legend = ({ field, error }: { field: AskingField; error?: string }) => ({
  legend: field.label,
  hint: field.hint,
  error,
  asHeading: field.asHeading,
  legendClass: field.asHeading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s',
})

const asks = ({ field, values }: { field: AskingField; values: FormValues }) => ({
  defaultValue: textOf(values, field.name),
})

function TextField(props: Asking<'text'>) {
  const { field, register, rule } = props
  return (
    <TextInput
      {...words(props)}
      {...asks(props)}
      width={field.width}
      type={field.type ?? 'text'}
      inputMode={field.inputMode}
      autoComplete={field.autocomplete}
      spellCheck={field.spellcheck}
      {...register(field.name, rule)}
    />
  )
}

function TextareaField(props: Asking<'textarea'>) {
  const { field, register, rule } = props
  const shared = { ...words(props), ...asks(props), rows: field.rows ?? 5, ...register(field.name, rule) }
  return field.maxLength ? <CharacterCount {...shared} limit={field.maxLength} /> : <Textarea {...shared} />
}

// react-hook-form writes the value it thinks a group has back into its boxes, and a saved list of one ticked
// them all. Choices have no rule it could check, so it never meets them.
function RadiosField(props: Asking<'radios'>) {
  const { field, values } = props
  return (
    <Radios
      {...legend(props)}
      name={field.name}
      items={field.options}
      value={textOf(values, field.name)}
      inline={field.inline}
      small={field.small}
    />
  )
}

function CheckboxesField(props: Asking<'checkboxes'>) {
  const { field, values } = props
  return (
    <Checkboxes
      {...legend(props)}
      name={field.name}
      items={field.options}
      values={listOf(values, field.name)}
      small={field.small}
    />
  )
}

function SelectField(props: Asking<'select'>) {
  const { field, register, rule } = props
  return <Select {...words(props)} {...asks(props)} items={field.options} {...register(field.name, rule)} />
}

function DateField(props: Asking<'date'>) {
  const { field, values, register, rule } = props
  const names = dateNames(field.name)
  const given = (_: unknown, typed: Record<string, unknown>) =>
    isDateGiven(field.name, typed) || rule?.required || true
  return (
    <DateInput
      {...legend(props)}
      id={field.name}
      namePrefix={field.name}
      values={{
        day: textOf(values, names.day),
        month: textOf(values, names.month),
        year: textOf(values, names.year),
      }}
      input={(part: DatePart) => register(names[part], part === 'day' ? { validate: given } : {})}
    />
  )
}

function FileField(props: Asking<'file'>) {
  const { field, register, rule } = props
  return <FileUpload {...words(props)} multiple={field.multiple} {...register(field.name, rule)} />
}

export function Field({ field, ...rest }: FieldProps) {
  switch (field.kind) {
    case 'heading':
      return (
        <>
          <h2 className="govuk-heading-m">{field.text}</h2>
          {field.body && <p className="govuk-body">{field.body}</p>}
        </>
      )
    case 'text':
      return <TextField field={field} {...rest} />
    case 'textarea':
      return <TextareaField field={field} {...rest} />
    case 'radios':
      return <RadiosField field={field} {...rest} />
    case 'checkboxes':
      return <CheckboxesField field={field} {...rest} />
    case 'select':
      return <SelectField field={field} {...rest} />
    case 'date':
      return <DateField field={field} {...rest} />
    case 'file':
      return <FileField field={field} {...rest} />
  }
}
