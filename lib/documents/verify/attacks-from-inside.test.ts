/** Files sealed with the council's own key that are still not records: a mistake of ours, or worse. */
import { createPrivateKey, sign, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PDF, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { attachRecordJson } from '../pdf/attach'
import { certifyOnSigning } from '../pdf/certify'
import { renderRecord } from '../render'
import { SIGNATURE_FIELD, sealRecord } from '../seal'
import { FILES } from '../signer/demo-files'
import type { RecordSigner } from '../signer/open-signer'
import { anAuthority, aRecord, aSealedRecord, SIGNED_AT } from '../testing'
import { objectsOf } from './objects'
import type { CheckId } from './report'
import { verifyRecord } from './verify-record'

let directory: string
let signer: RecordSigner
let trust: string
let drawn: Uint8Array

beforeAll(async () => {
  ;({ directory, signer, trust } = await anAuthority())
  drawn = await renderRecord(aRecord())
})

const seal = (pdf: Uint8Array, by = signer, signedAt = SIGNED_AT, model = aRecord()) =>
  sealRecord(pdf, { model, signer: by, signedAt })

const broken = async (bytes: Uint8Array, now?: Date): Promise<CheckId[]> => {
  const report = await verifyRecord(bytes, { trust, now })
  expect(report.valid).toBe(false)
  return report.checks.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)
}

/** The drawn file, altered and written anew before it is sealed. */
async function altered(alter: (document: PDF) => void): Promise<Uint8Array> {
  const document = await PDF.load(drawn)
  alter(document)
  return document.save()
}

/** Altered in the last moment, in the same update as the seal. */
async function sealedBy(alter: (document: PDF) => void): Promise<Uint8Array> {
  const document = await PDF.load(drawn)
  attachRecordJson(document, aRecord())
  certifyOnSigning(document)
  alter(document)
  const { bytes } = await document.sign({
    signer: signer.key,
    signingTime: SIGNED_AT,
    fieldName: SIGNATURE_FIELD,
    reason: 'Issued by London Borough of Haverbrook',
  })
  return bytes
}

function allowSigning({ context: { registry } }: PDF): void {
  const register = registry.register.bind(registry)
  registry.register = (object) => {
    const reference = register(object)
    const terms = object instanceof PdfDict ? object.getArray('Reference')?.at(0) : undefined
    if (terms instanceof PdfDict) terms.getDict('TransformParams')?.set('P', PdfNumber.of(2))
    return reference
  }
}

function authorityAsSigner(): RecordSigner {
  const read = (file: string) => readFileSync(path.join(directory, file))
  const privateKey = createPrivateKey(read(FILES.authorityKey))
  const key = {
    ...signer.key,
    certificate: new X509Certificate(read(FILES.authority)).raw,
    certificateChain: [],
    sign: async (data: Uint8Array) => sign('SHA256', data, privateKey),
  }
  return { ...signer, key }
}

const script = () => PdfDict.of({ S: PdfName.of('JavaScript'), JS: PdfString.fromString('app.alert(1)') })

describe('a page the data does not account for', () => {
  it('is found when text was drawn over it', async () => {
    const pdf = await altered((document) =>
      document.getPages()[0]?.drawText('APPROVED IN FULL', { x: 80, y: 500 }),
    )
    expect(await broken(await seal(pdf))).toContain('drawing')
  })

  it('is found when another record’s data is attached to it', async () => {
    const other = aRecord({ summary: 'Approved in full.' })
    expect(await broken(await seal(drawn, signer, SIGNED_AT, other))).toEqual(['pages', 'drawing'])
  })

  it('is found when search and screen readers would read other words on it', async () => {
    const pdf = await altered((document) => {
      for (const object of objectsOf(document).values()) {
        if (object instanceof PdfDict) object.delete('ToUnicode')
      }
    })
    expect(await broken(await seal(pdf))).toEqual(['pages', 'drawing'])
  })

  it('is found when the file has another title', async () => {
    const pdf = await altered((document) => document.setTitle('Approved in full'))
    expect(await broken(await seal(pdf))).toEqual(['drawing'])
  })
})

