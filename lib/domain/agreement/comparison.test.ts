import { diffArrays } from 'diff'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { CHANGES, type Compared, compareTexts, summaryOf } from './comparison'
import { type AgreementText, type Clause, type DataItem, EMPTY_TEXT, type Party } from './text'

vi.mock('diff', async (original) => {
  const diff = await original<typeof import('diff')>()
  return { ...diff, diffArrays: vi.fn(diff.diffArrays) }
})

const clause = (key: string, text: string, heading = `Heading of ${key}`): Clause => ({
  key,
  heading,
  text,
  covers: [],
  statute: '',
  from: null,
  mayNotBeConceded: false,
})

const item: DataItem = {
  name: 'Licence history',
  people: 'Landlords',
  classes: ['ordinary'],
  basis: 'Public task',
  retention: 'Two years',
  retentionMonths: 24,
  frequency: 'Monthly',
  channel: 'Secure email',
}

const party: Party = {
  organisationId: null,
  name: 'Thamesgate Police',
  own: false,
  role: 'controller',
  contact: 'Disclosure unit',
  dpo: 'Siân Rhŷs',
}

const text = (changes: Partial<AgreementText> = {}): AgreementText => ({
  ...EMPTY_TEXT,
  title: 'Licensed landlords',
  ...changes,
})

const withClauses = (...clauses: readonly Clause[]) => text({ clauses })

const changesIn = (compared: readonly Compared[]) =>
  compared.filter(({ change }) => change !== 'same').map(({ key, change }) => [key, change])

const marked = (compared: readonly Compared[], key: string) =>
  compared
    .find((one) => one.key === key)
    ?.words.map(
      ({ kind, text: words }) => ({ same: words, added: `[+${words}]`, removed: `[-${words}]` })[kind],
    )
    .join('')

describe('two versions of a clause', () => {
  const compare = (before: string, after: string) =>
    compareTexts(withClauses(clause('a', before)), withClauses(clause('a', after)))

  it('show which words were put in and which were taken out', () => {
    expect(marked(compare('Kept for six years.', 'Kept for two years only.'), 'clause:a')).toBe(
      'Kept for [-six ][+two ]years [+only].',
    )
  })

  it('are the same where only their spacing differs', () => {
    expect(changesIn(compare('Kept  for\ntwo years', 'Kept for two years'))).toEqual([])
  })

  it('are compared as they are read, so that a changed answer shows in every clause that says it', () => {
    const both = [
      clause('a', 'It is for [[purpose]].'),
      clause('b', 'Only [[purpose]].'),
      clause('c', 'Else.'),
    ]
    const before = text({ clauses: both, answers: { purpose: 'fraud' } })
    const after = text({ clauses: both, answers: { purpose: 'licensing' } })
    expect(changesIn(compareTexts(before, after))).toEqual([
      ['clause:a', 'changed'],
      ['clause:b', 'changed'],
    ])
  })

  it('show a heading that changed before the words that stayed', () => {
    const compared = compareTexts(
      withClauses(clause('a', 'Words.', 'Purpose')),
      withClauses(clause('a', 'Words.', 'Aims')),
    )
    expect(marked(compared, 'clause:a')).toBe('[-Purpose][+Aims]\n\nWords.')
  })

  it('show a passage that was wholly rewritten as one put in place of the other', () => {
    const words = (name: string) => Array.from({ length: 300 }, (_, at) => `${name}${at}`).join(' ')
    const [found] = compare(words('old'), words('new')).filter(({ change }) => change === 'changed')
    expect(found?.words).toEqual([
      { kind: 'removed', text: words('old') },
      { kind: 'added', text: words('new') },
    ])
  })

  it('give back both texts, whatever they are, spaces of the earlier aside', () => {
    const some = fc
      .array(fc.constantFrom('a', 'b', 'is', 'not', '’tis', '.', '\n\n', '  ', 'Łukasz’s'))
      .map((all) => all.join(' '))
    const property = fc.property(some, some, (before, after) => {
      const words = compare(before, after).find(({ key }) => key === 'clause:a')?.words ?? []
      const without = (kind: string) =>
        words
          .filter((one) => one.kind !== kind)
          .map((one) => one.text)
          .join('')
      expect(without('removed')).toBe(after)
      expect(without('added').replace(/\s/g, '')).toBe(before.replace(/\s/g, ''))
    })
    fc.assert(property)
  })
})

