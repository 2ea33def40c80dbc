import { Choices, type ChoicesProps } from './choices'

export type RadiosProps = ChoicesProps & { readonly value?: string }

export function Radios({ value, ...rest }: RadiosProps) {
  return <Choices kind="radio" isChosen={(each) => each === value} {...rest} />
}
