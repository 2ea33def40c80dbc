import type { ComponentProps } from 'react'
import { classes } from './classes'

export type TagColour =
  | 'grey'
  | 'green'
  | 'teal'
  | 'blue'
  | 'purple'
  | 'magenta'
  | 'red'
  | 'orange'
  | 'yellow'

export type TagProps = ComponentProps<'strong'> & { readonly colour?: TagColour }

export function Tag({ colour, className, ...rest }: TagProps) {
  return <strong className={classes('govuk-tag', colour && `govuk-tag--${colour}`, className)} {...rest} />
}
