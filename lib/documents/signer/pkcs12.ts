import { verify, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { P12Signer, type Signer } from '@libpdf/core'
import { SignerUnusableError } from './fault'

/** P12Signer takes the first certificate in the file for the key's own; exporters order them as they like. */
export async function pkcs12Key(file: string, password: string): Promise<Signer> {
  const p12 = await open(file, password)
  const certificates = [p12.certificate, ...p12.certificateChain].map((der) => new X509Certificate(der))
  const own = await certificateOf(p12, certificates)
  return {
    certificate: own.raw,
    certificateChain: issuersOf(own, certificates).map(({ raw }) => raw),
    keyType: p12.keyType,
    signatureAlgorithm: p12.signatureAlgorithm,
    sign: (data, algorithm) => p12.sign(data, algorithm),
  }
}

async function open(file: string, password: string): Promise<P12Signer> {
  const bytes = await readFile(file).catch(() => {
    throw new SignerUnusableError(`The signing key file ${file} cannot be read.`)
  })
  return P12Signer.create(bytes, password).catch((fault: Error) => {
    throw new SignerUnusableError(`The signing key file ${file} cannot be opened: ${fault.message}.`)
  })
}

async function certificateOf(
  p12: P12Signer,
  certificates: readonly X509Certificate[],
): Promise<X509Certificate> {
  const probe = new TextEncoder().encode('Which certificate is this key’s?')
  const signature = await p12.sign(probe, 'SHA-256')
  const own = certificates.find(({ publicKey }) => verify('SHA256', probe, publicKey, signature))
  if (!own) throw new SignerUnusableError('The signing key file has no certificate for its key.')
  return own
}

function issuersOf(certificate: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] {
  const rest = all.filter((other) => !other.raw.equals(certificate.raw))
  const issuer = rest.find((other) => certificate.checkIssued(other) && certificate.verify(other.publicKey))
  return issuer ? [issuer, ...issuersOf(issuer, rest)] : []
}
