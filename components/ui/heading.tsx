import type { ComponentProps } from 'react'

export type HeadingLevel = 1 | 2 | 3 | 4

type HeadingProps = ComponentProps<'h2'> & { readonly level: HeadingLevel }

/** A heading whose level depends on where its part is put. */
export function Heading({ level, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const
  return <Tag {...rest} />
}
