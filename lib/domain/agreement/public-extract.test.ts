import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWER_NAMES, type AnswerName } from './answers'
import { KINDS } from './kinds'
import {
  asPublicJson,
  asPublicRows,
  isRoleMailbox,
  PUBLIC_FIELDS,
  type PublicSource,
  publicExtract,
  REGISTER_SCHEMA,
} from './public-extract'
import { PUBLIC_STATUS_NAMES } from './public-status'
import { AGREEMENT_STATUSES } from './states'
import { type AgreementText, type Clause, DATA_CLASSES, type DataItem, EMPTY_TEXT, type Party } from './text'

/** The answers that 3.7 lets out; `essence` where the parties decide together. */
const PUBLIC_ANSWERS: readonly AnswerName[] = [
  'purpose',
  'ourPower',
  'theirPower',
  'statute',
  'ourBasis',
  'theirBasis',
  'dataset',
  'essence',
]
const WITHHELD_ANSWERS = ANSWER_NAMES.filter((name) => !PUBLIC_ANSWERS.includes(name))

const aParty = (name: string, secret = ''): Party => ({
  organisationId: null,
  name,
  own: false,
  role: 'controller',
  contact: `${secret}officer`,
  dpo: `${secret}adviser`,
})

const anItem = (name: string, secret = ''): DataItem => ({
  name,
  people: 'Tenants',
  classes: ['ordinary', 'offence'],
  basis: 'UK GDPR Art 6(1)(e)',
  retention: `${secret}kept`,
  retentionMonths: 12,
  frequency: `${secret}often`,
  channel: `${secret}channel`,
})

const aClause = (secret: string): Clause => ({
  key: `${secret}key`,
  heading: `${secret}heading`,
  text: `${secret}wording`,
  covers: [],
  statute: `${secret}statute`,
  from: null,
  mayNotBeConceded: true,
})

const aText = (changed: Partial<AgreementText> = {}): AgreementText => ({
  ...EMPTY_TEXT,
  title: 'Tenancy checks for burglary enquiries',
  answers: {
    purpose: 'To find who lived where',
    ourPower: 'Crime and Disorder Act 1998 s.115',
    ourBasis: 'UK GDPR Art 6(1)(e)',
    essence: 'We tell people; they answer requests.',
  },
  parties: [aParty('Haverbrook Council'), aParty('Thamesgate Police')],
  data: [anItem('Tenancy history'), anItem('Addresses')],
  ...changed,
})

const aSource = (changed: Partial<PublicSource> = {}): PublicSource => ({
  reference: 'AGR-2026-000014',
  kind: 'SHARING',
  status: 'IN_FORCE',
  text: aText(),
  inForceFrom: '2026-04-01',
  reviewOn: '2028-04-01',
  contact: 'information.governance@haverbrook.example',
  dissentCount: 1,
  ...changed,
})

describe('what the public may read', () => {
  it('is the list of section 3.7, in our order', () => {
    expect(PUBLIC_FIELDS.map(({ name }) => name)).toEqual([
      'reference',
      'title',
      'type',
      'status',
      'parties',
      'purpose',
      'dataCategories',
      'subjectCategories',
      'powers',
      'lawfulBases',
      'startsOn',
      'reviewOn',
      'essence',
      'contact',
      'adviceNotFollowed',
      'onNationalRegister',
    ])
  })

  it('says of an agreement what it is for, between whom and on what power', () => {
    expect(publicExtract(aSource())).toEqual({
      reference: 'AGR-2026-000014',
      title: 'Tenancy checks for burglary enquiries',
      type: 'Data sharing agreement',
      status: 'In force',
      parties: ['Haverbrook Council', 'Thamesgate Police'],
      purpose: 'To find who lived where',
      dataCategories: ['Tenancy history', 'Addresses'],
      subjectCategories: ['Tenants'],
      powers: ['Crime and Disorder Act 1998 s.115'],
      lawfulBases: ['UK GDPR Art 6(1)(e)'],
      startsOn: '2026-04-01',
      reviewOn: '2028-04-01',
      essence: null,
      contact: 'information.governance@haverbrook.example',
      adviceNotFollowed: 1,
      onNationalRegister: false,
    })
  })

  it('has an entry for an agreement that says next to nothing', () => {
    const empty = aSource({ text: { ...EMPTY_TEXT, title: 'Old paper' }, inForceFrom: null, contact: '' })
    expect(publicExtract(empty)).toMatchObject({ purpose: null, powers: [], startsOn: null, contact: null })
    expect(() => asPublicJson([publicExtract(empty)], '2026-11-21')).not.toThrow()
  })

  it('holds the essence of a joint arrangement, and of the joint part of a mixed one, alone', () => {
    const essenceOf = (changed: Partial<PublicSource>) => publicExtract(aSource(changed)).essence
    const activities = [{ name: 'Shared record', regime: 'C' } as const]
    expect(essenceOf({ kind: 'JOINT' })).toBe('We tell people; they answer requests.')
    expect(essenceOf({ kind: 'MIXED', text: aText({ activities }) })).toBe(
      'We tell people; they answer requests.',
    )
    expect(essenceOf({ kind: 'MIXED' })).toBeNull()
    expect(essenceOf({ kind: 'PROCESSING' })).toBeNull()
  })

  it('names the law and the dataset of a flow that is laid down by law', () => {
    const answers = {
      statute: 'Local Audit and Accountability Act 2014 Sch 9',
      dataset: 'Payroll, twice a year',
    }
    expect(publicExtract(aSource({ kind: 'STATUTORY', text: aText({ answers, data: [] }) }))).toMatchObject({
      powers: ['Local Audit and Accountability Act 2014 Sch 9'],
      dataCategories: ['Payroll, twice a year'],
    })
  })

  it.each([
    ['Digital Economy Act 2017 s.35', true],
    ['DEA Part 5', true],
    ['Housing Act 1996; DEATH registration', false],
  ])('resting on %s, it is on the national register: %s', (ourPower, listed) => {
    const text = aText({ answers: { ourPower } })
    expect(publicExtract(aSource({ text })).onNationalRegister).toBe(listed)
  })
})

