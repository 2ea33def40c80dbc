/** How much memory the product's processes hold: the web server, the database, and the launcher above both. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { commandOf } from '@/lib/launch/process'

export type Group = { readonly pids: readonly number[]; readonly bytes: number }

type Process = { readonly pid: number; readonly parent: number }

export type Memory = { readonly app: Group; readonly database: Group; readonly launcher: Group }

export function memoryOf({ launcherPid, databasePid }: { launcherPid: number; databasePid: number }): Memory {
  const all = processes()
  const database = withDescendants(databasePid, all)
  const family = withDescendants(launcherPid, all).filter((pid) => !database.includes(pid))
  const [web] = family.filter((pid) => /next-server|next\/dist\/bin\/next/.test(commandOf(pid)))
  if (web === undefined) throw new Error('The product answers, and no web server of it runs.')
  const app = withDescendants(web, all)
  return {
    // Resident size: this one process shares little, and its share of Node's own code is not to be given away.
    app: group(app, residentBytes),
    // Every session maps the same buffers; resident size would count those once for each.
    database: group(database, proportionalBytes),
    launcher: group(
      family.filter((pid) => !app.includes(pid)),
      residentBytes,
    ),
  }
}

export const residentOf = (pid: number) => group(withDescendants(pid, processes()), residentBytes)

export function withDescendants(root: number, all: readonly Process[]): number[] {
  const children = all.filter(({ parent }) => parent === root)
  return [root, ...children.flatMap(({ pid }) => withDescendants(pid, all))]
}

const group = (pids: readonly number[], bytesOf: (pid: number) => number): Group => ({
  pids,
  bytes: pids.reduce((sum, pid) => sum + bytesOf(pid), 0),
})

function processes(): Process[] {
  if (process.platform !== 'linux')
    return table('pid=,ppid=').map(([pid = 0, parent = 0]) => ({ pid, parent }))
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = /^PPid:\s+(\d+)/m.exec(textOf(`/proc/${name}/status`))?.[1]
      return parent === undefined ? [] : [{ pid: Number(name), parent: Number(parent) }]
    })
}

function residentBytes(pid: number): number {
  if (process.platform === 'linux') return kilobytes('VmRSS', textOf(`/proc/${pid}/status`)) ?? 0
  return 1024 * (table('pid=,rss=').find(([id]) => id === pid)?.[1] ?? 0)
}

/** Linux alone tells it; elsewhere the resident size, which is more. */
const proportionalBytes = (pid: number) =>
  kilobytes('Pss', textOf(`/proc/${pid}/smaps_rollup`)) ?? residentBytes(pid)

export function kilobytes(field: string, text: string): number | undefined {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]
  return found === undefined ? undefined : Number(found) * 1024
}

const table = (columns: string) =>
  execFileSync('ps', ['-A', '-o', columns], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))

/** Empty for a process that ended meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
