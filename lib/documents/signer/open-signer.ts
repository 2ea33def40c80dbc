import { createPrivateKey, sign, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Signer } from '@libpdf/core'
import { SEALING_PURPOSES } from './certificate'
import { FILES } from './demo-files'
import { SignerUnusableError } from './fault'
import { pkcs12Key } from './pkcs12'

/** Whoever holds the council's key: this machine today, a key service later, behind the same `key.sign`. */
export type RecordSigner = {
  readonly key: Signer
  readonly subject: string
  readonly validTo: Date
  /** The certificate a verifier is to trust, as PEM. */
  readonly trust: string
}

export type SignerConfig =
  | { readonly kind: 'demo'; readonly directory: string }
  | { readonly kind: 'pkcs12'; readonly file: string; readonly password: string }

export async function openSigner(config: SignerConfig): Promise<RecordSigner> {
  const key =
    config.kind === 'demo' ? await demoKey(config.directory) : await pkcs12Key(config.file, config.password)
  const certificate = new X509Certificate(key.certificate)
  // Node calls the extended key usage `keyUsage`.
  if (!certificate.keyUsage?.some((purpose) => SEALING_PURPOSES.includes(purpose))) {
    throw new SignerUnusableError('The signing certificate is not for signing documents.')
  }
  return {
    key,
    subject: certificate.subject,
    validTo: new Date(certificate.validTo),
    trust: new X509Certificate(key.certificateChain?.at(-1) ?? key.certificate).toString(),
  }
}

async function demoKey(directory: string): Promise<Signer> {
  const read = (file: string) => readFile(path.join(directory, file))
  const key = createPrivateKey(await read(FILES.key))
  return {
    certificate: new X509Certificate(await read(FILES.certificate)).raw,
    certificateChain: [new X509Certificate(await read(FILES.authority)).raw],
    keyType: 'EC',
    signatureAlgorithm: 'ECDSA',
    sign: async (data, algorithm) => sign(algorithm.replace('-', ''), data, key),
  }
}
