import { describe, expect, it } from 'vitest'
import { triageFacts } from './facts'
import { recommendTriage } from './rules'

type Facts = Parameters<typeof triageFacts.parse>[0] & object

const decided = (facts: Facts) => recommendTriage(triageFacts.parse(facts))

/** Regular, not compelled, and somebody could be identified: what most flows start from. */
const FLOW = {
  identifiableDataLeaves: true,
  separateLegalEntity: true,
  singleCaseNoPattern: false,
  whollyCompelled: false,
} as const

describe('section 6, what kind of agreement', () => {
  it('A1: a payroll bureau that works only on instructions is a processor, and every starred term of Article 28 is required', () => {
    const answer = decided({
      ...FLOW,
      onlyOnInstructions: true,
      ownEnds: false,
      jointPurposesAndMeans: false,
    })
    expect(answer).toMatchObject({ outcome: 'PROCESSING', row: 'Q7', leadsTo: 'draft' })
    expect(answer.requires).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10'])
    expect(answer.reasons[0]?.source).toContain('Article 28')
  })

  it('A1: … whatever the contract calls it', () => {
    for (const contractSays of ['data sharing agreement between two controllers', 'processor'])
      expect(decided({ ...FLOW, servesWhom: 'ours', contractSays })).toMatchObject({
        outcome: 'PROCESSING',
        row: 'Q7',
      })
  })

  it('A3: a council and an NHS trust that design a shared record and its rules are joint controllers', () => {
    const answer = decided({ ...FLOW, otherParty: 'publicBody', jointPurposesAndMeans: true })
    expect(answer).toMatchObject({ outcome: 'JOINT', row: 'Q5', leadsTo: 'draft' })
    expect(answer.reasons[0]?.source).toContain('Article 26')
    expect(answer.requires).toEqual(expect.arrayContaining(['C1', 'C2', 'C3', 'A1', 'A5']))
  })

  it('A3: … and where the rest is done for the council alone, that part is split off', () => {
    const answer = decided({
      ...FLOW,
      activities: [
        { name: 'The shared record', servesWhom: 'decidedTogether' },
        { name: 'Printing of letters', servesWhom: 'ours' },
      ],
    })
    expect(answer).toMatchObject({
      outcome: 'MIXED',
      row: 'Q5',
      activities: [
        { name: 'The shared record', regime: 'C' },
        { name: 'Printing of letters', regime: 'B' },
      ],
    })
  })

  it('A13: matching housing records with council tax stays inside the council, so it needs records and advice, no agreement', () => {
    const inside = { identifiableDataLeaves: true, otherParty: 'ownService', newUse: true }
    expect(decided(inside)).toMatchObject({
      outcome: 'NONE',
      row: 'Q2',
      leadsTo: 'nothing',
      requires: ['compatibilityCheck', 'ropaEntry', 'dpoAdvice'],
    })
    const recorded = { compatibilityCheck: 'Both collect local tax.', ropaEntry: 'ROPA-117' }
    expect(decided({ ...inside, ...recorded }).requires).toEqual(['dpoAdvice'])
    expect(decided({ ...inside, ...recorded, dpoAdvice: 'Compatible.' }).requires).toEqual([])
  })

  it('A13: … a use that nobody calls old counts as new; an old one needs no advice', () => {
    const inside = { identifiableDataLeaves: true, separateLegalEntity: false }
    expect(decided(inside).requires).toContain('dpoAdvice')
    expect(decided({ ...inside, newUse: false }).requires).not.toContain('dpoAdvice')
  })
})

