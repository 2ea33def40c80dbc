import type { ComponentProps } from 'react'
import { classes } from './classes'
import { type Labelled, LabelledGroup } from './form-group'

export type TextareaProps = Labelled & Omit<ComponentProps<'textarea'>, keyof Labelled>

export function Textarea(props: TextareaProps) {
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
  const { className, ...rest } = own
  const group = { id, label, labelClass, hint, error, asHeading, describedBy, groupClass }
  const look = classes('govuk-textarea', error && 'govuk-textarea--error', className)
  return (
    <LabelledGroup {...group}>
      {(ids) => <textarea className={look} id={id} name={name} rows={5} aria-describedby={ids} {...rest} />}
    </LabelledGroup>
  )
}
