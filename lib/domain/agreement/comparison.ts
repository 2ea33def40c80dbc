/**
 * Two versions of an agreement, side by side and word by word, on the text as it is read: an answer that
 * changed shows in every clause that says it. Spacing alone is no change.
 */
import { diffArrays } from 'diff'
import { ACTIVITY_COLUMNS, type Column, DATA_COLUMNS, PARTY_COLUMNS, TERM_COLUMNS } from './as-read'
import { itemOf } from './checklist'
import { type AgreementText, type NotApplicable, wordsOf } from './text'

export const CHANGES = ['added', 'removed', 'changed', 'moved', 'same'] as const
export type Change = (typeof CHANGES)[number]

export type Words = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** One clause, one line of a schedule, or one thing that is said once: the title, a date. */
export type Compared = {
  readonly key: string
  readonly heading: string
  readonly change: Change
  readonly words: readonly Words[]
}

type Line = { readonly key: string; readonly heading: string; readonly text: string }

export const compareTexts = (before: AgreementText, after: AgreementText): readonly Compared[] => {
  const earlier = groupsOf(before)
  return groupsOf(after).flatMap((lines, group) => compareLines(earlier[group] ?? [], lines))
}

export const summaryOf = (compared: readonly Compared[]): Readonly<Record<Change, number>> => {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0, same: 0 }
  for (const { change } of compared) counts[change] += 1
  return counts
}

/** Always the same groups in the same order, so that like is compared with like. */
const groupsOf = (text: AgreementText): readonly (readonly Line[])[] => [
  [{ key: 'title', heading: 'Title', text: text.title }],
  TERM_COLUMNS.map(({ label, of }) => ({ key: `term:${label}`, heading: label, text: of(text) })),
  named('party', text.parties, PARTY_COLUMNS),
  text.clauses.map((clause) => ({
    key: `clause:${clause.key}`,
    heading: clause.heading,
    text: wordsOf(clause, text),
  })),
  named('data', text.data, DATA_COLUMNS),
  named('activity', text.activities, ACTIVITY_COLUMNS),
  text.notApplicable.map(markOf),
]

/** Lines are known by their names; a second line of one name is known as the second. */
const named = <T extends { readonly name: string }>(
  group: string,
  lines: readonly T[],
  [, ...columns]: readonly Column<T>[],
): readonly Line[] => {
  const times = new Map<string, number>()
  return lines.map((line) => {
    const time = (times.get(line.name) ?? 0) + 1
    times.set(line.name, time)
    return {
      key: `${group}:${line.name}${time > 1 ? `:${time}` : ''}`,
      heading: line.name,
      text: columns.map(({ label, of }) => `${label}: ${of(line)}`).join('\n'),
    }
  })
}

const markOf = ({ item, reason, initials }: NotApplicable): Line => ({
  key: `notApplicable:${item}`,
  heading: `Not applicable: ${itemOf(item)?.name ?? item}`,
  text: `${reason} (${initials})`,
})

const byKey = (lines: readonly Line[]) => new Map(lines.map((line) => [line.key, line]))

/** In the order of the later version, with what was removed where it stood. */
const compareLines = (before: readonly Line[], after: readonly Line[]): readonly Compared[] => {
  const [was, is] = [byKey(before), byKey(after)]
  const order = diffArrays([...was.keys()], [...is.keys()])
  return order.flatMap(({ value, added, removed }) =>
    value.flatMap((key) => {
      const [earlier, later] = [was.get(key), is.get(key)]
      // One that is in both but in another place is shown once, where it is now.
      if (earlier && later) return removed ? [] : [compareLine(earlier, later, added)]
      return later ? [whole('added', later)] : earlier ? [whole('removed', earlier)] : []
    }),
  )
}

const whole = (change: 'added' | 'removed', { key, heading, text }: Line): Compared => ({
  key,
  heading,
  change,
  words: [{ kind: change, text }],
})

const compareLine = (was: Line, is: Line, moved: boolean): Compared => {
  const words = [...headingWords(was, is), ...wordsBetween(was.text, is.text)]
  const changed = words.some(({ kind }) => kind !== 'same')
  return {
    key: is.key,
    heading: is.heading,
    change: changed ? 'changed' : moved ? 'moved' : 'same',
    words,
  }
}

/** A heading is among the words only where it changed; it stands above them in any case. */
const headingWords = (was: Line, is: Line): readonly Words[] =>
  was.heading === is.heading ? [] : [...wordsBetween(was.heading, is.heading), { kind: 'same', text: '\n\n' }]

/** A word or a mark, with the space that follows it. */
const tokensOf = (text: string) =>
  text.match(/^\s+|(?:[\p{L}\p{M}\p{N}]+(?:['’\-/.][\p{L}\p{M}\p{N}]+)*|\S)\s*/gu) ?? []

/**
 * Where more than half of the words of a long passage went or came, it was rewritten: looking for the little
 * that stayed costs the square of its length, and what it finds (an "and", a "the") tells the reader nothing.
 */
const mostChanges = (words: number) => Math.min(600, Math.max(100, Math.ceil(words / 2)))

export const wordsBetween = (before: string, after: string): readonly Words[] => {
  if (before === after) return [{ kind: 'same', text: after }]
  const [was, is] = [tokensOf(before), tokensOf(after)]
  const found = diffArrays(was.map(trimmed), is.map(trimmed), {
    maxEditLength: mostChanges(was.length + is.length),
  })
  return found ? asWritten(found, was, is) : rewritten(before, after)
}

const trimmed = (token: string) => token.trimEnd()

type Found = { readonly added: boolean; readonly removed: boolean; readonly count: number }

/** The spaces that words were compared without, back in their places: those of the later text where both have the word. */
const asWritten = (
  found: readonly Found[],
  was: readonly string[],
  is: readonly string[],
): readonly Words[] => {
  let [earlier, later] = [0, 0]
  return found.map(({ added, removed, count }) => {
    if (removed) {
      earlier += count
      return { kind: 'removed', text: was.slice(earlier - count, earlier).join('') }
    }
    if (!added) earlier += count
    later += count
    return { kind: added ? 'added' : 'same', text: is.slice(later - count, later).join('') }
  })
}

const rewritten = (before: string, after: string): readonly Words[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
]
