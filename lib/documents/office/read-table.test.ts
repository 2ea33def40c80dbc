import { describe, expect, it } from 'vitest'
import { readTable } from './read-table'
import { archive, type Texts, xlsxTexts } from './testing'

const read = async (bytes: Uint8Array | string, name: string) => {
  const outcome = await readTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name)
  return outcome.ok ? outcome.value : { rule: outcome.refusal.rule, facts: outcome.refusal.facts }
}

const csv = (bytes: Uint8Array | string) => read(bytes, 'Register.CSV')

const TABLE = { head: ['Title', 'Party'], rows: [['Łukasz', 'Siân, of “Ys”']] }
const TEXT = 'Title,Party\r\nŁukasz,"Siân, of “Ys”"\r\n'

const utf16 = (text: string, mark: string) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return mark === 'feff' ? bytes.swap16() : bytes
}

describe('a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, low byte first', utf16(TEXT, 'fffe')],
    ['UTF-16, high byte first', utf16(TEXT, 'feff')],
    [
      'UTF-16 with tabs, as Excel saves “Unicode text”',
      utf16(TEXT.replace('Title,', 'Title\t').replace('z,', 'z\t'), 'fffe'),
    ],
    ['semicolons', Buffer.from(TEXT.replace('Title,', 'Title;').replace('z,', 'z;'))],
  ])('is read: %s', async (_, bytes) => {
    expect(await csv(bytes)).toEqual(TABLE)
  })

  it.each([
    ['Windows letters', Buffer.from('Title\r\nSi\u00e2n\r\n', 'latin1')],
    ['UTF-16 that does not say so', Buffer.from('Title', 'utf16le')],
  ])('in another encoding is refused, not guessed at: %s', async (_, bytes) => {
    expect(await csv(bytes)).toMatchObject({ rule: 'WRONG_ENCODING' })
  })

  it('keeps what looks like a formula as the text it is', async () => {
    const formulas = ['=1+1', '+44 20 7946 0100', '-5', '@SUM(A1)']
    expect(await csv(`Title\n${formulas.join('\n')}\n`)).toMatchObject({ rows: formulas.map((one) => [one]) })
  })

  it('fills short rows with blanks, trims, and keeps a blank row in its place', async () => {
    expect(await csv('a,b , c\n1\n\n 2 ,3,,4\n,,\n\n')).toEqual({
      head: ['a', 'b', 'c', ''],
      rows: [
        ['1', '', '', ''],
        ['', '', '', ''],
        ['2', '3', '', '4'],
      ],
    })
  })

  it.each([
    ['nothing in it', '', 'EMPTY'],
    ['only blanks', ' ,\n,\n', 'EMPTY'],
    ['an empty first row', '\nTitle\n', 'NO_HEAD'],
    ['a quotation without an end', 'Title\n"abc', 'UNREADABLE'],
    ['a PDF inside', '%PDF-1.7', 'WRONG_KIND'],
    ['a workbook inside', 'PK\x03\x04', 'WRONG_KIND'],
  ])('is refused with %s', async (_, text, rule) => {
    expect(await csv(text)).toMatchObject({ rule })
  })

  it('may have 20,000 rows below its head, blank ends not counted, and not one more', async () => {
    const rows = (count: number) => `Title\n${'x\n'.repeat(count)}${'\n'.repeat(300)}`
    expect(await csv(rows(20_000))).toMatchObject({ head: ['Title'] })
    expect(await csv(rows(20_001))).toEqual({ rule: 'TOO_MANY_ROWS', facts: { rows: 20_001 } })
    expect(await csv(rows(100_000))).toEqual({ rule: 'TOO_MANY_ROWS', facts: { rows: 100_000 } })
    expect(await csv(rows(2_000_000))).toEqual({ rule: 'TOO_MANY_ROWS', facts: { rows: 2_000_000 } })
  })

  it('may have 100 columns, and not one more', async () => {
    const columns = (count: number) => `${Array.from({ length: count }, (_, at) => `c${at}`).join(',')}\n`
    expect(await csv(columns(100))).toMatchObject({ rows: [] })
    expect(await csv(columns(101))).toEqual({ rule: 'TOO_MANY_COLUMNS', facts: { columns: 101 } })
    expect(await csv(`${','.repeat(9_000_000)}x`)).toMatchObject({ rule: 'UNREADABLE' })
  })

  it('may not be larger than ten megabytes', async () => {
    expect(await csv(Buffer.alloc(10 * 1024 ** 2 + 1, 'a'))).toMatchObject({ rule: 'TOO_LARGE' })
  })
})

const HEAD =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c><c r="C1" t="inlineStr"><is><t> Start </t></is></c></row>'

const xlsx = (rows: string, more: Texts = {}) =>
  read(archive({ ...xlsxTexts(HEAD + rows), ...more }), 'Register.xlsx')

describe('an Excel workbook', () => {
  it('gives its first sheet by the order a person sees, with its name', async () => {
    expect(await xlsx('<row r="2"><c r="A2"><v>7</v></c></row>')).toEqual({
      head: ['Title', '', 'Start'],
      rows: [['7', '', '']],
      sheet: 'Agreements & more',
    })
  })

  it('gives the stored value of a formula, dates as days, and truth as a word', async () => {
    const rows =
      '<row r="2"><c r="A2" t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" s="1"><v>46347</v></c></row>'
    expect(await xlsx(rows)).toMatchObject({ rows: [['ab', 'TRUE', '2026-11-21']] })
  })

  it('does not count cells that hold nothing but a border', async () => {
    expect(await xlsx('<row r="900000"><c r="XFD900000" s="1"/></row>')).toMatchObject({ rows: [] })
  })

  it.each([
    ['too many rows', '<row r="20002"><c r="A20002"><v>1</v></c></row>', 'TOO_MANY_ROWS'],
    ['too many columns', '<row r="2"><c r="CW2"><v>1</v></c></row>', 'TOO_MANY_COLUMNS'],
    [
      'a cell in the opposite corner',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      'TOO_MANY_ROWS',
    ],
    ['a row beyond the last', '<row r="99999999999"/>', 'UNREADABLE'],
    ['a cell that hides where it is', '<row r="2"><c r="&#88;FD2"><v>1</v></c></row>', 'UNREADABLE'],
    ['a cell that does not say where it is', '<row r="2"><c><v>1</v></c></row>', 'UNREADABLE'],
  ])('is refused with %s', async (_, rows, rule) => {
    expect(await xlsx(rows)).toMatchObject({ rule })
  })

  it.each([
    ['macros', { 'xl/vbaProject.bin': 'x' }, 'MACROS'],
    ['a link to another workbook', { 'xl/externalLinks/externalLink1.xml': '<a/>' }, 'EXTERNAL_LINK'],
    ['no sheet behind its name', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }, 'UNREADABLE'],
    ['no list of sheets', { 'xl/workbook.xml': '<workbook/>' }, 'UNREADABLE'],
  ])('is refused with %s', async (_, more, rule) => {
    expect(await xlsx('', more)).toMatchObject({ rule })
  })

  it.each(['a.xls', 'a.xlsm', 'a.ods', 'a.pdf'])('is not taken under the name %s', async (name) => {
    expect(await read(archive(xlsxTexts(HEAD)), name)).toMatchObject({ rule: 'WRONG_KIND' })
  })
})
