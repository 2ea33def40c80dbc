import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anItem, aRequest, aSubject } from '@/lib/testing/acts'
import { GATEWAY_CODES, type GatewayCode, gatewayOf } from './gateways'
import { SHIPPED } from './policy'
import {
  type Asker,
  answersTo,
  applicable,
  asked,
  attachmentOf,
  isAnswered,
  isFile,
  isLaneChosen,
  isLaneQuestion,
  isList,
  laneOf,
  nextQuestion,
  QUESTIONS,
  questionAt,
  unanswered,
  withAnswers,
  withAttachment,
  withEntry,
  withoutEntry,
} from './questions'
import type { Attachment, Draft } from './request-inputs'

const asker: Asker = { type: 'force', policy: SHIPPED, day: '2026-11-21' }
const slugs = QUESTIONS.map((question) => question.slug)
const slugsFor = (draft: Draft, by: Asker = asker) => applicable(draft, by).map(({ slug }) => slug)
const pageAt = (slug: string) => {
  const question = questionAt(slug)
  if (!question || isList(question) || isFile(question)) throw new Error(`${slug} is no page`)
  return question
}

const incident = {
  place: 'Larkfield Road',
  fromDate: '2026-08-30',
  fromTime: '21:00',
  toDate: '2026-08-30',
  toTime: '22:00',
}

const paper = (kind: Attachment['kind'], name = 'order.pdf'): Attachment => ({
  id: '7e570000-0000-4000-8007-000000000009',
  kind,
  name,
  bytes: 4_096,
  sha256: 'a'.repeat(64),
})