describe('a file with something besides the record', () => {
  it.each<[what: string, alter: (document: PDF) => void, found: CheckId]>([
    ['a script on opening', (document) => document.getCatalog().set('OpenAction', script()), 'contents'],
    [
      'a script on a page',
      (document) => document.getPages()[0]?.dict.set('AA', PdfDict.of({ O: script() })),
      'contents',
    ],
    [
      'a note',
      (document) =>
        document
          .getPages()[0]
          ?.addTextAnnotation({ rect: { x: 9, y: 9, width: 9, height: 9 }, contents: 'Yes' }),
      'contents',
    ],
    [
      'layers that can be switched',
      (document) => document.getCatalog().set('OCProperties', new PdfDict()),
      'contents',
    ],
  ])('is found when that is %s', async (_, alter, found) => {
    expect(await broken(await seal(await altered(alter)))).toContain(found)
  })

  it('is found when that is a second attachment', async () => {
    const sealed = await sealedBy((document) =>
      document.addAttachment('other.json', new Uint8Array([123, 125])),
    )
    expect(await broken(sealed)).toContain('attachment')
  })

  it('differs in nothing when nothing was altered', async () => {
    expect((await verifyRecord(await sealedBy(() => {}), { trust })).valid).toBe(true)
  })

  it('is found when the attachment is missing', async () => {
    const sealed = await sealedBy((document) => {
      document.getCatalog().delete('Names')
      document.getCatalog().delete('AF')
    })
    expect(await broken(sealed)).toEqual(['attachment'])
  })
})

describe('a seal that allows too much', () => {
  it('is found when it is an ordinary signature', async () => {
    const document = await PDF.load(drawn)
    attachRecordJson(document, aRecord())
    const { bytes } = await document.sign({ signer: signer.key, signingTime: SIGNED_AT })
    expect(await broken(bytes)).toEqual(['certification'])
  })

  it('is found when it allows filling in and signing', async () => {
    expect(await broken(await sealedBy(allowSigning))).toEqual(['certification'])
  })
})

describe('a certificate that may not seal', () => {
  it('is found when it is the authority’s own', async () => {
    expect(await broken(await aSealedRecord(authorityAsSigner()))).toEqual(['trust'])
  })

  it.each([
    ['not yet', '2020-01-01T00:00:00Z'],
    ['no longer', '2033-01-01T00:00:00Z'],
  ])('is found when it was %s in force', async (_, at) => {
    const sealed = await seal(drawn, signer, new Date(at))
    expect(await broken(sealed, new Date('2040-01-01T00:00:00Z'))).toEqual(['trust'])
  })

  it('is not believed about a time still to come', async () => {
    const tomorrow = new Date(SIGNED_AT.getTime() - 24 * 60 * 60 * 1000)
    expect(await broken(await seal(drawn), tomorrow)).toEqual(['time'])
  })
})

describe('a record drawn by another version', () => {
  const olderRecord = () =>
    altered((document) => {
      for (const object of objectsOf(document).values()) {
        if (object instanceof PdfDict && object.has('Creator')) {
          object.set('Creator', PdfString.fromString('Gatehouse record template 0'))
        }
      }
    })

  it('is valid by its printed hash, and the report says that it was not drawn again', async () => {
    const report = await verifyRecord(await seal(await olderRecord()), { trust })
    expect(report.valid).toBe(true)
    expect(report.checks.find(({ id }) => id === 'drawing')).toMatchObject({
      outcome: 'not checked',
      detail: expect.stringContaining('Gatehouse record template 0'),
    })
  })

  it('is not valid when the printed hash is another one', async () => {
    const other = aRecord({ summary: 'Approved in full.' })
    expect(await broken(await seal(await olderRecord(), signer, SIGNED_AT, other))).toEqual(['pages'])
  })
})
