import { settled } from '../record-json'
import { type Draws, loadFonts } from './fonts'

/** A character no embedded font has would be drawn as another letter, without a word of warning. */
export class UnprintableTextError extends Error {
  constructor(readonly characters: readonly string[]) {
    super(`A record cannot be drawn with these characters: ${characters.map(named).join(', ')}.`)
    this.name = 'UnprintableTextError'
  }
}

/** The characters in any text of the value that a record could not show, each once. */
export async function unprintableCharacters(value: unknown): Promise<string[]> {
  const draws = await loadFonts()
  const characters = new Set([...texts(settled(value))].flatMap((text) => [...text]))
  return [...characters].filter((character) => !isPrintable(character, draws))
}

export async function assertPrintable(value: unknown): Promise<void> {
  const characters = await unprintableCharacters(value)
  if (characters.length > 0) throw new UnprintableTextError(characters)
}

/**
 * Invisible and direction-changing characters are refused too: they make a page
 * read other than its text. The two joiners stay, since some scripts need them.
 */
function isPrintable(character: string, draws: Draws): boolean {
  if (character === '\n') return true
  if (/\p{C}/u.test(character) && !/[\u200C\u200D]/.test(character)) return false
  return draws(character.codePointAt(0) ?? 0)
}

function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) yield* texts(item)
  }
}

function named(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /\p{C}/u.test(character) ? code : `${character} (${code})`
}
