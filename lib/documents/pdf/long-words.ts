/**
 * Where a line may end inside a word: nowhere, unless the word is longer than a
 * line, as a web address is; then after its own punctuation, or else anywhere.
 * The empty strings matter: the layout engine reads them as spaces of no width,
 * so it breaks there without writing a hyphen that is not in the text.
 */
export function breakLongWords(longest = 32): (word: string | null) => string[] {
  return (word) => {
    if (!word) return []
    if (word.length <= longest || lettersOf(word).length <= longest) return [word]
    const parts = word.split(/(?<=[-/.@_&?=])/)
    return parts.flatMap((part) => {
      const letters = lettersOf(part)
      return letters.length <= longest ? [part, ''] : letters.flatMap((letter) => [letter, ''])
    })
  }
}

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** Never between a letter and its accent. */
function lettersOf(word: string): string[] {
  return [...graphemes.segment(word)].map(({ segment }) => segment)
}
