/**
 * The signature itself: one signer, SHA-256, nothing twice, nothing unsigned.
 * Bytes outside the signed attributes are nobody's promise, so each must be
 * what it has to be: a changed byte in any of them is a failure too.
 */
import { createHash, verify, X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { Envelope } from './envelope'
import { type Finding, failed, firstBroken, passed, type Rule } from './report'

export type CouncilSeal = {
  readonly certificate: X509Certificate
  /** Every certificate the signature carries, the signer's included. */
  readonly carried: readonly X509Certificate[]
  readonly signedAt: Date
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  sha256: '2.16.840.1.101.3.4.2.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

const ALGORITHMS: Record<string, readonly string[]> = {
  ec: ['1.2.840.10045.4.3.2'],
  rsa: ['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.11'],
}

export function readSeal(envelope: Envelope): Finding<CouncilSeal> {
  const signedData = parse(envelope.signature)
  const signer = signedData?.signerInfos[0]
  if (!signedData || !signer) return failed('The signature cannot be read.')
  const carried = (signedData.certificates ?? []).flatMap((one) =>
    one instanceof pkijs.Certificate ? [new X509Certificate(Buffer.from(one.toSchema().toBER()))] : [],
  )
  const certificate = carried.find((one) => isNamedBy(one, signer))
  if (!certificate) return failed('The signature does not carry its signer’s certificate.')
  const broken = firstBroken([
    ...shape(signedData, signer, carried),
    ...attributes(signer, certificate, digest(envelope.signed)),
    ...mathematics(signer, certificate),
  ])
  if (broken) return failed(broken)
  const signedAt = timeOf(signer)
  if (!signedAt) return failed('The signature does not state when it was made.')
  return passed({ certificate, carried, signedAt }, 'The signature fits every byte it covers (SHA-256).')
}

/** Strict DER: what was parsed, written again, must be what was read. */
function parse(der: Uint8Array): pkijs.SignedData | undefined {
  const asn1 = asn1js.fromBER(new Uint8Array(der))
  if (asn1.offset !== der.length) return undefined
  const content = new pkijs.ContentInfo({ schema: asn1.result })
  if (content.contentType !== OID.signedData) return undefined
  const signedData = new pkijs.SignedData({ schema: content.content })
  const again = new pkijs.ContentInfo({ contentType: OID.signedData, content: signedData.toSchema() })
  return Buffer.from(again.toSchema().toBER()).equals(der) ? signedData : undefined
}

function* shape(
  { version, signerInfos, digestAlgorithms, encapContentInfo, crls, certificates }: pkijs.SignedData,
  signer: pkijs.SignerInfo,
  carried: readonly X509Certificate[],
): Generator<Rule> {
  const plain = 'The signature has parts that no seal of ours has.'
  yield [signerInfos.length === 1, 'The signature has more than one signer.']
  yield [version === 1 && signer.version === 1, plain]
  yield [!crls?.length && !signer.unsignedAttrs, plain]
  yield [certificates?.length === new Set(carried.map(({ fingerprint256 }) => fingerprint256)).size, plain]
  yield [encapContentInfo.eContentType === OID.data && !encapContentInfo.eContent, plain]
  const digests = [...digestAlgorithms, signer.digestAlgorithm]
  yield [digests.length === 2 && digests.every(isSha256), 'The signature does not use SHA-256.']
}

function* attributes(
  { signedAttrs }: pkijs.SignerInfo,
  certificate: X509Certificate,
  fileDigest: Buffer,
): Generator<Rule> {
  const all = signedAttrs?.attributes ?? []
  const single = new Set(all.map(({ type }) => type)).size === all.length
  yield [single && all.every(({ values }) => values.length === 1), 'The signature states something twice.']
  const value = (type: string) => all.find((one) => one.type === type)?.values[0]
  const contentType = value(OID.contentType)
  yield [
    contentType instanceof asn1js.ObjectIdentifier && contentType.valueBlock.toString() === OID.data,
    'The signature is for something other than a file.',
  ]
  const stated = value(OID.messageDigest)
  yield [
    stated instanceof asn1js.OctetString && fileDigest.equals(stated.valueBlock.valueHexView),
    'The file was changed after it was sealed.',
  ]
  const certificateDigest = essDigest(value(OID.signingCertificateV2))
  yield [
    certificateDigest?.equals(createHash('sha256').update(certificate.raw).digest()) ?? false,
    'The signature was made for another certificate.',
  ]
}

function* mathematics(signer: pkijs.SignerInfo, { publicKey }: X509Certificate): Generator<Rule> {
  const { algorithmId, algorithmParams } = signer.signatureAlgorithm
  const suits = ALGORITHMS[publicKey.asymmetricKeyType ?? '']?.includes(algorithmId) ?? false
  const strong = (publicKey.asymmetricKeyDetails?.modulusLength ?? 2048) >= 2048
  yield [
    suits && strong && isNothing(algorithmParams),
    'The signature uses a method that records do not use.',
  ]
  const signed = Buffer.from(signer.signedAttrs?.encodedValue ?? new ArrayBuffer(0))
  const signature = signer.signature.valueBlock.valueHexView
  yield [
    verify('SHA256', signed, publicKey, signature),
    'The signature was not made with its certificate’s key.',
  ]
}

/** SigningCertificateV2 → certs → first ESSCertIDv2 → certHash; a stated algorithm must be SHA-256. */
function essDigest(attribute: unknown): Buffer | undefined {
  const first = children(children(children(attribute)[0])[0])
  const [head, second] = first
  if (head instanceof asn1js.OctetString) return Buffer.from(head.valueBlock.valueHexView)
  const algorithm = children(head)[0]
  const isStatedSha256 =
    algorithm instanceof asn1js.ObjectIdentifier && algorithm.valueBlock.toString() === OID.sha256
  return isStatedSha256 && second instanceof asn1js.OctetString
    ? Buffer.from(second.valueBlock.valueHexView)
    : undefined
}

function children(block: unknown): readonly unknown[] {
  return block instanceof asn1js.Sequence ? block.valueBlock.value : []
}

function timeOf({ signedAttrs }: pkijs.SignerInfo): Date | undefined {
  const value = signedAttrs?.attributes.find(({ type }) => type === OID.signingTime)?.values[0]
  return value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime
    ? value.toDate()
    : undefined
}

/** Byte for byte: pkijs compares names as people do, so that a changed letter's case would pass. */
function isNamedBy(certificate: X509Certificate, { sid }: pkijs.SignerInfo): boolean {
  if (!(sid instanceof pkijs.IssuerAndSerialNumber)) return false
  const { issuer, serialNumber } = pkijs.Certificate.fromBER(new Uint8Array(certificate.raw))
  const own = new pkijs.IssuerAndSerialNumber({ issuer, serialNumber })
  return Buffer.from(own.toSchema().toBER()).equals(Buffer.from(sid.toSchema().toBER()))
}

function isSha256({ algorithmId, algorithmParams }: pkijs.AlgorithmIdentifier): boolean {
  return algorithmId === OID.sha256 && isNothing(algorithmParams)
}

function isNothing(parameters: unknown): boolean {
  return parameters === undefined || parameters instanceof asn1js.Null
}

function digest(parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
