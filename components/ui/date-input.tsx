import type { ComponentProps } from 'react'
import { classes } from './classes'
import { type Legended, LegendGroup } from './form-group'
import { Label } from './label'

export const DATE_PARTS = ['day', 'month', 'year'] as const
export type DatePart = (typeof DATE_PARTS)[number]

const LABELS: Record<DatePart, string> = { day: 'Day', month: 'Month', year: 'Year' }
const WIDTHS: Record<DatePart, number> = { day: 2, month: 2, year: 4 }

export type DateInputProps = Legended & {
  readonly id: string
  /** `when` names the inputs `when-day`, `when-month`, `when-year`. */
  readonly namePrefix?: string
  readonly className?: string
  readonly values?: Partial<Record<DatePart, string>>
  /** The parts that the error is about; without it, all. */
  readonly wrong?: readonly DatePart[]
  /** Put on the input of that part, for a form library's listeners. */
  readonly input?: (part: DatePart) => Omit<ComponentProps<'input'>, 'id' | 'type' | 'defaultValue'>
}

type PartProps = Pick<DateInputProps, 'id' | 'namePrefix' | 'values' | 'input'> & {
  readonly part: DatePart
  readonly isWrong: boolean
}

function PartInput({ id, namePrefix, values, input, part, isWrong }: PartProps) {
  const look = classes(
    'govuk-input govuk-date-input__input',
    isWrong && 'govuk-input--error',
    `govuk-input--width-${WIDTHS[part]}`,
  )
  return (
    <div className="govuk-date-input__item">
      <div className="govuk-form-group">
        <Label className="govuk-date-input__label" htmlFor={`${id}-${part}`}>
          {LABELS[part]}
        </Label>
        <input
          className={look}
          id={`${id}-${part}`}
          name={namePrefix ? `${namePrefix}-${part}` : part}
          type="text"
          inputMode="numeric"
          defaultValue={values?.[part]}
          {...input?.(part)}
        />
      </div>
    </div>
  )
}

export function DateInput({ id, namePrefix, className, values, wrong, input, ...group }: DateInputProps) {
  const wrongParts = wrong ?? (group.error ? DATE_PARTS : [])
  return (
    // Without role="group" JAWS does not read the description of a fieldset of text inputs.
    <LegendGroup id={id} role="group" {...group}>
      {() => (
        <div className={classes('govuk-date-input', className)} id={id}>
          {DATE_PARTS.map((part) => (
            <PartInput
              key={part}
              {...{ id, namePrefix, values, input, part }}
              isWrong={wrongParts.includes(part)}
            />
          ))}
        </div>
      )}
    </LegendGroup>
  )
}
