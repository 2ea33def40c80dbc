/**
 * The strongest check: draw the attached data again, seal it again, and compare
 * every object of the two files. It leaves no room for a page, a letter table or
 * an entry that the data does not account for.
 */
import { PDF, type PdfRef } from '@libpdf/core'
import type { RecordModel } from '@/lib/domain/records/model'
import { renderRecord, TEMPLATE } from '../render'
import { sealRecord } from '../seal'
import type { CouncilSeal } from './cms'
import { essence, objectsOf } from './objects'
import { type Check, check } from './report'

export async function checkDrawing(document: PDF, model: RecordModel, seal: CouncilSeal): Promise<Check> {
  const template = templateOf(document)
  if (template !== TEMPLATE) {
    const detail = `The record was drawn by “${template}”, this is “${TEMPLATE}”; the printed hash still ties them.`
    return check('drawing', 'not checked', detail)
  }
  const again = objectsOf(await PDF.load(await redraw(model, seal)))
  const these = objectsOf(document)
  const numbers = [...new Set([...these.keys(), ...again.keys()])]
  const differs = numbers.find((number) => {
    const [one, other] = [these.get(number), again.get(number)]
    return !one || !other || essence(one) !== essence(other)
  })
  return differs === undefined
    ? check(
        'drawing',
        'passed',
        `Drawn again from the data: all ${numbers.length} parts of the file are the same.`,
      )
    : check('drawing', 'failed', `Drawn again from the data, the file differs (part ${differs}).`)
}

/** Not `getCreator`, which does not follow the reference that pdfkit writes. */
function templateOf({ context }: PDF): string | undefined {
  const resolve = (reference: PdfRef) => context.resolve(reference)
  return context.info.trailer.getDict('Info', resolve)?.getString('Creator', resolve)?.asString()
}

async function redraw(model: RecordModel, { certificate, signedAt }: CouncilSeal): Promise<Uint8Array> {
  const signer = {
    subject: certificate.subject,
    validTo: new Date(certificate.validTo),
    trust: '',
    key: {
      certificate: certificate.raw,
      keyType: 'EC',
      signatureAlgorithm: 'ECDSA',
      sign: async () => new Uint8Array(),
    },
  } as const
  return sealRecord(await renderRecord(model), { model, signer, signedAt })
}
