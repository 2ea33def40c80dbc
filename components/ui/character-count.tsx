/**
 * A textarea that says its limit. It does not count as you type: the limit is
 * one plain sentence, read with the field, that needs no script. `maxLength`
 * is never set on the textarea, so that a long paste is told, not cut.
 */
import { classes } from './classes'
import { LabelledGroup } from './form-group'
import { Hint } from './hint'
import type { TextareaProps } from './textarea'

export type CharacterCountProps = Omit<TextareaProps, 'maxLength'> & { readonly limit: number }

export function CharacterCount(props: CharacterCountProps) {
  const { name, id = name, label, labelClass, hint, error, asHeading, groupClass, ...own } = props
  const { limit, className, ...rest } = own
  const info = `${id}-info`
  const group = { id, label, labelClass, hint, error, asHeading, describedBy: info }
  const attributes = { 'data-module': 'govuk-character-count', 'data-maxlength': limit }
  const look = classes(
    'govuk-textarea',
    error && 'govuk-textarea--error',
    'govuk-js-character-count',
    className,
  )
  return (
    <LabelledGroup
      {...group}
      groupClass={classes('govuk-character-count', groupClass)}
      attributes={attributes}
    >
      {(ids) => (
        <>
          <textarea className={look} id={id} name={name} rows={5} aria-describedby={ids} {...rest} />
          <Hint id={info} className="govuk-character-count__message">
            {`You can enter up to ${limit} characters`}
          </Hint>
        </>
      )}
    </LabelledGroup>
  )
}
