/** Written before or behind a name; none of them tells one person from another. */
const TITLES: readonly string[] = [
  ...[
    'mr',
    'mrs',
    'ms',
    'miss',
    'mx',
    'dr',
    'prof',
    'professor',
    'rev',
    'revd',
    'sir',
    'dame',
    'lord',
    'lady',
  ],
  ...['cllr', 'councillor', 'baroness', 'obe', 'mbe', 'cbe', 'kc', 'qc'],
]

/** Without case, accents and apostrophes. */
const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()

/** Without titles and initials; a name of one letter to a word has nothing else. */
const wordsOf = (name: string): readonly string[] => {
  const words = plain(name).match(/\p{L}+/gu) ?? []
  return words.filter((word) => word.length > 1 && !TITLES.includes(word))
}

/**
 * Whether somebody of that name could have typed this as theirs. People leave out what they do not go by and
 * write what they married into, so one word in common is enough; none is another person's name.
 */
export const isNameOf = (typed: string, name: string): boolean => {
  const own = wordsOf(name)
  if (own.length === 0) return plain(typed).trim() === plain(name).trim()
  return wordsOf(typed).some((word) => own.includes(word))
}
