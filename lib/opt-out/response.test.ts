import { afterAll, describe, expect, it } from 'vitest'
import { applyResponse } from './apply'
import {
  aHold,
  awaitingResponse,
  clearHolds,
  inPieces,
  listOf,
  must,
  person,
  respond,
  ruleOf,
} from './testing'

afterAll(clearHolds)

const EVERYBODY = [1, 2, 3, 4].map(person).toSorted()
const TABLE = `Name,NHS number\n${EVERYBODY.map((number) => `Ada,${number}`).join('\n')}\n`

const answered = async (text: string, change: Parameters<typeof respond>[2] = {}) => {
  const hold = aHold()
  await awaitingResponse(hold, TABLE)
  const imported = must(await respond(hold, text, change))
  return { hold, imported, code: imported.classified.outcome }
}

describe('a response', () => {
  const [first = '', second = ''] = EVERYBODY

  it.each([
    ['with line feeds', listOf([first, second])],
    ['N29: with carriage returns and a blank line at the end', `${first},\r\n${second},\r\n\r\n`],
    ['without commas or a last line end', `${first}\n${second}`],
    ['in another order', listOf([second, first])],
  ])('%s is taken', async (_, text) => {
    const { hold, code } = await answered(text)
    expect(code).toBe('RESPONSE_OK')
    const { counts } = must(await applyResponse(hold, { dropColumn: false }))
    expect(counts).toMatchObject({ distinctReturned: 2, distinctOptedOut: 2, rowsReleased: 2 })
  })

  it.each([
    ['N25: a number that was not submitted', listOf([first, person(9)]), 'RUN_FAILED_MISMATCH'],
    ['a number that fails its check', `${listOf([first])}9990000017,\n`, 'RUN_FAILED_MISMATCH'],
    ['a number twice', listOf([first, first]), 'RUN_FAILED_MISMATCH'],
    ['a blank line among the numbers', `${first},\n\n${second},\n`, 'RUN_FAILED_MISMATCH'],
    ['a sentence among the numbers', `${first},\nand more\n`, 'RUN_FAILED_MISMATCH'],
    ['N27: one sentence', 'One or more NHS numbers are invalid', 'RUN_FAILED_REJECTED'],
    ['numbers spaced as people write them', '999 000 0018,\n', 'RUN_FAILED_REJECTED'],
    ['no line end for ever', 'x'.repeat(200_000), 'RUN_FAILED_REJECTED'],
    ['nothing at all', '', 'EMPTY_RESULT_CONFIRM'],
    ['a status', '  {"status":"pending","stage":"unique upload"}', 'INTERIM'],
  ])('%s: %s', async (_, text, outcome) => {
    expect((await answered(text)).code).toBe(outcome)
  })

  it('of another run is no answer to this one', async () => {
    expect((await answered(listOf([first]), { isOfThisRun: false })).code).toBe('RUN_FAILED_MISMATCH')
  })

  it('that is no good releases nothing', async () => {
    const { hold } = await answered(listOf([first, person(9)]))
    expect(ruleOf(await applyResponse(hold, { dropColumn: false }))).toBe('RUN_FILES_GONE')
  })

  it('that says the request was not delivered is a failure of transport, and any other report is none', async () => {
    expect((await answered('', { kind: 'REPORT_UNDELIVERED' })).code).toBe('RUN_FAILED_TRANSPORT')
    expect((await answered('', { kind: 'REPORT' })).code).toBe('LOGGED')
  })

  it('leaves of a status what it is, and of a sentence what it says, and of neither a number', async () => {
    expect((await answered('{"status":"pending"}')).imported.interim).toBe('pending')
    expect((await answered(`{"status":"${first}"}`)).imported.interim).toBeNull()
    expect((await answered(`{"status": broken ${first}`)).imported.interim).toBeNull()
    expect((await answered('One or more are invalid')).imported.said).toBe('One or more are invalid')
    expect((await answered(`Number ${first} is invalid`)).imported.said).toBeNull()
  })

  it('that breaks off is no response, and its fault is not passed on', async () => {
    const hold = aHold()
    await awaitingResponse(hold, TABLE)
    const broken = async function* () {
      yield* inPieces(first)
      throw new Error(`reading ${first}`)
    }
    const outcome = await respond(hold, '', { body: broken() })
    expect(outcome).toEqual({ ok: false, refusal: { rule: 'RUN_FILE_BROKEN' } })
  })

  it('taken twice comes to the same', async () => {
    const { hold, imported } = await answered(listOf([first]))
    expect(must(await respond(hold, listOf([first])))).toEqual(imported)
  })
})
