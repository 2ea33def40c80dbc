/** Files made to harm whoever opens or looks into them (attacks O9, O10 and O11, threat U2). */
import { deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { docxTexts, packed } from '../office/testing'
import { type PackedPart, zipOf } from '../office/zip-of'
import { lookInto } from './look-into'
import { aDocx } from './testing/office-files'
import { aPdf, stream, words } from './testing/pdf-file'
import { aPng } from './testing/pictures'

const MEGABYTE = 1024 ** 2

const look = (name: string, content: Uint8Array | string) =>
  lookInto({ name, content: Buffer.from(content), isWhole: true })

const bomb = (megabytes: number): PackedPart => {
  const data = deflateRawSync(Buffer.alloc(megabytes * MEGABYTE))
  return { name: 'word/media/image1.bin', data, method: 8, size: megabytes * MEGABYTE, crc: 0, flags: 0 }
}

/** What a look costs: seconds, and how much more memory the process holds. */
const costOf = async (looking: () => Promise<unknown>) => {
  const [began, before] = [performance.now(), process.memoryUsage.rss()]
  const result = await looking()
  return {
    result,
    seconds: (performance.now() - began) / 1000,
    megabytes: (process.memoryUsage.rss() - before) / MEGABYTE,
  }
}

describe('O9: a file that is not what it is called', () => {
  it.each([
    ['a Windows program called a PDF', 'report.pdf', 'MZ\x90\x00 This program cannot be run in DOS mode'],
    ['a page called a photograph', 'photo.jpg', '<!doctype html><script>alert(1)</script>'],
    ['a picture called another', 'photo.jpg', aPng()],
    ['a page called a table', 'list.csv', '<html><script>alert(1)</script>'],
    ['a program called a note', 'note.txt', 'MZ\x90\x00'],
    ['an archive of anything called a letter', 'letter.docx', zipOf([packed('a.exe', 'MZ')])],
    ['a letter called a workbook', 'list.xlsx', aDocx()],
    ['a PDF that begins late', 'report.pdf', `x${aPdf().toString('latin1')}`],
  ])('is not taken: %s', async (_, name, content) => {
    expect(await look(name, content)).toBe('not-what-it-says')
  })

  it.each([
    'program.exe',
    'page.html',
    'archive.zip',
    'letter.docm',
    'list.xlsm',
    'letter.doc',
    'nothing',
    '.pdf.exe',
  ])('is not taken, whatever is in it, when it is called %s', async (name) => {
    expect(await look(name, aPdf())).toBe('wrong-kind')
  })
})

describe('O11: a drawing with a script in it', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
  const ENTITY = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'

  it.each([SVG, ENTITY])('is not taken by its own name', async (drawing) => {
    expect(await look('drawing.svg', drawing)).toBe('wrong-kind')
  })

  it.each(['drawing.png', 'drawing.jpg', 'drawing.pdf', 'drawing.txt', 'drawing.csv'])(
    'is not taken as %s',
    async (name) => {
      expect(await look(name, SVG)).toBe('not-what-it-says')
      expect(await look(name, ENTITY)).toBe('not-what-it-says')
    },
  )

  it('holds a document whose markup declares entities of its own', async () => {
    const looked = await look('a.docx', aDocx(undefined, { 'word/footer1.xml': ENTITY }))
    expect(looked).toMatchObject({ findings: [{ id: 'HD-25', where: 'footer1.xml' }] })
  })
})

