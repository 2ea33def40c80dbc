import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyIdOf, newKey, open, openText, type Place, SealBroken, seal, sealText } from './envelope'

const key = { id: 'a-key', bytes: newKey() }
const place: Place = { table: 'disclosure', column: 'facts', row: 'row-1' }
const bytes = (text: string) => new Uint8Array(Buffer.from(text))

describe('a sealed value', () => {
  it('opens to exactly what was sealed, whatever it was and wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3_000 }),
        fc.record({ table: fc.string(), column: fc.string(), row: fc.string() }),
        fc.string({ minLength: 1, maxLength: 60 }),
        (plain, anywhere, id) => {
          const own = { id, bytes: newKey() }
          expect(open(own, anywhere, seal(own, anywhere, plain))).toEqual(plain)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is text where text was sealed, letters of every script included', () => {
    for (const text of ['', 'Łukasz Şule Nguyễn', '💷'.repeat(100)])
      expect(openText(key, place, sealText(key, place, text))).toBe(text)
  })

  it('is another one each time, with a nonce of its own', () => {
    const made = Array.from({ length: 10_000 }, () => Buffer.from(seal(key, place, bytes('same'))))
    const nonces = made.map((one) => one.toString('hex', 2 + key.id.length, 2 + key.id.length + 12))
    expect(new Set(nonces).size).toBe(made.length)
  })

  it('names its key', () => {
    expect(keyIdOf(seal(key, place, bytes('x')))).toBe('a-key')
    expect(keyIdOf(bytes('%PDF-1.7 something'))).toBeNull()
  })

  it('does not open with any one bit of any of its bytes turned over', () => {
    const sealed = seal(key, place, bytes('Robin Sample, born 1 April 1980'))
    for (let at = 0; at < sealed.length; at += 1)
      for (let bit = 0; bit < 8; bit += 1) {
        const turned = Uint8Array.from(sealed)
        turned[at] = (turned[at] ?? 0) ^ (1 << bit)
        expect(() => open(key, place, turned), `byte ${at}, bit ${bit}`).toThrow(SealBroken)
      }
  })

  it('does not open cut short, or longer than it was', () => {
    const sealed = seal(key, place, bytes('Robin Sample'))
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => open(key, place, sealed.subarray(0, length))).toThrow(SealBroken)
    expect(() => open(key, place, Uint8Array.from([...sealed, 0]))).toThrow(SealBroken)
  })

  it.each([
    ['table', { ...place, table: 'attachment' }],
    ['column', { ...place, column: 'subjects' }],
    ['row', { ...place, row: 'row-2' }],
    ['table and column whose names run together', { ...place, table: 'disclosur', column: 'efacts' }],
  ])('does not open in another %s', (_, elsewhere) => {
    const sealed = seal(key, place, bytes('Robin Sample'))
    expect(() => open(key, elsewhere, sealed)).toThrow(SealBroken)
  })

  it('does not open with another key, of the same name or of another', () => {
    const sealed = seal(key, place, bytes('Robin Sample'))
    expect(() => open({ id: 'a-key', bytes: newKey() }, place, sealed)).toThrow(SealBroken)
    expect(() => open({ id: 'b-key', bytes: key.bytes }, place, sealed)).toThrow(SealBroken)
  })

  it('says where it stands when it does not open, and neither what it is nor its key', () => {
    try {
      open({ id: 'a-key', bytes: newKey() }, place, seal(key, place, bytes('Robin Sample')))
      expect.unreachable()
    } catch (fault) {
      const told = `${fault}\n${(fault as Error).stack}\n${JSON.stringify(fault)}`
      expect(told).toContain('disclosure.facts of row row-1')
      expect(told).not.toContain('Robin')
      expect(told).not.toContain(Buffer.from(key.bytes).toString('hex'))
      expect((fault as Error).cause).toBeUndefined()
    }
  })
})
