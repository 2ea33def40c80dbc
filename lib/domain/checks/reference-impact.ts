import type { CheckKind, Matter } from './kernel'
import type { Reference } from './reference'
import { type ReferenceVersion, referenceFrom, versionsBefore, withEdits } from './reference-changes'

/** What a change of a table would do to what is decided already, before anybody commits to it. */

/** An assessment with what its decision reads. */
export type Assessed<Facts> = {
  readonly kind: CheckKind
  readonly reference: string
  readonly title: string
  readonly matter: Matter | null
  /** Data may go under it now. */
  readonly isLive: boolean
  /**
   * As on the day it was last decided, then as on the day of the change: something that time alone has made old
   * by then must not hide what the change does, and something that begins then must not be missed.
   */
  readonly looks: readonly Facts[]
}

export type Moved = Omit<Assessed<never>, 'looks'> & { readonly from: string; readonly to: string }

export type Impact = {
  readonly moved: readonly Moved[]
  /** The agreements behind them, each once. */
  readonly agreements: readonly Matter[]
  readonly live: readonly Moved[]
}

/** The day a version takes effect, without it and with it. */
export const referenceAround = (version: ReferenceVersion, versions: readonly ReferenceVersion[]) => {
  const { set, effectiveFrom, rows } = version
  const before = referenceFrom(effectiveFrom, versionsBefore(version, versions))
  const after: Reference = {
    ...before,
    [set]: withEdits(set, before[set], rows),
    versions: { ...before.versions, [set]: effectiveFrom },
  }
  return { before, after }
}

const agreementsOf = (moved: readonly Moved[]): readonly Matter[] => {
  const behind = moved.flatMap(({ matter }) => (matter?.kind === 'agreement' ? [matter] : []))
  return [...new Map(behind.map((matter) => [matter.id, matter])).values()]
}

export const impactOf = <Facts>(
  { before, after }: { readonly before: Reference; readonly after: Reference },
  assessed: readonly Assessed<Facts>[],
  outcomeOf: (facts: Facts, reference: Reference) => string,
): Impact => {
  const moved = assessed.flatMap(({ looks, ...one }) => {
    const decided = looks.map((facts) => ({ from: outcomeOf(facts, before), to: outcomeOf(facts, after) }))
    const other = decided.find(({ from, to }) => from !== to)
    return other ? [{ ...one, ...other }] : []
  })
  return { moved, agreements: agreementsOf(moved), live: moved.filter(({ isLive }) => isLive) }
}

export type Shift = { readonly from: string; readonly to: string; readonly moved: readonly Moved[] }

/** The same by what they change from and to, the most first. */
export const shiftsIn = ({ moved }: Pick<Impact, 'moved'>): readonly Shift[] => {
  const shifts = new Map<string, Shift>()
  for (const one of moved) {
    const name = `${one.from} ${one.to}`
    const { from, to, moved: before } = shifts.get(name) ?? { ...one, moved: [] }
    shifts.set(name, { from, to, moved: [...before, one] })
  }
  return [...shifts.values()].toSorted((a, b) => b.moved.length - a.moved.length)
}