describe('two versions of an agreement', () => {
  const [a, b, c, d] = [clause('a', 'A.'), clause('b', 'B.'), clause('c', 'C.'), clause('d', 'D.')]

  it('show clauses that came, went and moved, each once and in its place', () => {
    const compared = compareTexts(withClauses(a, b, c, d), withClauses(d, a, c, clause('e', 'E.')))
    expect(changesIn(compared)).toEqual([
      ['clause:d', 'moved'],
      ['clause:b', 'removed'],
      ['clause:e', 'added'],
    ])
  })

  it('call a clause changed where it both moved and changed', () => {
    const compared = compareTexts(withClauses(a, b, c), withClauses(clause('c', 'Otherwise.'), a, b))
    expect(changesIn(compared)).toEqual([['clause:c', 'changed']])
  })

  it.each([
    ['the title', { title: 'Landlords' }, ['title', 'changed']],
    ['the start', { start: { on: '2026-11-01' } }, ['term:Starts', 'changed']],
    ['the review', { reviewOn: '2027-11-01' }, ['term:Reviewed by', 'changed']],
    ['the end', { endsOn: '2028-11-01' }, ['term:Ends', 'changed']],
    ['the protocol', { protocol: 'none' }, ['term:Stands under', 'changed']],
    ['a party', { parties: [party] }, ['party:Thamesgate Police', 'added']],
    ['an activity', { activities: [{ name: 'Checks', regime: 'B' }] }, ['activity:Checks', 'added']],
    [
      'a point that does not apply',
      { notApplicable: [{ item: 'A30', reason: 'No health data', initials: 'WT', by: 'x', at: '' }] },
      ['notApplicable:A30', 'added'],
    ],
  ] satisfies [string, Partial<AgreementText>, string[]][])('show a change to %s', (_, changes, expected) => {
    expect(changesIn(compareTexts(text(), text(changes)))).toEqual([expected])
  })

  const otherItem: Required<DataItem> = {
    name: 'Licence history',
    people: 'Tenants',
    classes: ['children'],
    basis: 'Legal obligation',
    retention: 'One year',
    retentionMonths: 12,
    frequency: 'Weekly',
    channel: 'Portal',
  }

  it.each(Object.keys(item).filter((field) => field !== 'name'))(
    'show a change to the %s of a data item',
    (field) => {
      const changed = { ...item, [field]: otherItem[field as keyof DataItem] }
      expect(changesIn(compareTexts(text({ data: [item] }), text({ data: [changed] })))).toEqual([
        ['data:Licence history', 'changed'],
      ])
    },
  )

  it.each(['role', 'contact', 'dpo'] as const)('show a change to the %s of a party', (field) => {
    const changed = { ...party, [field]: field === 'role' ? 'processor' : 'Other' } as Party
    expect(changesIn(compareTexts(text({ parties: [party] }), text({ parties: [changed] })))).toEqual([
      ['party:Thamesgate Police', 'changed'],
    ])
  })

  it('tell two data items of one name apart', () => {
    const second = { ...item, people: 'Tenants' }
    expect(changesIn(compareTexts(text({ data: [item] }), text({ data: [item, second] })))).toEqual([
      ['data:Licence history:2', 'added'],
    ])
  })

  it('are counted, every entry once', () => {
    const compared = compareTexts(withClauses(a, b), withClauses(b, d))
    const counts = summaryOf(compared)
    expect(counts).toMatchObject({ removed: 1, added: 1 })
    expect(CHANGES.reduce((sum, change) => sum + counts[change], 0)).toBe(compared.length)
  })
})

describe('two versions of forty pages', () => {
  const pages = (word: (at: number) => string) =>
    withClauses(
      ...Array.from({ length: 40 }, (_, n) =>
        clause(`k${n}`, Array.from({ length: 500 }, (_, at) => word(at)).join(' ')),
      ),
    )

  it('are compared without trying harder than a fixed amount, even where every word changed', () => {
    vi.mocked(diffArrays).mockClear()
    compareTexts(
      pages((at) => `old${at}`),
      pages((at) => `new${at}`),
    )
    const tried = vi
      .mocked(diffArrays)
      .mock.calls.flatMap(([, , options]) =>
        options && 'maxEditLength' in options ? [Number(options.maxEditLength)] : [],
      )
    expect(tried).toHaveLength(40)
    expect(Math.max(...tried)).toBeLessThanOrEqual(600)
  })

  it('still show single words where every fifth one changed in every clause', () => {
    const compared = compareTexts(
      pages((at) => `old${at}`),
      pages((at) => (at % 5 ? `old${at}` : `new${at}`)),
    )
    expect(summaryOf(compared).changed).toBe(40)
    for (const { words, change } of compared)
      if (change === 'changed') expect(words.filter(({ kind }) => kind === 'added')).toHaveLength(100)
  })
})
