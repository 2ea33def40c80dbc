import { describe, expect, it } from 'vitest'
import {
  ACCOUNT_ROWS,
  type Asked,
  type Known,
  mayHaveAccount,
  PROVIDER_ROWS,
  type ProviderClaims,
  subjectOf,
  whoIsOfAgency,
  whoIsVouchedFor,
  whoStillIs,
  whoStillIsOfAgency,
} from './provider-claims'
import { groupRoles, type ProviderSettings } from './provider-settings'

const NOW = 1_800_000_000
const TENANT = '11111111-2222-4333-8444-555555555555'

const SETTINGS: ProviderSettings = {
  issuer: 'https://id.haverbrook.example',
  clientId: 'gatehouse',
  acr: ['mfa'],
  amr: ['pwd', 'hwk'],
  maxAge: 3600,
  groups: [
    { group: 'g-intake', role: 'INTAKE', grade: 'officer' },
    { group: 'g-intake-too', role: 'INTAKE', grade: 'officer' },
    { group: 'g-housing', role: 'HOS', grade: 'headOfService', service: 'Housing Management' },
    { group: 'g-dpo', role: 'DPO', grade: 'manager', title: 'Data Protection Officer' },
    { group: 'g-admin', role: 'ADMIN', givesAdministration: true },
  ],
  domains: ['haverbrook.example'],
}

const CLAIMS: ProviderClaims = {
  iss: SETTINGS.issuer,
  sub: 'subject-1',
  aud: 'gatehouse',
  exp: NOW + 300,
  iat: NOW - 5,
  auth_time: NOW - 30,
  acr: 'mfa',
  amr: ['pwd', 'hwk'],
  groups: ['g-other', 'g-intake'],
  name: 'Nia Bevan',
  email: 'Nia.Bevan@haverbrook.example',
}

const asked = (claims: Partial<ProviderClaims> = {}, rest: Partial<Asked> = {}): Asked => ({
  claims: { ...CLAIMS, ...claims },
  settings: SETTINGS,
  now: NOW,
  ...rest,
})

const ruleOf = (a: Asked) => {
  const outcome = whoIsVouchedFor(a)
  return outcome.ok ? 'in' : outcome.refusal.rule
}

const ENTRA = `https://login.microsoftonline.com/${TENANT}/v2.0`
const atEntra = (claims: Partial<ProviderClaims> = {}) =>
  asked({ iss: ENTRA, oid: 'object-1', tid: TENANT, ...claims }, { settings: { ...SETTINGS, issuer: ENTRA } })

