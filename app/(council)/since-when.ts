type Moment = { readonly at: string; readonly after: string | null }

/** The first of the latest unbroken run of entries, newest first, that left something in this state. */
export const sinceWhen = (timeline: readonly Moment[], status: string) => {
  const moves = timeline.filter(({ after }) => after !== null)
  const before = moves.findIndex(({ after }) => after !== status)
  return moves.at(before === -1 ? -1 : before - 1)?.at ?? null
}
