import { PDF } from '@libpdf/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { UnprintableTextError } from './pdf/printable'
import { recordJson, sha256Hex } from './record-json'
import { renderRecord } from './render'
import { aLongRecord, aRecord, NAMES, poppler } from './testing'
import { essence, objectsOf } from './verify/objects'

const words = (bytes: Uint8Array, ...args: string[]) => poppler('pdftotext', bytes, '-layout', ...args)
const flowing = (text: string) => text.replace(/\s+/g, ' ')

describe('a drawn record', () => {
  let short: Uint8Array
  let long: Uint8Array

  beforeAll(async () => {
    short = await renderRecord(aRecord())
    long = await renderRecord(aLongRecord())
  })

  it('is the same bytes each time', async () => {
    expect(Buffer.from(await renderRecord(aLongRecord())).equals(long)).toBe(true)
  })

  it('is the same bytes when several are drawn at once', async () => {
    const together = await Promise.all([aRecord(), aLongRecord(), aRecord()].map(renderRecord))
    expect(together.map((bytes, index) => Buffer.from(bytes).equals(index === 1 ? long : short))).toEqual([
      true,
      true,
      true,
    ])
  })

  it.each(NAMES)('gives back the name %s as it was written', (name) => {
    expect(words(short)).toContain(`${name} was told of the outcome.`)
  })

  it('gives back a name that was typed with separate accents', async () => {
    const bytes = await renderRecord(aRecord({ summary: 'Nguyễn Thị, Siân, Şule, İbrahim'.normalize('NFD') }))
    expect(words(bytes)).toContain('Nguyễn Thị, Siân, Şule, İbrahim')
  })

  it('marks every page at top and bottom, and says whose copy and which page it is', () => {
    const pages = words(long).split('\f').slice(0, -1)
    expect(pages).toHaveLength(4)
    for (const [index, page] of pages.entries()) {
      const lines = page.trim().split('\n')
      expect(lines[0]).toMatch(/London Borough of Haverbrook +OFFICIAL-SENSITIVE +Internal copy/)
      expect(lines.at(-1)).toMatch(
        new RegExp(`DIS-2026-000014/P2/1 +OFFICIAL-SENSITIVE +Page ${index + 1} of 4`),
      )
    }
  })

  it('repeats the head of a table on the next page', () => {
    expect(words(long, '-f', '3', '-l', '3')).toMatch(/^\s*London.*\n\s+Item +Decision +Why\n/)
  })

  it('leaves no heading alone at the foot of a page, however far down it comes', async () => {
    const after = (lines: number) =>
      aRecord({
        sections: [
          { heading: 'Before', blocks: [{ type: 'list', items: Array.from({ length: lines }, String) }] },
          {
            heading: 'Left behind',
            blocks: [{ type: 'rows', rows: [{ label: 'Alone', value: 'Not here.' }] }],
          },
        ],
      })
    for (let lines = 16; lines < 28; lines += 1) {
      const pages = words(await renderRecord(after(lines))).split('\f')
      expect(
        pages.find((page) => page.includes('Left behind')),
        `after ${lines} lines`,
      ).toContain('Not here.')
    }
  })

  it('breaks a long address over lines without adding a hyphen', () => {
    const address = `https://records.haverbrook.example/${'archive'.repeat(24)}`
    const raw = poppler('pdftotext', long, '-raw').replace(/\n/g, '')
    expect(raw.split(address)).toHaveLength(3)
  })

  it('never breaks an ordinary word', () => {
    const lines = words(short).split('\n')
    expect(lines.some((line) => /[a-z]-$/.test(line.trim()))).toBe(false)
    expect(flowing(words(short))).toContain('is likely to prejudice the prosecution')
  })

  it('says that a value was not given', () => {
    expect(words(short)).toMatch(/Crime reference +Not given/)
  })

  it('shows each signature with its person, both clocks, its method and what it is bound to', () => {
    const text = flowing(words(short, '-f', '2'))
    for (const part of [
      'Nguyễn Thị Hoa',
      'Detective Inspector',
      '12 October 2026, 08:05:00 UTC',
      '12 October 2026, 09:05:00 BST in London',
      'Signed in with a demonstration account',
      aRecord().signatures[0]?.bound,
    ]) {
      expect(text).toContain(part)
    }
  })

  it('prints the hash of the data it is drawn from', () => {
    expect(flowing(words(short))).toContain(`record.json: ${recordJson(aRecord()).sha256}`)
  })

  it('embeds every font', () => {
    const fonts = poppler('pdffonts', long).trim().split('\n').slice(2)
    expect(fonts).toHaveLength(3)
    for (const font of fonts) expect(font).toMatch(/DejaVuSans.* yes yes yes /)
  })

  it('has a title, an author, a fixed date and a language', async () => {
    const info = poppler('pdfinfo', short, '-isodates')
    expect(info).toMatch(/Title: +Note for the record DIS-2026-000014\/P2\/1/)
    expect(info).toMatch(/Author: +London Borough of Haverbrook/)
    expect(info).toMatch(/CreationDate: +2026-10-14T/)
    expect((await PDF.load(short)).getLanguage()).toBe('en-GB')
  })

  it('is refused when a character would be drawn as another one', async () => {
    await expect(renderRecord(aRecord({ summary: 'শ্রী' }))).rejects.toThrow(UnprintableTextError)
  })

  it('is drawn also when it has no signatures and no summary', async () => {
    const bytes = await renderRecord(aRecord({ signatures: [], summary: '', sections: [] }))
    expect(words(bytes)).not.toContain('Signatures')
  })

  it('looks as template 2 looked: when this fails on purpose, raise TEMPLATE and pin the new drawing', async () => {
    const objects = [...objectsOf(await PDF.load(long))].map(
      ([number, object]) => `${number} ${essence(object)}`,
    )
    expect(sha256Hex(new TextEncoder().encode(objects.join('\n')))).toBe(
      '87ce510d63b51e17552de23005740a0253fd5d319a5541eb56f34c3d5e4dea21',
    )
  })
})