/** What each row refuses, and what just passes it. */
const CASES: Readonly<Record<string, readonly [refused: readonly Asked[], passes: readonly Asked[]]>> = {
  'OID-1': [
    [asked({ iss: 'https://id.haverbrook.example.evil.example' }), asked({ iss: `${SETTINGS.issuer}/` })],
    [asked()],
  ],
  'OID-2': [
    [asked({ aud: 'another' }), asked({ aud: [] }), asked({ aud: ['gatehouse2'] })],
    [asked({ aud: ['gatehouse'] })],
  ],
  'OID-3': [
    [
      asked({ aud: ['gatehouse', 'other'] }),
      asked({ azp: 'other' }),
      asked({ aud: ['gatehouse', 'other'], azp: 'other' }),
    ],
    [asked({ azp: 'gatehouse' }), asked({ aud: ['gatehouse', 'other'], azp: 'gatehouse' })],
  ],
  'OID-4': [
    [atEntra({ oid: undefined }), atEntra({ tid: undefined }), atEntra({ tid: 'another-tenant' })],
    [atEntra()],
  ],
  'OID-5': [
    [asked({ exp: NOW - 61 }), asked({ iat: NOW + 61 })],
    [asked({ exp: NOW - 59 }), asked({ iat: NOW + 59 })],
  ],
  'OID-6': [[asked({ auth_time: undefined })], [asked({ auth_time: NOW })]],
  'OID-7': [
    [asked({ auth_time: NOW - 3661 }), asked({ auth_time: NOW + 61 }), asked({ auth_time: 0 })],
    [asked({ auth_time: NOW - 3660 }), asked({ auth_time: NOW + 60 })],
  ],
  'OID-8': [
    [asked({ auth_time: NOW - 200 }, { askedAt: NOW - 100 })],
    [asked({ auth_time: NOW - 90 }, { askedAt: NOW - 100 })],
  ],
  'OID-9': [[asked({ acr: undefined }), asked({ acr: '0' }), asked({ acr: 'MFA' })], [asked({ acr: 'mfa' })]],
  'OID-10': [[asked({ amr: undefined }), asked({ amr: ['pwd'] })], [asked({ amr: ['hwk', 'geo', 'pwd'] })]],
  'OID-11': [
    [
      asked({ groups: undefined, hasgroups: true }),
      asked({ hasgroups: 'true' }),
      asked({ groups: undefined, _claim_names: { groups: 'src1' } }),
    ],
    [asked({ hasgroups: false })],
  ],
  'OID-12': [
    [asked({ groups: undefined }), asked({ groups: [] }), asked({ groups: ['G-INTAKE'] })],
    [asked({ groups: ['g-admin'] })],
  ],
  'OID-13': [
    [asked({ groups: ['g-dpo', 'g-housing'] })],
    [asked({ groups: ['g-dpo'] }), asked({ groups: ['g-housing'] })],
  ],
  'OID-14': [
    [asked({ groups: ['g-intake', 'g-dpo'] }), asked({ groups: ['g-intake', 'g-admin'] })],
    [asked({ groups: ['g-intake', 'g-intake-too'] })],
  ],
  'OID-15': [
    [
      asked({ email: undefined }),
      asked({ email: '"x@evil"@haverbrook.example' }),
      asked({ email: 'a@b@haverbrook.example' }),
      asked({ email: 'nia＠haverbrook.example' }),
      asked({ email: 'niа@haverbrook.example' }),
      asked({ email: '\u212aim@haverbrook.example' }),
      asked({ email: 'nia@haverbrook.example\nbcc: x@evil.example' }),
    ],
    [asked({ email: undefined, preferred_username: 'nia@haverbrook.example' })],
  ],
  'OID-16': [
    [
      asked({ email: 'nia@evil.example' }),
      asked({ email: 'nia@sub.haverbrook.example' }),
      asked({ email: 'nia@haverbrook.example.evil' }),
    ],
    [asked({ email: "o'nia+x@haverbrook.example" })],
  ],
  'OID-17': [
    [asked({ email_verified: false }), asked({ email_verified: 'false' })],
    [asked({ email_verified: true })],
  ],
  'OID-18': [[asked({ name: undefined }), asked({ name: ' \u200b ' })], [asked({ name: 'Łukasz' })]],
}

describe('what the council’s provider says of somebody', () => {
  it('has a case for every row of the table', () => {
    expect(Object.keys(CASES)).toEqual(PROVIDER_ROWS.map(({ id }) => id))
  })

  it.each(Object.entries(CASES))(
    '%s refuses what it is for, and nothing beside it',
    (id, [refused, passes]) => {
      expect(refused.map(ruleOf)).toEqual(refused.map(() => id))
      expect(passes.map(ruleOf)).toEqual(passes.map(() => 'in'))
    },
  )

  it('says who comes in, with the role, grade, service and title of their group', () => {
    expect(whoIsVouchedFor(asked({ groups: ['g-housing'] }))).toEqual({
      ok: true,
      value: {
        issuer: SETTINGS.issuer,
        subject: 'subject-1',
        name: 'Nia Bevan',
        email: 'nia.bevan@haverbrook.example',
        role: 'HOS',
        grade: 'headOfService',
        service: 'Housing Management',
        title: null,
        authTime: NOW - 30,
      },
    })
  })

  it('knows a person of Entra by tenant and object, and of any other provider by its subject alone', () => {
    expect(subjectOf(atEntra().claims)).toBe(`${TENANT}:object-1`)
    expect(subjectOf(asked({ oid: 'chosen', tid: TENANT }).claims)).toBe('subject-1')
  })

  it('asks a session that lasts for the groups again, and not for a fresh sign-in', () => {
    const old = { auth_time: NOW - 30_000, acr: undefined, amr: undefined }
    expect(whoStillIs(asked(old))).toMatchObject({ ok: true, value: { role: 'INTAKE' } })
    expect(whoStillIs(asked({ ...old, groups: [] }))).toMatchObject({ refusal: { rule: 'OID-12' } })
    expect(whoStillIs(asked({ ...old, aud: 'another' }))).toMatchObject({ refusal: { rule: 'OID-2' } })
  })
})

