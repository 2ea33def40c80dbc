import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIELD_NAMES, FIELDS, type FieldName, guessMapping } from './columns'
import { type DryRunInput, dryRun, IMPORT_OUTCOMES } from './dry-run'

const TODAY = '2026-11-21'
const NOTHING_KNOWN = { externalRefs: new Set<string>(), titles: [] }

const OWN = ['London Borough of Haverbrook', 'Haverbrook Council']
const SERVICES = [{ id: 's1', name: 'Housing Management' }]
const ORGANISATIONS = [
  { id: 'o1', name: 'Thamesgate Police' },
  { id: 'o2', name: 'Barnet, Enfield & Haringey Trust' },
]

type Row = Partial<Record<FieldName, string>>

const GOOD: Row = { title: 'Tenancy checks', counterpart: 'Thamesgate Police', externalRef: 'ISG-1' }

/** A sheet whose columns are the fields, under our own labels. */
const trying = (rows: readonly Row[], given: Partial<DryRunInput> = {}) =>
  dryRun({
    head: FIELD_NAMES.map((name) => FIELDS[name].label),
    mapping: FIELD_NAMES,
    rows: rows.map((row) => FIELD_NAMES.map((name) => row[name] ?? '')),
    today: TODAY,
    known: NOTHING_KNOWN,
    own: OWN,
    services: SERVICES,
    organisations: ORGANISATIONS,
    ...given,
  })

const entryOf = (row: Row, given: Partial<DryRunInput> = {}) => {
  const [entry] = trying([{ ...GOOD, ...row }], given).entries
  if (!entry) throw new Error('there is no entry')
  return entry
}

const outcomesOf = (rows: readonly Row[], given: Partial<DryRunInput> = {}) =>
  trying(rows, given).entries.map(({ row, outcome, sameAsRow }) => [row, outcome, sameAsRow])

describe('an entry of an old register', () => {
  it('is read into our terms', () => {
    const entry = entryOf({
      kind: 'ISA',
      tier: 'Tier 2',
      purpose: 'To find\r\nwhoever holds a tenancy',
      startsOn: '1 Apr 2024',
      reviewOn: '01/04/2027',
      endsOn: 'Ongoing',
      status: 'Live',
      service: 'housing  management',
      notes: 'Signed on paper',
    })
    expect(entry).toMatchObject({
      row: 2,
      outcome: 'new',
      title: 'Tenancy checks',
      externalRef: 'ISG-1',
      counterpart: 'Thamesgate Police',
      counterparts: [{ name: 'Thamesgate Police', organisationId: 'o1' }],
      kind: 'SHARING',
      tier: '2',
      purpose: 'To find\nwhoever holds a tenancy',
      startsOn: '2024-04-01',
      reviewOn: '2027-04-01',
      endsOn: null,
      status: 'IN_FORCE',
      serviceId: 's1',
      notes: 'Signed on paper',
      problems: [],
    })
  })

  it('is taken with a list of what it lacks, whatever it lacks', () => {
    const entry = entryOf({ title: '', counterpart: '', externalRef: 'ISG-9' })
    expect(entry.outcome).toBe('new')
    expect(entry.lacks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['title', 'counterpart', 'kind', 'reviewOn', 'purpose', 'power', 'signedCopy']),
    )
  })

  it('leaves the council out of its own counterparts, and lacks one where nobody else is named', () => {
    const shared = entryOf({ counterpart: 'The London Borough of Haverbrook; Thamesgate Police' })
    expect(shared.counterparts).toEqual([{ name: 'Thamesgate Police', organisationId: 'o1' }])
    const alone = entryOf({ counterpart: 'Haverbrook Council' })
    expect([alone.counterparts, alone.lacks.some(({ id }) => id === 'counterpart')]).toEqual([[], true])
  })

  it('names several counterparts by lines and semicolons, and never cuts one at its comma', () => {
    const { counterparts, lacks } = entryOf({
      counterpart: 'The Thamesgate Police; Nobody Ltd\nBarnet, Enfield and Haringey Trust',
    })
    expect(counterparts).toEqual([
      { name: 'The Thamesgate Police', organisationId: 'o1' },
      { name: 'Nobody Ltd', organisationId: null },
      { name: 'Barnet, Enfield and Haringey Trust', organisationId: 'o2' },
    ])
    expect(lacks.map(({ id }) => id)).toContain('counterpartKnown')
  })

  it.each([['n/a'], ['TBC'], ['-'], ['None']])(
    'that reads “%s” says nothing there, and has no fault',
    (text) => {
      const entry = entryOf({ reviewOn: text, kind: text, purpose: text })
      expect(entry).toMatchObject({ reviewOn: null, kind: null, purpose: null, problems: [], notes: null })
    },
  )

  it('keeps a formula as the text it is', () => {
    const entry = entryOf({ title: '=HYPERLINK("http://x.example")', reviewOn: '=TODAY()+365' })
    expect(entry.title).toBe('=HYPERLINK("http://x.example")')
    expect(entry.reviewOn).toBeNull()
    expect(entry.problems).toMatchObject([{ field: 'reviewOn', was: '=TODAY()+365' }])
  })

  it('loses what cannot be seen, and nothing else', () => {
    expect(entryOf({ title: '\uFEFFŁukasz\u202E\u0000 and\nŞule ' }).title).toBe('Łukasz and Şule')
  })
})