describe('law enforcement', () => {
  const answers = { lawEnforcement: 'Part 3 applies to what the police do with it' }
  const data = [anItem('Markers on addresses under surveillance')]
  const dataOf = (text: AgreementText) => publicExtract(aSource({ text })).dataCategories

  it('lets out the class of the data and no line of it', () => {
    expect(dataOf(aText({ answers: { ...answers, dataset: 'Nominals of Operation Larch' }, data }))).toEqual([
      'Ordinary personal data',
      'Criminal offence data',
    ])
  })

  it('lets the lines out where the legal team has initialled that it does not apply', () => {
    const notApplicable = [
      { item: 'A26', reason: 'None of it', initials: 'TWL', by: 'p', at: '2026-01-01T00:00:00Z' },
    ]
    expect(dataOf(aText({ answers, data, notApplicable }))).toEqual([
      'Markers on addresses under surveillance',
    ])
  })
})

describe('the contact', () => {
  it.each([
    ['information.governance@haverbrook.example'],
    ['DPO@haverbrook.example'],
    ['data-protection-team@housing.haverbrook.example'],
  ])('may be %s', (address) => {
    expect(isRoleMailbox(address)).toBe(true)
    expect(publicExtract(aSource({ contact: ` ${address} ` })).contact).toBe(address)
  })

  it.each([
    ['jane.smith@haverbrook.example'],
    ['jsmith@haverbrook.example'],
    ['j.smith.records@haverbrook.example'],
    ['Jane Smith, dpo@haverbrook.example'],
    ['dpo@haverbrook.example; jane.smith@haverbrook.example'],
    ['dpo@haverbrook.example\njane.smith@haverbrook.example'],
    ['Jane Smith, 020 7946 0100'],
    ['dpo'],
    [''],
  ])('is never “%s”: the public asks the council’s own team instead', (contact) => {
    expect(publicExtract(aSource({ contact })).contact).toBeNull()
  })
})

