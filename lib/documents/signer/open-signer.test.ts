import { verify, X509Certificate } from 'node:crypto'
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { anAuthority, runTool } from '../testing'
import { createDemoAuthority } from './demo-authority'
import { FILES } from './demo-files'
import { SignerUnusableError } from './fault'
import { openSigner } from './open-signer'

const COUNCIL = 'London Borough of Haverbrook'
const message = new TextEncoder().encode('a message')
const openssl = (...args: string[]) => runTool('openssl', args, 'openssl')
const signs = async ({ key }: Awaited<ReturnType<typeof openSigner>>) =>
  verify(
    'SHA256',
    message,
    new X509Certificate(key.certificate).publicKey,
    await key.sign(message, 'SHA-256'),
  )

describe('the demonstration authority', () => {
  it('is accepted by OpenSSL, leaf and root', async () => {
    const { directory } = await anAuthority()
    const [root, leaf] = [FILES.authority, FILES.certificate].map((file) => path.join(directory, file))
    expect(openssl('verify', '-x509_strict', '-no_check_time', '-CAfile', root ?? '', leaf ?? '')).toContain(
      'OK',
    )
  })

  it('keeps its keys from other people', async () => {
    const { directory } = await anAuthority()
    for (const file of [FILES.key, FILES.authorityKey]) {
      expect((await stat(path.join(directory, file))).mode & 0o777).toBe(0o600)
    }
  })

  it('issues a certificate for signing documents and nothing else, for three years', async () => {
    const now = new Date('2026-10-14T10:00:00Z')
    const directory = path.join(await mkdtemp(path.join(tmpdir(), 'gatehouse-')), 'signer')
    await createDemoAuthority(directory, COUNCIL, now)
    const { key, subject, validTo } = await openSigner({ kind: 'demo', directory })
    expect(subject).toContain(`CN=${COUNCIL}`)
    expect(validTo.toISOString()).toBe('2029-10-14T10:00:00.000Z')
    const leaf = new X509Certificate(key.certificate)
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.36'])
    expect(leaf.ca).toBe(false)
  })

  it('is made once', async () => {
    const { directory, trust } = await anAuthority()
    await createDemoAuthority(directory, 'Another council')
    expect((await openSigner({ kind: 'demo', directory })).trust).toBe(trust)
  })

  it('is made once when two processes start together, with nothing left over', async () => {
    const parent = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
    const directory = path.join(parent, 'signer')
    await Promise.all([1, 2, 3].map(() => createDemoAuthority(directory, COUNCIL)))
    expect(await readdir(parent)).toEqual(['signer'])
    expect(await signs(await openSigner({ kind: 'demo', directory }))).toBe(true)
  })

  it('is not made over a folder that has lost part of one', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
    await writeFile(path.join(directory, FILES.key), 'the only key there is')
    await expect(createDemoAuthority(directory, COUNCIL)).rejects.toThrow()
    expect(await readFile(path.join(directory, FILES.key), 'utf8')).toBe('the only key there is')
  })
})

describe('a PKCS#12 file', () => {
  const exported = async (...options: string[]) => {
    const { directory, trust } = await anAuthority()
    const file = path.join(directory, 'council.p12')
    const inside = (name: string) => path.join(directory, name)
    openssl(
      'pkcs12',
      '-export',
      '-out',
      file,
      '-inkey',
      inside(FILES.key),
      '-in',
      inside(FILES.certificate),
      '-certfile',
      inside(FILES.authority),
      '-passout',
      'pass:haverbrook',
      ...options,
    )
    return { file, trust }
  }

  it.each([
    ['as OpenSSL writes it today', []],
    ['as older software writes it', ['-legacy']],
  ])('signs, %s', async (_, options) => {
    const { file, trust } = await exported(...options)
    const signer = await openSigner({ kind: 'pkcs12', file, password: 'haverbrook' })
    expect(await signs(signer)).toBe(true)
    expect(signer.trust).toBe(trust)
  })

  it('signs with its own certificate, wherever in the file that is', async () => {
    const { directory, trust } = await anAuthority()
    const both = path.join(directory, 'both.pem')
    const read = (name: string) => readFile(path.join(directory, name), 'utf8')
    await writeFile(both, (await read(FILES.authority)) + (await read(FILES.certificate)))
    const file = path.join(directory, 'council.p12')
    openssl(
      'pkcs12',
      '-export',
      '-out',
      file,
      '-inkey',
      path.join(directory, FILES.key),
      '-in',
      both,
      '-passout',
      'pass:haverbrook',
    )
    const signer = await openSigner({ kind: 'pkcs12', file, password: 'haverbrook' })
    expect(await signs(signer)).toBe(true)
    expect(signer.trust).toBe(trust)
  })

  it('is refused in words when the password is wrong', async () => {
    const { file } = await exported()
    const opening = openSigner({ kind: 'pkcs12', file, password: 'wrong' })
    await expect(opening).rejects.toThrow(SignerUnusableError)
    await expect(opening).rejects.toThrow('cannot be opened')
  })

  it('is refused in words when it is not there', async () => {
    const opening = openSigner({ kind: 'pkcs12', file: '/nowhere/council.p12', password: '' })
    await expect(opening).rejects.toThrow('The signing key file /nowhere/council.p12 cannot be read.')
  })

  it('is refused when its certificate is for something else', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
    const inside = (name: string) => path.join(directory, name)
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=www.haverbrook.example',
      '-days',
      '9',
      '-addext',
      'extendedKeyUsage=serverAuth',
      '-keyout',
      inside('key'),
      '-out',
      inside('crt'),
    )
    openssl(
      'pkcs12',
      '-export',
      '-out',
      inside('p12'),
      '-inkey',
      inside('key'),
      '-in',
      inside('crt'),
      '-passout',
      'pass:x',
    )
    const opening = openSigner({ kind: 'pkcs12', file: inside('p12'), password: 'x' })
    await expect(opening).rejects.toThrow('The signing certificate is not for signing documents.')
  })
})
