import { Form } from './form'
import type { FormAction } from './form-spec'

type ActionButtonProps = {
  readonly action: FormAction
  readonly label: string
  readonly version?: number
  readonly hidden?: Readonly<Record<string, string>>
  /** Red, for acts that cannot be undone. */
  readonly warning?: boolean
  /** Grey, beside the act that the page is for. */
  readonly secondary?: boolean
}

/** An act of one press, with the same contract as a form that asks something. */
export function ActionButton({ label, warning, secondary, ...rest }: ActionButtonProps) {
  return <Form spec={{ fields: [], submit: label, warning, secondary }} className="gh-action" {...rest} />
}
