import { describe, expect, it } from 'vitest'
import { SIGNED_ACTS } from '@/lib/domain/permissions/signing'
import { PASSKEY_RULES } from '@/lib/domain/shared/outcome'
import { wordsFor } from './refusals'
import { toSignInWords } from './signing-words'

describe('what is to be signed', () => {
  it.each(SIGNED_ACTS.map((verb) => [verb]))('%s is said in plain words, with its case', (verb) => {
    expect(toSignInWords({ verb, reference: 'DIS-2026-000014' })).toMatch(
      /^To sign: [a-z].+ DIS-2026-000014$/,
    )
  })

  it('does not quote an id of ours', () => {
    const id = '4f9c2f0e-0d6b-4b6f-9a55-0b7cdd1f2a11'
    expect(toSignInWords({ verb: 'approveDelegation', reference: id })).toBe('To sign: approve a delegation')
  })
})

describe('a signature that is no proof', () => {
  it.each(Object.values(PASSKEY_RULES).map((rule) => [rule]))('%s is a sentence', (rule) => {
    expect(wordsFor({ rule })).toMatch(/^\p{Lu}.+\.$/u)
    expect(wordsFor({ rule })).not.toContain('This cannot be done now')
  })
})