describe('the worked seeds of 3.1', () => {
  it.each<[string, Facts, object]>([
    [
      '1: the rogue-landlord checker of the Greater London Authority',
      { ...FLOW, servesWhom: 'theirs', direction: 'reciprocal' },
      { outcome: 'SHARING', row: 'Q8', direction: 'reciprocal' },
    ],
    [
      '2: child protection information for the NHS',
      { ...FLOW, servesWhom: 'theirs', direction: 'oneWay' },
      { outcome: 'SHARING', row: 'Q8', direction: 'oneWay' },
    ],
    [
      '2: … with a platform that both decide on',
      {
        ...FLOW,
        activities: [
          { name: 'Alerts to hospitals', servesWhom: 'theirs' },
          { name: 'The platform', servesWhom: 'decidedTogether' },
        ],
      },
      { outcome: 'MIXED', row: 'Q5' },
    ],
    [
      '3: the National Fraud Initiative',
      { ...FLOW, whollyCompelled: true },
      {
        outcome: 'STATUTORY',
        row: 'Q4',
        leadsTo: 'register',
        requires: ['E1', 'E2', 'E3', 'E4', 'E5', 'E6'],
      },
    ],
    [
      '4: the residents’ index',
      { identifiableDataLeaves: true, otherParty: 'ownService' },
      { outcome: 'NONE', row: 'Q2' },
    ],
    [
      '5: a homecare agency that does nothing but our visits',
      { ...FLOW, servesWhom: 'ours' },
      { outcome: 'PROCESSING', row: 'Q7', activities: [] },
    ],
    [
      '5: … and keeps the records its own regulator asks for',
      { ...FLOW, onlyOnInstructions: true, ownEnds: true, jointPurposesAndMeans: false },
      {
        outcome: 'MIXED',
        row: 'Q7',
        activities: [
          { name: 'What they do, on our instructions', regime: 'B' },
          { name: 'What they do, for ends of their own', regime: 'A' },
        ],
      },
    ],
    [
      '5: … with each activity named',
      {
        ...FLOW,
        activities: [
          { name: 'Visits', servesWhom: 'ours' },
          { name: 'Care-regulation records', servesWhom: 'theirs' },
        ],
      },
      {
        outcome: 'MIXED',
        row: 'Q7',
        activities: [
          { name: 'Visits', regime: 'B' },
          { name: 'Care-regulation records', regime: 'A' },
        ],
      },
    ],
    [
      '6: the complex families programme',
      { ...FLOW, servesWhom: 'theirs', direction: 'reciprocal' },
      { outcome: 'SHARING', row: 'Q8' },
    ],
    [
      '7: departmental returns that a statute lays down',
      { ...FLOW, whollyCompelled: true, servesWhom: 'theirs' },
      { outcome: 'STATUTORY', row: 'Q4' },
    ],
    [
      '7: … that the council chooses to give',
      { ...FLOW, servesWhom: 'theirs' },
      { outcome: 'SHARING', row: 'Q8' },
    ],
    [
      '8: Egress, a supplier of secure mail',
      { ...FLOW, otherParty: 'supplier', servesWhom: 'ours' },
      { outcome: 'PROCESSING', row: 'Q7' },
    ],
  ])('%s', (_, facts, answer) => {
    expect(decided(facts)).toMatchObject(answer)
  })
})

describe('what else a council meets', () => {
  it('a company that the council owns is another party, a service of its own is not', () => {
    expect(
      decided({ ...FLOW, separateLegalEntity: undefined, otherParty: 'ownCompany', servesWhom: 'ours' }),
    ).toMatchObject({
      outcome: 'PROCESSING',
    })
  })

  it('one answer about one case is led to the requests', () => {
    expect(decided({ ...FLOW, singleCaseNoPattern: true })).toMatchObject({
      outcome: 'NONE',
      row: 'Q3',
      leadsTo: 'requests',
      requires: [],
    })
  })

  it('totals need a check that nobody can be identified again', () => {
    const totals = { identifiableDataLeaves: false }
    expect(decided(totals)).toMatchObject({ outcome: 'NONE', row: 'Q1', requires: ['reidentificationCheck'] })
    expect(decided({ ...totals, reidentificationCheck: 'No cell is under five.' }).requires).toEqual([])
  })

  it('what nobody has a purpose for is not given', () => {
    expect(decided({ ...FLOW, servesWhom: 'nobodys' })).toMatchObject({
      outcome: 'STOP',
      row: 'Q8',
      leadsTo: 'nothing',
      requires: [],
    })
  })

  it('one activity without a purpose stops the whole, and is named', () => {
    const answer = decided({
      ...FLOW,
      activities: [
        { name: 'Visits', servesWhom: 'ours' },
        { name: 'Keeping a copy', servesWhom: 'nobodys' },
      ],
    })
    expect(answer).toMatchObject({ outcome: 'STOP', row: 'Q8', requires: [] })
    expect(answer.reasons.map(({ text }) => text).join()).toContain('“Keeping a copy”')
  })

  it('a direction that nobody has said is asked for, without doubting the outcome', () => {
    const answer = decided({ ...FLOW, servesWhom: 'theirs' })
    expect(answer.outcome).toBe('SHARING')
    expect(answer.requires).toContain('direction')
  })
})
