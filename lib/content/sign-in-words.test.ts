import { describe, expect, it } from 'vitest'
import { ENTRY_ROWS, LINK_ROWS } from '@/lib/domain/identity/own-provider'
import {
  ACCOUNT_ROWS,
  AGENCY_CLAIM_ROWS,
  FLOW_RULES,
  PROVIDER_ROWS,
} from '@/lib/domain/identity/provider-claims'
import { sessionEndedText, signInRefusalText } from './sign-in-words'

/** Of a token that is not for us, or that nobody we asked sent: whoever made it learns nothing from the answer. */
const OF_STRANGERS = ['OID-1', 'OID-2', 'OID-3', 'OID-4', 'OID-5']

describe('what somebody reads who was not let in', () => {
  it('is the same for everything that a stranger could learn from', () => {
    const { answerDoesNotHold, notBegunHere, claimsUnreadable, otherProvider } = FLOW_RULES
    const ways = [answerDoesNotHold, notBegunHere, claimsUnreadable, otherProvider]
    const rules = [...OF_STRANGERS, ...ways, 'nonsense', 'toString']
    expect(
      new Set([...rules.map((rule) => signInRefusalText(rule)), signInRefusalText(undefined)]).size,
    ).toBe(1)
  })

  it('says what is wrong to somebody whom the provider vouched for, each in its own words', () => {
    const rows = [...PROVIDER_ROWS, ...ACCOUNT_ROWS].filter(({ id }) => !OF_STRANGERS.includes(id))
    const texts = rows.map(({ id }) => signInRefusalText(id))
    expect(texts).not.toContain(signInRefusalText(undefined))
    expect(new Set(texts).size).toBe(rows.length)
  })

  it('says to officers what is wrong with their organisation’s account, and nothing of the council’s', () => {
    const rows = [...AGENCY_CLAIM_ROWS, ...LINK_ROWS, ...ENTRY_ROWS]
    const ids = [...new Set(rows.map(({ id }) => id))].filter((id) => !OF_STRANGERS.includes(id))
    const texts = ids.map((id) => signInRefusalText(id, 'organisation'))
    expect(texts).not.toContain(signInRefusalText(undefined))
    expect(new Set(texts).size).toBe(ids.length)
    expect(texts.filter((text) => text.includes('council account'))).toEqual([])
  })

  it('says why a session was ended', () => {
    for (const rule of ['OID-12', 'OID-13', 'OID-40', 'OID-41', 'OID-42', 'OID-51', 'OID-52', 'OID-54'])
      expect(sessionEndedText(rule)).toMatch(/^You were signed out, because /)
  })
})
