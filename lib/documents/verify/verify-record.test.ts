import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderRecord } from '../render'
import { sealRecord } from '../seal'
import { openSigner, type RecordSigner } from '../signer/open-signer'
import { aLongRecord, anAuthority, aRecord, aSealedRecord, runTool, SIGNED_AT } from '../testing'
import { CHECKS } from './report'
import { verifyRecord } from './verify-record'

let signer: RecordSigner
let trust: string
let bytes: Uint8Array

beforeAll(async () => {
  ;({ signer, trust } = await anAuthority())
  bytes = await aSealedRecord(signer)
})

describe('a genuine record', () => {
  it('passes every check that can be made offline, and is told apart from those that cannot', async () => {
    const { valid, checks } = await verifyRecord(bytes, { trust, now: SIGNED_AT })
    expect(valid).toBe(true)
    expect(checks.map(({ id }) => id)).toEqual(Object.keys(CHECKS))
    const unasked = checks.filter(({ outcome }) => outcome !== 'passed')
    expect(unasked.map(({ id, outcome }) => `${id}: ${outcome}`)).toEqual([
      'signers: not checked',
      'time: not checked',
      'revocation: not checked',
      'ledger: not checked',
    ])
  })

  it('is named only once it is known to be the council’s', async () => {
    expect(await verifyRecord(bytes, { trust })).toMatchObject({
      reference: 'DIS-2026-000014/P2/1',
      kind: 'P2',
    })
    expect(await verifyRecord(bytes)).not.toHaveProperty('reference')
  })

  it('is not called valid when there is nothing to trust', async () => {
    const { valid, checks } = await verifyRecord(bytes)
    expect(valid).toBe(false)
    expect(checks.find(({ id }) => id === 'trust')?.outcome).toBe('not checked')
  })

  it('does not claim a trusted time', async () => {
    const { checks } = await verifyRecord(bytes, { trust })
    expect(checks.find(({ id }) => id === 'time')?.detail).toBe(
      'The seal states 14 October 2026, 10:41:12 UTC (14 October 2026, 11:41:12 BST) by the council’s own clock; no trusted time was obtained.',
    )
  })

  it('says that a checkpoint had nothing to be compared with', async () => {
    const { checks } = await verifyRecord(bytes, { trust, checkpoint: 'gatehouse ledger\n1\n' })
    expect(checks.find(({ id }) => id === 'ledger')?.detail).toContain(
      'the checkpoint had nothing to be compared with',
    )
  })

  it('is valid when it is long, and when names are in it that one set of letters does not have', async () => {
    const record = { ...aLongRecord(), summary: 'Ελένη, Ольга, فاطمة, Łukasz\n\nNguyễn' }
    const report = await verifyRecord(await aSealedRecord(signer, record), { trust })
    expect(report.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect(report.valid).toBe(true)
  })

  it('is valid when somebody typed the syntax of a PDF into it', async () => {
    const summary = '/ByteRange [0 1 2 3] /Contents <00> endobj %%EOF startxref'
    expect((await verifyRecord(await aSealedRecord(signer, aRecord({ summary })), { trust })).valid).toBe(
      true,
    )
  })

  it('is valid among several trusted certificates, and when its very certificate is the trusted one', async () => {
    const other = (await anAuthority()).trust
    expect((await verifyRecord(bytes, { trust: `${other}\n${trust}` })).valid).toBe(true)
    const own = Buffer.from(signer.key.certificate).toString('base64')
    const pem = `-----BEGIN CERTIFICATE-----\n${own}\n-----END CERTIFICATE-----\n`
    expect((await verifyRecord(bytes, { trust: pem })).valid).toBe(true)
  })
})

describe('a record sealed with a certificate from elsewhere', () => {
  it('is valid with an RSA key and an intermediate authority', async () => {
    const { file, root } = await rsaChain()
    const rsa = await openSigner({ kind: 'pkcs12', file, password: 'x' })
    const pdf = await renderRecord(aRecord())
    const sealed = await sealRecord(pdf, { model: aRecord(), signer: rsa, signedAt: new Date() })
    const report = await verifyRecord(sealed, { trust: root })
    expect(report.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect(report.valid).toBe(true)
  }, 60_000)
})

async function rsaChain(): Promise<{ file: string; root: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-rsa-'))
  const at = (name: string) => path.join(folder, name)
  const openssl = (...args: string[]) => runTool('openssl', args, 'openssl')
  const request = (name: string, ...extensions: string[]) => [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    `/O=Haverbrook/CN=${name}`,
    '-keyout',
    at(`${name}.key`),
    '-out',
    at(`${name}.crt`),
    '-days',
    '700',
    ...extensions.flatMap((extension) => ['-addext', extension]),
  ]
  const by = (issuer: string) => ['-CA', at(`${issuer}.crt`), '-CAkey', at(`${issuer}.key`)]
  const authority = 'keyUsage=critical,keyCertSign,cRLSign'
  openssl(...request('root', authority))
  openssl(...request('middle', authority, 'basicConstraints=critical,CA:true,pathlen:0'), ...by('root'))
  openssl(
    ...request(
      'seal',
      'basicConstraints=critical,CA:false',
      'keyUsage=critical,nonRepudiation',
      'extendedKeyUsage=1.3.6.1.5.5.7.3.36',
    ),
    ...by('middle'),
  )
  openssl(
    'pkcs12',
    '-export',
    '-out',
    at('p12'),
    '-inkey',
    at('seal.key'),
    '-in',
    at('seal.crt'),
    '-certfile',
    at('middle.crt'),
    '-passout',
    'pass:x',
  )
  return { file: at('p12'), root: runTool('openssl', ['x509', '-in', at('root.crt')], 'openssl') }
}
