/** What the gate on outgoing files says to people. */
import { type Finding, HIDDEN_ROWS, type HiddenId } from '@/lib/domain/disclosure/hidden-data'

export const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Which sheets, pages or parts; nothing where it is the file as a whole. */
export const placesOf = (findings: readonly Finding[], id: HiddenId): string | undefined =>
  findings
    .filter((one) => one.id === id && one.where !== '')
    .map(({ where }) => where)
    .join('; ') || undefined

/** “A very hidden sheet: Staff notes (HD-2)”, once for each kind. */
export const findingLines = (findings: readonly Finding[]): readonly string[] =>
  [...new Set(findings.map(({ id }) => id))].map((id) => {
    const places = placesOf(findings, id)
    return `${capital(HIDDEN_ROWS[id].finds)}${places ? `: ${places}` : ''} (${id})`
  })

export const HELD_WORDS = {
  title: 'Held files',
  why: 'Something is in these files that nobody sees who opens them. The pack is not released while a file is held.',
  replace: 'Take it out in the program that made the file, remove the file here, and list it again.',
  clear: 'Or a second person, on the page where the pack is checked, records why it may go out so.',
  scan: 'The virus scanner did not answer. Remove the file and list it again to have it scanned: until then it is held, and nobody may decide otherwise.',
  cleared: 'Cleared to leave',
} as const