describe('what is withheld', () => {
  /** Everything a person could have written that is on no public list, each marked with a secret of its own. */
  const planted = (secret: string, kind: PublicSource['kind']): PublicSource & Record<string, unknown> => ({
    ...aSource({
      kind,
      contact: `${secret}junior@haverbrook.example`,
      text: aText({
        answers: {
          ...aText().answers,
          ...(kind === 'JOINT' ? {} : { essence: `${secret}essence` }),
          ...Object.fromEntries(WITHHELD_ANSWERS.map((name) => [name, `${secret}${name}`])),
        },
        parties: [aParty('Thamesgate Police', secret)],
        data: [anItem(`${secret}operation`, secret)],
        activities: [{ name: `${secret}activity`, regime: 'A' }],
        clauses: [aClause(secret)],
        notApplicable: [
          { item: 'A7', reason: `${secret}reason`, initials: secret, by: secret, at: '2026-01-01T00:00:00Z' },
        ],
        protocol: { reference: `${secret}protocol` },
      }),
    }),
    comments: [{ body: `${secret}comment` }],
    advice: [{ text: `${secret}privileged`, response: { reasons: `${secret}dissent` } }],
    seats: [{ name: `${secret}signatory` }],
    owner: `${secret}officer`,
  })

  it.each(KINDS.map((kind) => [kind]))('is in no form of the extract of a %s, whatever it says', (kind) => {
    const secret = fc.stringMatching(/^[a-z]{6,12}$/).map((word) => `ZQ${word}QZ`)
    fc.assert(
      fc.property(secret, (hidden) => {
        const extract = publicExtract(planted(hidden, kind))
        const forms = [
          JSON.stringify(extract),
          JSON.stringify(asPublicJson([extract], '2026-11-21')),
          asPublicRows([extract]).flat().join(),
        ]
        for (const form of forms) expect(form).not.toContain(hidden)
      }),
    )
  })

  it('would be found, were it let out', () => {
    const extract = publicExtract({
      ...planted('ZQsecretQZ', 'SHARING'),
      text: aText({ title: 'ZQsecretQZ' }),
    })
    expect(JSON.stringify(extract)).toContain('ZQsecretQZ')
  })

  it('counts departures from advice and says nothing of them', () => {
    expect(publicExtract(aSource({ dissentCount: 3 })).adviceNotFollowed).toBe(3)
  })

  it('cannot be added to the published list by hand', () => {
    const added = { ...publicExtract(aSource()), owner: 'Jane Smith' }
    expect(() => asPublicJson([added], '2026-11-21')).toThrow()
  })
})

describe('the published forms', () => {
  it('list every entry under the day they were made', () => {
    const list = [publicExtract(aSource()), publicExtract(aSource({ reference: 'AGR-2026-000015' }))]
    expect(asPublicJson(list, '2026-11-21')).toEqual({ generatedOn: '2026-11-21', agreements: list })
  })

  it('have a schema that describes every field of an entry and admits no other', () => {
    const { $schema, properties = {}, required, additionalProperties } = REGISTER_SCHEMA.entry
    const names = PUBLIC_FIELDS.map(({ name }) => name)
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(Object.keys(properties)).toEqual(names)
    expect(required).toEqual(names)
    expect(additionalProperties).toBe(false)
    for (const { name, label } of PUBLIC_FIELDS)
      expect(properties[name]).toMatchObject({ title: label, description: expect.stringMatching(/\.$/) })
  })

  it('have one schema for an entry, alone and in the list', () => {
    const { $schema, ...entry } = REGISTER_SCHEMA.entry
    expect(REGISTER_SCHEMA.list).toMatchObject({ $schema, properties: { agreements: { items: entry } } })
  })

  it.each(AGREEMENT_STATUSES.map((status) => [status]))('say %s in words that the schema knows', (status) => {
    const extract = publicExtract(aSource({ status }))
    expect(extract.status).toBe(PUBLIC_STATUS_NAMES[status])
    expect(() => asPublicJson([extract], '2026-11-21')).not.toThrow()
  })

  it.each(DATA_CLASSES.map((one) => [one]))('hold data of the class %s', (one) => {
    const text = aText({ answers: { lawEnforcement: 'yes' }, data: [{ ...anItem('x'), classes: [one] }] })
    expect(publicExtract(aSource({ text })).dataCategories).toHaveLength(1)
  })

  it('put the same columns in the same order, whatever an entry holds', () => {
    const [head, row] = asPublicRows([publicExtract(aSource({ inForceFrom: null }))])
    expect(head).toEqual(PUBLIC_FIELDS.map(({ name }) => name))
    expect(row).toEqual([
      'AGR-2026-000014',
      'Tenancy checks for burglary enquiries',
      'Data sharing agreement',
      'In force',
      'Haverbrook Council; Thamesgate Police',
      'To find who lived where',
      'Tenancy history; Addresses',
      'Tenants',
      'Crime and Disorder Act 1998 s.115',
      'UK GDPR Art 6(1)(e)',
      '',
      '2028-04-01',
      '',
      'information.governance@haverbrook.example',
      '1',
      'no',
    ])
  })

  it.each([['=HYPERLINK("http://x.example")'], ['+1'], ['-1'], ['@x']])(
    'never make a spreadsheet run “%s”',
    (title) => {
      const [, row = []] = asPublicRows([publicExtract(aSource({ text: aText({ title }) }))])
      expect(row).toContain(`'${title}`)
    },
  )
})