describe('what cannot be read', () => {
  it.each<[string, FieldName, Row]>([
    ['a day that never was', 'reviewOn', { reviewOn: '31/02/2027' }],
    ['a kind that nobody knows', 'kind', { kind: 'MOU' }],
    ['a tier that is none', 'tier', { tier: '7' }],
    ['a status that says nothing', 'status', { status: 'Amber' }],
    ['a service that is not here', 'service', { service: 'Parks' }],
    ['an end before the start', 'endsOn', { startsOn: '1/1/2026', endsOn: '1/1/2025' }],
    ['a status that its end date denies', 'status', { status: 'Live', endsOn: '1/1/2025' }],
  ])('%s is named with what to do, and kept in the notes as it was typed', (_, field, row) => {
    const entry = entryOf({ ...row, notes: 'Old notes' })
    expect(entry.outcome).toBe('new')
    expect(entry.problems).toEqual([{ field, was: row[field], todo: expect.stringMatching(/^\p{Lu}.+\.$/u) }])
    expect(entry.notes).toBe(`Old notes\n${FIELDS[field].label}: ${row[field]}`)
  })

  it.each<[FieldName, number]>([
    ['title', 200],
    ['externalRef', 80],
    ['purpose', 4_000],
    ['notes', 4_000],
  ])('a %s of more than %d characters is refused with the limit, never cut', (field, limit) => {
    const fits = entryOf({ [field]: 'x'.repeat(limit) })
    expect(fits[field as 'title']).toHaveLength(limit)
    expect(fits.problems).toEqual([])
    const long = entryOf({ [field]: 'x'.repeat(limit + 1) })
    expect(long[field as 'title'] || null).toBeNull()
    expect(long.problems).toMatchObject([{ field, todo: expect.stringContaining(`${limit} characters`) }])
  })

  it('half of a character is never shown', () => {
    const [problem] = entryOf({ title: `${'x'.repeat(59)}${'🙂'.repeat(100)}` }).problems
    expect(problem?.was).toBe(`${'x'.repeat(59)}…`)
  })
})

describe('how an entry stands', () => {
  it.each<[string, Row, string]>([
    ['nothing has passed', { reviewOn: '1/1/2027' }, 'IN_FORCE'],
    ['its review has passed', { reviewOn: '1/1/2026' }, 'REVIEW_DUE'],
    ['its review has passed, whatever it says', { reviewOn: '1/1/2026', status: 'Live' }, 'REVIEW_DUE'],
    ['its end has passed', { endsOn: '1/1/2026' }, 'ENDED'],
    ['its end has passed, whatever it says', { endsOn: '1/1/2026', status: 'Under review' }, 'ENDED'],
    ['it says that it expired', { reviewOn: '1/1/2028', status: 'Expired' }, 'ENDED'],
    ['it says that it is suspended', { reviewOn: '1/1/2026', status: 'On hold' }, 'SUSPENDED'],
  ])('where %s', (_, row, status) => {
    expect(entryOf(row).status).toBe(status)
  })

  it('a draft is not imported, and says why', () => {
    const entry = entryOf({ status: 'Draft' })
    expect(entry.outcome).toBe('draft')
    expect(entry.problems).toMatchObject([{ field: 'status', was: 'Draft' }])
  })
})

