import { describe, expect, it } from 'vitest'
import { overrule, TRIAGE_INPUTS } from './inputs'
import { FURTHER_IDS, type PageId, pageAt, pageOf, QUESTION_IDS, QUESTIONS } from './questions'

const PAGES: readonly PageId[] = [...QUESTION_IDS, ...FURTHER_IDS]

const saidOf = (page: PageId, given: object) => {
  const parsed = TRIAGE_INPUTS[page].safeParse(given)
  return parsed.success
    ? parsed.data
    : parsed.error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('a page', () => {
  it.each(PAGES)('%s has an address of its own and a question', (id) => {
    expect(pageAt(pageOf(id).slug)).toBe(id)
    expect(pageOf(id).title).toMatch(/^\p{Lu}.*\?$/u)
  })

  it('that is not there is not found', () => {
    expect(pageAt('constructor')).toBeUndefined()
  })

  it.each(QUESTION_IDS)('%s never begins with a statute', (id) => {
    const { title, hint, options } = QUESTIONS[id]
    expect([title, hint, options.yes, options.no].join(' ')).not.toMatch(/GDPR|Article|\bAct\b|section/)
  })
})

describe('a question', () => {
  it.each(QUESTION_IDS)('%s is not answered without the facts relied on', (id) => {
    expect(saidOf(id, { answer: 'yes', facts: '' })).toEqual([['facts', 'Enter the facts you rely on']])
    expect(saidOf(id, { answer: 'yes', facts: 'Short' })).toEqual([
      ['facts', 'The facts you rely on must be 10 characters or more'],
    ])
    expect(saidOf(id, { facts: 'The manager said so.' })).toEqual([
      ['answer', `Select ${QUESTIONS[id].select}`],
    ])
    expect(saidOf(id, { answer: 'no', facts: 'The manager said so.' })).toEqual({
      answer: 'no',
      facts: 'The manager said so.',
    })
  })
})

describe('a use inside the council', () => {
  const known = { compatibility: 'Both collect local tax.', ropaEntry: 'ROPA-117' }

  it('may not be new without the advice of the Data Protection Officer', () => {
    expect(saidOf('internalUse', { ...known, newUse: 'yes', dpoAdvice: ' ' })).toEqual([
      ['dpoAdvice', expect.stringContaining('it is a new use')],
    ])
    expect(saidOf('internalUse', { ...known, newUse: 'yes', dpoAdvice: 'It is compatible.' })).toMatchObject({
      dpoAdvice: 'It is compatible.',
    })
  })

  it('may go on as before without it', () => {
    expect(saidOf('internalUse', { ...known, newUse: 'no' })).toMatchObject({ newUse: 'no' })
  })
})

describe('the list of activities', () => {
  const several = (names?: string) => saidOf('activities', { several: 'yes', names })

  it('is read a line at a time, each name once', () => {
    expect(several(' Visits \r\n\nRecords\nVisits')).toEqual({ several: 'yes', names: ['Visits', 'Records'] })
  })

  it('may be left out where they do one thing', () => {
    expect(saidOf('activities', { several: 'no', names: '' })).toEqual({ several: 'no', names: [] })
  })

  it.each([
    ['none', undefined, 'two things or more'],
    ['one', 'Visits', 'two things or more'],
    ['one, twice', 'Visits\nVisits', 'two things or more'],
    ['too many', Array.from({ length: 21 }, (_, at) => `Thing ${at}`).join('\n'), '20 things or fewer'],
    ['one too long', `Visits\n${'x'.repeat(121)}`, '120 characters or less'],
  ])('may not have %s', (_, names, sentence) => {
    expect(several(names)).toEqual([['names', expect.stringContaining(sentence)]])
  })
})

describe('overruling', () => {
  const reason = 'They decide the means alone, as their own board minutes of March show.'

  it('needs an outcome of the table and a reason', () => {
    expect(overrule.safeParse({ outcome: 'SHARING', reason }).success).toBe(true)
    expect(overrule.safeParse({ outcome: 'SHARING', reason: 'They differ.' }).success).toBe(false)
    expect(overrule.safeParse({ outcome: 'STOP', reason }).success).toBe(false)
  })
})
