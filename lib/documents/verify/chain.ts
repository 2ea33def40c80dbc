import { X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { OID, SEALING_PURPOSES } from '../signer/certificate'
import type { CouncilSeal } from './cms'
import { type Finding, failed, firstBroken, passed, type Rule } from './report'

/** Bits of the first byte of a key usage. */
const DIGITAL_SIGNATURE_OR_NON_REPUDIATION = 0b1100_0000
const SIGNS_CERTIFICATES = 0b0000_0100

/**
 * From the signer to a certificate the reader chose to trust. Any certificate
 * may be chosen, the signer's own included: a council whose certificate comes
 * from a public authority should not trust all of that authority's customers.
 */
export function traceToTrust(
  { certificate, carried, signedAt }: CouncilSeal,
  trust: readonly X509Certificate[],
): Finding<X509Certificate> {
  const chain = chainFrom(certificate, [...trust, ...carried])
  const height = chain.findIndex((one) => isOneOf(one, trust))
  const anchor = chain[height]
  if (!anchor) {
    return failed(`The seal was made by ${commonName(certificate)}, which is not the council’s certificate.`)
  }
  const relied = chain.slice(0, height + 1)
  const broken = firstBroken([
    [carried.every((one) => isOneOf(one, chain)), 'The signature carries a certificate it has no use for.'],
    [isEnd(chain.at(-1), anchor), 'The signature carries a certificate that nothing vouches for.'],
    ...sealing(certificate),
    ...relied.slice(1).flatMap((one, below) => [...issuing(one, below)]),
    ...relied.flatMap((one) => [...inForce(one, signedAt)]),
  ])
  if (broken) return failed(broken)
  return passed(anchor, `Sealed by ${commonName(certificate)}, which ${commonName(anchor)} vouches for.`)
}

/** Every certificate in the text, or nothing when any of it cannot be read. */
export function readTrust(pem: string): readonly X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  try {
    return blocks.map((block) => new X509Certificate(block))
  } catch {
    return []
  }
}

function chainFrom(certificate: X509Certificate, others: readonly X509Certificate[]): X509Certificate[] {
  const rest = others.filter((other) => !isOneOf(other, [certificate]))
  const issuer = rest.find((other) => isIssuedBy(certificate, other))
  return issuer ? [certificate, ...chainFrom(issuer, rest)] : [certificate]
}

function isEnd(top: X509Certificate | undefined, anchor: X509Certificate): boolean {
  return top === anchor || (top !== undefined && isIssuedBy(top, top))
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}

function* sealing(certificate: X509Certificate): Generator<Rule> {
  const purposes = certificate.keyUsage ?? []
  const says = `The certificate of ${commonName(certificate)}`
  yield [purposes.some((one) => SEALING_PURPOSES.includes(one)), `${says} is not for signing documents.`]
  yield [allows(certificate, DIGITAL_SIGNATURE_OR_NON_REPUDIATION), `${says} is not for making signatures.`]
  yield [!certificate.ca, `${says} is for issuing certificates, not for sealing.`]
  yield [isUnderstood(certificate), `${says} has conditions this check does not know.`]
}

function* issuing(certificate: X509Certificate, below: number): Generator<Rule> {
  const says = `The certificate of ${commonName(certificate)}`
  const limit = pathLimit(certificate)
  yield [certificate.ca && allows(certificate, SIGNS_CERTIFICATES), `${says} may not issue certificates.`]
  yield [limit === undefined || below <= limit, `${says} may not issue so long a chain.`]
  yield [isUnderstood(certificate), `${says} has conditions this check does not know.`]
}

function* inForce(certificate: X509Certificate, at: Date): Generator<Rule> {
  const from = new Date(certificate.validFrom)
  const to = new Date(certificate.validTo)
  yield [
    from <= at && at <= to,
    `The certificate of ${commonName(certificate)} was not in force when it was used.`,
  ]
}

function commonName({ subject }: X509Certificate): string {
  return /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
}

function isOneOf(certificate: X509Certificate, list: readonly X509Certificate[]): boolean {
  return list.some((one) => one.raw.equals(certificate.raw))
}

function extensionsOf(certificate: X509Certificate): readonly pkijs.Extension[] {
  return pkijs.Certificate.fromBER(new Uint8Array(certificate.raw)).extensions ?? []
}

function allows(certificate: X509Certificate, bits: number): boolean {
  const usage = extensionsOf(certificate).find(({ extnID }) => extnID === OID.keyUsage)?.parsedValue
  const first = usage instanceof asn1js.BitString ? (usage.valueBlock.valueHexView[0] ?? 0) : 0
  return (first & bits) !== 0
}

function pathLimit(certificate: X509Certificate): number | undefined {
  const limits = extensionsOf(certificate).find(({ extnID }) => extnID === OID.basicConstraints)?.parsedValue
  const limit = limits instanceof pkijs.BasicConstraints ? limits.pathLenConstraint : undefined
  return typeof limit === 'number' ? limit : undefined
}

function isUnderstood(certificate: X509Certificate): boolean {
  const known: readonly string[] = Object.values(OID)
  return extensionsOf(certificate).every(({ critical, extnID }) => !critical || known.includes(extnID))
}
