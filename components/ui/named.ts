/** Something on file, as a filter offers it. */
export type Named = { readonly id: string; readonly name: string }

/** A choice of one of them, or of none: the filter is then not in use. */
export const everyOr = (all: string, list: readonly Named[]) => [
  { value: '', label: all },
  ...list.map(({ id, name }) => ({ value: id, label: name })),
]

export const nameOf = (list: readonly Named[], id: string | null | undefined) =>
  list.find((one) => one.id === id)?.name
