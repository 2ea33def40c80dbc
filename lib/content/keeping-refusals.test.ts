import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkWordsFor } from './check-refusals'
import { KEEPING_WORDS } from './keeping-refusals'

const MODULES = [
  'dataset/dataset.ts',
  'processing/entry.ts',
  'incident/incident.ts',
  'incident/reported.ts',
] as const

/** What the guards say no with; a rule that is not here has words of the checks, or is not told. */
const RULES = MODULES.flatMap((file) =>
  [...readFileSync(`lib/domain/checks/${file}`, 'utf8').matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/g)].flatMap(
    ([, rule = '']) => (/^(RESTRICTION|WAIVER|ROPA|INCIDENT)(_|$)/.test(rule) ? [rule] : []),
  ),
)

describe('a refusal of the checks that are kept', () => {
  it.each([...new Set(RULES)])('%s says what is wrong and what to do', (rule) => {
    const words = KEEPING_WORDS[rule]?.({})
    expect(words).toMatch(/^\p{Lu}.*\.$/u)
  })

  it('has no words that no guard says', () => {
    expect(Object.keys(KEEPING_WORDS).filter((rule) => !RULES.includes(rule))).toEqual([])
  })

  it('names the source that alone can waive', () => {
    expect(KEEPING_WORDS.WAIVER?.({ source: 'Haverbrook Trust' })).toContain('Only Haverbrook Trust')
  })

  it('of training and of a second person is said as for every check', () => {
    expect(checkWordsFor({ rule: 'TRAINING' })).toContain('you may look but not act')
    expect(checkWordsFor({ rule: 'SECOND_PERSON' })).toContain('Somebody else')
  })
})
