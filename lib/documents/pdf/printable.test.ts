import { describe, expect, it } from 'vitest'
import { NAMES } from '../testing'
import { assertPrintable, UnprintableTextError, unprintableCharacters } from './printable'

describe('a text for a record', () => {
  it.each([...NAMES, 'Ελένη', 'Ольга', 'فاطمة', 'דָּנִיֵּאל', '“£1,000” – €5 … §12'])(
    'may be %s',
    async (name) => {
      expect(await unprintableCharacters({ rows: [{ value: name }] })).toEqual([])
    },
  )

  it('may have several lines', async () => {
    expect(await unprintableCharacters('one\r\ntwo\nthree\tfour')).toEqual([])
  })

  it.each([
    ['a letter no font has', 'শ্রী', 'শ'],
    ['a picture', 'agreed 👍🏽', '👍'],
    ['a mark that turns the reading direction', 'fdp.\u202Eexe', '\u202E'],
    ['an invisible space', 'pass\u200Bword', '\u200B'],
    ['a control character', 'a\u0007b', '\u0007'],
    ['half a character', 'a\uD800b', '\uD800'],
  ])('may not hold %s', async (_, text, character) => {
    expect(await unprintableCharacters(['fine', { deep: [text] }])).toContain(character)
  })

  it('is refused with the characters named', async () => {
    const refusal = assertPrintable({ summary: 'agreed 👍\u202E' })
    await expect(refusal).rejects.toThrow(UnprintableTextError)
    await expect(refusal).rejects.toThrow('👍 (U+1F44D), U+202E')
  })
})