describe('O10: a file that unpacks to a thousand times itself', () => {
  const parts = () => Object.entries(docxTexts()).map(([name, text]) => packed(name, text))

  it('is refused in two seconds and a hundred megabytes as a letter of ten gigabytes', async () => {
    // Ten megabytes in the archive; the directory says ten gigabytes.
    const one = bomb(1000)
    const ten = Array.from({ length: 10 }, (_, at) => ({ ...one, name: `word/media/image${at}.bin` }))
    const file = zipOf([...parts(), ...ten])
    expect(file.length).toBeGreaterThan(9 * MEGABYTE)
    const cost = await costOf(() => look('letter.docx', file))
    expect(cost.result).toBe('bomb')
    expect(cost.seconds).toBeLessThan(2)
    expect(cost.megabytes).toBeLessThan(100)
  }, 60_000)

  it('is refused when its directory lies about the size', async () => {
    const file = zipOf([...parts(), { ...bomb(200), size: 1000 }])
    const cost = await costOf(() => look('letter.docx', file))
    expect([cost.result, cost.seconds < 2, cost.megabytes < 100]).toEqual(['bomb', true, true])
  })

  it('is refused with more parts than any document has', async () => {
    const many = Array.from({ length: 2001 }, (_, at) => packed(`word/media/${at}.bin`, String(at)))
    expect(await look('letter.docx', zipOf([...parts(), ...many]))).toBe('bomb')
  })

  it('is refused as a PDF whose page unpacks to two hundred megabytes', async () => {
    const content = stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(200 * MEGABYTE, ' ')))
    const file = aPdf({ objects: [content], onPage: '/Contents 100 0 R' })
    const cost = await costOf(() => look('report.pdf', file))
    expect([cost.result, cost.seconds < 2, cost.megabytes < 100]).toEqual(['bomb', true, true])
  }, 60_000)

  it('is refused as a PDF of more objects than any report has', async () => {
    const objects = Array.from({ length: 100_001 }, () => '0')
    const cost = await costOf(() => look('report.pdf', aPdf({ objects })))
    expect([cost.result, cost.seconds < 2]).toEqual(['bomb', true])
  })

  it('is refused as a picture of more points than memory has room for, by its header alone', async () => {
    expect(await look('photo.png', aPng([], new Uint8Array(), [60_000, 60_000]))).toBe('pixels')
  })
})

describe('a file that is broken', () => {
  it.each([
    ['letter.docx', Buffer.concat([aDocx().subarray(0, 900), Buffer.from('word/document.xml')])],
    ['photo.png', aPng().subarray(0, 40)],
  ])('is not taken: %s', async (name, content) => {
    expect(await look(name, content)).toBe('damaged')
  })

  it.each([
    ['cut short', aPdf().subarray(0, 300)],
    ['without a table of its parts', Buffer.from('%PDF-1.7\n')],
    ['deeper than anything', Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(50_000)}\nendobj`)],
    [
      'with a page that cannot be unpacked',
      aPdf({ objects: [stream('/Filter /FlateDecode', 'x\x9cnothing')], onPage: '/Contents 100 0 R' }),
    ],
  ])('is held as a PDF that nobody can look into, %s', async (_, content) => {
    const looked = await look('report.pdf', content)
    expect(typeof looked === 'string' ? looked : looked.findings.map(({ id }) => id)).toContain('HD-25')
  })

  it('is held when it has a password', async () => {
    const locked = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await look('list.xlsx', locked)).toEqual({
      findings: [{ id: 'HD-25', where: 'it has a password' }],
    })
  })

  it('that is random fails no look, whatever it is called', async () => {
    const heads = {
      pdf: '%PDF-1.7\n',
      docx: 'PK\x03\x04word/document.xml',
      png: '\x89PNG\r\n\x1a\n',
      jpg: '\xff\xd8\xff',
    }
    for (const [ending, head] of Object.entries(heads))
      for (let seed = 1; seed <= 40; seed += 1) {
        const noise = Buffer.from(
          Array.from({ length: 400 }, (_, at) => (at * seed * 7919 + seed * 104729) % 256),
        )
        const looked = await look(`file.${ending}`, Buffer.concat([Buffer.from(head, 'latin1'), noise]))
        expect(looked).not.toEqual({ findings: [] })
      }
  })

  it('of ten thousand open tags takes no longer than any other', async () => {
    const xml = `<w:document>${'<w:r '.repeat(200_000)}${'<!--'.repeat(200_000)}${'<a b="'.repeat(100_000)}`
    const parts = { ...docxTexts(), 'word/document.xml': xml }
    const archive = zipOf(
      Object.entries(parts).map(([name, text]) => ({
        ...packed(name, text),
        method: 0 as const,
        data: Buffer.from(text),
      })),
    )
    expect((await costOf(() => look('letter.docx', archive))).seconds).toBeLessThan(4)
  })

  it('of a million drawing orders is followed only so far, and held', async () => {
    const cost = await costOf(() =>
      look('report.pdf', aPdf({ pages: ['q '.repeat(1_000_000) + words('x')] })),
    )
    expect(cost.result).toMatchObject({ findings: [{ id: 'HD-25' }] })
    expect(cost.seconds).toBeLessThan(4)
  })
})
