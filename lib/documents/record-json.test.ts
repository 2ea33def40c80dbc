import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { parseRecordJson, recordJson } from './record-json'
import { aRecord } from './testing'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('the data of a record', () => {
  it('is the same bytes whatever order its facts were given in', () => {
    const reversed = Object.fromEntries(Object.entries(aRecord()).reverse())
    expect(recordJson(reversed as ReturnType<typeof aRecord>)).toEqual(recordJson(aRecord()))
  })

  it('carries its own SHA-256', () => {
    const { bytes, sha256 } = recordJson(aRecord())
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('spells a name one way, however it was typed', () => {
    const typed = recordJson(aRecord({ summary: 'Sia\u0302n Rhy\u0302s\r\nŁukasz' }))
    expect(text(typed.bytes)).toContain('Siân Rhŷs\\nŁukasz')
    expect(typed.sha256).toBe(recordJson(aRecord({ summary: 'Siân Rhŷs\nŁukasz' })).sha256)
  })

  it('comes back as the model it was', () => {
    expect(parseRecordJson(recordJson(aRecord()).bytes)).toEqual(aRecord())
  })

  it.each([
    ['nothing', ''],
    ['something that is not JSON', '{"kind":'],
    ['a fact too many', text(recordJson(aRecord()).bytes).replace('{', '{"approved":true,')],
    ['a kind of record that does not exist', text(recordJson(aRecord()).bytes).replace('"P2"', '"P99"')],
  ])('is not read from %s', (_, json) => {
    expect(parseRecordJson(new TextEncoder().encode(json))).toBeUndefined()
  })
})
