import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { env } from '@/lib/env'
import { KEY_BYTES, type Key, newKey } from './envelope'

/**
 * The keys that seal the keys of cases. They are in a file and never in the database, so that neither a copy of
 * the database nor a copy of the file says anything alone. Several stand in it while they are being changed.
 */
export type TopKeys = { readonly current: Key; readonly byId: ReadonlyMap<string, Key> }

const file = z.strictObject({
  current: z.string(),
  keys: z.array(z.strictObject({ id: z.string().min(1), madeAt: z.string(), key: z.string() })).min(1),
})
type TopKeyFile = z.infer<typeof file>

/** Told in one sentence to whoever starts or runs the product; it says nothing of what is in the file. */
export class KeysUnusable extends Error {}

/** Next loads modules more than once in a process: each copy asks the same place. */
const shared = globalThis as typeof globalThis & { gatehouseTopKeyFile?: string }

export const topKeyFileIn = (dataFolder: string) => join(dataFolder, 'keys', 'top-keys.json')

/** Another file than the settings name: the launcher's, before there are settings, and a test's own. */
export const adoptTopKeyFile = (path: string) => {
  shared.gatehouseTopKeyFile = path
}

export const topKeyFile = () => {
  if (shared.gatehouseTopKeyFile) return shared.gatehouseTopKeyFile
  const { GATEHOUSE_TOP_KEY_FILE, GATEHOUSE_DATA } = env()
  return GATEHOUSE_TOP_KEY_FILE ?? topKeyFileIn(GATEHOUSE_DATA)
}

let read: { readonly stamp: string; readonly keys: TopKeys } | undefined

/** Read again whenever the file has changed, so that new keys are known without a restart. */
export const topKeys = (): TopKeys => {
  const path = topKeyFile()
  const stamp = `${path}:${stampOf(path)}`
  if (read?.stamp !== stamp) read = { stamp, keys: keysIn(fileAt(path), path) }
  return read.keys
}

const stampOf = (path: string) => {
  try {
    const { mtimeMs, ino, size } = statSync(path)
    return `${mtimeMs}/${ino}/${size}`
  } catch {
    throw new KeysUnusable(`The key file ${path} is not there or cannot be read.`)
  }
}

const keysIn = ({ current, keys }: TopKeyFile, path: string): TopKeys => {
  const byId = new Map(keys.map(({ id, key }) => [id, { id, bytes: bytesOf(key, path) }]))
  const found = byId.get(current)
  if (!found || byId.size !== keys.length)
    throw new KeysUnusable(`The key file ${path} does not hold together: put back the copy that was kept.`)
  return { current: found, byId }
}

const bytesOf = (text: string, path: string) => {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== KEY_BYTES || bytes.toString('base64url') !== text)
    throw new KeysUnusable(`The key file ${path} holds a key that is not ${KEY_BYTES} bytes.`)
  return new Uint8Array(bytes)
}

const EVERYBODY = 0o007

const fileAt = (path: string): TopKeyFile => {
  if (statSync(path).mode & EVERYBODY)
    throw new KeysUnusable(`The key file ${path} is open to everybody on this machine: chmod 600 it.`)
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new KeysUnusable(`The key file ${path} is not one of ours: put back the copy that was kept.`)
  }
}

/** Whole or not at all, and never readable by others even for a moment. */
const write = (path: string, content: TopKeyFile) => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o711 })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, path)
}

const made = (now: Date) => ({
  id: `top-${now.toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}`,
  madeAt: now.toISOString(),
  key: Buffer.from(newKey()).toString('base64url'),
})

/** For a first start: never over a file that is there. */
export const makeTopKeys = (path: string, now: Date) => {
  if (existsSync(path)) return
  const first = made(now)
  write(path, { current: first.id, keys: [first] })
}

/** A new key that everything is sealed with from now on; the earlier ones stay, to open what they sealed. */
export const addTopKey = (now: Date): string => {
  const path = topKeyFile()
  const { keys } = fileAt(path)
  const added = made(now)
  write(path, { current: added.id, keys: [...keys, added] })
  return added.id
}

/** Takes earlier keys out of the file, for ever; the caller has made sure that nothing is sealed with them. */
export const dropTopKeys = (ids: readonly string[]) => {
  const path = topKeyFile()
  const { current, keys } = fileAt(path)
  write(path, { current, keys: keys.filter(({ id }) => id === current || !ids.includes(id)) })
}
