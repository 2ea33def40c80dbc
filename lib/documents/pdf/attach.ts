import { deflateSync } from 'node:zlib'
import { type PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfStream, PdfString } from '@libpdf/core'
import type { RecordModel } from '@/lib/domain/records/model'
import { RECORD_JSON, recordJson } from '../record-json'

/**
 * Always compressed: a text somebody typed must not lie in the file as plain
 * bytes, where it could pass for PDF syntax.
 */
export function attachRecordJson(document: PDF, model: RecordModel): void {
  const { bytes } = recordJson(model)
  const file = PdfStream.fromDict(
    {
      Type: PdfName.of('EmbeddedFile'),
      Subtype: PdfName.of('application/json'),
      Filter: PdfName.FlateDecode,
      Params: PdfDict.of({ Size: PdfNumber.of(bytes.length) }),
    },
    deflateSync(bytes),
  )
  const specification = document.register(
    PdfDict.of({
      Type: PdfName.of('Filespec'),
      F: PdfString.fromString(RECORD_JSON),
      UF: PdfString.fromString(RECORD_JSON),
      Desc: PdfString.fromString('This record as data'),
      AFRelationship: PdfName.of('Data'),
      EF: PdfDict.of({ F: document.register(file) }),
    }),
  )
  const names = new PdfArray([PdfString.fromString(RECORD_JSON), specification])
  const catalog = document.getCatalog()
  catalog.set('Names', PdfDict.of({ EmbeddedFiles: PdfDict.of({ Names: names }) }))
  catalog.set('AF', new PdfArray([specification]))
}
