/**
 * Reads the text of the pages as a PDF reader's search would, glyph by glyph
 * through each font's own table, to find the hash that is printed there.
 */
import { type PDF, PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream } from '@libpdf/core'
import { HASH_LABEL } from '../pdf/how-to-check'
import { type Finding, failed, passed } from './report'

type GlyphText = ReadonlyMap<string, string>

export function checkPrintedHash(document: PDF, sha256: string): Finding<true> {
  const text = document
    .getPages()
    .map(({ dict }) => textOf(dict, (reference) => document.context.resolve(reference)))
    .join('')
  const [, ...after] = text.replace(/\s/g, '').split(HASH_LABEL.replace(/\s/g, ''))
  const printed = after.map((part) => /^[0-9a-f]{64}/.exec(part)?.[0])
  if (printed.length === 0) return failed('The pages print no hash of the attached data.')
  const same = printed.length === 1 && printed[0] === sha256
  return same
    ? passed(true, 'The hash printed in “How to check this record” is that of the attached data.')
    : failed('The hash printed on the pages is not that of the attached data.')
}

type Resolve = (reference: PdfRef) => PdfObject | null

function textOf(page: PdfDict, resolve: Resolve): string {
  const fonts = page.getDict('Resources', resolve)?.getDict('Font', resolve)
  const tables = new Map<string, GlyphText>()
  for (const [name, font] of fonts ?? []) tables.set(name.value, glyphText(follow(font, resolve), resolve))
  let table: GlyphText = new Map()
  let text = ''
  for (const [, font, glyphs = ''] of contentOf(page, resolve).matchAll(
    /\/(\S+) [\d.]+ Tf|<([0-9a-f]+)>/gi,
  )) {
    if (font) table = tables.get(font) ?? new Map()
    for (const glyph of glyphs.match(/.{4}/g) ?? []) text += table.get(glyph.toLowerCase()) ?? ''
  }
  return text
}

function contentOf(page: PdfDict, resolve: Resolve): string {
  const contents = follow(page.get('Contents'), resolve)
  const streams = contents instanceof PdfArray ? [...contents].map((one) => follow(one, resolve)) : [contents]
  return streams
    .map((stream) => (stream instanceof PdfStream ? latin1(stream.getDecodedData()) : ''))
    .join('\n')
}

/** pdfkit writes its tables as ranges with one text a glyph: `<0000> <0002> [<0000> <0066 0069> …]`. */
function glyphText(font: PdfObject | null, resolve: Resolve): GlyphText {
  const table = new Map<string, string>()
  const stream = font instanceof PdfDict ? follow(font.get('ToUnicode'), resolve) : null
  if (!(stream instanceof PdfStream)) return table
  const ranges = latin1(stream.getDecodedData()).matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)
  for (const [, first = '', texts = ''] of ranges) {
    for (const [index, [, hex = '']] of [...texts.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      table.set((Number.parseInt(first, 16) + index).toString(16).padStart(4, '0'), utf16(hex))
    }
  }
  return table
}

function follow(object: PdfObject | undefined, resolve: Resolve): PdfObject | null {
  return object instanceof PdfRef ? resolve(object) : (object ?? null)
}

function utf16(hex: string): string {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
