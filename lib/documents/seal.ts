import { PDF } from '@libpdf/core'
import type { RecordModel } from '@/lib/domain/records/model'
import { attachRecordJson } from './pdf/attach'
import { certifyOnSigning } from './pdf/certify'
import type { RecordSigner } from './signer/open-signer'
import { readEnvelope } from './verify/envelope'

/** B-T and above need a timestamp authority; they join this list when there is one. */
export type SealLevel = 'B-B'

export type Seal = {
  readonly model: RecordModel
  readonly signer: RecordSigner
  /** The council's clock, which nobody outside has attested. */
  readonly signedAt: Date
  readonly level?: SealLevel
}

export const SIGNATURE_FIELD = 'CouncilSeal'

export async function sealRecord(
  pdf: Uint8Array,
  { model, signer, signedAt, level = 'B-B' }: Seal,
): Promise<Uint8Array> {
  const document = await PDF.load(pdf)
  attachRecordJson(document, model)
  certifyOnSigning(document)
  const { bytes, warnings } = await document.sign({
    signer: signer.key,
    signingTime: signedAt,
    fieldName: SIGNATURE_FIELD,
    reason: `Issued by ${model.council}`,
    level,
  })
  const complaints = [...warnings.map(({ message }) => message), ...flaws(pdf, bytes)]
  if (complaints.length > 0) throw new Error(`The seal is not sound: ${complaints.join(' ')}`)
  return bytes
}

/** The library repairs a broken file and rewrites it without a word: what was drawn must still be there. */
function* flaws(pdf: Uint8Array, sealed: Uint8Array): Generator<string> {
  if (!Buffer.from(sealed.subarray(0, pdf.length)).equals(pdf)) yield 'The drawn file was rewritten.'
  const envelope = readEnvelope(sealed)
  if (!envelope.passed) yield envelope.detail
}
