import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { brokenInvariants } from '@/lib/domain/checks/run/counts'
import { sha256Hex } from '@/lib/hash'
import { COUNTS_OF_8 } from '@/lib/testing/run'
import { applyResponse } from './apply'
import {
  aHold,
  awaitingResponse,
  clearHolds,
  keyedDigestOf,
  listOf,
  load,
  must,
  person,
  released,
  releaseIn,
  requestIn,
  respond,
  ruleOf,
} from './testing'
import { validateCohort } from './validate'

afterAll(clearHolds)

/** Specification 2.4 to 2.7, on real files. */

const COLUMN = [
  '9990000018',
  '999 000 0026',
  '9990000034',
  '9990000018',
  '9990000017',
  '',
  '9990123454',
  '9991234560',
]
const TABLE = [
  'Name,NHS number,Town',
  ...COLUMN.map((number, row) => `Row ${row + 1},${number},Ealing`),
  '',
].join('\n')
const REQUEST = listOf(['9990000018', '9990000026', '9990000034', '9990123454'])
const RETURNED = ['9990000018', '9990000034']

describe('vector 2.7, byte for byte', () => {
  it('makes the request', async () => {
    const hold = aHold()
    const { counts, built } = await awaitingResponse(hold, TABLE)
    const request = await requestIn(hold)
    expect(request).toBe(REQUEST)
    expect(sha256Hex(request)).toBe('403d253e29d962317990736d7576b4f5104b83de35f65dcf60c2fd28f3a8d2c5')
    expect(built).toEqual({ bytes: 48, digest: keyedDigestOf(REQUEST) })
    expect({ ...COUNTS_OF_8, ...counts }).toEqual(COUNTS_OF_8)
  })

  it('takes the response', async () => {
    const hold = aHold()
    await awaitingResponse(hold, TABLE)
    const response = listOf(RETURNED)
    expect(sha256Hex(response)).toBe('1625655a7be274889fe0465dcdfa2ec1e9162d2a46e4042bfa529b8e45619cec')
    expect(must(await respond(hold, response))).toEqual({
      classified: { rule: 'RR7', outcome: 'RESPONSE_OK' },
      bytes: 24,
      digest: keyedDigestOf(response),
      interim: null,
      said: null,
    })
  })

  it('comes to its counts, and releases rows 1, 3 and 4', async () => {
    const { applied, text } = await released(aHold(), TABLE, RETURNED)
    expect(applied.counts).toEqual(COUNTS_OF_8)
    expect(text).toBe(
      'Name,NHS number,Town\nRow 1,9990000018,Ealing\nRow 3,9990000034,Ealing\nRow 4,9990000018,Ealing\n',
    )
    expect(applied.release).toEqual({ bytes: text.length, sha256: sha256Hex(text) })
  })

  it('is the same with the column alone, where an empty line is a row without a number', async () => {
    const { applied } = await released(aHold(), `NHS number\n${COLUMN.join('\n')}\n`, RETURNED)
    expect(applied.counts).toEqual(COUNTS_OF_8)
  })

  it('gives the same bytes each time, however the file comes in', async () => {
    const [one, two] = [aHold(), aHold()]
    const first = await released(one, TABLE, RETURNED)
    const bytes = Buffer.from(TABLE)
    const second = await released(two, TABLE, RETURNED, false, {
      source: (async function* () {
        yield bytes
      })(),
    })
    expect(second).toEqual(first)
    expect(await requestIn(two)).toBe(await requestIn(one))
    // Done again, as after a server that was killed on the way.
    must(await validateCohort(one))
    expect(must(await applyResponse(one, { dropColumn: false }))).toEqual(first.applied)
  })
})

describe('what is released', () => {
  const table = (lineEnd: string, delimiter = ',') =>
    [
      ['Name', 'NHS number', 'Note'],
      ['"Lowe, Ada"', person(1), '"said ""no""\nand left"'],
      ['Šarūnas', `"${person(2)}"`, ''],
      ['', person(3), 'last'],
    ]
      .map((cells) => cells.join(delimiter))
      .join(lineEnd)

  it.each([
    ['line feeds', '\n', ','],
    ['carriage returns too', '\r\n', ','],
    ['tabs', '\n', '\t'],
  ])('is as it stood, with %s', async (_, lineEnd, delimiter) => {
    const text = table(lineEnd, delimiter)
    const everybody = [person(1), person(2), person(3)]
    expect((await released(aHold(), text, everybody)).text).toBe(text)
    expect((await released(aHold(), `\uFEFF${text}`, everybody)).text).toBe(`\uFEFF${text}`)
  })

  it('leaves out whole rows of whoever opted out, line ends inside them included', async () => {
    const { text } = await released(aHold(), table('\r\n'), [person(2)])
    expect(text).toBe(`Name,NHS number,Note\r\nŠarūnas,"${person(2)}",\r\n`)
  })

  it.each([
    ['first', 'NHS number,Name\r\n{N},Ada\r\n', 'Name\r\nAda\r\n'],
    ['last', 'Name,NHS number\r\nAda,{N}\r\n', 'Name\r\nAda\r\n'],
    ['between others', 'Name,NHS number,Town\nAda,"{N}",Ealing', 'Name,Town\nAda,Ealing'],
    ['first, after a mark of UTF-8', '\uFEFFNHS number,Name\n{N},Ada\n', '\uFEFFName\nAda\n'],
  ])('can do without the number’s column where it is %s', async (_, table, without) => {
    const text = table.replace('{N}', person(1))
    expect((await released(aHold(), text, [person(1)], true)).text).toBe(without)
  })

  it('cannot do without its only column', async () => {
    const hold = aHold()
    await awaitingResponse(hold, `NHS number\n${person(1)}\n`)
    must(await respond(hold, listOf([person(1)])))
    expect(ruleOf(await applyResponse(hold, { dropColumn: true }))).toBe('RUN_ONLY_COLUMN')
  })

  it('passes over empty lines between the rows of a table', async () => {
    const { applied, text } = await released(
      aHold(),
      `A,NHS number\n\n1,${person(1)}\r\n\r\n2,${person(2)}\n\n`,
      [person(2)],
    )
    expect(applied.counts.rowsIn).toBe(2)
    expect(text).toBe(`A,NHS number\n2,${person(2)}\n`)
  })

  it('is the head alone where everybody opted out', async () => {
    const hold = aHold()
    await awaitingResponse(hold, TABLE)
    expect(must(await respond(hold, '')).classified.outcome).toBe('EMPTY_RESULT_CONFIRM')
    const { counts } = must(await applyResponse(hold, { dropColumn: false }))
    expect(counts).toMatchObject({
      distinctReturned: 0,
      distinctOptedOut: 4,
      rowsReleased: 0,
      rowsRemovedOptOut: 5,
    })
    expect(await releaseIn(hold)).toBe('Name,NHS number,Town\n')
  })
})

