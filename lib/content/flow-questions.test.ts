import { describe, expect, it } from 'vitest'
import { cagLetter } from '@/lib/domain/checks/opt-out/answers'
import { PAGE_INPUTS } from '@/lib/domain/checks/opt-out/page-inputs'
import { PAGE_NAMES, type PageName } from '@/lib/domain/checks/opt-out/questions'
import { shippedReference } from '@/lib/reference-data/shipped'
import { STUDY_ANSWERS } from '@/lib/testing/flow'
import { answerLines, isOneQuestion, questionFields, questionTitle } from './flow-questions'

const tables = shippedReference()

const namesOn = (page: PageName) =>
  questionFields(page, tables).flatMap((field) => (field.kind === 'heading' ? [] : [field.name]))

const schemaNames = (page: PageName) =>
  Object.keys(page === 'letter' ? cagLetter.shape : PAGE_INPUTS[page].shape)

describe('a page of questions', () => {
  it.each(PAGE_NAMES)('%s asks what its schema checks, and nothing else', (page) => {
    expect(namesOn(page).toSorted()).toEqual(schemaNames(page).toSorted())
  })

  it.each(PAGE_NAMES)('%s is called by a question', (page) => {
    expect(questionTitle(page)).toMatch(/^\p{Lu}.*\?$/u)
  })

  it('has its one question as its heading, and none where there are several', () => {
    for (const page of PAGE_NAMES) {
      const headings = questionFields(page, tables).filter((field) => 'asHeading' in field && field.asHeading)
      expect([page, headings.length]).toEqual([page, isOneQuestion(page) ? 1 : 0])
    }
    expect(PAGE_NAMES.filter((page) => !isOneQuestion(page))).toEqual(['confidential', 'letter'])
  })
})

describe('what was answered', () => {
  it('is said in the words of the form', () => {
    expect(answerLines('where-from', STUDY_ANSWERS, tables)).toEqual([
      'Adult social care that the council provides or arranges, or that is provided for it',
      'Anything that came from an NHS body',
    ])
    expect(answerLines('own-care', STUDY_ANSWERS, tables)).toEqual(['No, for something else'])
    expect(answerLines('letter', STUDY_ANSWERS, tables)).toContain('Date of the letter: 2 March 2026')
  })

  it('is nothing where nobody answered, and says so where somebody typed nothing', () => {
    expect(answerLines('own-care', {}, tables)).toEqual([])
    expect(answerLines('basis', { confidentialityBasis: '' }, tables)).toEqual(['Nothing'])
  })
})