describe('an entry that is there twice', () => {
  it('is taken once, and the later ones name the row of the first', () => {
    expect(
      outcomesOf([GOOD, { ...GOOD, externalRef: 'isg-1 ' }, { ...GOOD, externalRef: 'ISG-2' }, GOOD]),
    ).toEqual([
      [2, 'new', null],
      [3, 'duplicateInFile', 2],
      [4, 'new', null],
      [5, 'duplicateInFile', 2],
    ])
  })

  it('is known by title and counterpart where it has no reference, and never by its title alone', () => {
    const plain = { ...GOOD, externalRef: '' }
    expect(outcomesOf([plain, { ...plain, counterpart: 'Nobody Ltd' }, plain])).toEqual([
      [2, 'new', null],
      [3, 'new', null],
      [4, 'duplicateInFile', 2],
    ])
  })

  it('in the register already is not imported again', () => {
    const known = {
      externalRefs: new Set(['ISG-1']),
      titles: [{ title: 'Flood plans', counterparts: ['Nobody Ltd', 'Thamesgate Police'] }],
    }
    const plans = { title: 'flood plans', counterpart: 'Thamesgate Police; Nobody Ltd' }
    expect(outcomesOf([GOOD, plans, { ...plans, counterpart: 'Nobody Ltd' }], { known })).toEqual([
      [2, 'alreadyHere', null],
      [3, 'alreadyHere', null],
      [4, 'new', null],
    ])
  })

  it('once as a draft and once signed is taken as it was signed', () => {
    expect(outcomesOf([{ ...GOOD, status: 'Draft' }, GOOD])).toEqual([
      [2, 'draft', null],
      [3, 'new', null],
    ])
  })
})

describe('a whole sheet', () => {
  it('is counted', () => {
    const plain = { title: 'Flood plans', reviewOn: 'soon' }
    expect(trying([GOOD, {}, GOOD, plain, { ...GOOD, status: 'Draft' }, { status: 'n/a' }]).counts).toEqual({
      rows: 6,
      new: 2,
      alreadyHere: 0,
      duplicateInFile: 1,
      draft: 1,
      empty: 2,
      lacking: 2,
      withProblems: 1,
    })
  })

  it('may have rows that are shorter or longer than its headings, and columns that nobody wants', () => {
    const head = ['Colour', 'Title', 'Partner']
    const { entries } = trying([], {
      head,
      mapping: guessMapping(head),
      rows: [['red', 'One'], ['red', 'Two', 'Nobody Ltd', 'more'], ['red']],
    })
    expect(entries.map(({ title, counterpart, outcome }) => [title, counterpart, outcome])).toEqual([
      ['One', '', 'new'],
      ['Two', 'Nobody Ltd', 'new'],
      ['', '', 'empty'],
    ])
  })

  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      'ISG-1',
      'Draft',
      'ISA',
      '31/02/2025',
      '1/1/2020',
      '=1+1',
      'TBC',
      'Thamesgate Police',
    ),
  )
  const sheet = fc.record({
    mapping: fc.shuffledSubarray([...FIELD_NAMES, null, null]),
    rows: fc.array(fc.array(cell, { maxLength: 24 }), { maxLength: 30 }),
  })

  it('keeps every row exactly once, in order, and counts each under one outcome', () => {
    fc.assert(
      fc.property(sheet, ({ mapping, rows }) => {
        const { entries, counts } = trying([], { head: mapping.map(() => 'Column'), mapping, rows })
        expect(entries.map(({ row }) => row)).toEqual(rows.map((_, at) => at + 2))
        expect(IMPORT_OUTCOMES.reduce((sum, name) => sum + counts[name], 0)).toBe(rows.length)
        for (const { outcome, sameAsRow, row } of entries)
          expect(sameAsRow !== null && sameAsRow < row).toBe(outcome === 'duplicateInFile')
      }),
    )
  })

  it('says the same after it was imported: nothing is new the second time', () => {
    const rows = [GOOD, { ...GOOD, externalRef: '' }, { ...GOOD, externalRef: 'ISG-7', status: 'Expired' }]
    const first = trying(rows).entries
    const known = {
      externalRefs: new Set(first.flatMap(({ externalRef }) => externalRef ?? [])),
      titles: first.map(({ title, counterparts }) => ({
        title,
        counterparts: counterparts.map(({ name }) => name),
      })),
    }
    expect(trying(rows, { known }).counts.new).toBe(0)
  })
})
