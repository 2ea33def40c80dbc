import { describe, expect, it } from 'vitest'
import { inspectZip, OFFICE_LIMITS } from './safe-zip'
import { archive, docxTexts, OFFICE, packed, relations, type Texts, xlsxTexts } from './testing'
import { type PackedPart, zipOf } from './zip-of'

const GOOD = docxTexts()
const goodParts = () => Object.entries(GOOD).map(([name, text]) => packed(name, text))

const inspect = (bytes: Uint8Array, name = 'agreement.docx') => inspectZip({ name, bytes }, 'docx')

const ruleOf = async (bytes: Uint8Array, name?: string) => {
  const outcome = await inspect(bytes, name)
  return outcome.ok ? 'taken' : outcome.refusal.rule
}

const withTexts = (texts: Texts) => ruleOf(archive({ ...GOOD, ...texts }))
const withPart = (part: PackedPart) => ruleOf(zipOf([...goodParts(), part]))

const ZEROS = new Uint8Array(1024 ** 2)

describe('an ordinary Word document', () => {
  it('is taken, every part with its bytes', async () => {
    const outcome = await inspect(archive(GOOD))
    const parts = outcome.ok ? outcome.value.parts : expect.fail('it is harmless')
    expect(parts.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual(
      Object.entries(GOOD),
    )
  })

  it('may link to web pages and email addresses', async () => {
    const link = (target: string) =>
      `<Relationship Id="a" Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"/>`
    const rels = relations(link('https://www.haverbrook.example') + link('mailto:team@haverbrook.example'))
    expect(await withTexts({ 'word/_rels/document.xml.rels': rels })).toBe('taken')
  })
})

describe('an archive that would do harm when it is unpacked', () => {
  it('may not unpack to two hundred times its size', async () => {
    expect(await withPart(packed('word/media/a.bin', ZEROS))).toBe('BOMB')
  })

  it('may not unpack to more than its directory says', async () => {
    const honest = packed('word/media/a.bin', Buffer.from('word '.repeat(50)))
    expect(await withPart(honest)).toBe('taken')
    expect(await withPart({ ...honest, size: 10 })).toBe('BOMB')
  })

  it('may not unpack to less than its directory says, nor to other bytes', async () => {
    const honest = packed('word/media/a.bin', 'words')
    expect(await withPart({ ...honest, size: 6 })).toBe('NOT_A_ZIP')
    expect(await withPart({ ...honest, crc: honest.crc ^ 1 })).toBe('NOT_A_ZIP')
  })

  it('may not come to more than fifty megabytes, however honestly', async () => {
    const limits = { ...OFFICE_LIMITS, ratio: 5000 }
    const parts = Array.from({ length: 51 }, (_, at) => packed(`word/media/${at}.bin`, ZEROS))
    const file = { name: 'a.docx', bytes: zipOf([...goodParts(), ...parts]) }
    expect(await inspectZip(file, 'docx', limits)).toMatchObject({ refusal: { rule: 'TOO_LARGE' } })
    const fewer = { ...file, bytes: zipOf([...goodParts(), ...parts.slice(2)]) }
    expect(await inspectZip(fewer, 'docx', limits)).toMatchObject({ ok: true })
  })

  it('may not be larger than ten megabytes as it is sent', async () => {
    expect(await ruleOf(new Uint8Array(10 * 1024 ** 2 + 1))).toBe('TOO_LARGE')
  })

  it.each([
    [2001, 'TOO_MANY_PARTS'],
    [2000, 'taken'],
  ])('with %i parts is %s', async (count, rule) => {
    const more = Array.from({ length: count - 3 }, (_, at) => packed(`word/media/${at}.bin`, String(at)))
    expect(await ruleOf(zipOf([...goodParts(), ...more]))).toBe(rule)
  })

  it('may not have two parts of one name, whatever the case of its letters', async () => {
    expect(await withTexts({ 'word/DOCUMENT.xml': '<a/>' })).toBe('NOT_A_ZIP')
  })

  it('may not name a part outside itself', async () => {
    expect(await withTexts({ '../../etc/passwd': 'x' })).toBe('NOT_A_ZIP')
  })
})

describe('a document that would do harm when it is opened', () => {
  const macroTypes = (GOOD['[Content_Types].xml'] ?? '').replace(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'application/vnd.ms-word.document.macroEnabled.main+xml',
  )
  const external = (type: string, target: string, mode = 'External') =>
    relations(`<Relationship Id="a" Type="${OFFICE}/${type}" Target="${target}" TargetMode="${mode}"/>`)

  it.each([
    ['a macro part', { 'word/vbaProject.bin': 'x' }, 'MACROS'],
    ['macros by its types', { '[Content_Types].xml': macroTypes }, 'MACROS'],
    ['an embedded file', { 'word/embeddings/oleObject1.bin': 'x' }, 'EMBEDDED_OBJECT'],
    ['an ActiveX control', { 'word/activeX/activeX1.xml': '<a/>' }, 'EMBEDDED_OBJECT'],
    [
      'another document as a chunk',
      { 'word/_rels/document.xml.rels': external('aFChunk', 'chunk.html', 'Internal') },
      'EMBEDDED_OBJECT',
    ],
  ])('may not have %s', async (_, texts, rule) => {
    expect(await withTexts(texts)).toBe(rule)
  })

  it.each([
    ['attachedTemplate', 'https://elsewhere.example/t.dotm', 'External'],
    ['image', 'https://elsewhere.example/pixel.png', 'External'],
    ['frame', 'https://elsewhere.example/', 'External'],
    ['hyperlink', 'file:///c:/secret.txt', 'External'],
    ['hyperlink', '\\\\elsewhere.example\\share', 'External'],
    ['hyperlink', 'javascript:alert(1)', 'External'],
    ['image', 'https://elsewhere.example/pixel.png', '&#69;xternal'],
    ['image', 'https://elsewhere.example/pixel.png', 'Internal'],
    ['image', '//elsewhere.example/pixel.png', 'Internal'],
  ])('may not have a relation of kind %s to %s (%s)', async (type, target, mode) => {
    expect(await withTexts({ 'word/_rels/settings.xml.rels': external(type, target, mode) })).toBe(
      'EXTERNAL_LINK',
    )
  })

  it('may not hide a relation behind a sign that ends a tag', async () => {
    const rels = relations(
      `<Relationship Id=">" Type='${OFFICE}/image' Target='https://elsewhere.example/' TargetMode='External'/>`,
    )
    expect(await withTexts({ 'word/_rels/document.xml.rels': rels })).toBe('EXTERNAL_LINK')
  })

  it.each([
    ['one run', ['DDEAUTO c:\\\\cmd.exe']],
    ['two runs', ['DDE', 'AUTO c:\\\\cmd.exe']],
    ['a picture', [' INCLUDEPICTURE "https://elsewhere.example/a.png"']],
  ])('may not have a field that fetches, in %s', async (_, words) => {
    const fields = words.map((word) => `<w:r><w:instrText>${word}</w:instrText></w:r>`).join('')
    expect(await withTexts(docxTexts([fields]))).toBe('EXTERNAL_LINK')
  })

  it('may have the fields that every document has', async () => {
    const fields =
      '<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>'
    expect(await withTexts(docxTexts([fields]))).toBe('taken')
  })

  it('may not have markup under an ending where nobody looks', async () => {
    const types = (GOOD['[Content_Types].xml'] ?? '').replace('/word/document.xml', '/word/document.bin')
    expect(await withTexts({ '[Content_Types].xml': types })).toBe('UNREADABLE')
  })

  it.each([
    ['entities of its own', '<!DOCTYPE a [<!ENTITY x "xx">]><a/>'],
    ['another encoding', '<?xml version="1.0" encoding="utf-7"?><a/>'],
    ['two bytes a letter', Buffer.from('<a/>', 'utf16le').toString()],
  ])('may not have markup with %s', async (_, text) => {
    expect(await withTexts({ 'word/settings.xml': text })).toBe('UNREADABLE')
  })
})

describe('markup made to take for ever', () => {
  it.each([
    ['tags that never end', '<Relationship '.repeat(400_000)],
    ['a word that never ends', `<Relationship ${'a'.repeat(4_000_000)}>`],
    ['quotations that never end', '<Relationship a="'.repeat(300_000)],
    ['declarations that never end', '<?xml '.repeat(600_000)],
    ['fields that never end', '<w:instrText '.repeat(400_000)],
  ])('is done with at once: %s', async (_, text) => {
    const bytes = archive({ ...GOOD, 'word/_rels/a.xml.rels': text, 'word/a.xml': text })
    const file = { name: 'a.docx', bytes }
    expect(await inspectZip(file, 'docx', { ...OFFICE_LIMITS, ratio: 10_000 })).toMatchObject({ ok: true })
  })
})

describe('a file that is something else', () => {
  it.each([
    ['cut short', archive(GOOD).subarray(0, -30), 'NOT_A_ZIP'],
    ['only text', Buffer.from('Dear council'), 'NOT_A_ZIP'],
    ['empty', new Uint8Array(), 'NOT_A_ZIP'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'WRONG_KIND'],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'WRONG_KIND'],
    ['a workbook', archive(xlsxTexts('')), 'WRONG_KIND'],
    ['some other archive', archive({ 'a.txt': 'x' }), 'WRONG_KIND'],
  ])('is not taken for a Word document when it is %s', async (_, bytes, rule) => {
    expect(await ruleOf(bytes)).toBe(rule)
  })

  it.each(['a.doc', 'a.docm', 'a.xlsm', 'a.pdf', 'docx'])('is not taken under the name %s', async (name) => {
    expect(await ruleOf(archive(GOOD), name)).toBe('WRONG_KIND')
  })

  it('is told to be locked, in the container that Word puts round a locked file', async () => {
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await ruleOf(locked)).toBe('ENCRYPTED')
  })

  it.each([0x1, 0x41])('is told to be locked where a part says so (%i)', async (flag) => {
    expect(await withPart({ ...packed('word/media/a.bin', 'x'), flags: flag })).toBe('ENCRYPTED')
  })

  it('gets a sentence on the field that says what to do', async () => {
    expect(await inspect(Buffer.from('%PDF-1.7'), 'a.pdf')).toMatchObject({
      refusal: { fields: { file: expect.stringContaining('“Word Document (.docx)”') } },
    })
  })
})
