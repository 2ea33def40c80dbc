import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIELD_NAMES, FIELDS, type FieldName, guessMapping, missingColumns } from './columns'

const guessed = (head: readonly string[]) =>
  Object.fromEntries(guessMapping(head).map((field, at) => [head[at], field]))

describe('headings of registers as councils keep them', () => {
  it('a simple list is understood', () => {
    expect(
      guessed([
        'Ref No.',
        'ISA Title',
        'Partner Organisation(s)',
        'Purpose',
        'Date signed',
        'Review Date',
        'Status',
      ]),
    ).toEqual({
      'Ref No.': 'externalRef',
      'ISA Title': 'title',
      'Partner Organisation(s)': 'counterpart',
      Purpose: 'purpose',
      'Date signed': 'startsOn',
      'Review Date': 'reviewOn',
      Status: 'status',
    })
  })

  it('a long one is understood', () => {
    expect(
      guessed([
        'ISG Reference',
        'Name of agreement',
        'Type of agreement',
        'Lead organisation',
        'Parties',
        'Service area',
        'Information Asset Owner',
        'Reason for sharing',
        'Legal gateway',
        'Lawful basis (Art 6)',
        'Categories of data',
        'Data subjects',
        'Start date',
        'Date of next review',
        'Expiry date',
        'Contact email',
        'Version',
        'Comments',
      ]),
    ).toEqual({
      'ISG Reference': 'externalRef',
      'Name of agreement': 'title',
      'Type of agreement': 'kind',
      'Lead organisation': 'leadOrg',
      Parties: 'counterpart',
      'Service area': 'service',
      'Information Asset Owner': 'owner',
      'Reason for sharing': 'purpose',
      'Legal gateway': 'power',
      'Lawful basis (Art 6)': 'basis',
      'Categories of data': 'data',
      'Data subjects': 'people',
      'Start date': 'startsOn',
      'Date of next review': 'reviewOn',
      'Expiry date': 'endsOn',
      'Contact email': 'contact',
      Version: 'adoptedVersion',
      Comments: 'notes',
    })
  })

  it.each<[string, FieldName]>([
    ['AGREEMENT START DATE', 'startsOn'],
    ['Data Sharing Agreement reference', 'externalRef'],
    ['Data sharing agreement', 'title'],
    ['Partner contact', 'contact'],
    ['Review status', 'status'],
    ['Service provider', 'counterpart'],
    ['Who do we share with? (third parties)', 'counterpart'],
    ['What is shared', 'data'],
    ['Directorate / team', 'service'],
    ['Legal basis', 'basis'],
    ['Tier (0-3)', 'tier'],
  ])('“%s” holds the %s', (heading, field) => {
    expect(guessMapping([heading])).toEqual([field])
  })

  it.each(FIELD_NAMES.map((name) => [FIELDS[name].label, name]))(
    'our own label “%s” is one too',
    (label, name) => {
      expect(guessMapping([label])).toEqual([name])
    },
  )

  it('a heading that means nothing to us is left for a person to choose', () => {
    expect(guessMapping(['', '   ', '???', 'Colour', 'Review frequency'])).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('the column most like a field has it, wherever it stands', () => {
    expect(guessMapping(['Planned review date if any', 'Review date'])).toEqual([null, 'reviewOn'])
    expect(guessMapping(['Review date', 'Planned review date if any'])).toEqual(['reviewOn', null])
  })
})

describe('a mapping', () => {
  const heading = fc.oneof(
    fc.constantFrom(...FIELD_NAMES.flatMap((name) => [...FIELDS[name].headings, ...FIELDS[name].alone])),
    fc.string(),
    fc
      .array(fc.constantFrom('review', 'date', 'data', 'agreement', 'legal', 'name', 'of', 'Lead'), {
        maxLength: 5,
      })
      .map((words) => words.join(' ')),
  )

  it('answers for every column and gives no field to two of them, whatever the headings', () => {
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 40 }), (head) => {
        const mapping = guessMapping(head)
        const given = mapping.filter((field) => field !== null)
        expect(mapping).toHaveLength(head.length)
        expect(new Set(given).size).toBe(given.length)
      }),
    )
  })

  it('without a title and a counterpart says so', () => {
    expect(missingColumns(guessMapping(['Purpose', 'Review date']))).toEqual(['title', 'counterpart'])
    expect(missingColumns(guessMapping(['Title', 'Partner']))).toEqual([])
  })
})
