import { type PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, type PdfRef } from '@libpdf/core'

/** No change whatever, not even another signature. */
const NO_CHANGES = 1

/** Signatures exist, and the file may only be appended to. */
const SIGNATURE_FLAGS = 3

/**
 * @libpdf/core writes approval signatures only. This makes the one it is about
 * to write a certification, by watching for its dictionary while it is being
 * registered: after that the bytes are signed and it is too late.
 *
 * The form is ours too: the one the library would make names fonts that are not
 * embedded.
 */
export function certifyOnSigning(document: PDF): void {
  const form = PdfDict.of({ Fields: new PdfArray([]), SigFlags: PdfNumber.of(SIGNATURE_FLAGS) })
  document.getCatalog().set('AcroForm', document.register(form))
  const { registry } = document.context
  const register = registry.register.bind(registry)
  registry.register = (object: PdfObject): PdfRef => {
    const reference = register(object)
    if (object instanceof PdfDict && object.getName('Type')?.value === 'Sig') {
      object.set('Reference', new PdfArray([noChanges()]))
      document.getCatalog().set('Perms', PdfDict.of({ DocMDP: reference }))
    }
    return reference
  }
}

function noChanges(): PdfDict {
  return PdfDict.of({
    Type: PdfName.of('SigRef'),
    TransformMethod: PdfName.of('DocMDP'),
    TransformParams: PdfDict.of({
      Type: PdfName.of('TransformParams'),
      P: PdfNumber.of(NO_CHANGES),
      V: PdfName.of('1.2'),
    }),
  })
}
