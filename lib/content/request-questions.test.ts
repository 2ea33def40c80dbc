import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { GATEWAY_CODES, gatewayOf } from '@/lib/domain/disclosure/gateways'
import { LANE_DOORS, LAWS } from '@/lib/domain/disclosure/lane'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import { isFile, isList, QUESTIONS, type Question } from '@/lib/domain/disclosure/questions'
import { ORGANISATION_TYPES, ranksOf } from '@/lib/domain/shared/ranks'
import { DOORS } from './doors'
import type { Asking } from './question-fields'
import { QUESTION_WORDS, whoAuthorises } from './request-questions'

const asking: Asking = {
  organisation: 'Thamesgate Police',
  gateway: 'G01',
  asker: { type: 'force', policy: SHIPPED, day: '2026-11-21' },
}

const namesOf = (question: Question) => {
  if (isFile(question)) return ['file']
  const { shape } = isList(question) ? question.entry : question.schema
  return Object.keys(shape).filter((name) => !(shape[name] instanceof z.ZodDefault))
}

describe('the outside form in words', () => {
  it.each(QUESTIONS.map((question) => [question.slug, question] as const))(
    '%s asks for every answer of its schema, in order',
    (slug, question) => {
      const asked = QUESTION_WORDS[slug]
        ?.fields(asking)
        .flatMap((field) => (field.kind === 'heading' ? [] : [field.name]))
      expect(asked).toEqual(namesOf(question))
    },
  )

  it('has no question that the form does not ask', () => {
    expect(Object.keys(QUESTION_WORDS).sort()).toEqual(QUESTIONS.map(({ slug }) => slug).sort())
  })

  it.each(Object.entries(QUESTION_WORDS))(
    '%s is a question, or names what it asks for',
    (_, { title, fields }) => {
      expect(title).toMatch(/^\p{Lu}.+\?$/u)
      for (const field of fields(asking)) if ('label' in field) expect(field.label).not.toBe('')
    },
  )

  it.each([...ORGANISATION_TYPES])('offers the ranks of %s, and no other', (type) => {
    const asker = { ...asking.asker, type }
    const [rank] =
      QUESTION_WORDS.authoriser?.fields({ ...asking, asker }).filter((field) => field.kind === 'select') ?? []
    expect(rank?.options.map(({ value }) => value)).toEqual(['', ...ranksOf(type)])
  })

  it('names what people hold first, and the law of each only below it', () => {
    const [law] = QUESTION_WORDS.law?.fields(asking).filter((field) => field.kind === 'radios') ?? []
    expect(law?.options.map(({ value }) => value)).toEqual(LAWS)
    for (const { label, value, hint } of law?.options ?? []) {
      expect(label).not.toMatch(/\bAct\b|section|Schedule/)
      if (value === 'courtOrder') expect(hint).toBe(gatewayOf('G09').statute)
    }
  })
})

describe('who authorises', () => {
  it.each([
    ['G01', 'somebody who is inspector or above'],
    ['G02', 'somebody who is inspector or above'],
    ['G04', 'a manager'],
    ['G10', 'somebody who is inspector or above'],
  ] as const)('%s: %s', (gateway, words) => {
    expect(whoAuthorises(gateway, 'force', SHIPPED.floors)).toBe(words)
  })

  it('follows the floor that the council has set', () => {
    const floors = { ...SHIPPED.floors, force: 'superintendent' }
    expect(whoAuthorises('G01', 'force', floors)).toBe('somebody who is superintendent or above')
  })
})

describe('the words of a gateway', () => {
  it.each(GATEWAY_CODES)('%s is named without its law', (code) => {
    expect(gatewayOf(code).name).not.toMatch(/\bAct\b|section|Schedule|paragraph/)
  })
})

describe('another route', () => {
  it.each(LANE_DOORS)('%s says where to go, and what to do there', (door) => {
    const { title, steps, chosenAt } = DOORS[door]
    expect(title).toMatch(/^\p{Lu}/u)
    expect(steps.length).toBeGreaterThan(1)
    expect(QUESTION_WORDS[chosenAt]).toBeDefined()
  })

  it('is a telephone number in an emergency, and nothing to fill in', () => {
    expect(DOORS.emergency.steps[0]).toMatch(/^Phone 020 7946 0100\b/)
    expect(LANE_DOORS.filter((door) => !DOORS[door].isRecorded)).toEqual(['emergency'])
  })
})
