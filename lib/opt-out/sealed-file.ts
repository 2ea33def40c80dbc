/**
 * A file on disk that says nothing without its key. AES-256-GCM in frames, so that a file of any size costs the
 * memory of a few; the frame's number and whether it is the last are part of its nonce, so that frames cannot be
 * left out, repeated or moved. Each file has a key of its own, made of the run's key, a salt and the file's name.
 * Some frames are written, or read, while the caller is busy with the one beside them.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'

/** Long enough that handing frames to the disk and back is little beside what is in them. */
const FRAME = 1024 * 1024
const TAG = 16
const SEALED = FRAME + TAG
const SALT = 32
const NONCE = 12
const KEY = 32
const CIPHER = 'aes-256-gcm'

/** Frames that are on their way to the disk, or from it, while the caller goes on. */
const AHEAD = 3

/** Cut short, changed, or of another key: which of them it is cannot be told, and does not matter. */
export class DamagedFile extends Error {
  constructor() {
    super('A file of an opt-out run cannot be opened.')
  }
}

const keyOf = (key: Uint8Array, salt: Uint8Array, name: string) => {
  if (key.length !== KEY) throw new RangeError('the key of a run is 32 bytes')
  return new Uint8Array(hkdfSync('sha256', key, salt, `gatehouse opt-out ${name}`, KEY))
}

const nonceOf = (frame: number, isLast: boolean) => {
  const nonce = Buffer.alloc(NONCE)
  nonce.writeUIntBE(frame, 0, 6)
  nonce[NONCE - 1] = isLast ? 1 : 0
  return nonce
}

/**
 * Written under another name and renamed at the end: whoever finds the name finds a whole file. What a step made
 * before goes as it begins again: it is of no use by then, and the disk removes it meanwhile, where a rename over
 * it would wait until the new file is written out.
 */
export class SealedFile {
  readonly #handle: FileHandle
  readonly #path: string
  readonly #part: string
  readonly #key: Uint8Array
  readonly #frame = Buffer.allocUnsafe(FRAME)
  readonly #underway: Promise<unknown>[] = []
  #filled = 0
  #frames = 0
  #bytes = 0

  private constructor(handle: FileHandle, path: string, part: string, key: Uint8Array) {
    this.#handle = handle
    this.#path = path
    this.#part = part
    this.#key = key
  }

  static async create(path: string, key: Uint8Array, name: string): Promise<SealedFile> {
    const salt = randomBytes(SALT)
    const own = keyOf(key, salt, name)
    const part = `${path}.${randomBytes(4).toString('hex')}.part`
    const handle = await open(part, 'wx', 0o600)
    const file = new SealedFile(handle, path, part, own)
    file.#follow(rm(path, { force: true }))
    file.#follow(handle.write(salt, 0, SALT, 0))
    return file
  }

  async write(piece: Uint8Array): Promise<void> {
    for (let from = 0; from < piece.length; ) {
      // A full frame waits until more comes, because the last one is sealed as the last.
      if (this.#filled === FRAME) await this.#seal(false)
      const some = piece.subarray(from, from + FRAME - this.#filled)
      this.#frame.set(some, this.#filled)
      this.#filled += some.length
      from += some.length
    }
  }

  /** How long it is in the clear. */
  async finish(): Promise<number> {
    await this.#seal(true)
    await Promise.all(this.#underway)
    await this.#handle.close()
    await rename(this.#part, this.#path)
    return this.#bytes
  }

  async abandon(): Promise<void> {
    await Promise.allSettled(this.#underway)
    await this.#handle.close()
    await rm(this.#part, { force: true })
  }

  async #seal(isLast: boolean): Promise<void> {
    const cipher = createCipheriv(CIPHER, this.#key, nonceOf(this.#frames, isLast))
    const sealed = cipher.update(this.#frame.subarray(0, this.#filled))
    cipher.final()
    const position = SALT + this.#frames * SEALED
    this.#follow(this.#handle.writev([sealed, cipher.getAuthTag()], position))
    this.#bytes += this.#filled
    this.#filled = 0
    this.#frames += 1
    if (this.#underway.length > AHEAD) await this.#underway.shift()
  }

  #follow(work: Promise<unknown>): void {
    this.#underway.push(awaitedLater(work))
  }
}

/** Until it is awaited, a fault of the disk must not count as one that nobody handles. */
const awaitedLater = <T>(work: Promise<T>): Promise<T> => {
  work.catch(() => undefined)
  return work
}

/** A file from pieces; nothing of it stays where they break off. */
export const sealedFrom = async (
  path: string,
  key: Uint8Array,
  name: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<number> => {
  const file = await SealedFile.create(path, key, name)
  try {
    for await (const piece of pieces) await file.write(piece)
    return await file.finish()
  } catch (fault) {
    await file.abandon()
    throw fault
  }
}

/** In the clear, a frame at a time, each known to be whole before it is given. */
export async function* openedPieces(path: string, key: Uint8Array, name: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r')
  const underway: Promise<Buffer>[] = []
  try {
    const { size } = await handle.stat()
    const salt = await readAt(handle, Buffer.alloc(SALT), 0)
    const own = keyOf(key, salt, name)
    const frames = Math.max(1, Math.ceil((size - SALT) / SEALED))
    const begin = (frame: number, into: Buffer = Buffer.allocUnsafe(SEALED)) => {
      if (frame < frames) underway.push(awaitedLater(readAt(handle, into, SALT + frame * SEALED)))
    }
    for (let frame = 0; frame < AHEAD; frame += 1) begin(frame)
    let frame = 0
    for (let next = underway.shift(); next; next = underway.shift()) {
      const sealed = await next
      const clear = openedFrame(sealed, own, nonceOf(frame, frame === frames - 1))
      begin(frame + AHEAD, sealed)
      frame += 1
      yield clear
    }
  } finally {
    await Promise.allSettled(underway)
    await handle.close()
  }
}

const readAt = async (handle: FileHandle, into: Buffer, position: number): Promise<Buffer> => {
  const { bytesRead } = await handle.read(into, 0, into.length, position)
  return into.subarray(0, bytesRead)
}

const openedFrame = (sealed: Buffer, key: Uint8Array, nonce: Buffer): Uint8Array => {
  if (sealed.length < TAG) throw new DamagedFile()
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG })
  decipher.setAuthTag(sealed.subarray(-TAG))
  const clear = decipher.update(sealed.subarray(0, -TAG))
  try {
    decipher.final()
  } catch {
    throw new DamagedFile()
  }
  return clear
}

export const openedWhole = async (path: string, key: Uint8Array, name: string): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  for await (const piece of openedPieces(path, key, name)) pieces.push(piece)
  return Buffer.concat(pieces)
}
