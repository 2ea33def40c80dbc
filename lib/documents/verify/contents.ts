/** What a sealed file may hold: pages, one signature, one attachment. Nothing that acts, asks or hides. */
import { type PDF, type PdfArray, PdfDict, PdfName, type PdfObject, PdfRef } from '@libpdf/core'
import type { RecordModel } from '@/lib/domain/records/model'
import { parseRecordJson, RECORD_JSON, recordJson } from '../record-json'
import type { Envelope } from './envelope'
import { dictionariesIn, isSignature, objectsOf } from './objects'
import { type Finding, failed, firstBroken, passed, type Rule } from './report'

const ACTIVE = [
  'OpenAction',
  'AA',
  'A',
  'JS',
  'JavaScript',
  'XFA',
  'AP',
  'RichMediaContent',
  'OCProperties',
  'Encrypt',
]

export function checkCertification(document: PDF, envelope: Envelope): Finding<PdfDict> {
  const resolve = (reference: PdfRef) => document.context.resolve(reference)
  const catalog = document.getCatalog()
  const signature = catalog.getDict('Perms', resolve)?.getDict('DocMDP', resolve)
  if (!signature || !isSignature(signature))
    return failed('The seal is an ordinary signature, not a certification.')
  const references = signature.getArray('Reference', resolve)
  const reference = references?.at(0, resolve)
  const terms = reference instanceof PdfDict ? reference : undefined
  const range = signature.getArray('ByteRange', resolve)
  const contents = signature.getString('Contents')?.bytes ?? new Uint8Array()
  const { length } = envelope.signature
  const broken = firstBroken([
    [references?.length === 1, 'The seal states its terms twice or not at all.'],
    [terms?.getName('TransformMethod')?.value === 'DocMDP', 'The seal is not on the whole document.'],
    [terms?.getDict('TransformParams')?.getNumber('P')?.value === 1, 'The seal allows later changes.'],
    [signature.getName('SubFilter')?.value === 'ETSI.CAdES.detached', 'The seal is not of the PAdES kind.'],
    [
      numbers(range).join() === envelope.byteRange.join(),
      'The file shows one signature and carries another.',
    ],
    [
      Buffer.from(contents).subarray(0, length).equals(envelope.signature),
      'The file shows another signature.',
    ],
  ])
  return broken
    ? failed(broken)
    : passed(signature, 'Certified: no change and no further signature is allowed.')
}

export function checkContents(document: PDF, signature: PdfDict): Finding<true> {
  const objects = [...objectsOf(document).values()]
  const broken = firstBroken(nothingElse(document, signature, objects))
  return broken
    ? failed(broken)
    : passed(true, 'No scripts, no actions, no form, no notes, nothing drawn over a page.')
}

export function checkAttachment(document: PDF): Finding<RecordModel> {
  const names = [...document.getAttachments().keys()]
  const files = [...objectsOf(document).values()].filter((object) => isOfType(object, 'EmbeddedFile'))
  if (names.length !== 1 || names[0] !== RECORD_JSON || files.length !== 1) {
    return failed(`The file must have one attachment, ${RECORD_JSON}; it has ${names.length || 'none'}.`)
  }
  const bytes = document.getAttachment(RECORD_JSON) ?? new Uint8Array()
  const model = parseRecordJson(bytes)
  if (!model) return failed(`The attached ${RECORD_JSON} is not a record that this version can read.`)
  const { bytes: canonical, sha256 } = recordJson(model)
  if (!Buffer.from(bytes).equals(canonical))
    return failed(`The attached ${RECORD_JSON} is not in canonical form.`)
  return passed(model, `${RECORD_JSON}, ${bytes.length} bytes, SHA-256 ${sha256}.`)
}

function* nothingElse(document: PDF, signature: PdfDict, objects: readonly PdfObject[]): Generator<Rule> {
  const resolve = (reference: PdfRef) => document.context.resolve(reference)
  yield [
    !document.recoveredViaBruteForce && document.warnings.length === 0,
    'The file’s structure is damaged.',
  ]
  const dictionaries = objects.flatMap((object) => [...dictionariesIn(object)])
  const active = dictionaries.flatMap((one) => ACTIVE.filter((key) => one.has(key)))[0]
  yield [active === undefined, `The file holds something that acts or is drawn over the page (${active}).`]
  yield [dictionaries.filter(isSignature).length === 1, 'The file holds more than one signature.']
  const form = document.getCatalog().getDict('AcroForm', resolve)
  const field = form?.getArray('Fields', resolve)?.at(0)
  const widget = field instanceof PdfRef ? resolve(field) : undefined
  const one = form?.getArray('Fields', resolve)?.length === 1 && widget instanceof PdfDict
  yield [one && widget.getDict('V', resolve) === signature, 'The file holds a form field besides its seal.']
  yield [
    !dictionaries.some((page) => page.has('Annots')),
    'The file holds notes or marks added to its pages.',
  ]
  const rectangle = one ? numbers(widget.getArray('Rect', resolve)) : []
  yield [rectangle.join() === '0,0,0,0', 'The seal covers part of a page.']
}

function numbers(array: PdfArray | undefined): number[] {
  return [...(array ?? [])].map((item) =>
    'value' in item && typeof item.value === 'number' ? item.value : Number.NaN,
  )
}

function isOfType(object: PdfObject, type: string): boolean {
  return object instanceof PdfDict && object.get('Type') === PdfName.of(type)
}
