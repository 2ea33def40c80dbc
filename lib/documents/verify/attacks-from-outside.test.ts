/** Attacks by somebody who has a genuine record and not the council's key. */
import { PDF, rgb } from '@libpdf/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderRecord } from '../render'
import { sealRecord } from '../seal'
import { anAuthority, aRecord, aSealedRecord, SIGNED_AT } from '../testing'
import { appended, changed, joined, objectNumber, objectText, replaced, seeded } from './forging'
import type { CheckId } from './report'
import { verifyRecord } from './verify-record'

const ROOT = /\/Root (\d+) 0 R/
const PAGE = /\/P (\d+) 0 R/
const SIGNATURE = /\/V (\d+) 0 R/
const FILE = /\/EF <<\s*\/F (\d+) 0 R/
const LETTERS = /\/ToUnicode (\d+) 0 R/
const INFO = /\/Info (\d+) 0 R/

let genuine: Uint8Array
let trust: string
let impostor: Awaited<ReturnType<typeof anAuthority>>

beforeAll(async () => {
  const council = await anAuthority()
  genuine = await aSealedRecord(council.signer)
  trust = council.trust
  impostor = await anAuthority()
})

const broken = async (bytes: Uint8Array, pem = trust): Promise<CheckId | undefined> => {
  const report = await verifyRecord(bytes, { trust: pem })
  expect(report.valid).toBe(false)
  expect(report.reference).toBeUndefined()
  return report.checks.find(({ outcome }) => outcome === 'failed')?.id
}

