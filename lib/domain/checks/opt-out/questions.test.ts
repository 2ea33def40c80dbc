import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import { assessed, throughQuestions } from '@/lib/testing/flow'
import type { OptOutAnswers } from './answers'
import { PAGE_INPUTS } from './page-inputs'
import { answersOf, PAGE_NAMES, type PageName, wayOf } from './questions'
import { STUDY, WAYS } from './testing'

const tables = shippedReference()

const through = (facts: unknown) => {
  const pages = throughQuestions(facts)
  const answers: OptOutAnswers = Object.assign({}, ...pages.map((one) => one.answers))
  return { asked: pages.map(({ page }) => page), answers }
}

describe('the questions, one at a time', () => {
  it.each(Object.keys(WAYS))('lead to the ground %s', (code) => {
    const { answers } = through(WAYS[code])
    expect(assessed(answersOf(answers, tables) ?? {}).conclusion?.ground).toBe(code)
  })

  it('lead to the block where nothing allows it', () => {
    const { asked, answers } = through({ ...STUDY, section251: 'none' })
    expect(asked.slice(-2)).toEqual(['approval', 'basis'])
    expect(assessed(answersOf(answers, tables) ?? {}).conclusion?.code).toBe('NDO_BLOCK_NO_BASIS')
  })

  it('are every one asked on some way', () => {
    const asked = new Set(Object.values(WAYS).flatMap((facts) => through(facts).asked))
    expect(PAGE_NAMES.filter((name) => !asked.has(name))).toEqual([])
  })

  it('end at once where the answer is clear', () => {
    expect(through({ origins: ['childrensSocialCare'] }).asked).toEqual(['where-from'])
    expect(through({ origins: ['outsideCare'] }).asked).toEqual(['where-from'])
    expect(through({ origins: ['nhs'], careInEngland: false }).asked).toEqual(['where-from', 'england'])
  })

  it('ask for the letter before anything rests on what it says', () => {
    const { cagLetter: _letter, ...before } = through(STUDY).answers
    expect(wayOf(before, tables).next).toBe('letter')
    expect(answersOf(before, tables)).toBeNull()
  })

  it('ask whether a payment under contract was approved, although its ground is named', () => {
    expect(through(WAYS.COND_CONTRACTED_PAYMENT).asked).toContain('approval')
  })

  it('look for missing numbers only where some are missing', () => {
    expect(through({ ...STUDY, nhsNumbers: 'all' }).asked).not.toContain('tracing')
    expect(through({ ...STUDY, nhsNumbers: 'some', tracing: 'traced' }).asked).toContain('tracing')
  })

  it('conclude on nothing that was answered on a way that was left', () => {
    const { answers } = through(STUDY)
    const changed = { ...answers, individualCare: true }
    expect(Object.keys(answersOf(changed, tables) ?? {})).not.toContain('cagLetter')
    expect(wayOf(changed, tables).next).toBeNull()
  })
})

describe('what is typed on a page', () => {
  const wrong = (page: PageName, typed: unknown) =>
    PAGE_INPUTS[page].safeParse(typed).error?.issues.map(({ path, message }) => [path.join('-'), message])

  it.each(PAGE_NAMES.filter((name) => name !== 'basis'))('is asked for again when nothing is: %s', (page) => {
    expect(wrong(page, {})?.[0]?.[1]).toMatch(/^(Select|Enter) /)
  })

  it('is no more than the page asks', () => {
    expect(wrong('own-care', { individualCare: 'no', section251: 'REG5' })).toHaveLength(1)
  })

  const LETTER = { supplied: 'yes', disapplies: 'no', flowNamed: 'yes', recipientNamed: 'yes' }

  it('needs the reference and the dates of a letter that somebody has, and none of one that nobody has', () => {
    expect(wrong('letter', LETTER)?.map(([name]) => name)).toEqual(['reference', 'date', 'reviewOn'])
    expect(wrong('letter', { ...LETTER, supplied: 'no' })).toBeUndefined()
  })

  it('names a date that is none', () => {
    const typed = { ...LETTER, reference: '26/CAG/0014', date: '2026-02-30', reviewOn: '2027-3-2' }
    expect(wrong('letter', typed)).toEqual([
      ['date', 'The date of the letter must be a real date, such as 7 3 2026'],
    ])
  })
})
