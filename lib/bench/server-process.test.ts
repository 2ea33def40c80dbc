import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runNode, serve } from './server-process'
import type { Workspace } from './workspace'

const nowhere = 'http://127.0.0.1:9/'
let folder: string
let workspace: Workspace

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'))
  workspace = {
    dataFolder: folder,
    bareApp: folder,
    cohorts: folder,
    log: join(folder, 'log'),
    stopAtEnd: () => undefined,
  }
})

afterEach(() => rmSync(folder, { recursive: true }))

const node = (code: string, env = {}) => ({ args: ['-e', code], cwd: folder, env })

it('keeps what a program says in the log', async () => {
  await runNode(node('console.log(process.env.WORD); console.error(2)', { WORD: 'one' }), workspace)

  expect(readFileSync(workspace.log, 'utf8')).toBe('one\n2\n')
})

it('says the last words of a program that failed', async () => {
  const failing = node('console.log(1); console.error("There is no room."); process.exitCode = 3')

  await expect(runNode(failing, workspace)).rejects.toThrow('the last it said: There is no room.')
})

it('does not wait for a server that ended', async () => {
  await expect(serve(node('console.log("The port is taken.")'), workspace, nowhere, 60_000)).rejects.toThrow(
    'the last it said: The port is taken.',
  )
})
