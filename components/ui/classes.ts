type Part = string | false | 0 | 0n | null | undefined

/** Joins the class names that are there. */
export const classes = (...parts: readonly Part[]): string => parts.filter(Boolean).join(' ')

/** Ids for `aria-describedby`, or nothing rather than an empty attribute. */
export const describedBy = (...ids: readonly Part[]): string | undefined => classes(...ids) || undefined
