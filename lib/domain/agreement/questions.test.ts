import { describe, expect, it } from 'vitest'
import { ANSWER_NAMES, namedIn } from './answers'
import { REGIMES, type Regime } from './kinds'
import { ANSWER_QUESTIONS, DRAFT_PAGES, pagesFor } from './questions'
import { STARTER_LIBRARY } from './starter-library'

const named = (regimes: readonly Regime[]) =>
  new Set(
    STARTER_LIBRARY.filter((clause) => clause.regimes.some((one) => regimes.includes(one))).flatMap(
      ({ text }) => namedIn(text),
    ),
  )

const asked = (pages: readonly { readonly answers: readonly string[] }[]) =>
  pages.flatMap(({ answers }) => answers)

describe('the questions for a draft', () => {
  it('ask for every answer on exactly one page', () => {
    expect(asked(DRAFT_PAGES).sort()).toEqual([...ANSWER_NAMES].sort())
  })

  it.each([...REGIMES, 'AB', 'BC', 'ABC'])('ask exactly what the clauses of %s name', (letters) => {
    const regimes = REGIMES.filter((regime) => letters.includes(regime))
    expect(asked(pagesFor(regimes)).sort()).toEqual([...named(regimes)].sort())
  })

  it('show no page that has nothing to ask', () => {
    for (const regime of REGIMES) {
      const slugs = pagesFor([regime]).map(({ slug }) => slug)
      expect(slugs).toEqual(
        DRAFT_PAGES.filter(({ regimes }) => regimes.includes(regime)).map(({ slug }) => slug),
      )
    }
  })

  it('spare a sharing agreement what only processors and joint controllers are asked', () => {
    const slugs = pagesFor(['A']).map(({ slug }) => slug)
    expect(slugs).not.toContain('instructions')
    expect(slugs).not.toContain('joint-duties')
    expect(slugs).not.toContain('statutory-entry')
  })

  it('ask what the council’s own clauses name as well', () => {
    const [clause] = STARTER_LIBRARY
    if (!clause) throw new Error('The library is empty.')
    const own = [{ ...clause, regimes: ['A' as const], text: 'The work lasts: [[duration]]' }]
    expect(asked(pagesFor(['A'], own))).toEqual(['duration'])
    expect(pagesFor(['B'], own)).toEqual([])
  })

  it('fit on ten to fourteen pages, each with an address of its own', () => {
    const slugs = DRAFT_PAGES.map(({ slug }) => slug)
    expect(slugs).toEqual([...new Set(slugs)])
    expect(slugs.length).toBeGreaterThanOrEqual(10)
    expect(slugs.length).toBeLessThanOrEqual(14)
    for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('are questions', () => {
    for (const { title } of DRAFT_PAGES) expect(title).toMatch(/^\p{Lu}.*\?$/u)
    for (const { label } of Object.values(ANSWER_QUESTIONS)) expect(label).toMatch(/^\p{Lu}.*\?$/u)
  })

  it('come with a hint that ends as a sentence does', () => {
    for (const { hint } of [...DRAFT_PAGES, ...Object.values(ANSWER_QUESTIONS)]) expect(hint).toMatch(/\S\.$/)
  })

  it('leave room for a paragraph only where a paragraph is asked for', () => {
    for (const { long, max } of Object.values(ANSWER_QUESTIONS)) expect(max > 200).toBe(long)
  })
})
