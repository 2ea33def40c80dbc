/** Where the files of one run are, for how long, and what opens them. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hoursAfter } from '@/lib/domain/shared/dates'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { DamagedFile, openedPieces, openedWhole, SealedFile, sealedFrom } from './sealed-file'

export type Hold = {
  /** The data folder of the installation. */
  readonly data: string
  readonly runId: string
  /** 32 random bytes of this run alone, kept nowhere here: without it the files say nothing. */
  readonly key: Uint8Array
  readonly now: Date
}

export const HELD_FILES = [
  'mapping',
  'cohort',
  'index',
  'rows',
  'numbers',
  'request',
  'returned',
  'release',
] as const
export type HeldFile = (typeof HELD_FILES)[number]

const RUN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const transientFolder = (data: string) => join(data, 'transient', 'opt-out')

export const isRunId = (text: string) => RUN_ID.test(text)

/** An id becomes a folder, so it may be nothing but an id. */
export const folderOf = ({ data, runId }: Pick<Hold, 'data' | 'runId'>) => {
  if (!isRunId(runId)) throw new RangeError('a run goes by a UUID')
  return join(transientFolder(data), runId)
}

const pathOf = (hold: Hold, name: HeldFile) => join(folderOf(hold), name)

export const keepFile = (hold: Hold, name: HeldFile, pieces: Parameters<typeof sealedFrom>[3]) =>
  sealedFrom(pathOf(hold, name), hold.key, name, pieces)

export const beginFile = (hold: Hold, name: HeldFile) => SealedFile.create(pathOf(hold, name), hold.key, name)

export const piecesOf = (hold: Hold, name: HeldFile) => openedPieces(pathOf(hold, name), hold.key, name)

export const wholeOf = (hold: Hold, name: HeldFile) => openedWhole(pathOf(hold, name), hold.key, name)

export type Term = { readonly from: string; readonly until: string }

const TERM = 'term.json'

/** In the clear beside the files: the sweep has no keys, and the times say nothing about anybody. */
export const beginTerm = async (hold: Hold, hours: number): Promise<Term> => {
  const from = hold.now.toISOString()
  const term = { from, until: hoursAfter(from, hours) }
  await mkdir(folderOf(hold), { recursive: true, mode: 0o700 })
  const path = join(folderOf(hold), TERM)
  await writeFile(`${path}.part`, JSON.stringify(term), { mode: 0o600 })
  await rename(`${path}.part`, path)
  return term
}

/** Null where there is none, or where it was never written whole. */
export const termIn = async (folder: string): Promise<Term | null> => {
  try {
    const { from, until } = JSON.parse(await readFile(join(folder, TERM), 'utf8'))
    return Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(until)) ? null : { from, until }
  } catch {
    return null
  }
}

/** A clock is put right by seconds; one that is further back was set back, and nobody knows how long the files are here. */
const PUT_RIGHT_MS = 5 * 60_000

export const isOver = ({ from, until }: Term, now: Date) =>
  Date.parse(until) <= now.getTime() || Date.parse(from) - PUT_RIGHT_MS > now.getTime()

const GONE = refused('RUN_FILES_GONE')

const isMissing = (fault: unknown) => fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'

/** One step on files that are there, whole and within their term; else the reason why not. */
export const withinTerm = async <T>(hold: Hold, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  const term = await termIn(folderOf(hold))
  if (!term) return GONE
  if (isOver(term, hold.now)) return refused('RUN_EXPIRED')
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof DamagedFile) return refused('RUN_FILES_DAMAGED')
    if (isMissing(fault)) return GONE
    throw fault
  }
}

/** A file made by an earlier step, to be given out once: checked from end to end before its first byte goes. */
export const handedOver = (hold: Hold, name: 'request' | 'release') =>
  withinTerm(hold, async () => {
    for await (const piece of piecesOf(hold, name)) void piece
    return done(piecesOf(hold, name))
  })
