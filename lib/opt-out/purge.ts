/**
 * Files of a run leave nothing behind. They are overwritten and removed; where a disk keeps old blocks, what stays
 * is sealed under a key that is no more, which is why the caller drops the key first.
 */
import { type FileHandle, open, readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PurgeProof } from '@/lib/domain/checks/run/run'
import { folderOf, type Hold, isOver, isRunId, termIn, transientFolder } from './hold'

const METHOD = 'Sealed under a key that is dropped, overwritten, removed'
const BLANK = Buffer.alloc(1 << 20)

/** Done again where it was broken off; where nothing is left, the proof says so. */
export const purgeFiles = async (run: Pick<Hold, 'data' | 'runId'>, now: Date): Promise<PurgeProof> =>
  purgedFolder(folderOf(run), now)

const purgedFolder = async (folder: string, now: Date): Promise<PurgeProof> => {
  const names = await namesIn(folder)
  let bytes = 0
  for (const name of names) bytes += await purgedFile(join(folder, name))
  if (names.length > 0) await rmdir(folder)
  return { at: now.toISOString(), files: names.length, bytes, method: METHOD }
}

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder)
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  }
}

const purgedFile = async (path: string): Promise<number> => {
  const handle = await open(path, 'r+')
  try {
    return await overwritten(handle)
  } finally {
    await handle.close()
    await rm(path, { force: true })
  }
}

const overwritten = async (handle: FileHandle): Promise<number> => {
  const { size } = await handle.stat()
  for (let at = 0; at < size; at += BLANK.length)
    await handle.write(BLANK, 0, Math.min(BLANK.length, size - at), at)
  await handle.datasync()
  return size
}

export type PurgedRun = { readonly runId: string; readonly proof: PurgeProof }

/** Everything past its term, and whatever has none: it broke off before it began. Needs no database and no key. */
export const purgeExpired = async (data: string, now: Date): Promise<readonly PurgedRun[]> => {
  const purged: PurgedRun[] = []
  for (const runId of (await namesIn(transientFolder(data))).filter(isRunId)) {
    const folder = join(transientFolder(data), runId)
    const term = await termIn(folder)
    if (term && !isOver(term, now)) continue
    purged.push({ runId, proof: await purgedFolder(folder, now) })
  }
  return purged
}
