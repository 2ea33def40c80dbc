import { describe, expect, it } from 'vitest'
import { SECTIONS } from './as-read'
import { type DocumentParagraph, matchToClauses } from './returned-document'
import { type AgreementText, type Clause, EMPTY_TEXT } from './text'

const clause = (key: string, heading: string, text: string): Clause => ({
  key,
  heading,
  text,
  covers: [],
  statute: '',
  from: null,
  mayNotBeConceded: false,
})

const OURS: AgreementText = {
  ...EMPTY_TEXT,
  title: 'Licensed landlords',
  answers: { purpose: 'licensing' },
  clauses: [
    clause('purpose', 'Purpose', 'It is for [[purpose]].\n\nNothing else.'),
    clause(
      'keep',
      'How long it is kept',
      'The recipient keeps it for two years and then destroys it safely.',
    ),
    clause('safe', 'Keeping it safe', 'It is encrypted wherever it is.'),
  ],
}

const h = (text: string, level = 1): DocumentParagraph => ({ text, isHeading: true, level })
const p = (text: string): DocumentParagraph => ({ text, isHeading: false, level: 0 })

const match = (...paragraphs: readonly DocumentParagraph[]) => matchToClauses(paragraphs, OURS)

const PURPOSE = [h('1. Purpose'), p('It is for licensing.'), p('Nothing else.')]

describe('a document that came back', () => {
  it('is no different where only its numbers, spaces and title page are', () => {
    const { clauses } = match(
      p('Draft 3'),
      h('Clause 4.2) PURPOSE'),
      p('It is  for licensing. '),
      p(''),
      p('Nothing else.'),
    )
    expect(clauses).toEqual([
      {
        key: 'purpose',
        heading: 'Purpose',
        wording: 'It is  for licensing.\n\nNothing else.',
        matched: 'heading',
        differs: false,
      },
    ])
  })

  it('shows what was reworded under a heading of ours', () => {
    expect(match(h('Purpose'), p('It is for anything.')).clauses).toMatchObject([
      { key: 'purpose', wording: 'It is for anything.', matched: 'heading', differs: true },
    ])
  })

  it.each([
    ['a heading like ours', h('How long the data is kept'), p('For ever.')],
    [
      'another heading over our words',
      h('Storage limitation'),
      p('The recipient keeps it for five years and then destroys it safely.'),
    ],
  ])('finds our clause by %s, and proposes the heading too', (_, heading, words) => {
    expect(match(heading, words).clauses).toEqual([
      { key: 'keep', heading: heading.text, wording: words.text, matched: 'similar', differs: true },
    ])
  })

  it('shows what is new, and which of ours are gone', () => {
    expect(match(...PURPOSE, h('2. Insurance'), p('Each party is insured.'))).toMatchObject({
      clauses: [
        { key: 'purpose', differs: false },
        { key: null, heading: 'Insurance', matched: 'new', differs: true },
      ],
      missing: ['keep', 'safe'],
    })
  })

  it('never gives one of our clauses to two of theirs', () => {
    const { clauses } = match(...PURPOSE, ...PURPOSE)
    expect(clauses.map(({ key }) => key)).toEqual(['purpose', null])
  })

  it('keeps a heading below that of the clause inside the clause', () => {
    expect(match(h('Purpose'), p('One.'), h('Detail', 2), p('Two.')).clauses).toMatchObject([
      { key: 'purpose', wording: 'One.\n\nDetail\n\nTwo.' },
    ])
  })

  it('finds our clauses under headings that somebody put a level lower', () => {
    const { clauses } = match(h('Part A'), h('Purpose', 2), p('x'), h('Keeping it safe', 2), p('y'))
    expect(clauses.map(({ key }) => key)).toEqual([null, 'purpose', 'safe'])
  })

  it('finds our clauses by their lines where nobody used heading styles', () => {
    const { clauses } = match(p('1. Purpose'), p('Words.'), p('2. Keeping it safe'), p('More.'))
    expect(clauses).toMatchObject([
      { key: 'purpose', wording: 'Words.' },
      { key: 'safe', wording: 'More.' },
    ])
  })

  it('does not take a long passage for a heading, whatever its style', () => {
    const passage = '1 '.repeat(400_000)
    expect(match(h('Purpose'), h(passage)).clauses).toMatchObject([
      { key: 'purpose', wording: passage.trim() },
    ])
  })

  it('does not take our own schedules for clauses', () => {
    const { clauses } = match(h(SECTIONS.parties), p('Name'), ...PURPOSE, h(SECTIONS.checklist), p('Purpose'))
    expect(clauses.map(({ key, differs }) => [key, differs])).toEqual([['purpose', false]])
  })
})
