import { describe, expect, it } from 'vitest'
import { isList, QUESTIONS } from '@/lib/domain/disclosure/questions'
import { ORGANISATION_TYPES, ranksOf } from '@/lib/domain/shared/ranks'
import { QUESTION_WORDS } from './request-questions'

const about = { type: 'force', organisation: 'Thamesgate Police' } as const

describe('the outside form in words', () => {
  it.each(QUESTIONS.map((question) => [question.slug, question] as const))(
    '%s asks for every answer of its schema, in order',
    (slug, question) => {
      const asked = QUESTION_WORDS[slug]
        ?.fields(about)
        .flatMap((field) => (field.kind === 'heading' ? [] : [field.name]))
      expect(asked).toEqual(Object.keys((isList(question) ? question.entry : question.schema).shape))
    },
  )

  it('has no question that the form does not ask', () => {
    expect(Object.keys(QUESTION_WORDS).sort()).toEqual(QUESTIONS.map(({ slug }) => slug).sort())
  })

  it.each(Object.entries(QUESTION_WORDS))(
    '%s is a question, or names what it asks for',
    (_, { title, fields }) => {
      expect(title).toMatch(/^\p{Lu}.+\?$/u)
      for (const field of fields(about)) if ('label' in field) expect(field.label).not.toBe('')
    },
  )

  it.each([...ORGANISATION_TYPES])('offers the ranks of %s, and no other', (type) => {
    const [rank] =
      QUESTION_WORDS.authoriser?.fields({ ...about, type }).filter((field) => field.kind === 'select') ?? []
    expect(rank?.options.map(({ value }) => value)).toEqual(['', ...ranksOf(type)])
  })
})
