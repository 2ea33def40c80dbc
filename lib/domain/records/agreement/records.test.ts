import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../agreement/agreement'
import { PUBLIC_FIELDS } from '../../agreement/public-extract'
import { headingsOf, rowOf } from '../testing'
import {
  agreementRecord,
  anAgreement,
  anEnding,
  aReviewDue,
  byTheHead,
  theAgreedText,
  theDissent,
} from './testing'

const tableIn = ({ sections }: ReturnType<typeof agreementRecord>, heading: string) =>
  sections
    .find((section) => section.heading === heading)
    ?.blocks.flatMap((block) => (block.type === 'table' ? block.body : []))

const isClause = (heading: string) => /^\d+\. /.test(heading)

describe('P9, the agreement as it was signed', () => {
  const external = agreementRecord('P9', 'external')
  const internal = agreementRecord('P9', 'internal')

  it('is called what the agreement is called, and says what it is and whose', () => {
    expect(external.title).toBe(theAgreedText.title)
    expect(external.summary).toBe(
      'Mixed agreement of London Borough of Haverbrook and Haverbrook Community Health NHS Trust. In force from 7 October 2026.',
    )
  })

  it('has every clause as it is read, in order, with its answers in their places', () => {
    const clauses = headingsOf(external).filter(isClause)
    expect(clauses).toEqual(theAgreedText.clauses.map(({ heading }, place) => `${place + 1}. ${heading}`))
    const text = JSON.stringify(external)
    expect(text).toContain('nobody asks them twice')
    expect(text).not.toMatch(/\[\[\w/)
    expect(text).not.toContain('[still to be said')
  })

  it('numbers its schedules as its clauses name them', () => {
    expect(headingsOf(external)).toEqual(
      expect.arrayContaining([
        'Schedule 1: the information, 1 of 3',
        'Schedule 2: the activities',
        'Schedule 3: where each required point is made',
      ]),
    )
  })

  it('says of every point where it is made, or why it does not apply and whose initials say so', () => {
    const points = tableIn(external, 'Schedule 3: where each required point is made') ?? []
    expect(points.find(([id]) => id === 'A7 *')?.at(-1)).toBe(
      'Not applicable: No data about offences passes under it. (MO)',
    )
    expect(points.find(([id]) => id === 'A6 *')?.at(-1)).toMatch(/^\d+\. Special category data$/)
    expect(points.filter((cells) => cells.at(-1) === 'Not made')).toEqual([])
  })

  it('has the facts that its kind rests on, of each activity apart', () => {
    const about = 'Why this kind of agreement'
    expect(rowOf(external, about, 'Question that decided')).toMatch(/\? \(Q5\)$/)
    expect(
      rowOf(
        external,
        about,
        'The shared care record and its rules: Do we and they decide together why and how the information is used?',
      ),
    ).toBe('Yes, we decide both together\nOne board makes its rules.')
  })

  it('has every signature with its part, authority, time, typed name and the hash that it binds', () => {
    expect(external.signatures.map(({ act, name }) => `${act}: ${name}`)).toEqual([
      'Approved for the council: Colm Daly',
      'Signed for London Borough of Haverbrook: Ngozi Bright',
      'Countersigned for London Borough of Haverbrook: Ruth Calloway',
      'Signed for Haverbrook Community Health NHS Trust: Łukasz Żółć',
    ])
    expect(new Set(external.signatures.map(({ bound }) => bound))).toEqual(new Set([anAgreement().textHash]))
    expect(tableIn(external, 'Who signed, and by what authority')?.at(-1)).toEqual([
      'Łukasz Żółć\nMedical Director',
      'Haverbrook Community Health NHS Trust',
      '3. Signs',
      'Scheme of delegation 2026, line 3',
      'Łukasz Żółć\n7 October 2026 at 11:00',
    ])
  })

  it('tells an approval that a later change undid apart from the one that counts', () => {
    const history = tableIn(external, 'How this text came about') ?? []
    const approvals = history.filter(([, , what]) => what === 'Approved').map(([, version]) => version)
    expect(approvals).toEqual(['8', '9'])
    expect(history.map(([, , what]) => what)).toContain('Approval and signatures so far no longer count')
  })

  it('counts departures from advice outside, and has their words inside alone', () => {
    expect(JSON.stringify(external)).toContain('departed from the advice of its officer: 1.')
    expect(JSON.stringify(external)).toContain(
      'asked each time about: lawful basis, necessity, transfers abroad,',
    )
    expect(JSON.stringify(external)).not.toContain(theDissent.text.slice(0, 20))
    expect(rowOf(internal, 'Departure 1 from advice: what became of it', 'Reasons')).toBe(
      theDissent.response?.reasons,
    )
  })

  it('says inside what was conceded, why, and what colleagues said to each other', () => {
    expect(rowOf(internal, 'Clauses conceded', 'Confidences')).toContain('Their Guardian keeps the log')
    expect(rowOf(internal, 'Comments inside the council', 'Confidences')).toContain('past September')
  })

  it('says which agreement it varies', () => {
    const variationOf = { reference: 'AGR-2026-000003', number: 2 }
    const varied = agreementRecord('P9', 'external', { variationOf })
    expect(rowOf(varied, 'When it starts, is reviewed and ends', 'Varies')).toBe(
      'AGR-2026-000003, variation 2',
    )
  })

  it('has no checklist and no triage where it is a protocol', () => {
    const protocol = agreementRecord('P9', 'external', { kind: null, tier: '1', triage: null })
    expect(protocol.summary).toMatch(/^Partnership protocol of /)
    expect(headingsOf(protocol)).not.toContain('Schedule 3: where each required point is made')
    expect(headingsOf(protocol)).not.toContain('Why this kind of agreement')
  })
})

describe('P10, the advice', () => {
  const record = agreementRecord('P10', 'internal')

  it('has no external copy', () => {
    expect(() => agreementRecord('P10', 'external')).toThrow('no external copy')
  })

  it('has what was asked and on what facts, the advice with its version, and what was added', () => {
    expect(rowOf(record, 'The advice: what was asked', 'Question')).toBe(theDissent.asked.question)
    expect(rowOf(record, 'The advice', 'On')).toBe(`Version 6 of the text, SHA-256 ${theDissent.textHash}`)
    expect(rowOf(record, 'The advice', 'In short')).toBe('Do not go ahead')
    expect(headingsOf(record)).toContain('The advice: what was added since')
  })

  it('has every point that was looked at, the conclusions, and the last day it is good for', () => {
    expect(rowOf(record, 'The advice: what was looked at', 'How long it is kept')).toBe('A concern')
    expect(rowOf(record, 'The advice: what was looked at', 'Training')).toBe('No concern')
    expect(rowOf(record, 'The advice', 'On the national data opt-out')).toBe('Content')
    expect(rowOf(record, 'The advice', 'On transfers abroad')).toBe('It does not arise here')
    expect(rowOf(record, 'The advice', 'Good until')).toBe('7 September 2027')
  })

  it('has each condition with its owner and day, and what shows that it is met', () => {
    expect(rowOf(record, 'The advice: conditions', 'Condition 1')).toBe(
      'Twelve months of medicines by default\nHead of Adult Social Care, by 1 October 2026. Nobody signs before it is met.\nOpen',
    )
    expect(rowOf(record, 'The advice: conditions', 'Condition 2')).toMatch(
      /^Clinicians.*\n.*after signature\.\nMet: The trust’s notice/,
    )
  })

  it('has the answer in full, with the grade that decided, the days told, and the rejoinder', () => {
    const rows = record.sections.find(({ heading }) => heading === 'The advice: what became of it')
    expect(JSON.stringify(rows)).toMatch(
      /Followed in part.*Clinicians showed.*Necessity\\nCondition 1: Twelve months.*Five years pass.*Moderate.*Colm Daly, Head of Adult Social Care.*Ngozi Bright.*\(Director\).*9 September 2026.*By letter.*still prefer.*11 September 2026/,
    )
  })

  it('says so where nobody has answered, and owes the board nothing where it was followed', () => {
    const unanswered = { ...theDissent, response: null, acknowledgement: null, boardNotified: null }
    const one = agreementRecord('P10', 'internal', { advice: [unanswered] })
    expect(rowOf(one, 'The advice: what became of it', 'In short')).toBe('Not answered yet')
    if (!theDissent.response) throw new Error('it is answered')
    const response = { ...theDissent.response, followed: 'followed' as const, dissent: null }
    const followed = { ...theDissent, response }
    const two = agreementRecord('P10', 'internal', { advice: [unanswered, followed] })
    expect(rowOf(two, 'Advice 2: what became of it', 'The board was told on')).toBeUndefined()
  })
})

describe('P11, its life', () => {
  const renewed = {
    due: aReviewDue,
    outcome: 'renewed',
    reviewOn: '2027-11-20',
    text: 'Still needed, and the copies elsewhere were refused.',
    by: byTheHead('11-20T10:00'),
  } as const
  const paused = { by: byTheHead('11-25T10:00'), text: 'The supplier passed it on.' }
  const beforeTheEnd = { ...anEnding, disposals: [], ended: null }
  const [certificate] = anEnding.disposals

  it.each<[string, Partial<Agreement>]>([
    ['Reviewed and renewed', { reviews: [renewed] }],
    ['Varied', { reviews: [renewed, { ...renewed, outcome: 'varied', by: byTheHead('11-21T10:00') }] }],
    ['Suspended', { reviews: [renewed], reviewDue: aReviewDue, suspension: paused }],
    [
      'Goes on although its review is late',
      { reviewDue: { ...aReviewDue, keptGoing: { ...paused, until: '2026-12-24' } } },
    ],
    ['Notice to end it', { reviews: [], ending: beforeTheEnd }],
    ['Ended', { ending: anEnding }],
    [
      'Certificate kept',
      {
        ending: {
          ...anEnding,
          disposals: certificate ? [certificate, { ...certificate, by: byTheHead('12-31T23:00') }] : [],
        },
      },
    ],
  ])('“%s” is what it says when that came last', (event, change) => {
    const record = agreementRecord('P11', 'external', change)
    expect(rowOf(record, 'What happened', 'Event')).toBe(event)
    expect(record.signatures).toMatchObject([{ act: event, bound: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  })

  it('says what called for the review, whom it was told to, and when the next is', () => {
    const record = agreementRecord('P11', 'external', { reviews: [renewed] })
    expect(rowOf(record, 'What called for the review', 'Trigger')).toBe('A supplier took on another supplier')
    expect(rowOf(record, 'What called for the review', 'Told that it was late')).toBe('After 30 days')
    expect(tableIn(record, 'Reviews so far')).toEqual([
      [
        '20 November 2026',
        'A supplier took on another supplier',
        'Reviewed and renewed',
        '20 November 2027',
        'Colm Daly',
      ],
    ])
  })

  it('says of its end who gave notice, what became of the data, and how long it is kept', () => {
    const record = agreementRecord('P11', 'external', { ending: anEnding })
    expect(record.retention).toBe('Until 31 December 2032')
    expect(rowOf(record, 'The end', 'Notice by')).toBe('The other party')
    expect(tableIn(record, 'Certificates of return or deletion')?.[0]?.at(-1)).toContain('DEL-2026-88')
  })

  it('says that no certificate came', () => {
    const uncertified = { by: byTheHead('12-31T12:00'), text: 'Two reminders were not answered.' }
    const record = agreementRecord('P11', 'external', { ending: { ...beforeTheEnd, uncertified } })
    expect(rowOf(record, 'The end', 'No certificate: a breach, told to the board')).toBe(uncertified.text)
  })

  it('shows which deletion the recipient still owes', () => {
    const record = agreementRecord('P11', 'external', { suspension: paused })
    expect(tableIn(record, 'Deletion that the recipient is to show')).toEqual([
      ['Care plan and reviews', '7 November 2026', '8 November 2026', 'No', 'No'],
    ])
  })
})

describe('P12, the register entry', () => {
  const record = agreementRecord('P12', 'external')

  it('says only what the public may read, and is marked so', () => {
    expect(record.marking).toBe('OFFICIAL')
    const labels = record.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'rows' ? block.rows.map(({ label }) => label) : [])),
    )
    expect(PUBLIC_FIELDS.map(({ label }) => label)).toEqual(expect.arrayContaining(labels))
    expect(labels.length).toBeGreaterThan(12)
  })

  it('names nobody but who answers for it', () => {
    expect(record.signatures.map(({ name }) => name)).toEqual(['Colm Daly'])
    expect(JSON.stringify(record)).not.toContain('Miriam Osei')
  })

  it('is made of nothing that nobody proposed', () => {
    expect(() => agreementRecord('P12', 'external', { publication: null })).toThrow('is proposed')
  })
})
