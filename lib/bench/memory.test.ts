import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { kilobytes, residentOf, withDescendants } from './memory'

it('counts a process with all that came of it, and nobody else', () => {
  const all = [
    { pid: 10, parent: 1 },
    { pid: 11, parent: 10 },
    { pid: 12, parent: 11 },
    { pid: 20, parent: 1 },
  ]
  expect(withDescendants(10, all)).toEqual([10, 11, 12])
})

it('reads one field, and not those whose name begins alike', () => {
  const rollup = 'Rss:   2048 kB\nPss:   1000 kB\nPss_Dirty:  900 kB\n'
  expect(kilobytes('Pss', rollup)).toBe(1_024_000)
  expect(kilobytes('Pss_Anon', rollup)).toBeUndefined()
})

it('finds a child of this process, and memory it holds', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume(); console.log()'])
  await once(child.stdout, 'data')
  const { pids, bytes } = residentOf(process.pid)
  child.kill()
  expect(pids).toContain(child.pid)
  expect(bytes).toBeGreaterThan(process.memoryUsage.rss() / 2)
})
