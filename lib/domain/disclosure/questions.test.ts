import { describe, expect, it } from 'vitest'
import { anItem, aRequest, aSubject } from '@/lib/testing/acts'
import {
  answersTo,
  applicable,
  asked,
  isAnswered,
  isList,
  LANE_SLUGS,
  nextQuestion,
  QUESTIONS,
  questionAt,
  unanswered,
  withAnswers,
  withEntry,
  withoutEntry,
} from './questions'
import type { Draft } from './request-inputs'

const slugs = QUESTIONS.map((question) => question.slug)
const pageAt = (slug: string) => {
  const question = questionAt(slug)
  if (!question || isList(question)) throw new Error(`${slug} is no page`)
  return question
}

const incident = {
  place: 'Larkfield Road',
  fromDate: '2026-08-30',
  fromTime: '21:00',
  toDate: '2026-08-30',
  toTime: '22:00',
}

describe('the questions', () => {
  it('begin with those that choose the lane', () => {
    expect(slugs.slice(0, 4)).toEqual(LANE_SLUGS)
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  it('ask about people or about an incident, not both', () => {
    const about = (draft: Draft) =>
      applicable(draft)
        .map(({ slug }) => slug)
        .filter((slug) => slug === 'subjects' || slug === 'incident')
    expect(about({ about: 'people' })).toEqual(['subjects'])
    expect(about({ about: 'incident' })).toEqual(['incident'])
    expect(about({})).toEqual([])
  })

  it.each(slugs.filter((slug) => slug !== 'incident'))(
    '%s is answered by a whole request, and not by an empty one',
    (slug) => {
      const question = questionAt(slug)
      if (!question) expect.unreachable()
      expect(isAnswered(question, aRequest)).toBe(true)
      expect(isAnswered(question, {})).toBe(false)
    },
  )

  it('lead from each to the first still open, and round to what was passed over', () => {
    expect(nextQuestion('danger', {})).toBe('order')
    expect(nextQuestion('urgency', { ...aRequest, purpose: undefined })).toBe('purpose')
    expect(nextQuestion('danger', { ...aRequest, items: [] })).toBe('items')
    expect(nextQuestion('about', { ...aRequest, about: 'incident' })).toBe('incident')
    expect(nextQuestion('incident', aRequest)).toBeNull()
    expect(nextQuestion('nowhere', {})).toBe('danger')
  })

  it('are all asked of somebody who has answered none', () => {
    expect(unanswered({})).toEqual(slugs.filter((slug) => slug !== 'subjects' && slug !== 'incident'))
    expect(unanswered(aRequest)).toEqual([])
  })

  it('are not answered by half an answer', () => {
    expect(unanswered({ ...aRequest, tippingOffRisk: 'yes' })).toEqual(['tipping-off'])
    expect(unanswered({ ...aRequest, urgency: 'urgent' })).toEqual(['urgency'])
    expect(unanswered({ ...aRequest, onward: ['overseas'] })).toEqual(['onward'])
    expect(unanswered({ ...aRequest, items: [anItem, { ...anItem, to: '2020-01-01' }] })).toEqual(['items'])
  })
})

describe('an answer', () => {
  it('left empty takes an earlier one away', () => {
    const draft = withAnswers(
      pageAt('urgency'),
      { ...aRequest, urgency: 'urgent', urgencyReason: 'A trial on Monday.' },
      { urgency: 'standard' },
    )
    expect(draft).toMatchObject({ urgency: 'standard', urgencyReason: undefined })
  })

  it('of a page about one person is kept whole, under that person', () => {
    const draft = withAnswers(pageAt('requester'), aRequest, { name: 'Tom Adeleke' })
    expect(draft.requester).toEqual({ name: 'Tom Adeleke' })
    expect(answersTo(pageAt('requester'), draft)).toEqual({ name: 'Tom Adeleke' })
  })

  it('that was not given is nothing, rather than an empty one', () => {
    expect(answersTo(pageAt('matter'), {})).toBeUndefined()
    expect(answersTo(pageAt('matter'), { crimeRef: 'TG/1' })).toEqual({ crimeRef: 'TG/1' })
  })

  it('in a list is added, changed in its place, and taken out', () => {
    const two = withEntry('items', { items: [anItem] }, 'new', { ...anItem, description: 'second' })
    expect(two.items?.map((item) => item.description)).toEqual([anItem.description, 'second'])
    expect(withEntry('items', two, 0, { ...anItem, description: 'first' }).items?.[0]?.description).toBe(
      'first',
    )
    expect(withoutEntry('items', two, 0).items?.map((item) => item.description)).toEqual(['second'])
    expect(withEntry('subjects', {}, 'new', aSubject).subjects).toEqual([aSubject])
    expect(withEntry('items', two, 9, anItem)).toEqual(two)
  })
})

describe('what is asked', () => {
  it('leaves behind what an earlier answer made room for', () => {
    expect(asked({ ...aRequest, incident })).toEqual(aRequest)
    expect(asked({ ...aRequest, about: 'incident', incident })).toEqual({
      ...aRequest,
      about: 'incident',
      subjects: [],
      incident,
    })
  })
})
