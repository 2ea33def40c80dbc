import { DrizzleQueryError } from 'drizzle-orm/errors'
import { afterEach, expect, it, vi } from 'vitest'
import { keepFaultsShort } from './framework-log'

afterEach(() => vi.restoreAllMocks())

const loggedBy = (say: (said: Pick<typeof console, 'error' | 'warn'>) => void) => {
  const lines: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  const said = { error: console.error, warn: console.warn }
  keepFaultsShort(said)
  say(said)
  vi.restoreAllMocks()
  return lines
}

const FAILED = Object.assign(
  new DrizzleQueryError('select * from person where name = $1', ['Ada Lovelace'], new Error('Ada Lovelace')),
  { digest: '3155098912' },
)

it('a fault that the framework tells is in the log by its kind and reference, and not by its words', () => {
  const [line = '', ...more] = loggedBy(({ error }) => error('⨯', FAILED))
  expect(more).toEqual([])
  expect(JSON.parse(line)).toMatchObject({ event: 'framework.said', level: 'error', digest: '3155098912' })
  expect(line).not.toMatch(/Ada|Lovelace|select/)
})

it('what it says in words leaves no word', () => {
  const lines = loggedBy(({ warn, error }) => {
    warn('Failed to find Server Action "Ada Lovelace"')
    error({ name: 'Ada Lovelace' }, 'Lovelace')
  })
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['framework.said', 'framework.said'])
  expect(lines.join()).not.toMatch(/Ada|Lovelace/)
})
