import { describe, expect, it } from 'vitest'
import {
  ENTRY_ROWS,
  type Entering,
  LINK_ROWS,
  type Linking,
  mayEnterByOwn,
  mayLink,
  mayStayByOwn,
  type OfAgency,
} from './own-provider'

const NOW = new Date('2026-11-20T10:00:00Z')
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

const RUTH: OfAgency = {
  id: 'ruth',
  email: 'ruth@thamesgate.police.example',
  organisation: 'Thamesgate Police',
  signInPath: 'ownProvider',
  active: true,
  isInside: false,
  demo: false,
  lockedFor: null,
  lastSignInAt: null,
  knownSince: ago(1),
  attestedAt: ago(1),
}

const ENTERING: Entering = {
  person: RUTH,
  organisation: 'Thamesgate Police',
  hasEnrolled: false,
  again: null,
  now: NOW,
}

const LINKING: Linking = {
  person: RUTH,
  organisation: 'Thamesgate Police',
  hasEnrolled: false,
  email: RUTH.email,
  subjectIsLinked: false,
  personIsLinked: false,
  now: NOW,
}

const ruleOf = (outcome: ReturnType<typeof mayLink>) => (outcome.ok ? 'in' : outcome.refusal.rule)

const OF_PERSON: readonly [string, string, Partial<OfAgency>][] = [
  ['OID-51', 'of the council', { isInside: true }],
  ['OID-51', 'of another organisation', { organisation: 'Revenue' }],
  ['OID-51', 'of an organisation that signs in by passkey', { signInPath: 'passkey' }],
  ['OID-51', 'of an organisation that is called back', { signInPath: 'codeAndCallback' }],
  ['OID-52', 'who left', { active: false }],
  ['OID-52', 'who is locked', { lockedFor: 'idle' }],
  ['OID-52', 'who was away for a month', { knownSince: ago(31) }],
  ['OID-52', 'whose agency did not confirm its people', { attestedAt: ago(90) }],
]

describe('an officer whom their own provider vouches for', () => {
  it('may be linked, come in and stay where nothing speaks against it', () => {
    expect([mayLink(LINKING), mayEnterByOwn(ENTERING), mayStayByOwn(ENTERING)].map(ruleOf)).toEqual([
      'in',
      'in',
      'in',
    ])
  })

  it.each(OF_PERSON)('%s: is refused %s, at every step', (rule, _, change) => {
    const person = { ...RUTH, ...change }
    expect(ruleOf(mayLink({ ...LINKING, person }))).toBe(rule)
    expect(ruleOf(mayEnterByOwn({ ...ENTERING, person }))).toBe(rule)
    expect(ruleOf(mayStayByOwn({ ...ENTERING, person }))).toBe(rule)
  })

  it.each<[string, Partial<Linking>]>([
    ['OID-50', { person: null }],
    ['OID-53', { hasEnrolled: true }],
    ['OID-54', { email: 'ruth@thamesgate.police.example.evil.example' }],
    ['OID-54', { email: '' }],
    ['OID-55', { subjectIsLinked: true }],
    ['OID-56', { personIsLinked: true }],
  ])('%s keeps a link from being made', (rule, change) => {
    expect(ruleOf(mayLink({ ...LINKING, ...change }))).toBe(rule)
  })

  it.each<[string, Partial<Entering>]>([
    ['OID-57', { person: null }],
    ['OID-19', { again: 'somebody else' }],
    ['OID-53', { hasEnrolled: true }],
  ])('%s keeps them out', (rule, change) => {
    expect(ruleOf(mayEnterByOwn({ ...ENTERING, ...change }))).toBe(rule)
  })

  it('stays signed in with the passkey that they make meanwhile', () => {
    expect(ruleOf(mayStayByOwn({ ...ENTERING, again: 'ruth', hasEnrolled: true }))).toBe('in')
  })

  it('is refused by rows that each have an id and a condition of their own', () => {
    for (const rows of [LINK_ROWS, ENTRY_ROWS])
      for (const name of ['id', 'condition'] as const)
        expect(new Set(rows.map((row) => row[name])).size).toBe(rows.length)
  })
})
