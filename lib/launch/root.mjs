import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

/**
 * Locks over the checkout itself live outside it: `npm ci` empties node_modules, `next build` empties .next.
 * @param {string} name
 */
export function checkoutLock(name) {
  const id = createHash('sha256').update(`${process.getuid?.()}:${ROOT}`).digest('hex').slice(0, 16)
  return join(tmpdir(), `gatehouse-${id}-${name}.lock`)
}
