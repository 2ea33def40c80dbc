import { describe, expect, it } from 'vitest'
import { FACTORS } from '../shared/session'
import { SIGN_IN_PATHS } from './agency'
import { factorsOf, opensBy } from './sign-in-path'

const OPENED: Readonly<Record<(typeof SIGN_IN_PATHS)[number], Readonly<Record<string, boolean>>>> = {
  passkey: { 'none-demo': true, passkey: true, provider: false, codeAndCallback: false, breakGlass: false },
  ownProvider: {
    'none-demo': true,
    passkey: true,
    provider: true,
    codeAndCallback: false,
    breakGlass: false,
  },
  codeAndCallback: {
    'none-demo': true,
    passkey: true,
    provider: false,
    codeAndCallback: true,
    breakGlass: false,
  },
}

describe('the way in of an agency', () => {
  it.each(SIGN_IN_PATHS.flatMap((path) => FACTORS.map((factor) => [path, factor] as const)))(
    '%s and a session by %s',
    (path, factor) => {
      expect(opensBy(path, factor)).toBe(OPENED[path][factor])
      expect(factorsOf(path).includes(factor)).toBe(OPENED[path][factor])
    },
  )
})
