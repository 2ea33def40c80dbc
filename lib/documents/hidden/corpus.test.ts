import { describe, expect, it } from 'vitest'
import { lookInto } from './look-into'
import { cleanFiles, PLANTED, type Planted } from './testing/corpus'

const foundIn = async ({ name, bytes }: Pick<Planted, 'name' | 'bytes'>) => {
  const looked = await lookInto({ name, content: bytes, isWhole: true })
  return typeof looked === 'string' ? expect.fail(`not taken: ${looked}`) : looked.findings
}

const CLEAN = await cleanFiles()

describe('an outgoing file with something hidden in it', () => {
  it.each(PLANTED.map((one) => [`${one.name.split('.').at(-1)}: ${one.what}`, one] as const))(
    'is held for its reason, %s',
    async (_, planted) => {
      const findings = await foundIn(planted)
      expect(findings.map(({ id }) => id)).toContain(planted.id)
      const where = findings.filter(({ id }) => id === planted.id).map((one) => one.where)
      expect(where.some((place) => place.includes(planted.where ?? ''))).toBe(true)
    },
  )

  it('is held for nothing else than what was planted, but for seven that hide two things', async () => {
    const ids = await Promise.all(
      PLANTED.map(async (one) => new Set((await foundIn(one)).map(({ id }) => id))),
    )
    expect(ids.filter(({ size }) => size > 1).length).toBeLessThanOrEqual(7)
  })
})

describe('an outgoing file with nothing hidden in it', () => {
  it.each(CLEAN.map((one) => [`${one.name.split('.').at(-1)}: ${one.what}`, one] as const))(
    'is let by, %s',
    async (_, file) => {
      expect(await foundIn(file)).toEqual([])
    },
  )
})

describe('the corpus', () => {
  it('holds sixty planted files of ten kinds and more, and sixty clean ones', () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(60)
    expect(new Set(PLANTED.map(({ id }) => id)).size).toBeGreaterThanOrEqual(20)
    expect(CLEAN.length).toBeGreaterThanOrEqual(60)
  })
})
