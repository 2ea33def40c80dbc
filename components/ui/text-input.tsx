import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { type Labelled, LabelledGroup } from './form-group'

export type TextInputProps = Labelled &
  Omit<ComponentProps<'input'>, keyof Labelled | 'width' | 'prefix'> & {
    /** Characters that the answer is expected to have. */
    readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
    readonly prefix?: ReactNode
    readonly suffix?: ReactNode
  }

const Affix = ({ side, children }: { side: 'prefix' | 'suffix'; children: ReactNode }) => (
  <div className={`govuk-input__${side}`} aria-hidden="true">
    {children}
  </div>
)

export function TextInput(props: TextInputProps) {
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
  const { width, prefix, suffix, className, ...rest } = own
  const group = { id, label, labelClass, hint, error, asHeading, describedBy, groupClass }
  const look = classes(
    'govuk-input',
    width && `govuk-input--width-${width}`,
    className,
    error && 'govuk-input--error',
  )
  return (
    <LabelledGroup {...group}>
      {(ids) => {
        const input = (
          <input className={look} id={id} name={name} type="text" aria-describedby={ids} {...rest} />
        )
        if (!prefix && !suffix) return input
        return (
          <div className="govuk-input__wrapper">
            {prefix && <Affix side="prefix">{prefix}</Affix>}
            {input}
            {suffix && <Affix side="suffix">{suffix}</Affix>}
          </div>
        )
      }}
    </LabelledGroup>
  )
}
