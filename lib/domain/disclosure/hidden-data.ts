import { z } from 'zod'

/**
 * What may be in an outgoing file without whoever sends it seeing it. A file in which any of it is found is
 * held: it leaves only when a second person has recorded why it may, finding by finding, or when it is
 * replaced. The row says what is looked for; the words are in `lib/content/hidden-words.ts`.
 */
type Row = {
  readonly finds: string
  /** Whether a person may decide that it goes out so. What nobody can judge is not theirs to wave through. */
  readonly mayBeCleared: boolean
}

export const HIDDEN_ROWS = {
  'HD-1': { finds: 'a hidden sheet', mayBeCleared: true },
  'HD-2': { finds: 'a very hidden sheet', mayBeCleared: true },
  'HD-3': { finds: 'hidden rows or columns', mayBeCleared: true },
  'HD-4': { finds: 'a pivot cache or another copy of the source rows', mayBeCleared: true },
  'HD-5': { finds: 'a link to another file, with what was read from it', mayBeCleared: true },
  'HD-6': { finds: 'comments or notes', mayBeCleared: true },
  'HD-7': { finds: 'tracked changes', mayBeCleared: true },
  'HD-8': { finds: 'text that cannot be seen', mayBeCleared: true },
  'HD-9': { finds: 'names and details in the properties', mayBeCleared: true },
  'HD-10': { finds: 'a file inside the file', mayBeCleared: true },
  'HD-11': { finds: 'macros', mayBeCleared: true },
  'HD-12': { finds: 'a connection to a source of data', mayBeCleared: true },
  'HD-13': { finds: 'a hidden name for cells', mayBeCleared: true },
  'HD-14': { finds: 'marks or notes laid over a page', mayBeCleared: true },
  'HD-15': { finds: 'a script or an action', mayBeCleared: true },
  'HD-16': { finds: 'form fields', mayBeCleared: true },
  'HD-17': { finds: 'layers', mayBeCleared: true },
  'HD-18': { finds: 'text under something drawn over it', mayBeCleared: true },
  'HD-19': { finds: 'an earlier version of the file', mayBeCleared: true },
  'HD-20': { finds: 'where a picture was taken', mayBeCleared: true },
  'HD-21': { finds: 'details kept with a picture', mayBeCleared: true },
  'HD-22': { finds: 'a cell that a spreadsheet would run', mayBeCleared: true },
  'HD-23': { finds: 'bytes that belong to no part of the file', mayBeCleared: true },
  'HD-24': { finds: 'a picture cut to show less than it holds', mayBeCleared: true },
  'HD-25': { finds: 'a file that cannot be looked into', mayBeCleared: true },
  'HD-26': { finds: 'a file that no virus scanner has passed', mayBeCleared: false },
} as const satisfies Record<string, Row>

export type HiddenId = keyof typeof HIDDEN_ROWS
export const HIDDEN_IDS = Object.keys(HIDDEN_ROWS) as [HiddenId, ...HiddenId[]]

/** More than this many findings say nothing more to whoever reads them. */
export const MOST_FINDINGS = 40
const LONGEST_PLACE = 120

const finding = z.strictObject({
  id: z.enum(HIDDEN_IDS),
  /** Which sheet, page or part; empty where it is the file as a whole. */
  where: z.string().max(LONGEST_PLACE),
})
export type Finding = z.output<typeof finding>

/** What the gate found when the file was listed; it belongs to the file's SHA-256 and to no other bytes. */
export const looked = z.strictObject({ findings: z.array(finding).max(MOST_FINDINGS) })
export type Looked = z.output<typeof looked>

const UNPRINTED = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu

/** A place as it was named by a stranger's file: cut, and with nothing in it that steers a line of text. */
export const found = (id: HiddenId, where = ''): Finding => ({
  id,
  where: [...where.normalize('NFC').replace(UNPRINTED, ' ')]
    .slice(0, LONGEST_PLACE / 2)
    .join('')
    .trim(),
})

/** Each finding once, and no more of them than anybody reads. */
export const eachOnce = (findings: readonly Finding[]): Finding[] => {
  const seen = new Map(findings.map((one) => [`${one.id} ${one.where}`, one]))
  return [...seen.values()].slice(0, MOST_FINDINGS)
}

type Listed = { readonly looked?: Looked | undefined; readonly cleared?: unknown }

/** Why this file may not leave yet. A file that was never looked into is held as one that cannot be. */
export const holdsOn = ({ looked: seen, cleared }: Listed): readonly Finding[] => {
  const findings = seen?.findings ?? [found('HD-25')]
  return cleared ? findings.filter(({ id }) => !HIDDEN_ROWS[id].mayBeCleared) : findings
}

export const isHeld = (file: Listed) => holdsOn(file).length > 0

/** What its second person may decide on. */
export const clearableIn = ({ looked: seen }: Listed): readonly HiddenId[] => [
  ...new Set((seen?.findings ?? []).map(({ id }) => id).filter((id) => HIDDEN_ROWS[id].mayBeCleared)),
]
