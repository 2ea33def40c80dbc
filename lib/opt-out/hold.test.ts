import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { applyResponse } from './apply'
import { buildRequest } from './build-request'
import { folderOf, type HeldFile, type Hold, handedOver, transientFolder } from './hold'
import { purgeExpired, purgeFiles } from './purge'
import {
  aHold,
  awaitingResponse,
  clearHolds,
  DIGEST_KEY,
  HELD_FROM,
  listOf,
  load,
  must,
  person,
  released,
  releaseIn,
  respond,
  ruleOf,
} from './testing'
import { validateCohort } from './validate'

afterAll(clearHolds)

const PEOPLE = Array.from({ length: 40 }, (_, which) => person(which))
const TABLE = `Name,NHS number\n${PEOPLE.map((number, which) => `Planted${which},${number}`).join('\n')}\n`
const PLANTED = ['Planted7', ...PEOPLE]

const hoursLater = (hours: number) => new Date(HELD_FROM.getTime() + hours * 3_600_000)

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Of everything planted, what a file says: as text, or as the machine packs numbers. */
const plantedIn = (folder: string) =>
  filesIn(folder).filter((file) => {
    const bytes = readFileSync(file)
    const packed = PEOPLE.map((number) => {
      const nine = Buffer.alloc(4)
      nine.writeUInt32LE(Number(number.slice(0, 9)))
      return nine
    })
    return [...PLANTED, ...packed].some((one) => bytes.includes(one))
  })

describe('files of a run', () => {
  it('say nothing on disk, at any step, and are for this process alone', async () => {
    const hold = aHold()
    await released(hold, TABLE, PEOPLE.slice(3))
    const files = filesIn(hold.data)
    expect(files.map((file) => file.split('/').at(-1)).toSorted()).toEqual([
      'cohort',
      'index',
      'mapping',
      'numbers',
      'release',
      'request',
      'returned',
      'rows',
      'term.json',
    ])
    expect(plantedIn(hold.data)).toEqual([])
    for (const file of files) expect(statSync(file).mode & 0o077).toBe(0)
    expect(statSync(folderOf(hold)).mode & 0o077).toBe(0)
  })

  it('are found by this test where they do lie in the clear', () => {
    const { data } = aHold()
    writeFileSync(join(data, 'a'), `x ${PEOPLE[5]} x`)
    writeFileSync(join(data, 'b'), Buffer.from(new Uint32Array([Number(PEOPLE[6]?.slice(0, 9))]).buffer))
    expect(plantedIn(data)).toHaveLength(2)
  })

  it('are nowhere after a purge, nor is a number in what was written out', async () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const complained = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const hold = aHold()
    await released(hold, TABLE, PEOPLE.slice(3))
    await respond(hold, `${PEOPLE[0]} is wrong`)
    const proof = await purgeFiles(hold, hold.now)
    const said = JSON.stringify([...written.mock.calls, ...complained.mock.calls])
    vi.restoreAllMocks()
    expect(proof).toMatchObject({ files: 9, at: HELD_FROM.toISOString() })
    expect(proof.bytes).toBeGreaterThan(1_000)
    expect(filesIn(hold.data)).toEqual([])
    expect(existsSync(folderOf(hold))).toBe(false)
    for (const one of PLANTED) expect(said).not.toContain(one)
  })

  it('purged again are proved to be none', async () => {
    const hold = aHold()
    must(await load(hold, TABLE))
    await purgeFiles(hold, hold.now)
    expect(await purgeFiles(hold, hold.now)).toMatchObject({ files: 0, bytes: 0 })
  })

  it('cannot be asked for by a name that is no id', async () => {
    await expect(purgeFiles({ ...aHold(), runId: '../../etc' }, HELD_FROM)).rejects.toThrow(RangeError)
  })
})

describe('a file that is not as it was kept', () => {
  const spoilt = async (name: HeldFile, spoil: (path: string) => void) => {
    const hold = aHold()
    await released(hold, TABLE, PEOPLE.slice(3))
    spoil(join(folderOf(hold), name))
    return hold
  }
  const changed = (place: number) => (path: string) => {
    const bytes = readFileSync(path)
    const at = place < 0 ? bytes.length + place : place
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(path, bytes)
  }

  it.each([
    ['changed in its salt', changed(3)],
    ['changed in the middle', changed(60)],
    ['changed at its end', changed(-1)],
    ['cut by a byte', (path: string) => truncateSync(path, statSync(path).size - 1)],
    ['cut to its salt', (path: string) => truncateSync(path, 32)],
    ['cut to nothing', (path: string) => truncateSync(path, 0)],
    [
      'longer by a byte',
      (path: string) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(1)])),
    ],
    [
      'another file of the run',
      (path: string) => writeFileSync(path, readFileSync(join(path, '..', 'numbers'))),
    ],
  ])('is refused where it is %s', async (_, spoil) => {
    expect(ruleOf(await handedOver(await spoilt('release', spoil), 'release'))).toBe('RUN_FILES_DAMAGED')
    expect(ruleOf(await validateCohort(await spoilt('cohort', spoil)))).toBe('RUN_FILES_DAMAGED')
  })

  it.each(['mapping', 'cohort', 'rows', 'numbers', 'returned'] as const)(
    'is not applied where it is the %s',
    async (name) => {
      expect(ruleOf(await applyResponse(await spoilt(name, changed(-1)), { dropColumn: false }))).toBe(
        'RUN_FILES_DAMAGED',
      )
    },
  )

  it('cannot lose a whole frame, nor its end at the edge of one', async () => {
    const frame = 1024 * 1024 + 16
    const rows = Array.from({ length: 48_000 }, (_, which) => `${'x'.repeat(40)},${person(which)}`).join('\n')
    const hold = aHold()
    must(
      await load(hold, '', {
        source: (async function* () {
          yield Buffer.from(`A,NHS number\n${rows}`)
        })(),
        largestBytes: 10_000_000,
      }),
    )
    const path = join(folderOf(hold), 'cohort')
    const whole = readFileSync(path)
    const rule = async (bytes: Uint8Array) => {
      writeFileSync(path, bytes)
      return ruleOf(await validateCohort(hold))
    }
    expect(await rule(whole.subarray(0, 32 + frame))).toBe('RUN_FILES_DAMAGED')
    expect(await rule(Buffer.concat([whole.subarray(0, 32), whole.subarray(32 + frame)]))).toBe(
      'RUN_FILES_DAMAGED',
    )
    expect(await rule(whole)).toBe('passes')
  })

  it('says nothing to another key', async () => {
    const hold = aHold()
    must(await load(hold, TABLE))
    expect(ruleOf(await validateCohort({ ...hold, key: randomBytes(32) }))).toBe('RUN_FILES_DAMAGED')
  })
})

