import { describe, expect, it } from 'vitest'
import { isOwnDomain, readAddress } from './address'

const POLICE = ['thamesgate.police.example']
const read = (typed: string) => readAddress(typed, POLICE)

/** Letters that look like the letter, or stand beside it on a keyboard. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  t: ['т', '7', 'f', 'ţ'],
  h: ['һ', 'n', 'ħ', 'b'],
  a: ['а', 'ɑ', '4', 'á', 'e'],
  m: ['м', 'rn', 'n', 'ṃ'],
  e: ['е', '3', 'é', 'ė', 'c'],
  s: ['ѕ', '5', 'ş', 'z'],
  g: ['ɡ', '9', 'q', 'ġ'],
  p: ['р', 'q', 'ρ', 'ƿ'],
  o: ['о', '0', 'ο', 'ö', 'օ'],
  l: ['1', 'I', 'ӏ', 'і', '|'],
  i: ['і', '1', 'l', 'ı', 'ì'],
  c: ['с', 'ç', 'ϲ', 'e'],
  x: ['х', 'ҳ', '×'],
}

const [DOMAIN = ''] = POLICE

const swapped = [...DOMAIN].flatMap((letter, at) =>
  (ALIKE[letter] ?? []).map((other) => DOMAIN.slice(0, at) + other + DOMAIN.slice(at + 1)),
)
const dropped = [...DOMAIN].map((_, at) => DOMAIN.slice(0, at) + DOMAIN.slice(at + 1))
const inserted = [...DOMAIN].flatMap((_, at) =>
  ['s', '1'].map((mark) => `${DOMAIN.slice(0, at)}${mark}${DOMAIN.slice(at)}`),
)
const doubled = [...DOMAIN].map((letter, at) => DOMAIN.slice(0, at) + letter + DOMAIN.slice(at))
const turned = [...DOMAIN.slice(1)].flatMap((letter, at) =>
  letter === DOMAIN[at] ? [] : [DOMAIN.slice(0, at) + letter + DOMAIN[at] + DOMAIN.slice(at + 2)],
)
const parted = [...DOMAIN].flatMap((_, at) =>
  at === 0 ? [] : ['-', '.'].map((mark) => DOMAIN.slice(0, at) + mark + DOMAIN.slice(at)),
)
const around = [
  'gmail.com',
  'evil.example',
  'azurewebsites.net',
  'github.io',
  'co',
  'uk',
  'onmicrosoft.com',
].flatMap((host) => [
  `${DOMAIN}.${host}`,
  `${DOMAIN}-${host}`,
  `${host}.${DOMAIN}`,
  `mail.${host}.${DOMAIN}`,
  `${DOMAIN.replaceAll('.', '-')}.${host}`,
])
const odd = [
  `.${DOMAIN}`,
  `${DOMAIN}.`,
  `www.${DOMAIN}`,
  `xn--${DOMAIN}`,
  DOMAIN.replace('.', '。'),
  DOMAIN.replace('.', '․'),
]

const LOOK_ALIKES = [
  ...new Set([...swapped, ...inserted, ...dropped, ...doubled, ...turned, ...parted, ...around, ...odd]),
].filter((domain) => domain.toLowerCase() !== DOMAIN)

const AT = [
  '＠',
  '﹫',
  '@@',
  ' @ ',
  '(at)',
  '%40',
  '@ ',
  ' @',
  '@\t',
  '@\u200b',
  '\u00ad@',
  '@\u202e',
  ' at ',
  '',
]
const LOCALS = [
  '"x@evil.example"',
  '"ruth.calloway"',
  'ruth(comment)',
  '(comment)ruth',
  'ruth.calloway(x@evil.example)',
  '@evil.example:ruth',
  'ruth%evil.example',
  'evil.example!ruth',
  'ruth+second',
  '.ruth',
  'ruth.',
  'ruth..calloway',
  '',
  ' ',
  '-ruth',
  'ruth-',
  '_ruth',
  'ruth,x@evil.example,ruth',
  'ruth;x',
  'ruth x',
  'ruth\tx',
  'ruth\nbcc:x',
  'ruth\r\nBcc: x@evil.example\r\nx',
  'ruth\0',
  'ruth\\',
  'ruth/x',
  '<ruth>',
  'Ruth <x@evil.example>, ruth',
  'ruth[x]',
  'ruth:x',
  'ruth=x',
  'ruth?x',
  'ruth#x',
  'ruth$',
  'ruth&',
  'ruth*',
  'ruth^',
  'ruth`',
  'ruth{x}',
  'ruth|x',
  'ruth~',
  'rúth',
  'ruтh',
  'ruth\u200b',
  '\u202eruth',
  'ruth\u00a0',
  'ｒuth',
  'ⓡuth',
  'ruth\ufeff',
  'ß',
  'ﬁ',
  'İ',
  '\u212a',
  'ruth\u0301',
  'a'.repeat(65),
  `${'a'.repeat(64)}b`,
  "'ruth",
  "ruth'",
  "o''brien",
  'ruth._x',
  'ruth-_x',
  '=?utf-8?q?ruth?=',
  'mailto:ruth',
  'ruth@evil.example',
]
const TAILS = [
  ' ',
  '\n',
  '\r\nBcc: x@evil.example',
  ',x@evil.example',
  ';x@evil.example',
  ' <x@evil.example>',
  '>',
  '(comment)',
  '\0',
  '?cc=x@evil.example',
  '/',
  ':25',
  '#',
  '%0aBcc:x@evil.example',
  '\u2028',
  '@evil.example',
  ' x',
  '\t',
  '.',
  '..',
  '-',
  '"',
  "'",
  ']',
  '&',
  '|',
  '\u00a0',
]
const ODD = [
  ...LOCALS.map((local) => `${local}@${DOMAIN}`),
  ...AT.map((at) => `ruth.calloway${at}${DOMAIN}`),
  ...TAILS.map((tail) => `ruth.calloway@${DOMAIN}${tail}`),
  ...TAILS.map((tail) => `${tail}ruth.calloway@${DOMAIN}`),
  ...LOCALS.map((local) => `ruth.calloway@${local}.${DOMAIN}`),
  ...[
    `${'a.'.repeat(200)}b@${DOMAIN}`,
    'ruth',
    '@',
    `@${DOMAIN}`,
    'ruth@',
    'ruth@[127.0.0.1]',
    'ruth@127.0.0.1',
    'ruth@localhost',
  ],
]

describe('an address', () => {
  it.each([
    ['ruth.calloway', 'ruth.calloway'],
    ['RUTH.Calloway', 'ruth.calloway'],
    ["o'brien", "o'brien"],
    ['r_c-2', 'r_c-2'],
    ['4471', '4471'],
  ])('whose first part is %s is kept as %s', (typed, local) => {
    expect(read(`${typed}@${DOMAIN}`)).toEqual({ ok: true, address: `${local}@${DOMAIN}` })
    expect(read(`${typed}@${DOMAIN.toUpperCase()}`)).toEqual({ ok: true, address: `${local}@${DOMAIN}` })
  })

  it('at none of 300 look-alikes of the domain is taken', () => {
    expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(300)
    expect(LOOK_ALIKES.filter((domain) => read(`ruth.calloway@${domain}`).ok)).toEqual([])
  })

  it('that is none of the plain kind, of 200 odd ones, is not taken', () => {
    expect(new Set(ODD).size).toBeGreaterThanOrEqual(200)
    expect(ODD.filter((typed) => read(typed).ok)).toEqual([])
  })

  it('says which rule it breaks', () => {
    expect(read('ruтh@thamesgate.police.example')).toEqual({ ok: false, rule: 'ID-1' })
    expect(read('"ruth"@thamesgate.police.example')).toEqual({ ok: false, rule: 'ID-2' })
    expect(read('ruth@thamesgate.example')).toEqual({ ok: false, rule: 'ID-3' })
  })
})

describe('a domain of an organisation', () => {
  it.each(['thamesgate.police.example', 'met.police.uk', 'haverbrook.gov.uk', 'a-b.example'])(
    'may be %s',
    (text) => {
      expect(isOwnDomain(text)).toBe(true)
    },
  )

  it.each([
    'gmail.com',
    'force.onmicrosoft.com',
    'co.uk',
    'police.uk',
    'uk',
    'example',
    '',
    'Thamesgate.example',
    'xn--thamesgate-0.example',
    'thаmesgate.example',
    '.example',
    'a..example',
    '-a.example',
    'a.1',
    'localhost',
    '*.police.uk',
    'a.example.',
    'a b.example',
    `${'a'.repeat(64)}.example`,
  ])('may not be %s', (text) => {
    expect(isOwnDomain(text)).toBe(false)
  })
})
