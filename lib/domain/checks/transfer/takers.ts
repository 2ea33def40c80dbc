import type { Transfer } from './transfer'

/** Everybody who took part, by id. */
export const takersOf = ({ openedBy, authors, assessment, asked, advice, signed }: Transfer) => [
  ...new Set([
    openedBy.personId,
    ...authors,
    ...[assessment?.by, assessment?.submitted?.by, asked?.by, signed?.by].flatMap((by) =>
      by ? [by.personId] : [],
    ),
    ...advice.flatMap((one) => [
      one.asked.by.personId,
      one.by.personId,
      ...(one.dissent ? [one.dissent.by.personId] : []),
    ]),
  ]),
]
