import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { borrowed, choice, choices, cleaned, line, optional, paragraph } from './text'

const name = line('your full name', { min: 2, max: 12 })
const reasons = paragraph('the reason', { min: 5, max: 40 })

const said = (
  schema: {
    safeParse: (value: unknown) => { success: boolean; error?: { issues: readonly { message: string }[] } }
  },
  value: unknown,
) => schema.safeParse(value).error?.issues[0]?.message

describe('a line of text', () => {
  it.each([
    ['Łukasz', 'Łukasz'],
    ['  Siân  ', 'Siân'],
    ['Nguyễn', 'Nguyễn'.normalize('NFC')],
    ['İbrahim', 'İbrahim'],
    ['Şule 🙂', 'Şule 🙂'],
    ['x'.repeat(12), 'x'.repeat(12)],
  ])('takes %s', (typed, kept) => {
    expect(name.parse(typed)).toBe(kept)
  })

  it.each<[string, unknown, string]>([
    ['nothing', '', 'Enter your full name'],
    ['spaces', '   ', 'Enter your full name'],
    ['no field at all', undefined, 'Enter your full name'],
    ['a list', ['a'], 'Enter your full name'],
    ['a number', 7, 'Enter your full name'],
    ['too little', 'x', 'Your full name must be 2 characters or more'],
    ['too much', 'x'.repeat(13), 'Your full name must be 12 characters or less'],
    ['two lines', 'Siân\nProsser', 'Your full name must be on one line'],
    ['two lines as Windows writes them', 'Siân\r\nProsser', 'Your full name must be on one line'],
  ])('refuses %s by name', (_, typed, sentence) => {
    expect(said(name, typed)).toBe(sentence)
  })
})

describe('what cannot be seen is refused, whatever it hides in', () => {
  it.each([
    ['NUL', '\u0000'],
    ['backspace', '\u0008'],
    ['escape', '\u001B'],
    ['delete', '\u007F'],
    ['next line', '\u0085'],
    ['left-to-right mark', '\u200E'],
    ['right-to-left mark', '\u200F'],
    ['Arabic letter mark', '\u061C'],
    ['right-to-left override', '\u202E'],
    ['right-to-left isolate', '\u2067'],
    ['pop directional isolate', '\u2069'],
    ['zero-width space', '\u200B'],
    ['word joiner', '\u2060'],
    ['line separator', '\u2028'],
    ['paragraph separator', '\u2029'],
    ['byte order mark', 'a\uFEFF'],
    ['half a surrogate pair', '\uD83D'],
  ])('%s', (_, mark) => {
    for (const schema of [name, reasons])
      expect(said(schema, `abcd${mark}ef`)).toMatch(/invisible or control characters/)
  })

  it('but a paragraph keeps its lines and tabs, in one spelling', () => {
    expect(reasons.parse('one\r\ntwo\rthree\tfour\n')).toBe('one\ntwo\nthree\tfour')
  })

  it('so that whatever is accepted can be written as UTF-8 and read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const parsed = paragraph('it', { max: 100 }).safeParse(typed)
        if (!parsed.success) return
        expect(Buffer.from(parsed.data, 'utf8').toString('utf8')).toBe(parsed.data)
        expect(parsed.data).toBe(parsed.data.trim())
        expect(paragraph('it', { max: 100 }).parse(parsed.data)).toBe(parsed.data)
      }),
    )
  })
})

describe('an answer that may be left out', () => {
  it('is nothing when it is empty, and held to the rules when it is not', () => {
    expect(optional(name).parse('  ')).toBeUndefined()
    expect(optional(name).parse(undefined)).toBeUndefined()
    expect(said(optional(name), 'x')).toBe('Your full name must be 2 characters or more')
  })
})

describe('a choice', () => {
  const colour = choice(['red', 'green'], 'a colour')
  const colours = choices(['red', 'green'], 'the colours')

  it('is one of its list', () => {
    expect(colour.parse('red')).toBe('red')
    for (const other of ['blue', '', undefined, ['red'], 'RED'])
      expect(said(colour, other)).toBe('Select a colour')
  })

  it.each([
    [undefined, []],
    ['', []],
    ['red', ['red']],
    [
      ['red', 'green'],
      ['red', 'green'],
    ],
  ])('of several: %j is %j', (typed, kept) => {
    expect(colours.parse(typed)).toEqual(kept)
  })

  it('of several takes none that is not on the list, and no more than the list has', () => {
    expect(said(colours, ['blue'])).toBe('Select the colours from the list')
    expect(colours.safeParse(['red', 'red', 'red']).success).toBe(false)
  })
})

describe('how much of a reason is borrowed', () => {
  it.each([
    ['', 'anything at all', 0],
    ['The suspect held keys', 'The suspect held keys', 1],
    ['The SUSPECT held keys.', 'Keys: held by the suspect', 1],
    ['Entirely different words', 'The suspect held keys', 0],
    ['suspect elsewhere', 'the suspect', 0.5],
  ])('%j from %j: %d', (own, source, share) => {
    expect(borrowed(own, source)).toBe(share)
  })
})

describe('text out of a file', () => {
  it('loses what cannot be seen and keeps its lines', () => {
    expect(cleaned('\uFEFF\u0000 Łukasz\u202E\r\nŞule\u200B ')).toBe('Łukasz\nŞule')
  })

  it('is then text that a person could have typed, or nothing', () => {
    const typed = paragraph('the notes', { max: 5_000 })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const left = cleaned(text)
        expect(left === '' || typed.parse(left) === left).toBe(true)
      }),
    )
  })
})
