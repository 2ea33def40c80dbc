import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claim, withLock } from './lock.mjs'

let folder: string
let file: string
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-lock-'))
  file = join(folder, 'gatehouse.lock')
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** Another process that claims the file, says what came of it, and stays. */
async function anotherProcessClaims(note: string): Promise<{ child: ChildProcess; held: boolean }> {
  const script = `
    const { claim } = await import(process.argv[1])
    console.log(claim(process.argv[2], process.argv[3]).held)
    setInterval(() => {}, 1000)`
  const lock = new URL('./lock.mjs', import.meta.url).href
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, lock, file, note])
  children.push(child)
  const [answer] = await once(child.stdout, 'data')
  return { child, held: String(answer).trim() === 'true' }
}

describe('a claim', () => {
  it('is refused while another process holds it, and tells which and what for', async () => {
    const { child } = await anotherProcessClaims('http://localhost:3000')

    expect(claim(file, 'mine')).toMatchObject({
      held: false,
      by: { pid: child.pid, note: 'http://localhost:3000' },
    })
  })

  it('succeeds once the holder was killed', async () => {
    const { child } = await anotherProcessClaims('first')
    child.kill('SIGKILL')
    await once(child, 'exit')

    expect(claim(file, 'mine').held).toBe(true)
  })

  it('succeeds when the holder’s process id now belongs to a younger process', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, born: 'long ago', note: 'crashed' }))

    expect(claim(file, 'mine').held).toBe(true)
  })

  it('succeeds over a lock that a power cut left empty', () => {
    writeFileSync(file, '')

    expect(claim(file, 'mine').held).toBe(true)
  })

  it('falls to one of several that find the same dead holder', async () => {
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22, born: 'long ago', note: 'crashed' }))

    const claims = await Promise.all(['a', 'b', 'c', 'd'].map(anotherProcessClaims))

    expect(claims.filter(({ held }) => held)).toHaveLength(1)
  })

  it('is gone after its release', () => {
    const mine = claim(file, 'mine')
    if (mine.held) mine.release()

    expect(existsSync(file)).toBe(false)
  })

  it('does not release what has become somebody else’s', () => {
    const mine = claim(file, 'mine')
    writeFileSync(file, 'theirs')
    if (mine.held) mine.release()

    expect(readFileSync(file, 'utf8')).toBe('theirs')
  })
})

describe('work under a lock', () => {
  it('waits for the other one to finish', async () => {
    const order: string[] = []
    const first = withLock(
      file,
      'first',
      () => undefined,
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 50))
        order.push('first')
      },
    )
    const second = withLock(
      file,
      'second',
      () => order.push('waits'),
      () => order.push('second'),
    )
    await Promise.all([first, second])

    expect(order).toEqual(['waits', 'first', 'second'])
  })

  it('lets go when the work fails', async () => {
    const failing = withLock(
      file,
      'work',
      () => undefined,
      () => Promise.reject(new Error('no')),
    )

    await expect(failing).rejects.toThrow('no')
    expect(existsSync(file)).toBe(false)
  })
})
