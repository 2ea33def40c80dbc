import { describe, expect, it } from 'vitest'
import { launchSettings } from './settings'

/** Next's types want NODE_ENV in every environment; most of these have none. */
const environment = (values: Record<string, string>) => values as unknown as NodeJS.ProcessEnv
const settings = (values: Record<string, string>, ...args: string[]) =>
  launchSettings(args, environment(values))

describe('what a start is told', () => {
  it('is port 3000 and .data when it is told nothing', () => {
    expect(settings({})).toMatchObject({
      port: 3000,
      dataFolder: expect.stringMatching(/\/\.data$/),
      dev: false,
    })
  })

  it('treats an empty variable as one that is not set', () => {
    expect(settings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, externalUrl: undefined })
  })

  it.each(['0', '65536', 'web', '30.5'])('refuses PORT=%s by name', (PORT) => {
    expect(() => settings({ PORT })).toThrow(/PORT|expected/)
  })

  it('refuses an address that is not PostgreSQL, without repeating it', () => {
    const url = 'mysql://user:secret@db/x'
    expect(() => settings({ DATABASE_URL: url })).toThrow('DATABASE_URL must begin postgres://.')
  })

  it('refuses a word it does not know', () => {
    expect(() => settings({}, '--fast')).toThrow('does not know --fast')
  })
})

describe('the demo borough', () => {
  it.each([
    [{}, true],
    [{ NODE_ENV: 'production' }, false],
    [{ DATABASE_URL: 'postgres://db/x' }, false],
    [{ GATEHOUSE_DEMO: '0' }, false],
    [{ NODE_ENV: 'production', GATEHOUSE_DEMO: '1' }, true],
    [{ DATABASE_URL: 'postgres://db/x', GATEHOUSE_DEMO: '1' }, true],
  ])('with %o is wanted: %s', (values, wanted) => {
    expect(settings(values as Record<string, string>).demo).toBe(wanted)
  })
})
