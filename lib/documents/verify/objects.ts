import { createHash } from 'node:crypto'
import {
  type PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core'

/** Every object of the file by its number, in use or not. */
export function objectsOf(document: PDF): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  const { registry } = document.context
  for (let number = 1; number < registry.nextObjectNumber; number += 1) {
    const object = registry.resolve(PdfRef.of(number))
    if (object) objects.set(number, object)
  }
  return objects
}

/** All dictionaries within an object, the object itself included. */
export function* dictionariesIn(object: PdfObject): Generator<PdfDict> {
  if (object instanceof PdfDict) {
    yield object
    for (const [, value] of object) yield* dictionariesIn(value)
  } else if (object instanceof PdfArray) {
    for (const item of object) yield* dictionariesIn(item)
  }
}

/** The signature's own bytes differ each time, and the range follows from their place. */
const OF_THE_SIGNATURE = ['Contents', 'ByteRange']
/** Streams are compared by what they hold: zlib versions compress the same bytes differently. */
const OF_THE_ENCODING = ['Length', 'Filter', 'DecodeParms']

/** A text that is equal for two objects exactly when they say the same. */
export function essence(object: PdfObject): string {
  if (object instanceof PdfStream) {
    const holds = createHash('sha256').update(object.getDecodedData()).digest('hex')
    return `stream ${entries(object, OF_THE_ENCODING)} ${holds}`
  }
  if (object instanceof PdfDict) return entries(object, isSignature(object) ? OF_THE_SIGNATURE : [])
  if (object instanceof PdfArray) return `[${[...object].map(essence).join(' ')}]`
  if (object instanceof PdfString) return `(${Buffer.from(object.bytes).toString('hex')})`
  if (object instanceof PdfName) return `/${object.value}`
  if (object instanceof PdfNumber || object instanceof PdfBool) return String(object.value)
  return object instanceof PdfRef ? object.toString() : object.type
}

export function isSignature(dictionary: PdfDict): boolean {
  return dictionary.getName('Type')?.value === 'Sig'
}

function entries(dictionary: PdfDict, except: readonly string[]): string {
  const shown = [...dictionary].filter(([key]) => !except.includes(key.value))
  return `<<${shown
    .map(([key, value]) => `/${key.value} ${essence(value)}`)
    .sort()
    .join(' ')}>>`
}
