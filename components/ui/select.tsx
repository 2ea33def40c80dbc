import type { ComponentProps } from 'react'
import { classes } from './classes'
import { type Labelled, LabelledGroup } from './form-group'

export type SelectItem = { readonly value?: string; readonly label: string; readonly disabled?: boolean }

export type SelectProps = Labelled &
  Omit<ComponentProps<'select'>, keyof Labelled> & { readonly items: readonly SelectItem[] }

export function Select(props: SelectProps) {
  const {
    name,
    id = name,
    label,
    labelClass,
    hint,
    error,
    asHeading,
    describedBy,
    groupClass,
    ...own
  } = props
  const { items, className, ...rest } = own
  const group = { id, label, labelClass, hint, error, asHeading, describedBy, groupClass }
  const look = classes('govuk-select', className, error && 'govuk-select--error')
  return (
    <LabelledGroup {...group}>
      {(ids) => (
        <select className={look} id={id} name={name} aria-describedby={ids} {...rest}>
          {items.map(({ value, label: text, disabled }, index) => (
            <option key={index} value={value} disabled={disabled}>
              {text}
            </option>
          ))}
        </select>
      )}
    </LabelledGroup>
  )
}
