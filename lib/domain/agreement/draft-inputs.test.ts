import { describe, expect, it } from 'vitest'
import { clauseEdit, clauseOfLibrary, draftPage, partyLine } from './draft-inputs'

const wrongIn = (result: {
  readonly success: boolean
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] } | undefined
}) => (result.success ? [] : result.error?.issues.map(({ path }) => path.join('.')))

describe('a page of the draft', () => {
  it('may be left empty: a gap is better than an invention', () => {
    expect(draftPage.safeParse({ purpose: '', benefits: ' ', after: '' }).success).toBe(true)
  })

  it.each([
    ['24', []],
    ['day', ['breachHours']],
  ])('takes %s for the hours within which a breach is told: %o', (breachHours, wrong) => {
    expect(wrongIn(draftPage.safeParse({ breachHours }))).toEqual(wrong)
  })

  it('asks for nothing that is no answer, and leads to no page that is not its own', () => {
    expect(draftPage.safeParse({ salary: 'all of it' }).success).toBe(false)
    expect(wrongIn(draftPage.safeParse({ after: '//elsewhere.example' }))).toEqual(['after'])
  })
})

describe('a line of a list', () => {
  const line = { name: 'The council', own: 'yes', role: 'controller', contact: 'A post', dpo: 'A mailbox' }

  it.each(['', '-1', '1.5', 'first', '0x1'])('is not found at “%s”', (position) => {
    expect(wrongIn(partyLine.safeParse({ position, line }))).toEqual(['position'])
  })

  it.each([
    ['0', 0],
    ['new', 'new'],
  ])('at %s is %s', (position, at) => {
    expect(partyLine.parse({ position, line })).toMatchObject({ position: at })
  })
})

describe('a clause', () => {
  const clause = { key: 'purpose', clauseWas: 'a hash', heading: 'What it is for' }

  it('may say any answer by its name', () => {
    expect(clauseEdit.safeParse({ ...clause, text: 'It is for [[purpose]] and nothing else.' }).success).toBe(
      true,
    )
  })

  it('may not name what is no answer, which would be signed as it stands', () => {
    expect(wrongIn(clauseEdit.safeParse({ ...clause, text: 'It is for [[porpoise]] alone.' }))).toEqual([
      'text',
    ])
  })
})

describe('a clause of the library', () => {
  const clause = {
    heading: 'What it is for',
    text: 'It is for [[purpose]] and nothing else.',
    statute: 'UK GDPR Art 5(1)(b)',
    owner: 'Legal Services',
    regimes: ['A'],
    covers: ['A2'],
    mayNotBeConceded: 'yes',
    why: 'The old wording left the purpose open.',
  }

  it.each([
    ['as it should be', {}, []],
    ['given up although nobody may sign without its point', { mayNotBeConceded: 'no' }, ['mayNotBeConceded']],
    ['given up where its point is only advised', { covers: ['A14'], mayNotBeConceded: 'no' }, []],
    ['with a point of agreements that it is not for', { covers: ['B1'] }, ['covers']],
    ['for no agreement at all', { regimes: [], covers: [] }, ['regimes']],
    ['without a reason', { why: '' }, ['why']],
  ])('%s is answered', (_, set, wrong) => {
    expect(wrongIn(clauseOfLibrary.safeParse({ ...clause, ...set }))).toEqual(wrong)
  })
})
