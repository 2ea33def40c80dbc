import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { NEXT } from '@/lib/launch/build'
import { freePort } from '@/lib/launch/free-port'
import { ROOT } from '@/lib/launch/root.mjs'
import { runNode, serve } from './server-process'
import type { Workspace } from './workspace'

const READY_WITHIN_MS = 120_000

export type Bare = { readonly origin: string; readonly path: string; readonly pid: number }

/** The baseline of every page: a Next project with one dynamic page and one query, served as the product is. */
export async function startBare(workspace: Workspace, databaseUrl: string, reference: string): Promise<Bare> {
  cpSync(join(import.meta.dirname, 'bare-app'), workspace.bareApp, { recursive: true })
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const next = (...args: string[]) => ({
    args: [join(ROOT, NEXT), ...args],
    cwd: workspace.bareApp,
    env: { NODE_ENV: 'production', DATABASE_URL: databaseUrl },
  })
  await runNode(next('build'), workspace)
  const start = next('start', '-p', String(port), '-H', '127.0.0.1')
  const pid = await serve(start, workspace, `${origin}/${reference}`, READY_WITHIN_MS)
  return { origin, path: `/${reference}`, pid }
}
