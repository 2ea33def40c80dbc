import { parse } from 'node-html-parser'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { compareTexts, summaryOf } from '@/lib/domain/agreement/comparison'
import { type AgreementText, type Clause, EMPTY_TEXT } from '@/lib/domain/agreement/text'
import { Comparison } from './comparison'

const clause = (key: string, heading: string, text: string): Clause => ({
  key,
  heading,
  text,
  covers: [],
  statute: '',
  from: null,
  mayNotBeConceded: false,
})

const text = (...clauses: readonly Clause[]): AgreementText => ({
  ...EMPTY_TEXT,
  title: 'Discharges',
  clauses,
})

const BEFORE = text(
  clause('keep', 'How long it is kept', 'It is kept for two years.'),
  clause('safe', 'How it is kept safe', 'It is encrypted.'),
)
const AFTER = text(
  clause('keep', 'How long it is kept', 'It is kept for one year.'),
  clause('safe', 'How it is kept safe', 'It is encrypted.'),
)

const drawn = (before: AgreementText, after: AgreementText, isWhole = false) => {
  const compared = compareTexts(before, after)
  return parse(
    renderToStaticMarkup(<Comparison compared={compared} counts={summaryOf(compared)} isWhole={isWhole} />),
  )
}

const passages = (page: ReturnType<typeof drawn>) =>
  page.querySelectorAll('.gh-comparison__passage').map((one) => one.querySelector('h2')?.text ?? '')

describe('two versions side by side', () => {
  const page = drawn(BEFORE, AFTER)

  it('mark each word that came and each that went, and say so to who cannot see the marks', () => {
    const passage = page.querySelector('.gh-comparison__passage')
    expect(passage?.querySelectorAll('del').map((one) => one.text.trim().replace(/\s+/g, ' '))[0]).toContain(
      'two',
    )
    expect(passage?.querySelectorAll('ins').map((one) => one.text.trim().replace(/\s+/g, ' '))[0]).toContain(
      'one',
    )
    for (const mark of passage?.querySelectorAll('ins, del') ?? [])
      expect(mark.querySelector('.govuk-visually-hidden')?.text.trim()).toMatch(/added|taken out/)
    expect(passage?.text).toContain('It is kept for')
  })

  it('begin with how many passages changed, and with what the marks mean', () => {
    expect(page.querySelector('.gh-comparison__counts')?.text).toMatch(/Changed 1/)
    expect(page.querySelector('.govuk-body-s')?.text).toBe(
      'Underlined words are new. Struck through words are gone.',
    )
  })

  it('show what did not change only when asked for all', () => {
    expect(passages(page)).toEqual(['How long it is kept Changed'])
    expect(passages(drawn(BEFORE, AFTER, true))).toContain('How it is kept safe As it was')
  })

  it('say that nothing changed where nothing did', () => {
    expect(drawn(BEFORE, BEFORE).text).toContain('Nothing was changed between these two versions.')
  })

  it('show what somebody typed as words and never as markup', () => {
    const typed = text(clause('keep', 'How long', '<script>alert(1)</script>'))
    expect(drawn(BEFORE, typed).querySelector('script')).toBeNull()
  })
})
