/**
 * A certificate authority of the council's own, so that a demonstration seals
 * real signatures. It proves nothing to anybody outside: its key lies beside it.
 */
import { webcrypto, X509Certificate } from 'node:crypto'
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type * as pkijs from 'pkijs'
import { derOf, issueCertificate, type KeyPair, newKeys } from './certificate'
import { FILES } from './demo-files'

/** Made once; a folder that has an authority is left as it is. */
export async function createDemoAuthority(
  directory: string,
  council: string,
  now = new Date(),
): Promise<void> {
  if (await exists(path.join(directory, FILES.authority))) return
  await mkdir(path.dirname(directory), { recursive: true })
  const draft = await mkdtemp(`${directory}-`)
  await writeAuthority(draft, council, now)
  try {
    // One rename, so that a crash or a second process never leaves half an authority.
    await rename(draft, directory)
  } catch (fault) {
    await rm(draft, { recursive: true })
    if (!(await exists(path.join(directory, FILES.authority)))) throw fault
  }
}

async function writeAuthority(directory: string, council: string, now: Date): Promise<void> {
  const authorityKeys = await newKeys()
  const sealingKeys = await newKeys()
  // A year back, because the demonstration's closed cases were sealed before its first start.
  const from = yearsAfter(now, -1)
  const common = { organisation: council, from }
  const authority = await issueCertificate({
    ...common,
    name: `${council} records authority (demonstration)`,
    to: yearsAfter(from, 10),
    keys: authorityKeys,
    use: 'authority',
  })
  const sealing = await issueCertificate({
    ...common,
    name: `${council} disclosure records (demonstration)`,
    to: yearsAfter(now, 3),
    keys: sealingKeys,
    use: 'sealing',
    issuer: { certificate: authority, keys: authorityKeys },
  })
  const write = (file: string, text: string, mode: number) =>
    writeFile(path.join(directory, file), text, { mode })
  await write(FILES.authority, certificatePem(authority), 0o644)
  await write(FILES.authorityKey, await keyPem(authorityKeys), 0o600)
  await write(FILES.certificate, certificatePem(sealing), 0o644)
  await write(FILES.key, await keyPem(sealingKeys), 0o600)
}

function certificatePem(certificate: pkijs.Certificate): string {
  return new X509Certificate(derOf(certificate)).toString()
}

async function keyPem({ privateKey }: KeyPair): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey))
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n')
}

function yearsAfter(date: Date, years: number): Date {
  const later = new Date(date)
  later.setUTCFullYear(later.getUTCFullYear() + years)
  return later
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
