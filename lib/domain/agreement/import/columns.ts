/** What an entry of an existing register may say, and the headings under which real registers say it. */

type Column = {
  readonly label: string
  readonly required: boolean
  /** The longest a cell may be, in characters. */
  readonly max: number
  /** Headings, alone or within a longer one: "review date" in "ISA review date". */
  readonly headings: readonly string[]
  /** Headings that mean this only when they stand alone. */
  readonly alone: readonly string[]
}

const column = (
  label: string,
  headings: readonly string[],
  { alone = [], max = 4_000, required = false }: Partial<Column> = {},
): Column => ({ label, required, max, headings, alone })

export const FIELDS = {
  title: column(
    'Title',
    ['title', 'agreement name', 'name of agreement', 'isa name', 'dsa name', 'document name'],
    {
      required: true,
      max: 200,
      alone: [
        'name',
        'agreement',
        'isa',
        'dsa',
        'data sharing agreement',
        'information sharing agreement',
        'sharing agreement',
        'protocol',
        'document',
      ],
    },
  ),
  externalRef: column(
    'Reference elsewhere',
    ['reference', 'ref', 'ref no', 'isg id', 'agreement id', 'unique id', 'reference number'],
    { max: 80, alone: ['id', 'no', 'number', 'isg', 'urn'] },
  ),
  counterpart: column(
    'Other organisations',
    [
      'counterpart',
      'counterparty',
      'partner',
      'partner organisation',
      'other organisation',
      'other party',
      'parties',
      'signatories',
      'organisations involved',
      'shared with',
      'sharing with',
      'who we share with',
      'recipient',
      'third party',
      'supplier',
      'provider',
      'contractor',
      'data processor',
    ],
    { required: true, alone: ['organisation', 'agency', 'company', 'body', 'with', 'processor'] },
  ),
  kind: column('What kind of agreement', [
    'kind',
    'agreement type',
    'type of agreement',
    'type of document',
    'document type',
    'isa type',
    'dsa or dpa',
    'type',
  ]),
  tier: column('Tier', ['tier', 'level of document', 'document level'], { alone: ['level'] }),
  purpose: column('Purpose', [
    'purpose',
    'purpose of sharing',
    'reason for sharing',
    'why we share',
    'description of sharing',
    'description',
    'summary',
    'aim',
    'objective',
  ]),
  power: column('Legal power', [
    'legal power',
    'legal gateway',
    'statutory gateway',
    'statutory power',
    'gateway',
    'legislation',
    'statute',
    'vires',
    'power to share',
    'legal power basis',
  ]),
  basis: column('Lawful basis', [
    'lawful basis',
    'legal basis',
    'legal basis for sharing',
    'basis for sharing',
    'article 6',
    'art 6',
    'gdpr condition',
    'condition for processing',
  ]),
  data: column(
    'Data',
    [
      'data category',
      'category of data',
      'category of personal data',
      'personal data',
      'data shared',
      'information shared',
      'data type',
      'type of data',
      'data item',
      'data set',
      'dataset',
      'what is shared',
      'what we share',
    ],
    { alone: ['data', 'information'] },
  ),
  people: column('Whom it is about', [
    'data subject',
    'subject category',
    'category of individual',
    'category of data subject',
    'category of people',
    'individuals',
    'cohort',
    'whom it is about',
  ]),
  startsOn: column('Start date', [
    'start date',
    'start',
    'date signed',
    'signed date',
    'signed on',
    'effective date',
    'effective from',
    'commencement date',
    'date of agreement',
    'agreement date',
    'in force from',
    'live date',
    'from date',
    'valid from',
  ]),
  reviewOn: column(
    'Review date',
    ['review date', 'next review', 'date of next review', 'date of review', 'review due', 'due for review'],
    { alone: ['review'] },
  ),
  endsOn: column('End date', [
    'end date',
    'date ended',
    'expiry',
    'expiry date',
    'expires',
    'expires on',
    'expiration date',
    'termination date',
    'valid until',
    'valid to',
    'to date',
  ]),
  status: column('Status', ['status', 'current position', 'live or expired', 'is it live'], {
    alone: ['state', 'live', 'active', 'current'],
  }),
  owner: column('Owner', [
    'owner',
    'information asset owner',
    'iao',
    'lead officer',
    'responsible officer',
    'accountable officer',
    'lead',
    'manager',
  ]),
  service: column('Service', [
    'service',
    'service area',
    'department',
    'directorate',
    'division',
    'business area',
    'team',
  ]),
  leadOrg: column(
    'Lead organisation',
    ['lead organisation', 'lead org', 'lead authority', 'lead body', 'lead partner', 'host organisation'],
    { max: 160, alone: ['host'] },
  ),
  adoptedVersion: column(
    'Version adopted',
    ['version', 'version adopted', 'adopted version', 'version number'],
    { max: 40 },
  ),
  contact: column('Contact', ['contact', 'contact details', 'contact email', 'email', 'mailbox']),
  notes: column('Notes', ['notes', 'comments', 'remarks', 'other information', 'further information']),
} as const satisfies Readonly<Record<string, Column>>

export type FieldName = keyof typeof FIELDS
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[]

/** By column of the spreadsheet: what it holds, or null where it is left out. */
export type Mapping = readonly (FieldName | null)[]

/** "Partner(s)" and "PARTNERS" are one heading; Categories and category one word. */
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('(s)', '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1'))

const folded = (text: string) => wordsOf(text).join(' ')

const fold = (headings: readonly string[]) => [...new Set(headings.map(folded))]

const HEADINGS = FIELD_NAMES.map((name) => ({
  name,
  whole: fold([...FIELDS[name].headings, ...FIELDS[name].alone, FIELDS[name].label]),
  within: fold(FIELDS[name].headings),
}))

const EXACT = 1_000

/** More words beat fewer; of as many, those nearer the end, where English puts the noun that counts. */
const likeness = (heading: string, words: string) => {
  const at = ` ${heading} `.lastIndexOf(` ${words} `)
  return at === -1 ? 0 : 10 * words.split(' ').length + (9 * (at + words.length)) / heading.length
}

const scoreOf = (heading: string, { whole, within }: (typeof HEADINGS)[number]) =>
  whole.includes(heading) ? EXACT : Math.max(...within.map((words) => likeness(heading, words)))

/** A guess that a person may change. Every field goes to at most one column, the one most like it. */
export const guessMapping = (head: readonly string[]): Mapping => {
  const pairs = head
    .flatMap((typed, at) => {
      const heading = folded(typed)
      return heading === ''
        ? []
        : HEADINGS.map((one) => ({ at, name: one.name, score: scoreOf(heading, one) }))
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
  const chosen = new Map<number, FieldName>()
  const taken = new Set<FieldName>()
  for (const { at, name } of pairs) {
    if (chosen.has(at) || taken.has(name)) continue
    chosen.set(at, name)
    taken.add(name)
  }
  return head.map((_, at) => chosen.get(at) ?? null)
}

/** What no register can do without and no column is said to hold. */
export const missingColumns = (mapping: Mapping): readonly FieldName[] =>
  FIELD_NAMES.filter((name) => FIELDS[name].required && !mapping.includes(name))
