import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

  describe('of the council’s own provider', () => {
    const WHOLE = {
      GATEHOUSE_OIDC_ISSUER: 'https://id.haverbrook.example',
      GATEHOUSE_OIDC_CLIENT_ID: 'gatehouse',
      GATEHOUSE_OIDC_CLIENT_SECRET: 'a secret that is long enough',
      GATEHOUSE_OIDC_ROLES: '[{"group":"g","role":"INTAKE"}]',
    }

    it('is whole, or not there', () => {
      expect(parse({}).GATEHOUSE_OIDC_ISSUER).toBeUndefined()
      expect(parse(WHOLE)).toMatchObject({
        GATEHOUSE_OIDC_ROLES: { groups: [{ group: 'g', role: 'INTAKE' }] },
        GATEHOUSE_OIDC_ACR: [],
        GATEHOUSE_OIDC_MAX_AGE_MINUTES: 480,
        GATEHOUSE_OIDC_RECHECK_MINUTES: 5,
      })
      for (const left of Object.keys(WHOLE))
        expect(() => parse({ ...WHOLE, [left]: '' }), left).toThrow(
          `${left} must be set where the others of its kind are.`,
        )
    })

    it('has its groups in a file where they are not JSON', () => {
      expect(parse({ ...WHOLE, GATEHOUSE_OIDC_ROLES: 'groups.json' }).GATEHOUSE_OIDC_ROLES).toMatchObject({
        file: expect.stringMatching(/^\/.*groups\.json$/),
      })
    })

    it.each([
      ['GATEHOUSE_OIDC_ISSUER', 'http://id.haverbrook.example', 'must begin https://'],
      ['GATEHOUSE_OIDC_ISSUER', 'http://localhost.evil.example', 'must begin https://'],
      ['GATEHOUSE_OIDC_ISSUER', 'not an address', 'must be a web address'],
      ['GATEHOUSE_OIDC_CLIENT_SECRET', 'short', 'must be at least 16 characters'],
      ['GATEHOUSE_OIDC_ROLES', '[{"group":"g","role":"ADMIN"}]', 'givesAdministration'],
      ['GATEHOUSE_OIDC_ROLES', '[not json', 'must be JSON'],
      ['GATEHOUSE_OIDC_MAX_AGE_MINUTES', '0', 'must be a whole number of minutes from 1 to 1440'],
      ['GATEHOUSE_OIDC_RECHECK_MINUTES', 'often', 'must be a whole number of minutes from 1 to 60'],
      ['GATEHOUSE_OIDC_SCOPE', 'profile', 'the first openid'],
    ])('%s may not be %s', (name, value, sentence) => {
      expect(() => parse({ ...WHOLE, [name]: value })).toThrow(new RegExp(`${name} .*${sentence}`))
    })

    it('may be on this machine without https', () => {
      for (const issuer of ['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000'])
        expect(parse({ ...WHOLE, GATEHOUSE_OIDC_ISSUER: issuer }).GATEHOUSE_OIDC_ISSUER).toBe(issuer)
    })
  })

  describe('of agencies’ own providers', () => {
    const ROW = {
      id: 'thamesgate',
      organisation: 'Thamesgate Police',
      issuer: 'https://id.thamesgate.example',
      clientId: 'gatehouse',
      clientSecret: 'Wq7-nR2v.Lp9x_Tz4k',
      name: 'your force account',
      acr: ['mfa'],
    }
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-'))
    const read = (held: unknown, more: Record<string, string> = {}) => {
      const file = join(folder, 'providers.json')
      writeFileSync(file, typeof held === 'string' ? held : JSON.stringify(held))
      return parse({
        GATEHOUSE_AGENCY_PROVIDERS: file,
        NEXTAUTH_SECRET: 'k3-Vd8q.Rt1z_Wn6p-Xb4m.Hs7c_Yf2j',
        ...more,
      })
    }

    it('are none where no file is named, and else those of the file', () => {
      expect(parse({}).GATEHOUSE_AGENCY_PROVIDERS).toEqual([])
      expect(read([ROW]).GATEHOUSE_AGENCY_PROVIDERS).toMatchObject([{ id: 'thamesgate', recheckMinutes: 5 }])
    })

    it('are refused at start with what is wrong, and never with the secret', () => {
      const wrong = [{ ...ROW, acr: [] }]
      expect(() => read(wrong)).toThrow(
        'GATEHOUSE_AGENCY_PROVIDERS has a row (0) acr or amr must ask for something.',
      )
      expect(() => read([{ ...ROW, clientSecret: 'hunter2' }])).toThrow(/^(?!.*hunter2).*clientSecret/)
      for (const held of ['[not json', '{}'])
        expect(() => read(held), held).toThrow(/^GATEHOUSE_AGENCY_PROVIDERS /)
      expect(() => parse({ GATEHOUSE_AGENCY_PROVIDERS: join(folder, 'nowhere.json') })).toThrow(
        'must be the name of a file that holds a list as JSON',
      )
    })

    it('are apart from the council’s', () => {
      const council = {
        GATEHOUSE_OIDC_ISSUER: ROW.issuer,
        GATEHOUSE_OIDC_CLIENT_ID: 'another',
        GATEHOUSE_OIDC_CLIENT_SECRET: 'a secret that is long enough',
        GATEHOUSE_OIDC_ROLES: '[{"group":"g","role":"INTAKE"}]',
      }
      expect(() => read([ROW], council)).toThrow('must not have a row of the council’s own issuer')
    })

    it('have no secret that everybody knows, where real data is', () => {
      const weak = [{ ...ROW, clientSecret: 'changeme-changeme-1' }]
      expect(() => read(weak, { NODE_ENV: 'production' })).toThrow('The secret of thamesgate')
      expect(read([ROW], { NODE_ENV: 'production' }).GATEHOUSE_AGENCY_PROVIDERS).toHaveLength(1)
    })
  })
})
