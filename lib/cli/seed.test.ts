import { afterEach, describe, expect, it, vi } from 'vitest'
import { seedAgreements } from '@/lib/use-cases/demo/scale/seed-agreements'
import { seedCases } from '@/lib/use-cases/demo/scale/seed-cases'
import { seed } from './seed'
import { EXIT } from './verb'

vi.mock('@/lib/use-cases/demo/scale/seed-cases', () => ({
  seedCases: vi.fn(async () => ({ made: 7, known: 3 })),
}))
vi.mock('@/lib/use-cases/demo/scale/seed-agreements', () => ({
  seedAgreements: vi.fn(async () => ({ made: 1, known: 0 })),
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
    expect(out[0]).toMatch(
      /^Made 7 cases and 1 agreements in \d+(\.\d)? seconds; 3 cases and 0 agreements were there already\.$/,
    )
    expect(seedCases).toHaveBeenCalledWith(expect.anything(), {
      count: 10,
      seed: 'haverbrook',
      now: expect.any(Date),
    })
  })

  it('makes an agreement for each ten cases, of the same seed', async () => {
    await run('--scale', '25', '--seed', 'x')
    expect(seedAgreements).toHaveBeenCalledWith(expect.anything(), {
      count: 2,
      seed: 'x',
      now: expect.any(Date),
    })
  })

  it('makes as many agreements as it is asked for', async () => {
    await run('--scale', '25', '--agreements', '700')
    expect(seedAgreements).toHaveBeenCalledWith(expect.anything(), {
      count: 700,
      seed: 'haverbrook',
      now: expect.any(Date),
    })
  })

  it('gives the numbers as JSON', async () => {
    const { out } = await run('--scale', '10', '--seed', 'x', '--json')
    expect(JSON.parse(out.join(''))).toMatchObject({
      made: 7,
      known: 3,
      agreements: { made: 1, known: 0 },
      seed: 'x',
    })
  })

  it.each([
    [],
    ['--scale'],
    ['--scale', '0'],
    ['--scale', '-1'],
    ['--scale', '1e3'],
    ['--scale', '1000001'],
    ['--scale', '5', '--seed', ''],
    ['--scale', '5', '--agreements', 'all'],
    ['--agreements', '5'],
    ['5'],
    ['--scale', '5', '--quick'],
  ])('refuses %j in one sentence and touches nothing', async (...args) => {
    const { exit, out, err } = await run(...args)
    expect([exit, out, err.length]).toEqual([EXIT.usage, [], 1])
    expect(seedCases).not.toHaveBeenCalled()
  })
})
