import { describe, expect, it } from 'vitest'
import { agencyProviders, isSafeIssuer, providerOf } from './agency-providers'

const ROW = {
  id: 'thamesgate',
  organisation: 'Thamesgate Police',
  issuer: 'https://id.thamesgate.example',
  clientId: 'gatehouse',
  clientSecret: 'a secret of this row',
  name: 'your force account',
  acr: ['mfa'],
}
const OTHER = { ...ROW, id: 'revenue', organisation: 'Revenue', issuer: 'https://id.revenue.example' }

const firstOf = (rows: unknown) => agencyProviders.safeParse(rows).error?.issues[0]?.message

describe('the file of agencies’ providers', () => {
  it('fills in what a row leaves out', () => {
    expect(agencyProviders.parse([ROW])).toEqual([
      {
        ...ROW,
        amr: [],
        scope: 'openid profile email offline_access',
        maxAgeMinutes: 480,
        recheckMinutes: 5,
      },
    ])
    expect(agencyProviders.parse([])).toEqual([])
  })

  it.each<[string, object, string]>([
    ['a row that asks for no factor', { acr: [] }, 'acr or amr must ask for something'],
    [
      'plain http to another machine',
      { issuer: 'http://id.thamesgate.example' },
      'issuer must begin https://',
    ],
    ['an issuer that is no address', { issuer: 'thamesgate' }, 'issuer must be a web address'],
    ['a short secret', { clientSecret: 'short' }, 'clientSecret must be a text of 16 to 500'],
    ['the council’s address', { id: 'council' }, 'id must not be council'],
    ['an id that is no part of an address', { id: 'Thames/gate' }, 'id must be plain'],
    ['a scope that is not OpenID’s', { scope: 'email' }, 'the first openid'],
    ['a day and a minute', { maxAgeMinutes: 1441 }, 'from 1 to 1440'],
    ['a pause of two hours', { recheckMinutes: 120 }, 'from 1 to 60'],
    ['a factor of two words', { amr: ['one time code'] }, 'must be a name without spaces'],
    ['what nobody asked for', { groups: [] }, 'groups'],
  ])('takes no %s', (_, change, sentence) => {
    expect(firstOf([{ ...ROW, ...change }])).toContain(sentence)
  })

  it.each<[string, object]>([
    ['id', { ...OTHER, id: ROW.id }],
    ['organisation', { ...OTHER, organisation: 'THAMESGATE POLICE' }],
    ['client of an issuer', { ...OTHER, issuer: ROW.issuer }],
  ])('names each %s once', (what, other) => {
    expect(firstOf([ROW, other])).toBe(`must name each ${what} once`)
  })

  it('may have two clients of one issuer', () => {
    expect(firstOf([ROW, { ...OTHER, issuer: ROW.issuer, clientId: 'another' }])).toBeUndefined()
  })

  it('finds a row by the very name that the directory has', () => {
    const rows = agencyProviders.parse([ROW, OTHER])
    expect(providerOf(rows, 'Revenue')?.id).toBe('revenue')
    for (const name of ['revenue', 'Revenue ', '', 'Thamesgate']) expect(providerOf(rows, name)).toBeNull()
  })
})

describe('an issuer', () => {
  it('is reached by https, or on this machine', () => {
    expect(
      ['https://a.example', 'http://localhost:1', 'http://127.0.0.1:1', 'http://[::1]:1'].every(isSafeIssuer),
    ).toBe(true)
    expect(['http://a.example', 'http://localhost.evil.example', 'nothing'].some(isSafeIssuer)).toBe(false)
  })
})
