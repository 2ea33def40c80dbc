import { describe, expect, it } from 'vitest'
import { REFUSAL_CODE_LIST } from '@/lib/domain/disclosure/codes'
import { STATUSES } from '@/lib/domain/disclosure/states'
import { STATUS_WORDS } from '@/lib/domain/disclosure/words'
import { PERMISSIONS, type Permission, permit } from '@/lib/domain/permissions/permissions'
import { ROLES } from '@/lib/domain/shared/actor'
import { HOUSE_RULES } from '@/lib/domain/shared/outcome'
import { wordsFor } from './refusals'

// Every rule that a guard returns is held to its words where it is returned: lib/domain/disclosure/guards-*.test.ts.

const NO_WORDS = 'This cannot be done now'

describe('a refusal in words', () => {
  it.each(Object.values(HOUSE_RULES).map((rule) => [rule]))('%s is a sentence', (rule) => {
    expect(wordsFor({ rule, facts: { status: 'CLOSED' } })).toMatch(/^\p{Lu}.+\.$/u)
    expect(wordsFor({ rule, facts: { status: 'CLOSED' } })).not.toContain(NO_WORDS)
  })

  it('exists for every way that a role is shut out', () => {
    const denials = ROLES.flatMap((role) =>
      (Object.keys(PERMISSIONS) as Permission[]).map((permission) => permit({ role }, permission)),
    )
    for (const denial of denials) if (denial) expect(wordsFor(denial)).not.toContain(NO_WORDS)
  })

  it.each([
    'PARTS',
    'T10',
    'G09n',
    'T16',
    'T18',
    'NOTICE',
    'PSFA-7',
    'SHIELDED',
    'SHIELDED-DIRECTOR',
    'SUBJECT-GRADE',
    'SoD-6',
    'SoD-7',
    'T28',
    'T28-LATE',
    'T30',
    'T32',
    'T34',
    'R12',
    'R13',
    'R18',
    'RESTRICTED',
  ])('%s says what is wrong, and then what to do', (rule) => {
    const said = wordsFor({ rule, facts: { days: 20, by: '2026-10-12' } })
    expect(said).not.toContain(NO_WORDS)
    expect(said.split(/[.;:] /).length).toBeGreaterThan(1)
  })

  it('names the last day of the seven on which a review of a notice could be sought', () => {
    expect(wordsFor({ rule: 'PSFA-7', facts: { by: '2026-10-12' } })).toContain('12 October 2026')
  })

  it('does not speak of a rank that nobody has', () => {
    expect(wordsFor({ rule: 'R01', facts: { floor: 'Inspector' } })).not.toContain('undefined')
  })

  it.each(REFUSAL_CODE_LIST.map((code) => [code]))('%s has words without any facts', (code) => {
    expect(wordsFor({ rule: code })).not.toContain(NO_WORDS)
    expect(wordsFor({ rule: code })).not.toMatch(/null|NaN/)
  })

  it('says where the request stands, by the name that screens use', () => {
    for (const status of STATUSES)
      expect(wordsFor({ rule: 'WRONG_STATE', facts: { status } })).toContain(STATUS_WORDS[status])
  })

  it('names the rank that is needed, with its article', () => {
    expect(wordsFor({ rule: 'R01', facts: { floor: 'Inspector', rank: 'Sergeant' } })).toContain(
      'an inspector or above. Your rank is sergeant',
    )
    expect(wordsFor({ rule: 'R01', facts: { floor: 'Senior manager', rank: 'Officer' } })).toContain(
      'a senior manager or above',
    )
  })

  it('names the advisers who must speak', () => {
    expect(wordsFor({ rule: 'ADVICE', facts: { advisers: 'DPO, CALD' } })).toContain(
      'Data Protection Officer and Caldicott Guardian',
    )
  })

  it('tells webmail from another body’s address', () => {
    expect(wordsFor({ rule: 'R03', facts: { webmail: 1 } })).toContain('webmail')
    expect(wordsFor({ rule: 'R03', facts: { webmail: 0, organisation: 'Thamesgate Police' } })).toContain(
      'Thamesgate Police',
    )
  })

  it('says that a case of somebody else’s does not exist, as of one that was never made', () => {
    expect(wordsFor({ rule: 'NOT_FOUND' })).toBe(
      wordsFor({ rule: 'NOT_FOUND', facts: { status: 'PREPARE' } }),
    )
  })
})
