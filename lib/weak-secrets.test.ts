import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseEnv } from '@/lib/env'
import { weaknessOf } from './weak-secrets'

const ROOT = resolve(import.meta.dirname, '..')

const production = (values: Record<string, string>) =>
  parseEnv({ NODE_ENV: 'production', ...values } as unknown as NodeJS.ProcessEnv)

const strong = () => randomBytes(32).toString('base64url')

describe('a secret', () => {
  it.each([
    ['a'.repeat(40), 'over and over'],
    ['abc'.repeat(14), 'over and over'],
    ['0123456789'.repeat(4), 'over and over'],
    ['changeme-changeme-changeme-changeme', 'sample or default'],
    ['Your-Secret-Here-Your-Secret-Here-1', 'sample or default'],
    ['short', 'at least 32'],
  ])('of the weak kind is told so, and not repeated', (value, why) => {
    expect(weaknessOf(value, 32)).toContain(why)
    expect(weaknessOf(value, 32)).not.toContain(value)
  })

  it('made by chance is taken, a thousand times', () => {
    for (let left = 1_000; left > 0; left -= 1) expect(weaknessOf(strong(), 32)).toBeNull()
  })
})

describe('a start in production', () => {
  it.each([
    ['NEXTAUTH_SECRET', 'x'.repeat(48)],
    ['NEXTAUTH_SECRET', 'secretsecretsecretsecretsecretsecret'],
    ['GATEHOUSE_SIGNER_PASSWORD', 'changeit'],
    ['GATEHOUSE_SIGNER_PASSWORD', 'pw'],
    ['DATABASE_URL', 'postgres://gatehouse:postgres@db/gatehouse'],
    ['DATABASE_URL', 'postgres://gatehouse:Tr0ub4@db/gatehouse'],
    ['DATABASE_URL', 'postgres://a-long-user-name:a-long-user-name@db/x'],
    ['GATEHOUSE_OWNER_URL', 'postgres://owner:password1@db/gatehouse'],
  ])('refuses a weak %s in a sentence that names it and not its value', (name, value) => {
    const told = () => production({ [name]: value })
    expect(told).toThrow(name)
    try {
      told()
    } catch (fault) {
      expect(String(fault)).not.toContain(value)
      expect(String(fault)).toMatch(/must (not )?be [^:]+\.$/)
    }
  })

  it('takes strong ones, and an address that names no password', () => {
    const secret = strong()
    expect(
      production({
        NEXTAUTH_SECRET: secret,
        GATEHOUSE_SIGNER_PASSWORD: strong(),
        DATABASE_URL: `postgres://gatehouse:${strong()}@db/gatehouse`,
      }).NEXTAUTH_SECRET,
    ).toBe(secret)
    expect(production({ DATABASE_URL: 'postgres:///gatehouse?host=/run/postgresql' })).toBeDefined()
  })

  it('lets a developer work with what is at hand', () => {
    const values = { NODE_ENV: 'development', DATABASE_URL: 'postgres://postgres:postgres@127.0.0.1/x' }
    expect(parseEnv(values as unknown as NodeJS.ProcessEnv).DATABASE_URL).toBe(values.DATABASE_URL)
  })
})

/** Why each of them may: they run before the settings can be parsed, or hand the whole environment on. */
const MAY_READ_THE_ENVIRONMENT = [
  /^lib\/env\.ts$/,
  /^lib\/(launch|bench)\//,
  // The command line settles where the data is before anything is parsed.
  /^lib\/cli\/(main|data-path)\.ts$/,
  // The listener is told its address by the launcher, and tells Next the same.
  /^lib\/door\/serve\.ts$/,
  // Next asks which runtime it is before any module may be loaded.
  /^instrumentation\.ts$/,
  /^playwright\.config\.ts$/,
  /^e2e\//,
  // A process that a test starts gets the test's own environment.
  /\.test\.tsx?$/,
]

const sources = () =>
  readdirSync(ROOT, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter((file) => !/(^|\/)(node_modules|\.next|\.data)/.test(file))

describe('the environment', () => {
  it('is read in one place, and by the few files that run before it', () => {
    const readers = sources().filter((file) =>
      /process\.env\b|process\[['"]env|\benv\b[^\n]*from 'node:process'/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    )
    expect(readers).toContain('lib/env.ts')
    expect(readers.filter((file) => !MAY_READ_THE_ENVIRONMENT.some((one) => one.test(file)))).toEqual([])
  })
})
