import { Choices, type ChoicesProps } from './choices'

export type CheckboxesProps = ChoicesProps & { readonly values?: readonly string[] }

export function Checkboxes({ values = [], ...rest }: CheckboxesProps) {
  return <Choices kind="checkbox" isChosen={(each) => values.includes(each)} {...rest} />
}