describe('whether they may have an account here', () => {
  const KNOWN: Known = { person: null, addressIsTaken: false, serviceIsKnown: true, again: null }
  const linked = { id: 'person-1', active: true }
  const REFUSED: Readonly<Record<string, readonly Partial<Known>[]>> = {
    'OID-19': [{ again: 'person-2', person: linked }, { again: 'person-1' }],
    'OID-20': [{ person: { ...linked, active: false } }],
    'OID-21': [{ addressIsTaken: true }],
    'OID-22': [{ serviceIsKnown: false }, { serviceIsKnown: false, person: linked }],
  }

  it.each(ACCOUNT_ROWS)('$id refuses where $condition', ({ id }) => {
    expect(REFUSED[id]?.length).toBeGreaterThan(0)
    for (const known of REFUSED[id] ?? [])
      expect(mayHaveAccount({ ...KNOWN, ...known })).toMatchObject({ refusal: { rule: id } })
  })

  it.each([
    ['is new', {}],
    ['is known already', { person: linked }],
    ['is known, and another has the address they have now', { person: linked, addressIsTaken: true }],
    ['signs in again', { person: linked, again: 'person-1' }],
  ])('lets in somebody who %s', (_, known) => {
    expect(mayHaveAccount({ ...KNOWN, ...known })).toMatchObject({ ok: true })
  })
})

describe('the table of groups', () => {
  it.each([
    ['no group', []],
    ['a role of an officer outside', [{ group: 'g', role: 'EXT_AUTH' }]],
    ['an administrator by the way', [{ group: 'g', role: 'ADMIN' }]],
    ['administration said of another role', [{ group: 'g', role: 'INTAKE', givesAdministration: true }]],
    ['somebody who decides without a grade', [{ group: 'g', role: 'HOS' }]],
    ['a DPO who could approve', [{ group: 'g', role: 'DPO', grade: 'director' }]],
    [
      'one group twice',
      [
        { group: 'g', role: 'INTAKE' },
        { group: 'g', role: 'DPO' },
      ],
    ],
    ['a field that nobody reads', [{ group: 'g', role: 'INTAKE', admin: true }]],
  ])('is refused with %s', (_, rows) => {
    expect(groupRoles.safeParse(rows).success).toBe(false)
  })

  it('is read as it is meant', () => {
    expect(groupRoles.parse(SETTINGS.groups)).toEqual(SETTINGS.groups)
  })
})

describe('somebody of an agency', () => {
  const { groups: _, name: __, ...rest } = CLAIMS
  const ofAgency = (claims: Partial<ProviderClaims> = {}): Asked => ({
    ...asked(),
    claims: { ...rest, ...claims },
    settings: { ...SETTINGS, groups: [], domains: ['thamesgate.police.example'] },
  })
  const RUTH = { email: 'Ruth@thamesgate.police.example' }

  it('needs no group and no name: what they are here, two people said', () => {
    expect(whoIsOfAgency(ofAgency(RUTH))).toEqual({
      ok: true,
      value: {
        issuer: SETTINGS.issuer,
        subject: 'subject-1',
        email: 'ruth@thamesgate.police.example',
        authTime: NOW - 30,
      },
    })
    expect(whoIsVouchedFor(ofAgency(RUTH))).toMatchObject({ refusal: { rule: 'OID-12' } })
  })

  it.each<[string, Partial<ProviderClaims>]>([
    ['OID-1', { iss: 'https://id.evil.example' }],
    ['OID-2', { aud: 'another' }],
    ['OID-3', { aud: ['gatehouse', 'another'] }],
    ['OID-5', { exp: NOW - 120 }],
    ['OID-6', { auth_time: undefined }],
    ['OID-7', { auth_time: NOW - 2 * 3600 }],
    ['OID-9', { acr: 'pwd' }],
    ['OID-10', { amr: ['pwd'] }],
    ['OID-15', { email: undefined }],
    ['OID-16', { email: 'nia.bevan@haverbrook.example' }],
    ['OID-17', { email_verified: false }],
  ])('is held to %s as the council is', (rule, claims) => {
    expect(whoIsOfAgency(ofAgency({ ...RUTH, ...claims }))).toEqual({ ok: false, refusal: { rule } })
  })

  it('is not asked for a new sign-in while theirs lasts, but is for all that stands', () => {
    expect(whoStillIsOfAgency(ofAgency({ ...RUTH, auth_time: undefined, acr: undefined })).ok).toBe(true)
    expect(whoStillIsOfAgency(ofAgency({ ...RUTH, email: 'ruth@evil.example' })).ok).toBe(false)
  })
})