const withEntry = (pattern: RegExp, entry: string) => {
  const number = objectNumber(genuine, pattern)
  return appended(genuine, { [number]: objectText(genuine, number).replace(/^<</, `<< ${entry} `) })
}
const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`

describe('the genuine record', () => {
  it('is valid, and every later file here differs from it', async () => {
    const report = await verifyRecord(genuine, { trust })
    expect(report).toMatchObject({ valid: true, reference: 'DIS-2026-000014/P2/1', kind: 'P2' })
  })
})

describe('a changed byte', () => {
  it('is found wherever it is', async () => {
    const chance = seeded(20261014)
    for (let count = 0; count < 300; count += 1) {
      const offset = chance(genuine.length)
      await broken(changed(genuine, offset, 1 + chance(255)))
    }
  }, 60_000)

  it('is found in the signature itself, which nothing signs', async () => {
    const chance = seeded(42)
    const start = Buffer.from(genuine).indexOf('/Contents <') + '/Contents <'.length
    const file = Buffer.from(genuine).toString('latin1', start)
    const hex = file.slice(0, file.search(/0{64}/))
    for (let count = 0; count < 200; count += 1) {
      const at = chance(hex.length)
      const digit = '0123456789ABCDEF'.replace(hex[at] ?? '', '')[chance(15)] ?? ''
      await broken(joined(genuine.subarray(0, start + at), digit, genuine.subarray(start + at + 1)))
    }
  }, 60_000)

  it('is found when it only writes the signature in small letters', async () => {
    const lower = replaced(genuine, /\/Contents <[^>]+>/, '').length
    expect(lower).toBeLessThan(genuine.length)
    const at = Buffer.from(genuine).indexOf('/Contents <') + 20
    const letter =
      at +
      Buffer.from(genuine)
        .toString('latin1', at, at + 200)
        .search(/[A-F]/)
    expect(await broken(changed(genuine, letter, 0x20))).toBe('coverage')
  })
})

describe('something added', () => {
  it.each<[what: string, forge: () => Uint8Array]>([
    ['a byte after the end', () => joined(genuine, '\n')],
    ['text after the end', () => joined(genuine, 'approved in full')],
    ['another end', () => joined(genuine, '%%EOF\n')],
    ['a byte before the start', () => joined(' ', genuine)],
    ['a whole other file before the start', () => joined(genuine, genuine)],
    ['an empty update', () => appended(genuine, {})],
    [
      'an update with other page content',
      () => appended(withEntry(PAGE, '/Contents 9000 0 R'), { 9000: stream('BT ET') }),
    ],
    [
      'an update with a script on opening',
      () => withEntry(ROOT, '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
    ],
    [
      'an update with a note on the page',
      () => withEntry(PAGE, '/Annots [<< /Type /Annot /Subtype /FreeText /Rect [0 0 300 300] >>]'),
    ],
    [
      'an update with a text field',
      () => withEntry(ROOT, '/AcroForm << /Fields [<< /FT /Tx /T (more) /Rect [0 0 9 9] >>] >>'),
    ],
    [
      'an update with another record.json',
      () => appended(genuine, { [objectNumber(genuine, FILE)]: stream('{"decision":"approve"}') }),
    ],
    [
      'an update with other letters for search and screen readers',
      () => appended(genuine, { [objectNumber(genuine, LETTERS)]: stream('') }),
    ],
    [
      'an update with another title',
      () => appended(genuine, { [objectNumber(genuine, INFO)]: '<< /Title (Approved in full) >>' }),
    ],
    [
      'an update that takes the certification away',
      () =>
        appended(genuine, {
          [objectNumber(genuine, ROOT)]: objectText(genuine, objectNumber(genuine, ROOT)).replace(
            '/Perms',
            '/Was',
          ),
        }),
    ],
    [
      'an update that empties the signature',
      () => appended(genuine, { [objectNumber(genuine, SIGNATURE)]: '<< /Type /Sig >>' }),
    ],
    ['an update with validation data', () => withEntry(ROOT, '/DSS << /Certs [] >>')],
  ])('%s is found', async (_, forge) => {
    expect(await broken(forge())).toBe('coverage')
  })

  it('text over a page is found, drawn as a PDF editor would', async () => {
    const document = await PDF.load(genuine)
    document.getPages()[0]?.drawText('APPROVED IN FULL', { x: 80, y: 500, size: 30, color: rgb(0, 0.5, 0) })
    expect(await broken(await document.save({ incremental: true }))).toBe('coverage')
  })

  it('a second signature is found', async () => {
    const document = await PDF.load(genuine)
    const { bytes } = await document.sign({ signer: impostor.signer.key, signingTime: SIGNED_AT })
    expect(await broken(bytes)).toBe('coverage')
  })
})

describe('the signed range', () => {
  const range = /\/ByteRange \[0 (\d+) +(\d+) +(\d+) +\]/
  it.each<[what: string, forge: (head: string, tail: string, rest: string) => string]>([
    ['is nothing', () => 'null'],
    ['has three numbers', (head, tail) => `[0 ${head} ${tail}]`],
    ['has a sign', (head, tail, rest) => `[0 ${head} ${tail} -${rest}]`],
    ['has a wider gap', (_, tail, rest) => `[0 100 ${tail} ${rest}]`],
    ['has no gap', (_, tail, rest) => `[0 ${tail} ${tail} ${rest}]`],
    ['stops early', (head, tail) => `[0 ${head} ${tail} 10]`],
    ['starts late', (head, tail, rest) => `[1 ${head} ${tail} ${rest}]`],
    ['runs over the end', (head, tail) => `[0 ${head} ${tail} 9999999999]`],
    ['is a reference', () => '9 0 R'],
  ])('is not believed when it %s', async (_, forge) => {
    const [whole = '', ...parts] = range.exec(Buffer.from(genuine).toString('latin1')) ?? []
    const [head = '', tail = '', rest = ''] = parts
    const forged = replaced(genuine, range, `/ByteRange ${forge(head, tail, rest)}`.padEnd(whole.length))
    expect(forged.length).toBe(genuine.length)
    expect(await broken(forged)).toBe('coverage')
  })

  it('is not believed when it is given twice', async () => {
    expect(await broken(replaced(genuine, '/Reason (Issued by', '/ByteRange [0 1 2 3] (y'))).toBe('coverage')
  })

  it('does not let text hide in the space left over beside the signature', async () => {
    const hidden = replaced(
      genuine,
      /0{64}>/,
      `${Buffer.from('Approved in full'.padEnd(32)).toString('hex').toUpperCase()}>`,
    )
    expect(hidden.length).toBe(genuine.length)
    expect(await broken(hidden)).toBe('coverage')
  })

  it('does not let the signature be zeros', async () => {
    expect(await broken(replaced(genuine, /\/Contents <[^>]+>/, `/Contents <${'0'.repeat(24576)}>`))).toBe(
      'signature',
    )
  })

  it('does not let a signature move to another file', async () => {
    const contents = /\/Contents <[^>]+>/.exec(Buffer.from(genuine).toString('latin1'))?.[0] ?? ''
    const model = aRecord({ summary: 'Approved in full.' })
    const other = await sealRecord(await renderRecord(model), {
      model,
      signer: impostor.signer,
      signedAt: SIGNED_AT,
    })
    expect(await broken(replaced(other, /\/Contents <[^>]+>/, contents))).toBe('signature')
  })
})

describe('a file that is not the council’s', () => {
  it('is found when the same name is on the certificate', async () => {
    expect(await broken(await aSealedRecord(impostor.signer))).toBe('trust')
  })

  it('is found when the impostor sends the council’s root along', async () => {
    const real = (await verifyRecord(genuine, { trust })).valid
    expect(real).toBe(true)
    const chain = [...(impostor.signer.key.certificateChain ?? []), pemToDer(trust)]
    const key = { ...impostor.signer.key, certificateChain: chain }
    expect(await broken(await aSealedRecord({ ...impostor.signer, key }))).toBe('trust')
  })

  it('is found when the reader trusts somebody else', async () => {
    expect(await broken(genuine, impostor.trust)).toBe('trust')
  })

  it('is found when the reader’s certificate is no certificate', async () => {
    const nonsense = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'
    expect(await broken(genuine, nonsense)).toBe('trust')
    expect(await broken(genuine, '')).toBe('trust')
  })

  it('is found when its signature was taken out', async () => {
    const drawn = await renderRecord(aRecord())
    expect(await broken(drawn)).toBe('coverage')
  })
})

describe('a file that is no record', () => {
  it.each<[what: string, bytes: () => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['one byte', () => new Uint8Array([0x25])],
    ['a picture', () => joined('\x89PNG\r\n\x1a\n', new Uint8Array(5000))],
    ['chance', () => chanceBytes(70_000)],
    ['half a record', () => genuine.subarray(0, genuine.length >> 1)],
    ['a record without its last byte', () => genuine.subarray(0, -1)],
    ['51 MB of nothing', () => new Uint8Array(51 * 1024 * 1024)],
    ['a record grown to 51 MB', () => joined(genuine, new Uint8Array(51 * 1024 * 1024))],
    [
      'ten thousand signatures',
      () => joined('%PDF-1.7\n', '/ByteRange [0 1 2 3] /Contents <00>\n'.repeat(1e4), '%%EOF\n'),
    ],
  ])('%s is refused without a fault', async (_, bytes) => {
    expect(await broken(bytes())).toBe('coverage')
  })

  it('is refused without a fault wherever it was cut', async () => {
    const chance = seeded(3)
    for (let count = 0; count < 60; count += 1) await broken(genuine.subarray(0, chance(genuine.length)))
  })

  it('is refused without a fault when its signature is made of chance', async () => {
    const chance = seeded(11)
    for (let count = 0; count < 60; count += 1) {
      const nonsense = Buffer.from(Array.from({ length: 300 }, () => chance(256)))
      const der = Buffer.concat([Buffer.from([0x30, 0x82, 0x01, 0x2c]), nonsense])
      const hex = der.toString('hex').toUpperCase().padEnd(24576, '0')
      expect(await broken(replaced(genuine, /\/Contents <[^>]+>/, `/Contents <${hex}>`))).toBe('signature')
    }
  })
})

function chanceBytes(length: number): Uint8Array {
  const chance = seeded(7)
  return Uint8Array.from({ length }, () => chance(256))
}

function pemToDer(pem: string): Uint8Array {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
}
