import { existsSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { RUN_REFUSALS, runWords } from '@/lib/content/run-refusals'
import { folderOf } from './hold'
import { aHold, clearHolds, inPieces, load, must, person, ruleOf } from './testing'
import { validateCohort } from './validate'

afterAll(clearHolds)

const table = (...cells: readonly string[]) =>
  ['Name,NHS number', ...cells.map((cell) => `Ada,${cell}`), ''].join('\n')
const GOOD = table(person(1))

const utf16 = (text: string, isMarked: boolean) =>
  Buffer.from(`${isMarked ? '\uFEFF' : ''}${text}`, 'utf16le')

describe('a file that is not taken', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'RUN_FILE_EMPTY'],
    ['nothing but line ends', '\n\r\n \n', 'RUN_FILE_EMPTY'],
    ['a head without rows', 'Name,NHS number\n', 'RUN_FILE_EMPTY'],
    ['a head without rows or line end', 'Name,NHS number', 'RUN_FILE_EMPTY'],
    ['UTF-16 that says so', utf16(GOOD, true), 'RUN_FILE_UTF16'],
    ['UTF-16 that does not say so', utf16(GOOD, false), 'RUN_FILE_UTF16'],
    ['UTF-16 the other way round', Buffer.from(utf16(GOOD, true)).swap16(), 'RUN_FILE_UTF16'],
    [
      'a spreadsheet or other packed file',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(GOOD), Buffer.from([0xff, 0x80, 0])]),
      'RUN_FILE_TEXT',
    ],
    [
      'text of another encoding',
      Buffer.from(`Name,NHS number\nRené,${person(1)}\n`, 'latin1'),
      'RUN_FILE_TEXT',
    ],
    ['cut in the middle of a letter', Buffer.from(`${GOOD}é`).subarray(0, -1), 'RUN_FILE_TEXT'],
    ['no head', `${person(1)},Ada\n${person(2)},Bo\n`, 'RUN_FILE_HEADER'],
    ['no head, spaced', `999 000 0026,Ada\n`, 'RUN_FILE_HEADER'],
    ['no such column', `Name,Number\nAda,${person(1)}\n`, 'RUN_COLUMN_MISSING'],
    ['that column twice', `NHS number,NHS Number\n1,${person(1)}\n`, 'RUN_COLUMN_TWICE'],
    ['another column of that name', `NHS number,Real\nAda,${person(1)}\n`, 'RUN_COLUMN_WRONG'],
    ['numbers that a spreadsheet spoiled', table('9.99E+09', '9.99001E+09'), 'RUN_COLUMN_WRONG'],
    ['a column with nothing in it', table('', ''), 'RUN_COLUMN_WRONG'],
    ['a row with too few cells', `${GOOD}${person(2)}\n`, 'RUN_FILE_SHAPE'],
    ['a row with too many cells', `${GOOD}a,${person(2)},b\n`, 'RUN_FILE_SHAPE'],
    [
      'a quotation mark that is never closed',
      `${GOOD}"Ada,${person(2)}\nBo,${person(3)}\n`,
      'RUN_FILE_SHAPE',
    ],
    ['a quotation mark in the wrong place', `${GOOD}"Ada" Lowe,${person(2)}\n`, 'RUN_FILE_SHAPE'],
    [
      'longer than is taken',
      table(...Array.from({ length: 400 }, (_, which) => person(which))),
      'RUN_FILE_SIZE',
    ],
  ])('%s', async (_, file, rule) => {
    const hold = aHold()
    const outcome = await load(hold, file, { largestBytes: 5_000 })
    expect(ruleOf(outcome)).toBe(rule)
    expect(existsSync(folderOf(hold))).toBe(false)
    if (outcome.ok) return
    const [sentence = ''] = Object.values(outcome.refusal.fields ?? {})
    expect(sentence).toMatch(/^\p{Lu}.+\.$/u)
    expect(JSON.stringify(outcome.refusal)).not.toMatch(/\d{3}[ -]?\d{3}[ -]?\d{4}|Ada/)
  })

  it('is named by the field that is to be put right', async () => {
    const fieldOf = async (text: string) => {
      const outcome = await load(aHold(), text)
      return outcome.ok ? [] : Object.keys(outcome.refusal.fields ?? {})
    }
    expect(await fieldOf('')).toEqual(['file'])
    expect(await fieldOf('Name\nAda\n')).toEqual(['column'])
  })

  it('of ten gigabytes is not read past the limit', async () => {
    let sent = 0
    const endless = async function* () {
      yield Buffer.from('Name,NHS number\n')
      for (;;) {
        sent += 1
        yield Buffer.from(`Ada,${person(1)}\n`.repeat(100))
      }
    }
    expect(ruleOf(await load(aHold(), '', { source: endless(), largestBytes: 100_000 }))).toBe(
      'RUN_FILE_SIZE',
    )
    expect(sent).toBeLessThan(100)
  })

  it('that breaks off leaves nothing, and its fault is not passed on', async () => {
    const hold = aHold()
    const broken = async function* () {
      yield* inPieces(GOOD)
      throw new Error(`connection lost after ${person(1)}`)
    }
    const outcome = await load(hold, '', { source: broken() })
    expect(outcome).toMatchObject({ ok: false, refusal: { rule: 'RUN_FILE_BROKEN' } })
    expect(JSON.stringify(outcome)).not.toContain(person(1))
    expect(existsSync(folderOf(hold))).toBe(false)
  })

  it('N35: has no number for production where all are of the test range', async () => {
    expect(ruleOf(await load(aHold(), GOOD, { mode: 'production' }))).toBe('RUN_COLUMN_WRONG')
  })
})

describe('a file that is taken', () => {
  it.each([
    ['with a mark of UTF-8', `\uFEFF${GOOD}`],
    ['with a quoted head', `"Name","NHS number"\nAda,${person(1)}\n`],
    ['with another case and spaces in the head', `Name, nhs NUMBER \nAda,${person(1)}\n`],
    ['with a comma in a name, separated by tabs', `Name, first\tNHS number\nAda\t${person(1)}\n`],
    ['with spoiled numbers among good ones', table(person(1), '9.99E+09')],
    ['without a last line end', `Name,NHS number\nAda,${person(1)}`],
  ])('%s', async (_, text) => {
    expect(ruleOf(await load(aHold(), text))).toBe('passes')
  })

  it('counts a number in exponent form as invalid', async () => {
    const hold = aHold()
    must(await load(hold, table(person(1), '9.99E+09', '')))
    expect(must(await validateCohort(hold))).toEqual({
      rowsIn: 3,
      rowsValid: 1,
      rowsInvalid: 1,
      rowsMissing: 1,
      distinctSubmitted: 1,
    })
  })
})

describe('every refusal of a check', () => {
  it.each(RUN_REFUSALS)('%s says what is wrong, and then what to do', (rule) => {
    const said = runWords(rule)
    expect(said).toMatch(/^\p{Lu}.+\.$/u)
    expect(said.split(/[.;:] /).length).toBeGreaterThan(1)
    expect(said).not.toMatch(/undefined|\bnull\b|NaN/)
  })

  it('says which course, which row and how much', () => {
    expect(runWords('TRAINING', { course: 'NDO_OPERATOR' })).toContain('opt-out check')
    expect(runWords('RUN_FILE_SHAPE', { row: 1_200 })).toMatch(/^Row 1,200 under/)
    expect(runWords('RUN_FILE_SIZE', { gigabytes: 2 })).toContain('2 GB at most')
    expect(runWords('RUN_AGE', { days: 20 })).toContain('20 days')
  })
})
