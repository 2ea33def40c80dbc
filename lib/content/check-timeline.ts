import { checkWordsFor } from '@/lib/content/check-refusals'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'

type Payload = Readonly<Record<string, unknown>>

/** One verb of a check as a line of its timeline. */
export type CheckLine = {
  /** “Restriction added”. */
  readonly done: string
  /** The same as something tried: “add a restriction”. */
  readonly tried: string
  /** What of it every reader of the check is told. */
  readonly told?: (payload: Payload) => readonly unknown[]
  /** Drawn as a no. */
  readonly isNo?: true
}

/** The verbs of one kind of check, and the act that begins it. */
export type CheckLines<V extends string = string> = Readonly<Record<V, CheckLine>>

export const said =
  (...names: readonly string[]) =>
  (payload: Payload) =>
    names.map((name) => payload[name])

type Entry = { readonly action: string; readonly rule: string | null; readonly payload: Payload | null }

type Told = { readonly title: string; readonly text: readonly string[]; readonly refused: boolean }

const REFUSED = 'refused:'

const lineOf = (lines: CheckLines, verb: string) => (Object.hasOwn(lines, verb) ? lines[verb] : undefined)

const refusedAttempt = (lines: CheckLines, { action, rule, payload }: Entry): Told => {
  const tried = lineOf(lines, action.slice(REFUSED.length))?.tried ?? 'act'
  const facts = payload?.facts as Refusal['facts']
  return {
    title: `Attempt to ${tried} was stopped`,
    text: [checkWordsFor({ rule: rule ?? HOUSE_RULES.input, ...(facts && { facts }) })],
    refused: true,
  }
}

export const checkTimelineWords =
  (lines: CheckLines) =>
  (entry: Entry): Told => {
    const { action, payload } = entry
    if (action.startsWith(REFUSED)) return refusedAttempt(lines, entry)
    const line = lineOf(lines, action)
    if (!line) return { title: action, text: [], refused: false }
    const text = (payload && line.told ? line.told(payload) : []).filter(
      (value): value is string => typeof value === 'string' && value !== '',
    )
    return { title: line.done, text, refused: line.isNo === true }
  }
