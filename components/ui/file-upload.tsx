import type { ComponentProps } from 'react'
import { classes } from './classes'
import { type Labelled, LabelledGroup } from './form-group'

export type FileUploadProps = Labelled & Omit<ComponentProps<'input'>, keyof Labelled | 'type'>

export function FileUpload(props: FileUploadProps) {
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
  const look = classes('govuk-file-upload', className, error && 'govuk-file-upload--error')
  return (
    <LabelledGroup {...group}>
      {(ids) => <input className={look} id={id} name={name} type="file" aria-describedby={ids} {...rest} />}
    </LabelledGroup>
  )
}
