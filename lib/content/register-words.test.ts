import { describe, expect, it } from 'vitest'
import { IMPORT_OUTCOMES } from '@/lib/domain/agreement/import/dry-run'
import { lacksOf } from '@/lib/domain/agreement/import/lacks'
import { KINDS } from '@/lib/domain/agreement/kinds'
import { AGREEMENT_STATUSES } from '@/lib/domain/agreement/states'
import { agreementStatusWords, importOutcomeWords, lackAdvice } from './register-words'

describe('how an agreement stands, in words', () => {
  it.each([
    ['REVIEW_DUE', 'In force, being reviewed', 'In force, review due'],
    ['SUSPENDED', 'Suspended', 'Suspended'],
    ['LEGAL_FINAL', 'Being prepared', 'With the legal team, for its last check'],
  ] as const)('%s reads “%s” outside and “%s” inside', (status, outside, inside) => {
    expect(agreementStatusWords(status, 'public')).toBe(outside)
    expect(agreementStatusWords(status, 'staff')).toBe(inside)
  })

  it('tells staff every state apart, and the public no step of the work', () => {
    const words = (audience: 'staff' | 'public') =>
      new Set(AGREEMENT_STATUSES.map((status) => agreementStatusWords(status, audience)))
    expect(words('staff').size).toBe(AGREEMENT_STATUSES.length)
    expect([...words('public')].join()).not.toMatch(/legal|protection officer|approv|sign/i)
  })
})

describe('what importing found, in words', () => {
  const nothingSaid = { tier: null, fields: new Set<never>(), isCounterpartKnown: false }

  it.each([...KINDS, null].map((kind) => [kind]))('says what to do about all that a %s may lack', (kind) => {
    for (const { id } of lacksOf({ ...nothingSaid, kind })) expect(lackAdvice(id)).toMatch(/^\p{Lu}.+\.$/u)
  })

  it('sends to the signed copy for what only it can say', () => {
    expect(lackAdvice('A16')).toMatch(/^Read the signed copy/)
    expect(lackAdvice('purpose')).toBe('Say what the information is for.')
  })

  it('has words for every outcome, and names the row that is repeated', () => {
    for (const outcome of IMPORT_OUTCOMES)
      expect(importOutcomeWords({ outcome, sameAsRow: null })).toMatch(/^\p{Lu}/u)
    expect(importOutcomeWords({ outcome: 'duplicateInFile', sameAsRow: 7 })).toBe('Repeats row 7')
  })
})
