import { describe, expect, it } from 'vitest'
import { CRIME_CASE, CRIME_REQUEST, decided, type Given } from './given'

const crime = (change: Given) => decided({ ...CRIME_CASE, ...change })
const codes = (change: Given) => crime(change).reasons.map((reason) => reason.code)

describe('section 6, crime and taxation requests', () => {
  it('1: six months of a tenancy, signed by an inspector, may be approved in full', () => {
    const answer = crime({})
    expect(answer).toMatchObject({ outcome: 'APPROVED_FULL', row: 'T15', gateway: { code: 'G01' } })
    expect(answer.reasons[0]?.source).toContain('Article 6(1)(e)')
  })

  it('1: … and it is assessed first', () => {
    expect(decided(CRIME_REQUEST)).toMatchObject({ outcome: 'ASSESS', row: 'T12' })
  })

  it.each<[string, Given, string, readonly string[]]>([
    ['3: a sergeant authorises', { authoriserRank: 'Detective sergeant' }, 'RETURNED_INCOMPLETE', ['R01']],
    [
      '5: the authoriser writes from webmail',
      { authoriserEmail: 'a.lindqvist@gmail.com' },
      'RETURNED_INCOMPLETE',
      ['R03'],
    ],
    [
      '7: three years of timesheets for an incident last month',
      {
        information: 'Staff timesheets of the Larkfield depot',
        periodFrom: '2023-10-01',
        periodTo: '2026-09-30',
        neededFrom: '2026-09-01',
      },
      'APPROVED_PART',
      ['P01'],
    ],
    ['9: the prejudice box is blank', { prejudiceIfWithheld: '' }, 'RETURNED_INCOMPLETE', ['R05']],
    [
      '10: a disability, needed to interview safely',
      {
        specialCategories: ['health'],
        art9Condition: '9-2-g',
        sch1Condition: 'para10',
        categoryWithheld: true,
      },
      'APPROVED_PART',
      ['P04'],
    ],
    ['20: the head of service is the suspect’s sister', { approverConflict: true }, 'AWAIT_HOS', ['SoD-8']],
    [
      '20: … so the director decides',
      { approverGrade: 'director', approverOfAnotherService: true },
      'APPROVED_FULL',
      ['T15'],
    ],
    ['48: a suspect of 14, nothing written of his interests', { childNow: 'yes' }, 'ASSESS', ['CHILD']],
    [
      '48: … written, and no advice yet',
      { childNow: 'yes', childBestInterests: 'He is kept out of it.' },
      'ADVICE',
      ['ADVICE'],
    ],
    [
      '48: … and the Data Protection Officer has advised',
      { childNow: 'yes', childBestInterests: 'He is kept out of it.', adviceGiven: ['DPO'] },
      'APPROVED_FULL',
      ['T15'],
    ],
    ['50: signed 40 days ago', { authorisationAgeDays: 40 }, 'EXPIRED', ['R17']],
    ['51: withdrawn in PREPARE', { withdrawn: true, status: 'PREPARE' }, 'WITHDRAWN', ['T25']],
    [
      '56: collected on consent for a wellbeing scheme',
      { originallyConsentBased: true },
      'ASSESS',
      ['CONSENT'],
    ],
    [
      '56: … and fresh consent cannot be expected',
      { originallyConsentBased: true, consentNotObtainable: 'Asking him would warn him.' },
      'APPROVED_FULL',
      ['T15'],
    ],
  ])('%s', (_, change, outcome, expected) => {
    expect(crime(change).outcome).toBe(outcome)
    expect(codes(change)).toEqual(expected)
  })

  it('20: a head with a conflict may not approve', () => {
    const answer = crime({
      status: 'AWAIT_HOS',
      actorRole: 'HOS',
      actorGrade: 'headOfService',
      actorConflict: true,
    })
    expect(answer.permitted).not.toContain('approveRequest')
    expect(answer.denied).toMatchObject({ approveRequest: 'SoD-8', refuseRequest: 'SoD-8' })
  })

  it('22: three services make three parts, each with its own head, and the benefits part goes to LEGAL', () => {
    const answer = decided({
      ...CRIME_REQUEST,
      services: ['Housing', 'Benefits', 'Social care'],
      legalCheck: ['benefits'],
    })
    expect(answer).toMatchObject({ outcome: 'INTAKE', row: 'PARTS', flags: ['PARTS'] })
    expect(answer.requires).toEqual(['HOS: Housing', 'HOS: Benefits', 'HOS: Social care', 'LEGAL'])
    expect(decided({ ...CRIME_REQUEST, services: ['Benefits'], legalCheck: ['benefits'] })).toMatchObject({
      outcome: 'LEGAL_VALIDATION',
      row: 'T10',
    })
  })

  it('22: nobody accepts the parent at intake; it waits for its parts', () => {
    const { permitted, denied } = decided({
      services: ['Housing', 'Benefits'],
      status: 'INTAKE',
      actorRole: 'INTAKE',
    })
    expect(permitted).not.toContain('acceptIntake')
    expect(denied?.acceptIntake).toBe('PARTS')
  })

  describe('24: a letter of HMRC that names no statute', () => {
    const letter = {
      ...CRIME_CASE,
      organisationType: 'hmrc',
      purpose: 'assessTax',
      demand: 'telling',
      law: 'none',
      authoriserRank: 'Higher officer',
    } as const satisfies Given

    it('is voluntary', () => {
      expect(decided(letter)).toMatchObject({
        outcome: 'APPROVED_FULL',
        gateway: { code: 'G11v', nature: 'voluntary' },
      })
    })

    it.each<[string, Given, string]>([
      ['needs a senior officer', { authoriserRank: 'Officer' }, 'R01'],
      ['needs the prejudice explained', { prejudiceIfWithheld: '' }, 'R05'],
    ])('%s', (_, change, row) => {
      expect(decided({ ...letter, ...change })).toMatchObject({ outcome: 'RETURNED_INCOMPLETE', row })
    })
  })

  describe('31: the National Crime Agency cites section 7', () => {
    const agency = { ...CRIME_CASE, organisationType: 'nca', authoriserRank: 'G4' } as const satisfies Given

    it('is voluntary, and may be approved where the tests are met', () => {
      expect(decided(agency)).toMatchObject({
        outcome: 'APPROVED_FULL',
        gateway: { code: 'G15', nature: 'voluntary' },
      })
    })

    it('still meets the tests of data protection', () => {
      expect(decided({ ...agency, necessityFinding: 'notMet' })).toMatchObject({
        outcome: 'REFUSED',
        row: 'R04-finding',
      })
      expect(decided({ ...agency, legalPower: 'none' })).toMatchObject({ outcome: 'REFUSED', row: 'R08' })
    })
  })

  describe('40: a neighbouring council’s fraud team', () => {
    const neighbour = {
      ...CRIME_CASE,
      organisationType: 'council',
      authoriserRank: 'Senior manager',
    } as const satisfies Given

    it('is tested as a crime request is', () => {
      expect(decided(neighbour)).toMatchObject({ outcome: 'APPROVED_FULL', gateway: { code: 'G19' } })
      expect(decided({ ...neighbour, prejudiceIfWithheld: '' }).row).toBe('R05')
    })
  })

  describe('46: the suspect works for the council', () => {
    const ofStaff = { staffOrMember: 'yes', information: 'The personnel record of March' } as const

    it('is restricted, and the Monitoring Officer is asked', () => {
      const answer = crime(ofStaff)
      expect(answer).toMatchObject({ outcome: 'ADVICE', flags: ['RESTRICTED'] })
      expect(answer.requires).toContain('MON')
    })

    it('is decided by the head of service that holds the information once MON and DPO have spoken', () => {
      expect(crime({ ...ofStaff, adviceGiven: ['DPO', 'MON'] }).outcome).toBe('APPROVED_FULL')
      expect(
        crime({ ...ofStaff, adviceGiven: ['DPO', 'MON'], approverOfAnotherService: true }),
      ).toMatchObject({ outcome: 'AWAIT_HOS', row: 'SERVICE' })
    })

    it('does not exist for the person it is about', () => {
      const answer = crime({ ...ofStaff, status: 'ASSESS', actorRole: 'DDC', actorMatchesSubject: true })
      expect(answer.permitted).toEqual([])
      expect(answer.denied?.recordAssessment).toBe('SoD-7')
    })

    it('about a head of service is decided by a director', () => {
      const about = { ...ofStaff, insideGrade: 'headOfService', adviceGiven: ['DPO', 'MON'] } as const
      expect(crime(about)).toMatchObject({ outcome: 'AWAIT_HOS', row: 'SUBJECT-GRADE' })
      expect(crime({ ...about, approverGrade: 'director' }).outcome).toBe('APPROVED_FULL')
    })
  })

  it('48: without the child’s best interests nobody sends it for decision', () => {
    const child = { childNow: 'yes', status: 'ASSESS', actorRole: 'DDC' } as const
    expect(crime(child)).toMatchObject({ outcome: 'ASSESS' })
    expect(crime(child).denied?.proposeDecision).toBe('CHILD')
    expect(crime({ ...child, childBestInterests: 'He is kept out of it.' })).toMatchObject({
      outcome: 'ADVICE',
      denied: { proposeDecision: 'ADVICE' },
    })
    const advised = { ...child, childBestInterests: 'He is kept out of it.', adviceGiven: ['DPO'] } as const
    expect(crime(advised)).toMatchObject({ outcome: 'AWAIT_HOS' })
    expect(crime(advised).permitted).toContain('proposeDecision')
  })

  it('51: … by the requester, who may withdraw until it is released and not after', () => {
    const asking = { actorRole: 'EXT_REQ', actorTookPart: ['requested'] } as const
    expect(crime({ ...asking, status: 'PREPARE' }).permitted).toContain('withdrawRequest')
    expect(crime({ ...asking, status: 'RELEASED' }).permitted).not.toContain('withdrawRequest')
  })

  it('57: the council’s own prosecution file is under Part 3', () => {
    expect(crime({ heldForEnforcement: true })).toMatchObject({
      outcome: 'ASSESS',
      row: 'PART3',
      regime: 'Part3',
    })
    expect(crime({ heldForEnforcement: true, regime: 'Part3' })).toMatchObject({
      outcome: 'APPROVED_FULL',
      regime: 'Part3',
    })
    expect(crime({}).regime).toBe('UKGDPR')
  })
})
