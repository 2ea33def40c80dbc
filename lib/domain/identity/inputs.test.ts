import { describe, expect, it } from 'vitest'
import { breakGlassCode, changedAgency } from './inputs'

const AGENCY = {
  name: 'Thamesgate Police',
  domains: 'thamesgate.police.uk',
  switchboard: '020 7946 0200',
  switchboardSource: 'The force’s own website, read by us',
  switchboardCheckedOn: '2026-11-02',
  channels: ['gatehouse'],
  signInPath: 'passkey',
  why: 'A new force asks for records.',
}

describe('the form of an organisation', () => {
  it('takes a passkey or one of the two weaker ways, and no other', () => {
    for (const signInPath of ['passkey', 'ownProvider', 'codeAndCallback'])
      expect(changedAgency.safeParse({ ...AGENCY, signInPath }).error, signInPath).toBeUndefined()
    for (const signInPath of ['provider', 'OWNPROVIDER', 'mail', ''])
      expect(
        changedAgency.safeParse({ ...AGENCY, signInPath }).error?.issues.map(({ path }) => path),
        signInPath,
      ).toEqual([['signInPath']])
  })
})

describe('the form for when the sign-in is down', () => {
  it('names the field that is missing', () => {
    const fields = (form: object) => breakGlassCode.safeParse(form).error?.issues.map(({ path }) => path)
    expect(fields({ email: 'a@haverbrook.example', code: '' })).toEqual([['code']])
    expect(fields({ email: '', code: 'ABCD-2345-EFGH' })).toEqual([['email']])
    expect(fields({ email: 'a@haverbrook.example', code: 'ABCD-2345-EFGH' })).toBeUndefined()
  })
})
