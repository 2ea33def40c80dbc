import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/**
 * AES-256-GCM. A sealed value says its version and its key, and is bound to where it stands: put into
 * another row or another column it does not open.
 *
 * version (1 byte) · length of the key's id (1 byte) · the key's id · nonce (12) · tag (16) · ciphertext
 */
export type Place = { readonly table: string; readonly column: string; readonly row: string }

export type Key = { readonly id: string; readonly bytes: Uint8Array }

const VERSION = 1
const ALGORITHM = 'aes-256-gcm'
export const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Says where, never what: it is logged. */
export class SealBroken extends Error {
  constructor({ table, column, row }: Place) {
    super(
      `What is sealed in ${table}.${column} of row ${row} does not open: it was changed or moved, or its key is another.`,
    )
    this.name = 'SealBroken'
  }
}

export const newKey = () => new Uint8Array(randomBytes(KEY_BYTES))

const boundTo = ({ table, column, row }: Place, keyId: string) =>
  Buffer.from(JSON.stringify([VERSION, table, column, row, keyId]))

export const seal = (key: Key, place: Place, plain: Uint8Array): Uint8Array => {
  // By chance and never counted on from: a counter that is restored from a backup would repeat itself.
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, key.bytes, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(boundTo(place, key.id))
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()])
  const id = Buffer.from(key.id)
  return new Uint8Array(
    Buffer.concat([Buffer.from([VERSION, id.length]), id, nonce, cipher.getAuthTag(), hidden]),
  )
}

const partsOf = (sealed: Uint8Array) => {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const idEnds = 2 + (bytes[1] ?? 0)
  const hiddenFrom = idEnds + NONCE_BYTES + TAG_BYTES
  if (bytes[0] !== VERSION || bytes.length < hiddenFrom) return null
  return {
    keyId: bytes.toString('utf8', 2, idEnds),
    nonce: bytes.subarray(idEnds, idEnds + NONCE_BYTES),
    tag: bytes.subarray(idEnds + NONCE_BYTES, hiddenFrom),
    hidden: bytes.subarray(hiddenFrom),
  }
}

/** The id of the key that it says it was sealed with; null where it is no sealed value. */
export const keyIdOf = (sealed: Uint8Array): string | null => partsOf(sealed)?.keyId ?? null

export const open = (key: Key, place: Place, sealed: Uint8Array): Uint8Array => {
  const parts = partsOf(sealed)
  if (parts?.keyId !== key.id) throw new SealBroken(place)
  try {
    const decipher = createDecipheriv(ALGORITHM, key.bytes, parts.nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(boundTo(place, key.id))
    decipher.setAuthTag(parts.tag)
    return new Uint8Array(Buffer.concat([decipher.update(parts.hidden), decipher.final()]))
  } catch {
    throw new SealBroken(place)
  }
}

export const sealText = (key: Key, place: Place, text: string): string =>
  Buffer.from(seal(key, place, Buffer.from(text))).toString('base64')

export const openText = (key: Key, place: Place, sealed: string): string =>
  Buffer.from(open(key, place, Buffer.from(sealed, 'base64'))).toString()
