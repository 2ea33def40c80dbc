/**
 * What every question shares: its words, its hint, its error, and the ids that
 * tie them to the control. A question with one control takes a label
 * (`LabelledGroup`), one with several takes a legend (`LegendGroup`).
 */
import type { ReactNode } from 'react'
import { classes, describedBy } from './classes'
import { ErrorMessage } from './error-message'
import { Fieldset } from './fieldset'
import { Hint } from './hint'
import { Label } from './label'

type Group = {
  readonly id: string
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly asHeading?: boolean
  /** Ids of further descriptions, read before the hint and the error. */
  readonly describedBy?: string
  readonly groupClass?: string
}

/** What a control with one label takes; ids follow the name unless one is given. */
export type Labelled = Omit<Group, 'id'> & {
  readonly name: string
  readonly id?: string
  readonly label: ReactNode
  readonly labelClass?: string
}

/** What a set of controls takes; without a legend there is no fieldset. */
export type Legended = Omit<Group, 'id'> & { readonly legend?: ReactNode; readonly legendClass?: string }

const describers = ({ id, hint, error, describedBy: also }: Group) =>
  describedBy(also, hint ? `${id}-hint` : '', error ? `${id}-error` : '')

const HintAndError = ({ id, hint, error }: Group) => (
  <>
    {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
  </>
)

const groupClasses = ({ error, groupClass }: Group) =>
  classes('govuk-form-group', error && 'govuk-form-group--error', groupClass)

type LabelledGroupProps = Group & {
  readonly label: ReactNode
  readonly labelClass?: string
  readonly attributes?: Readonly<Record<`data-${string}`, string | number | undefined>>
  readonly children: (describedBy: string | undefined) => ReactNode
}

export function LabelledGroup({ label, labelClass, attributes, children, ...group }: LabelledGroupProps) {
  return (
    <div className={groupClasses(group)} {...attributes}>
      <Label htmlFor={group.id} className={labelClass} asHeading={group.asHeading}>
        {label}
      </Label>
      <HintAndError {...group} />
      {children(describers(group))}
    </div>
  )
}

type LegendGroupProps = Group &
  Legended & {
    readonly role?: 'group'
    /** Given the ids that each control must carry itself because no fieldset does. */
    readonly children: (describedBy: string | undefined) => ReactNode
  }

export function LegendGroup({ legend, legendClass, role, children, ...group }: LegendGroupProps) {
  const ids = describers(group)
  if (!legend) {
    return (
      <div className={groupClasses(group)}>
        <HintAndError {...group} />
        {children(ids)}
      </div>
    )
  }
  return (
    <div className={groupClasses(group)}>
      <Fieldset
        legend={legend}
        legendClass={legendClass}
        asHeading={group.asHeading}
        role={role}
        aria-describedby={ids}
      >
        <HintAndError {...group} />
        {children(undefined)}
      </Fieldset>
    </div>
  )
}
