/** Files longer than anybody should keep: one too long is not read to its end, and no length costs more memory. */
import { existsSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { folderOf } from './hold'
import { aHold, clearHolds, load, must, person, ruleOf } from './testing'
import { validateCohort } from './validate'

afterAll(clearHolds)

const MEGABYTE = 1_000_000
const GIGABYTE = 1_000 * MEGABYTE

const ROW = `Ada Lowe of Ealing,${person(1)}\n`
const PIECE = Buffer.from(ROW.repeat(Math.floor(MEGABYTE / ROW.length)))

/** A file of that many bytes, which is made as it is read: how much of it was, and what it cost while it was. */
const longFile = (bytes: number) => {
  const used = () => {
    const { arrayBuffers, heapUsed } = process.memoryUsage()
    return arrayBuffers + heapUsed
  }
  const before = used()
  const read = { bytes: 0, memory: 0 }
  const source = async function* () {
    yield Buffer.from('Name,NHS number\n')
    while (read.bytes < bytes) {
      read.bytes += PIECE.length
      // A copy each time: whoever keeps what came has it in memory.
      yield Buffer.from(PIECE)
      read.memory = Math.max(read.memory, used() - before)
    }
  }
  return { read, source: source() }
}

const MEMORY = 80 * MEGABYTE

describe('a file of ten gigabytes', () => {
  it('is refused at the first byte past the limit, and nothing of it stays', async () => {
    const hold = aHold()
    const { read, source } = longFile(10 * GIGABYTE)
    const outcome = await load(hold, '', { source, largestBytes: 120 * MEGABYTE })
    expect(ruleOf(outcome)).toBe('RUN_FILE_SIZE')
    expect(read.bytes).toBeLessThanOrEqual(121 * MEGABYTE)
    expect(read.memory).toBeLessThan(MEMORY)
    expect(existsSync(folderOf(hold))).toBe(false)
  })

  it('is refused in its first piece where it is no text, or has no such column', async () => {
    for (const [column, mark, rule] of [
      ['NHS number', [0xff, 0xfe], 'RUN_FILE_UTF16'],
      ['Number', [], 'RUN_COLUMN_MISSING'],
    ] as const) {
      const { read, source } = longFile(10 * GIGABYTE)
      const marked = async function* () {
        yield Buffer.from(mark)
        yield* source
      }
      const outcome = await load(aHold(), '', { source: marked(), column, largestBytes: 20 * GIGABYTE })
      expect(ruleOf(outcome)).toBe(rule)
      expect(read.bytes).toBeLessThanOrEqual(PIECE.length)
    }
  })
})

describe('a file that is long and not too long', () => {
  it('is taken and checked in the memory of a short one', async () => {
    const hold = aHold()
    const { read, source } = longFile(200 * MEGABYTE)
    must(await load(hold, '', { source, largestBytes: 20 * GIGABYTE }))
    expect(read.bytes).toBeGreaterThanOrEqual(200 * MEGABYTE)
    expect(read.memory).toBeLessThan(MEMORY)
    const rows = read.bytes / ROW.length
    expect(must(await validateCohort(hold))).toMatchObject({ rowsIn: rows, distinctSubmitted: 1 })
  })

  it('may have exactly as many bytes as are taken, and not one more', async () => {
    const text = `Name,NHS number\n${ROW}`
    expect(ruleOf(await load(aHold(), text, { largestBytes: text.length }))).toBe('passes')
    expect(ruleOf(await load(aHold(), text, { largestBytes: text.length - 1 }))).toBe('RUN_FILE_SIZE')
  })
})
