import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { Database } from '@/db/client'
import { COUNCIL } from '@/lib/content/council'
import { checkpointText, parseCheckpoint, signedNote } from '@/lib/domain/audit/checkpoint'
import { type LedgerReport, type Vouched, verifyLedger } from './verify'

/** Names this ledger in its checkpoints: one line, no spaces. */
export const LEDGER_ORIGIN = `${new URL(COUNCIL.website).host}/gatehouse/ledger`

/** Null when the text is no checkpoint, or not one of this ledger signed by this key. */
export const readCheckpoint = (note: string, publicKey: KeyObject): Vouched | null => {
  const checkpoint = parseCheckpoint(note)
  if (checkpoint?.origin !== LEDGER_ORIGIN) return null
  return verify(null, Buffer.from(checkpoint.text), publicKey, checkpoint.signature) ? checkpoint : null
}

/** Either half of the key will do. */
export const publicKeyFrom = (pem: string): KeyObject | null => ed25519(() => createPublicKey(pem))

export const privateKeyFrom = (pem: string): KeyObject | null => ed25519(() => createPrivateKey(pem))

const ed25519 = (read: () => KeyObject) => {
  try {
    const key = read()
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

/** Signs what the ledger is now; never one that does not verify, or that leaves an earlier checkpoint behind. */
export const makeCheckpoint = async (
  db: Database,
  key: KeyObject,
  earlier?: Vouched,
): Promise<LedgerReport & { readonly note: string | null }> => {
  const report = await verifyLedger(db, earlier)
  if (report.fault) return { ...report, note: null }
  const checkpoint = { origin: LEDGER_ORIGIN, size: report.size, root: report.root }
  return { ...report, note: signedNote(checkpoint, sign(null, Buffer.from(checkpointText(checkpoint)), key)) }
}
