/** Letters that people type without their stroke or dot, and that no normal form takes apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıłøđðæœß]/g, (letter) => PLAIN[letter] ?? letter)

/** Whether every word that was typed stands somewhere in the text, accents or none. */
export const hasWords = (wanted = '') => {
  const words = plain(wanted).split(/\s+/).filter(Boolean)
  return (text: string) => {
    const read = plain(text)
    return words.every((word) => read.includes(word))
  }
}
