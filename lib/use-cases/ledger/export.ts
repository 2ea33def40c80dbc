import type { Database } from '@/db/client'
import { walkLedger } from '@/db/repositories/ledger'

const hex = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('hex'))

/**
 * One line of JSON an entry: the exact text that was hashed, its leaf and the root after it. What was
 * said, which may name people, goes along only when asked for.
 */
export async function* exportLedger(db: Database, { payloads = false } = {}): AsyncGenerator<string> {
  for await (const { entry, leaf, root, salt, payload } of walkLedger(db)) {
    yield JSON.stringify({
      entry,
      leaf: hex(leaf),
      root: hex(root),
      ...(payloads && { salt: hex(salt), payload }),
    })
  }
}