const number = fc.oneof(
  { weight: 6, arbitrary: fc.nat(20).map(person) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '9990000017', '9.99E+09', "'9990000018", '12', 'n/a') },
  {
    weight: 1,
    arbitrary: fc
      .nat(20)
      .map((which) => `${person(which).slice(0, 3)} ${person(which).slice(3, 6)}-${person(which).slice(6)}`),
  },
)
const note = fc.string({ unit: fc.constantFrom('a', 'ž', ',', '\t', '"', '\n', ' ', '🙂'), maxLength: 6 })
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const someCohort = fc.record({
  rows: fc.array(fc.record({ number, note, isQuoted: fc.boolean() }), { minLength: 1, maxLength: 25 }),
  optedOut: fc.uniqueArray(fc.nat(20).map(person)),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  delimiter: fc.constantFrom(',', '\t'),
  isNumberFirst: fc.boolean(),
  dropColumn: fc.boolean(),
})

/** One who never opts out, so that every cohort has somebody to ask about. */
const SOMEBODY = { number: person(99), note: 'x', isQuoted: false }

describe('of any cohort', () => {
  const isPlain = (text: string) => text.replace(/[ -]/g, '')

  it('the counts hold, and nobody who was removed or withheld is in the release', async () => {
    await fc.assert(
      fc.asyncProperty(someCohort, async ({ rows: some, optedOut, lineEnd, ...table }) => {
        const { delimiter, isNumberFirst, dropColumn } = table
        const rows = [...some, SOMEBODY]
        const line = (said: string, whose: string) =>
          (isNumberFirst ? [whose, said] : [said, whose]).join(delimiter)
        const lines = rows.map((row) =>
          line(quoted(row.note), row.isQuoted ? quoted(row.number) : row.number),
        )
        const hold = aHold()
        await awaitingResponse(hold, [line('Note', 'NHS number'), ...lines].join(lineEnd))
        const asked = (await requestIn(hold)).split(',\n').slice(0, -1)
        const back = asked.filter((one) => !optedOut.includes(one))
        must(await respond(hold, listOf(back)))
        const { counts } = must(await applyResponse(hold, { dropColumn }))

        // Counted here from what was put in, and by nothing that counts for the product.
        const isIn = (numbers: readonly string[]) =>
          rows.filter((row) => numbers.includes(isPlain(row.number)))
        const kept = isIn(back)
        expect(brokenInvariants(counts)).toEqual([])
        expect(counts).toMatchObject({
          rowsIn: rows.length,
          rowsValid: isIn(asked).length,
          rowsMissing: rows.filter((row) => row.number.trim() === '').length,
          distinctSubmitted: asked.length,
          distinctReturned: back.length,
          rowsReleased: kept.length,
          rowsRemovedOptOut: isIn(asked).length - kept.length,
        })
        // Another reader of the same format finds the same rows, in their order.
        const text = await releaseIn(hold)
        const read: string[][] = parse(text, { delimiter })
        expect(read.slice(1).map((cells) => cells.toSorted())).toEqual(
          kept.map((row) => (dropColumn ? [row.note] : [row.note, row.number]).toSorted()),
        )
        const gone = rows.filter((row) => !kept.includes(row) && /\d{3}/.test(row.number))
        for (const { number: whose } of gone)
          if (dropColumn || !back.includes(isPlain(whose))) expect(text).not.toContain(whose)
      }),
      { numRuns: 100 },
    )
  })
})

describe('progress', () => {
  it('is told in rows as they pass', async () => {
    const rows = Array.from({ length: 500 }, (_, which) => `${which},${person(which)}`)
    const told: number[] = []
    const hold = aHold()
    must(await load(hold, `A,NHS number\n${rows.join('\n')}`, { progress: (count) => void told.push(count) }))
    expect(told.at(-1)).toBeGreaterThan(490)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })
})
