import { afterEach, describe, expect, it, vi } from 'vitest'
import { seedCases } from '@/lib/use-cases/demo/scale/seed-cases'
import { seed } from './seed'
import { EXIT } from './verb'

vi.mock('@/lib/use-cases/demo/scale/seed-cases', () => ({
  seedCases: vi.fn(async () => ({ made: 7, known: 3 })),
}))
vi.mock('@/db/client', () => ({ connect: () => ({ $client: { end: async () => undefined } }) }))

const run = async (...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const exit = await seed.run(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    stdin: async () => '',
  })
  return { exit, out, err }
}

afterEach(() => vi.clearAllMocks())

describe('gatehouse seed', () => {
  it('says how many it made and how many it found', async () => {
    const { exit, out, err } = await run('--scale', '10')
    expect([exit, err]).toEqual([EXIT.done, []])
    expect(out[0]).toMatch(/^Made 7 cases in \d+(\.\d)? seconds; 3 were there already\.$/)
    expect(seedCases).toHaveBeenCalledWith(expect.anything(), {
      count: 10,
      seed: 'haverbrook',
      now: expect.any(Date),
    })
  })

  it('gives the numbers as JSON', async () => {
    const { out } = await run('--scale', '10', '--seed', 'x', '--json')
    expect(JSON.parse(out.join(''))).toMatchObject({ made: 7, known: 3, seed: 'x' })
  })

  it.each([
    [],
    ['--scale'],
    ['--scale', '0'],
    ['--scale', '-1'],
    ['--scale', '1e3'],
    ['--scale', '1000001'],
    ['--scale', '5', '--seed', ''],
    ['5'],
    ['--scale', '5', '--quick'],
  ])('refuses %j in one sentence and touches nothing', async (...args) => {
    const { exit, out, err } = await run(...args)
    expect([exit, out, err.length]).toEqual([EXIT.usage, [], 1])
    expect(seedCases).not.toHaveBeenCalled()
  })
})
