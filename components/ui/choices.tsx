/** Radios and checkboxes: one list, drawn twice. */
import type { ReactNode } from 'react'
import { classes, describedBy } from './classes'
import { type Legended, LegendGroup } from './form-group'
import { Hint } from './hint'
import { Label } from './label'

export type Choice =
  | {
      readonly value: string
      readonly label: ReactNode
      readonly hint?: ReactNode
      readonly disabled?: boolean
      readonly id?: string
    }
  /** A word between choices, such as "or". */
  | { readonly divider: string }

export type ChoicesProps = Legended & {
  readonly name: string
  /** The first choice has this id, so that an error can link to it; the next have `-2`, `-3`… */
  readonly idPrefix?: string
  readonly items: readonly Choice[]
  readonly className?: string
  readonly inline?: boolean
  readonly small?: boolean
}

type Kind = 'radio' | 'checkbox'
const BLOCK: Record<Kind, string> = { radio: 'govuk-radios', checkbox: 'govuk-checkboxes' }

type ItemProps = {
  readonly kind: Kind
  readonly name: string
  readonly id: string
  readonly item: Exclude<Choice, { divider: string }>
  readonly chosen: boolean
  readonly describedBy?: string
}

function ChoiceItem({ kind, name, id, item, chosen, describedBy: also }: ItemProps) {
  const block = BLOCK[kind]
  const hintId = item.hint ? `${id}-item-hint` : undefined
  return (
    <div className={`${block}__item`}>
      <input
        className={`${block}__input`}
        id={id}
        name={name}
        type={kind}
        value={item.value}
        defaultChecked={chosen}
        disabled={item.disabled}
        aria-describedby={describedBy(also, hintId)}
      />
      <Label className={`${block}__label`} htmlFor={id}>
        {item.label}
      </Label>
      {item.hint && (
        <Hint id={hintId} className={`${block}__hint`}>
          {item.hint}
        </Hint>
      )}
    </div>
  )
}

type Both = ChoicesProps & { readonly kind: Kind; readonly isChosen: (value: string) => boolean }

export function Choices({ kind, isChosen, name, idPrefix = name, items, ...rest }: Both) {
  const { className, inline, small, ...group } = rest
  const block = BLOCK[kind]
  const look = classes(block, inline && `${block}--inline`, small && `${block}--small`, className)
  return (
    <LegendGroup id={idPrefix} {...group}>
      {(ids) => (
        <div className={look} data-module={block}>
          {items.map((item, index) => {
            if ('divider' in item) {
              return (
                <div key={index} className={`${block}__divider`}>
                  {item.divider}
                </div>
              )
            }
            const id = item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`)
            // Radios are announced with their group, so only checkboxes repeat its description.
            const also = kind === 'checkbox' ? ids : undefined
            const chosen = isChosen(item.value)
            return <ChoiceItem key={id} {...{ kind, name, id, item, chosen }} describedBy={also} />
          })}
        </div>
      )}
    </LegendGroup>
  )
}
