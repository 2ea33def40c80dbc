/** Where everything that must survive a restart is kept, and the secrets made at the first start. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { serverAccount } from './postgres/account'

export type Secrets = z.infer<typeof secretsFile>

const secretsFile = z.object({
  databaseOwner: z.string(),
  databaseApp: z.string(),
  databaseWorker: z.string(),
  session: z.string(),
})

export type DataFolder = ReturnType<typeof openDataFolder>

export function openDataFolder(path: string) {
  // The account PostgreSQL runs under when we are root must be able to pass through, but not to list.
  mkdirSync(path, { recursive: true, mode: serverAccount() ? 0o711 : 0o700 })
  return {
    path,
    lock: join(path, 'gatehouse.lock'),
    cluster: join(path, 'postgres'),
    databaseLog: join(path, 'postgres.log'),
    databasePort: join(path, 'postgres-port'),
    signer: join(path, 'signer'),
    demoMark: join(path, 'demo-borough'),
    ledgerKey: join(path, 'keys', 'ledger.pem'),
    secrets: join(path, 'secrets.json'),
  }
}

export function secretsOf(folder: DataFolder): Secrets {
  if (!existsSync(folder.secrets)) writePrivate(folder.secrets, JSON.stringify(newSecrets(), null, 2))
  const kept = JSON.parse(readFileSync(folder.secrets, 'utf8'))
  // A folder from before the system's own work had a role of its own.
  if (!kept.databaseWorker)
    writePrivate(folder.secrets, JSON.stringify({ ...kept, databaseWorker: secret() }, null, 2))
  return secretsFile.parse(JSON.parse(readFileSync(folder.secrets, 'utf8')))
}

export function ensureLedgerKey(folder: DataFolder): void {
  if (existsSync(folder.ledgerKey)) return
  const { privateKey } = generateKeyPairSync('ed25519')
  writePrivate(folder.ledgerKey, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
}

/** Whole or not at all, and never readable by others even for a moment. */
function writePrivate(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, file)
}

const newSecrets = (): Secrets => ({
  databaseOwner: secret(),
  databaseApp: secret(),
  databaseWorker: secret(),
  session: secret(),
})

const secret = () => randomBytes(32).toString('base64url')