describe('the questions', () => {
  it('begin with those that choose the lane, and no two stand at one address', () => {
    expect(slugs.filter(isLaneQuestion)).toEqual(slugs.slice(0, 5))
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  it('ask about people or about an incident, not both', () => {
    const about = (draft: Draft) =>
      slugsFor(draft).filter((slug) => slug === 'subjects' || slug === 'incident')
    expect(about({ about: 'people' })).toEqual(['subjects'])
    expect(about({ about: 'incident' })).toEqual(['incident'])
    expect(about({})).toEqual([])
  })

  it('of an ordinary request are answered by a whole one, and not by an empty one', () => {
    for (const question of applicable(aRequest, asker)) {
      expect([question.slug, isAnswered(question, aRequest)]).toEqual([question.slug, true])
      expect(isAnswered(question, {})).toBe(false)
    }
  })

  it('lead from each to the first still open, and round to what was passed over', () => {
    expect(nextQuestion('danger', { danger: 'no' }, asker)).toBe('asking-or-telling')
    expect(nextQuestion('urgency', { ...aRequest, purpose: undefined }, asker)).toBe('purpose')
    expect(nextQuestion('danger', { ...aRequest, items: [] }, asker)).toBe('items')
    expect(nextQuestion('about', { ...aRequest, about: 'incident' }, asker)).toBe('incident')
    expect(nextQuestion('incident', aRequest, asker)).toBeNull()
    expect(nextQuestion('nowhere', {}, asker)).toBe('danger')
  })

  it('are not answered by half an answer', () => {
    expect(unanswered(aRequest, asker)).toEqual([])
    expect(unanswered({ ...aRequest, tippingOffRisk: 'yes' }, asker)).toEqual(['tipping-off'])
    expect(unanswered({ ...aRequest, urgency: 'urgent' }, asker)).toEqual(['urgency'])
    expect(unanswered({ ...aRequest, onward: ['overseas'] }, asker)).toEqual(['onward'])
    const backwards = { ...anItem, to: '2020-01-01' }
    expect(unanswered({ ...aRequest, items: [anItem, backwards] }, asker)).toEqual(['items'])
  })

  it('have chosen the lane once the plain ones are answered, whatever else is open', () => {
    expect(isLaneChosen({ danger: 'no', demand: 'telling' }, asker)).toBe(false)
    expect(isLaneChosen({ danger: 'no', demand: 'telling', law: 'coroner' }, asker)).toBe(true)
  })
})

/* Table 2.1a: what each group is asked beside the plain questions, in order. */

const ASKING = ['danger', 'asking-or-telling', 'victim', 'purpose']
const SIGNED = ['requester', 'authoriser', 'about', 'subjects', 'third-parties', 'items']
const NECESSITY = ['less-intrusive', 'sensitive', 'onward', 'retention', 'tipping-off', 'urgency']
const BLOCK_E = ['victim-reasons', 'victim-notice', 'victim-views', 'counselling']
const NOTICE = [
  'danger',
  'asking-or-telling',
  'law',
  'instrument',
  'instrument-file',
  'requester',
  'about',
  'people-named',
  'items',
]

const CRIME = [...ASKING, 'matter', ...SIGNED, 'why-necessary', 'prejudice', ...NECESSITY]
const PARTNER = [...ASKING, 'matter', 'partnership', ...SIGNED, 'why-necessary', ...NECESSITY]

const toAsk = { danger: 'no', demand: 'asking', about: 'people' } as const
const toTell = { danger: 'no', demand: 'telling', about: 'people' } as const
const benefitsInForce: Asker = {
  ...asker,
  policy: { ...SHIPPED, inForceFrom: { ...SHIPPED.inForceFrom, G12: '2026-01-01' } },
}

type Row = readonly [GatewayCode, Draft, readonly string[], Asker?]

const withoutVictim = (pages: readonly string[]) => pages.filter((slug) => slug !== 'victim')

const ROWS: readonly Row[] = [
  ['G01', { ...toAsk, victim: 'no', purpose: 'detectCrime' }, CRIME],
  ['G11v', { ...toAsk, purpose: 'assessTax' }, withoutVictim(CRIME), { ...asker, type: 'hmrc' }],
  ['G14v', { ...toAsk, purpose: 'detectCrime' }, withoutVictim(CRIME), { ...asker, type: 'homeOffice' }],
  ['G15', { ...toAsk, victim: 'no', purpose: 'detectCrime' }, CRIME, { ...asker, type: 'nca' }],
  ['G19', { ...toAsk, purpose: 'detectCrime' }, withoutVictim(CRIME), { ...asker, type: 'council' }],
  ['G22v', { ...toAsk, victim: 'no', purpose: 'regulatory' }, CRIME],
  [
    'G02',
    { ...toAsk, victim: 'yes' },
    [
      'danger',
      'asking-or-telling',
      'victim',
      'matter',
      ...SIGNED,
      ...BLOCK_E,
      'third-party-material-form',
      'why-necessary',
      ...NECESSITY,
    ],
  ],
  [
    'G03',
    { ...toAsk, victim: 'no', purpose: 'familyMaterial' },
    [...ASKING, 'matter', ...SIGNED, 'family-material', 'annex-6', 'why-necessary', ...NECESSITY],
  ],
  ['G04', { ...toAsk, victim: 'no', purpose: 'partnership' }, PARTNER],
  ['G05', { ...toAsk, victim: 'no', purpose: 'seriousViolence' }, PARTNER],
  ['G07', { ...toAsk, victim: 'no', purpose: 'safeguardChild' }, PARTNER],
  [
    'G10',
    { ...toAsk, purpose: 'legalProceedings' },
    [...withoutVictim(ASKING), 'legal-claim', ...SIGNED, 'why-necessary', ...NECESSITY],
    { ...asker, type: 'solicitor' },
  ],
  ['G05s17', { ...toTell, law: 'seriousViolence' }, NOTICE],
  ['G08', { ...toTell, law: 'adultsBoard' }, NOTICE],
  ['G09', { ...toTell, law: 'courtOrder' }, NOTICE],
  ['G09n', { ...toTell, law: 'applicationNotice' }, NOTICE],
  ['G11', { ...toTell, law: 'taxNotice' }, NOTICE],
  ['G12', { ...toTell, law: 'benefitsNotice' }, NOTICE, benefitsInForce],
  ['G13', { ...toTell, law: 'childMaintenance' }, NOTICE],
  ['G14', { ...toTell, law: 'whereabouts' }, NOTICE],
  ['G17', { ...toTell, law: 'fraudNotice' }, NOTICE],
  ['G18', { ...toTell, law: 'coroner' }, NOTICE],
  ['G20', { ...toTell, law: 'consumer' }, NOTICE],
  ['G21', { ...toTell, law: 'driver' }, NOTICE],
  ['G22', { ...toTell, law: 'regulator' }, NOTICE],
]

const CASES = ROWS.map(([gateway, draft, pages, by = asker]) => [gateway, draft, pages, by] as const)

describe('each lane asks exactly its own pages (table 2.1a)', () => {
  it.each(CASES)('%s', (gateway, draft, pages, by) => {
    expect(laneOf(draft, by)).toMatchObject({ gateway })
    expect(slugsFor(draft, by)).toEqual(pages)
  })

  it('and every gateway that has a form is here', () => {
    const withoutForm: readonly GatewayCode[] = ['G06', 'G23']
    expect(CASES.map(([gateway]) => gateway).sort()).toEqual(
      GATEWAY_CODES.filter((code) => !withoutForm.includes(code)).sort(),
    )
  })

  it('danger asks nothing more', () => {
    expect(slugsFor({ danger: 'yes' }).filter((slug) => isLaneQuestion(slug))).toEqual(['danger'])
  })

  it('a duty to help with an enquiry about a child is asked as a partner asks, and not what it is for', () => {
    expect(slugsFor({ ...toTell, law: 'childEnquiry' })).toEqual([
      'danger',
      'asking-or-telling',
      'law',
      ...PARTNER.filter((slug) => !ASKING.includes(slug)),
    ])
  })

  it('a notice under a law that is not in force is asked what any request is asked', () => {
    const pages = slugsFor(
      { ...toTell, law: 'benefitsNotice', purpose: 'detectCrime' },
      { ...asker, type: 'dwp' },
    )
    expect(pages).toEqual(['danger', 'asking-or-telling', 'law', 'purpose', ...CRIME.slice(ASKING.length)])
  })

  it('a paper that names no law is a request', () => {
    expect(slugsFor({ ...toTell, law: 'none', victim: 'no', purpose: 'detectCrime' })).toEqual([
      'danger',
      'asking-or-telling',
      'law',
      ...CRIME.slice(2),
    ])
  })
})

describe('the README', () => {
  it('counts the pages of each lane as they are', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')
    const [, section = ''] = readme.split('### How many questions each lane asks\n')
    const [table = ''] = section.split('\n#')
    const rows = [...table.matchAll(/^\| (\S.*?) +\| (\d+) +\|$/gm)]
    expect(rows.map(([, name, pages]) => [name, Number(pages)])).toEqual(
      CASES.map(([gateway, draft, , by]) => [gatewayOf(gateway).name, slugsFor(draft, by).length]),
    )
  })
})

describe('pages that depend on an answer', () => {
  const victim = [{ ...aSubject, role: 'victim' as const }]

  it.each(['familyMaterial', 'partnership', 'safeguardChild'] as const)(
    'police who ask about a victim for %s say what the law about victims wants',
    (purpose) => {
      const draft: Draft = { ...toAsk, victim: 'no', purpose, subjects: victim }
      expect(slugsFor(draft).filter((slug) => BLOCK_E.includes(slug))).toEqual(BLOCK_E)
    },
  )

  it.each([
    [{ ...toAsk, victim: 'yes' } as Draft],
    [{ ...toAsk, victim: 'no', purpose: 'partnership' } as Draft],
  ])('rights that are set aside need the prejudice explained: %j', (draft) => {
    expect(slugsFor(draft)).not.toContain('prejudice')
    expect(slugsFor({ ...draft, tippingOffRisk: 'yes' })).toContain('prejudice')
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

describe('a paper', () => {
  it('takes the place of an earlier one of its kind, and of no other', () => {
    const first = withAttachment(withAttachment({}, paper('instrument')), paper('annex6'))
    const second = withAttachment(first, paper('instrument', 'order, all pages.pdf'))
    expect(second.attachments).toHaveLength(2)
    expect(attachmentOf(second, 'instrument')?.name).toBe('order, all pages.pdf')
    expect(attachmentOf(second, 'annex6')?.name).toBe('order.pdf')
  })

  it('answers the page that asks for it', () => {
    const question = questionAt('instrument-file')
    if (!question) expect.unreachable()
    expect(isAnswered(question, withAttachment({}, paper('annex6')))).toBe(false)
    expect(isAnswered(question, withAttachment({}, paper('instrument')))).toBe(true)
  })
})

describe('what is asked', () => {
  it('leaves behind what an earlier answer made room for', () => {
    expect(asked({ ...aRequest, incident }, asker)).toEqual(aRequest)
    expect(asked({ ...aRequest, about: 'incident', incident }, asker)).toEqual({
      ...aRequest,
      about: 'incident',
      subjects: [],
      incident,
    })
  })

  it('of another lane keeps what was answered in the draft, and sends only what the lane asks', () => {
    const before = withAttachment(
      { ...aRequest, partnershipPurpose: 'To end the disorder.' },
      paper('annex6'),
    )
    const telling = withAnswers(pageAt('asking-or-telling'), before, { demand: 'telling' })
    const coroner = withAnswers(pageAt('law'), telling, { law: 'coroner' })

    expect(coroner).toMatchObject({ items: [anItem], whyNecessary: aRequest.whyNecessary })
    const request = asked(coroner, asker)
    expect(request).toMatchObject({ items: [anItem], subjects: [aSubject], attachments: [] })
    for (const name of ['whyNecessary', 'purpose', 'partnershipPurpose', 'authoriser'])
      expect(request).not.toHaveProperty(name)
    expect(asked(withAnswers(pageAt('asking-or-telling'), coroner, { demand: 'asking' }), asker)).toEqual(
      aRequest,
    )
  })
})