describe('a server that is killed', () => {
  const steps: readonly ((hold: Hold) => Promise<Outcome<unknown>>)[] = [
    (hold) => load(hold, TABLE),
    (hold) => validateCohort(hold),
    (hold) => buildRequest(hold, { lineEnd: 'LF', digestKey: DIGEST_KEY }),
    (hold) => respond(hold, listOf(PEOPLE.slice(3))),
    (hold) => applyResponse(hold, { dropColumn: false }),
  ]

  it('after any step can do that step again and go on, to the same release', async () => {
    const expected = (await released(aHold(), TABLE, PEOPLE.slice(3))).text
    for (const [killedAfter] of steps.entries()) {
      const hold = aHold()
      for (const [place, step] of steps.entries()) {
        must(await step(hold))
        if (place !== killedAfter) continue
        writeFileSync(join(folderOf(hold), 'release.0a0b0c0d.part'), 'half')
        must(await step(hold))
      }
      expect(await releaseIn(hold)).toBe(expected)
      expect((await purgeFiles(hold, hold.now)).files).toBe(10)
    }
  })

  it('while it makes a release again leaves nothing of the one before to hand over', async () => {
    const hold = aHold()
    await released(hold, TABLE, PEOPLE.slice(3))
    truncateSync(join(folderOf(hold), 'returned'), 0)
    expect(ruleOf(await applyResponse(hold, { dropColumn: false }))).toBe('RUN_FILES_DAMAGED')
    expect(ruleOf(await handedOver(hold, 'release'))).toBe('RUN_FILES_GONE')
  })

  it('before any step leaves the next one nothing to do', async () => {
    const hold = aHold()
    expect(ruleOf(await validateCohort(hold))).toBe('RUN_FILES_GONE')
    must(await load(hold, TABLE))
    expect(ruleOf(await buildRequest(hold, { lineEnd: 'LF', digestKey: DIGEST_KEY }))).toBe('RUN_FILES_GONE')
    expect(ruleOf(await applyResponse(hold, { dropColumn: false }))).toBe('RUN_FILES_GONE')
    expect(ruleOf(await handedOver(hold, 'release'))).toBe('RUN_FILES_GONE')
  })
})

describe('the limit on holding files', () => {
  it('is told when they are loaded', async () => {
    expect(must(await load(aHold(), TABLE)).heldUntil).toBe(hoursLater(72).toISOString())
  })

  it('ends every step on its hour, though nobody has swept yet', async () => {
    const hold = aHold()
    await awaitingResponse(hold, TABLE)
    const at = (hours: number) => ({ ...hold, now: hoursLater(hours) })
    expect(ruleOf(await validateCohort(at(71.99)))).toBe('passes')
    expect(ruleOf(await validateCohort(at(72)))).toBe('RUN_EXPIRED')
    expect(ruleOf(await respond(at(72), ''))).toBe('RUN_EXPIRED')
    expect(ruleOf(await handedOver(at(72), 'request'))).toBe('RUN_EXPIRED')
  })

  it('is kept by a sweep that needs no key', async () => {
    const hold = aHold()
    const other = aHold({
      data: hold.data,
      runId: '7e570000-0000-4000-8012-00000000000b',
      now: hoursLater(50),
    })
    must(await load(hold, TABLE))
    must(await load(other, TABLE))
    expect(await purgeExpired(hold.data, hoursLater(71))).toEqual([])
    expect(await purgeExpired(hold.data, hoursLater(72))).toMatchObject([
      { runId: hold.runId, proof: { files: 4 } },
    ])
    expect(readdirSync(transientFolder(hold.data))).toEqual([other.runId])
  })

  it('does not grow where the clock is set back: what cannot be dated goes', async () => {
    const hold = aHold()
    must(await load(hold, TABLE))
    const back = { ...hold, now: hoursLater(-1) }
    expect(ruleOf(await validateCohort({ ...hold, now: hoursLater(-0.05) }))).toBe('passes')
    expect(ruleOf(await validateCohort(back))).toBe('RUN_EXPIRED')
    expect(await purgeExpired(hold.data, back.now)).toHaveLength(1)
  })

  it('takes what was broken off before its term was written, and leaves what is not a run', async () => {
    const hold = aHold()
    mkdirSync(folderOf(hold), { recursive: true })
    writeFileSync(join(folderOf(hold), 'cohort.0a0b0c0d.part'), 'half')
    mkdirSync(join(transientFolder(hold.data), 'lost+found'))
    expect(await purgeExpired(hold.data, HELD_FROM)).toMatchObject([
      { runId: hold.runId, proof: { files: 1 } },
    ])
    expect(await purgeExpired(aHold().data, HELD_FROM)).toEqual([])
  })
})
