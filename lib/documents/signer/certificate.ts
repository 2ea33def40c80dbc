import { randomBytes, webcrypto } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

/** What a certificate may say it is for, if it is to seal records: RFC 9336, and its two forerunners. */
export const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36'
export const SEALING_PURPOSES: readonly string[] = [
  DOCUMENT_SIGNING,
  '1.3.6.1.4.1.311.10.3.12',
  '1.2.840.113583.1.1.5',
]

export const OID = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const

export type KeyPair = webcrypto.CryptoKeyPair

export type NewCertificate = {
  readonly name: string
  readonly organisation: string
  readonly from: Date
  readonly to: Date
  readonly keys: KeyPair
  readonly use: 'authority' | 'sealing'
  /** Absent when the certificate signs itself. */
  readonly issuer?: { readonly certificate: pkijs.Certificate; readonly keys: KeyPair }
}

export function newKeys(): Promise<KeyPair> {
  return webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
}

export async function issueCertificate(wanted: NewCertificate): Promise<pkijs.Certificate> {
  const certificate = new pkijs.Certificate({ version: 2 })
  certificate.serialNumber = new asn1js.Integer({ valueHex: serial() })
  certificate.subject = distinguishedName(wanted)
  certificate.issuer = wanted.issuer?.certificate.subject ?? certificate.subject
  certificate.notBefore = new pkijs.Time({ type: 0, value: wanted.from })
  certificate.notAfter = new pkijs.Time({ type: 0, value: wanted.to })
  await certificate.subjectPublicKeyInfo.importKey(wanted.keys.publicKey)
  const issuerKey = wanted.issuer?.certificate.subjectPublicKeyInfo ?? certificate.subjectPublicKeyInfo
  certificate.extensions = [
    ...(wanted.use === 'authority' ? authorityExtensions() : sealingExtensions()),
    extension(OID.subjectKeyIdentifier, false, octets(await keyId(certificate.subjectPublicKeyInfo))),
    extension(
      OID.authorityKeyIdentifier,
      false,
      new pkijs.AuthorityKeyIdentifier({ keyIdentifier: octets(await keyId(issuerKey)) }).toSchema(),
    ),
  ]
  await certificate.sign((wanted.issuer?.keys ?? wanted.keys).privateKey, 'SHA-256')
  return certificate
}

export function derOf(certificate: pkijs.Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema(true).toBER(false))
}

/** Positive, never zero, and not to be guessed. */
function serial(): ArrayBuffer {
  const bytes = new Uint8Array(randomBytes(16))
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes.buffer
}

/** Built by hand because pkijs writes all attributes into one set, as if they were one. */
function distinguishedName({ name, organisation }: NewCertificate): pkijs.RelativeDistinguishedNames {
  const attributes = [
    attribute('2.5.4.6', new asn1js.PrintableString({ value: 'GB' })),
    attribute('2.5.4.10', new asn1js.Utf8String({ value: organisation })),
    attribute('2.5.4.3', new asn1js.Utf8String({ value: name })),
  ]
  const sequence = new asn1js.Sequence({
    value: attributes.map((value) => new asn1js.Set({ value: [value] })),
  })
  return new pkijs.RelativeDistinguishedNames({ schema: asn1js.fromBER(sequence.toBER(false)).result })
}

function attribute(type: string, value: asn1js.PrintableString | asn1js.Utf8String): asn1js.Sequence {
  return new pkijs.AttributeTypeAndValue({ type, value }).toSchema()
}

function authorityExtensions(): pkijs.Extension[] {
  const constraints = new pkijs.BasicConstraints({ cA: true, pathLenConstraint: 0 })
  return [
    extension(OID.basicConstraints, true, constraints.toSchema()),
    extension(OID.keyUsage, true, keyUsage(0b0000_0110, 1)),
  ]
}

function sealingExtensions(): pkijs.Extension[] {
  const purposes = new pkijs.ExtKeyUsage({ keyPurposes: [DOCUMENT_SIGNING] })
  return [
    extension(OID.basicConstraints, true, new pkijs.BasicConstraints({ cA: false }).toSchema()),
    extension(OID.keyUsage, true, keyUsage(0b1100_0000, 6)),
    extension(OID.extendedKeyUsage, false, purposes.toSchema()),
  ]
}

/** Bits from the left: digitalSignature 0, nonRepudiation 1, keyCertSign 5, cRLSign 6. */
function keyUsage(bits: number, unusedBits: number): asn1js.BitString {
  return new asn1js.BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits })
}

async function keyId(key: pkijs.PublicKeyInfo): Promise<ArrayBuffer> {
  return webcrypto.subtle.digest('SHA-1', key.subjectPublicKey.valueBlock.valueHexView)
}

function extension(extnID: string, critical: boolean, value: asn1js.BaseBlock): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) })
}

function octets(valueHex: ArrayBuffer): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex })
}
