import { describe, expect, it } from 'vitest'
import { parseEnv } from '@/lib/env'

/** Next's types want NODE_ENV in every environment; most of these have none. */
const parse = (values: Record<string, string>) => parseEnv(values as unknown as NodeJS.ProcessEnv)

describe('the environment', () => {
  it('has no demo sign-in unless it says so', () => {
    expect(parse({}).GATEHOUSE_DEMO).toBe(false)
    expect(parse({ GATEHOUSE_DEMO: '' }).GATEHOUSE_DEMO).toBe(false)
    expect(parse({ GATEHOUSE_DEMO: '1' }).GATEHOUSE_DEMO).toBe(true)
  })

  it('names every bad variable in one sentence each', () => {
    expect(() => parse({ GATEHOUSE_DEMO: 'yes', GATEHOUSE_LOG: 'loud' })).toThrow(
      'GATEHOUSE_DEMO must be 0 or 1. GATEHOUSE_LOG must be debug, info, warn or error.',
    )
  })

  it('asks for a mailbox that the opt-out service can answer, and for a file that it has a limit for', () => {
    expect(() => parse({ GATEHOUSE_NDO_MAILBOX: 'X26:1' })).toThrow('GATEHOUSE_NDO_MAILBOX')
    expect(() => parse({ GATEHOUSE_NDO_LARGEST_GB: '0' })).toThrow('must be a number of gigabytes')
    expect(parse({}).GATEHOUSE_NDO_NUMBERS).toBe('production')
  })

  it('never repeats a bad value, which may be a password', () => {
    expect(() => parse({ NEXTAUTH_SECRET: 'hunter2' })).toThrow(/^(?!.*hunter2)NEXTAUTH_SECRET/)
    expect(() => parse({ DATABASE_URL: 'http://me:hunter2@db' })).toThrow(/^(?!.*hunter2)DATABASE_URL/)
  })
})
