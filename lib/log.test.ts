import { describe, expect, it } from 'vitest'
import { faultFields, logLine } from '@/lib/log'

const AT = new Date('2026-11-21T10:00:00Z')

describe('a log line', () => {
  it('is one JSON object', () => {
    expect(JSON.parse(logLine('info', 'case.moved', { id: 'D-1', version: 2 }, AT))).toEqual({
      at: '2026-11-21T10:00:00.000Z',
      level: 'info',
      event: 'case.moved',
      id: 'D-1',
      version: 2,
    })
  })

  it.each([
    ['a line feed', '\n'],
    ['an escape sequence', '\u001b[2J'],
    ['a C1 control', '\u009b'],
    ['a line separator', '\u2028'],
    ['a right-to-left override', '\u202e'],
  ])('cannot be forged or disturbed by %s', (_, character) => {
    const line = logLine('warn', 'x', { id: `a${character}b` }, AT)

    expect(line).not.toContain(character)
    expect(JSON.parse(line).id).not.toContain(character)
  })

  it('is short, whatever it was given', () => {
    expect(logLine('info', 'x', { id: 'a'.repeat(100_000) }, AT).length).toBeLessThan(400)
  })

  it('about a fault says its kind, not its message', () => {
    const fault = Object.assign(new TypeError('value "Ada Lovelace" is too long'), { code: '22001' })
    const fields = faultFields(fault)

    expect(fields).toMatchObject({ fault: 'TypeError', code: '22001' })
    expect(JSON.stringify(fields)).not.toContain('Ada')
  })
})
