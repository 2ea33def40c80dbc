import { describe, expect, it } from 'vitest'
import { type DisclosureFacts, disclosureFacts } from './facts'
import { RULES, recommend } from './rules'
import { RULESET } from './settings'

type Given = Parameters<typeof disclosureFacts.parse>[0] & Partial<DisclosureFacts>

/** Case 1 of section 6: a request that nothing objects to. */
const CASE_1: Given = {
  purpose: 'detectCrime',
  organisationType: 'force',
  requesterEmail: 'sian.prosser@thamesgate.police.example',
  authoriserEmail: 'amara.lindqvist@thamesgate.police.example',
  organisationDomains: ['thamesgate.police.example'],
  authoriserRank: 'Inspector',
  authorisationAgeDays: 2,
  namedPeople: 1,
  information: 'The tenancy history of one flat',
  periodFrom: '2026-03-01',
  periodTo: '2026-08-31',
  whyNecessary:
    'It will show who held the keys of the flat where the stolen goods were found, and nothing else does.',
  prejudiceIfWithheld: 'Without it nobody can be placed at the address, and the charge is likely to fail.',
  dataHeld: 'held',
  legalPower: 'cda17',
  art6Basis: 'e',
  necessityFinding: 'met',
  proportionalityFinding: 'met',
  approverGrade: 'headOfService',
  approverConflict: false,
}

const judged = (change: Given) => recommend(disclosureFacts.parse({ ...CASE_1, ...change }))
const codes = (change: Given) => judged(change).reasons.map((reason) => reason.code)

describe('the decision cases of section 6', () => {
  it.each<[string, Given, string, readonly string[]]>([
    ['1: six months of a tenancy, an inspector signs', {}, 'APPROVED_FULL', ['T15']],
    [
      '3: the authoriser is a sergeant',
      { authoriserRank: 'Detective sergeant' },
      'RETURNED_INCOMPLETE',
      ['R01'],
    ],
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
    [
      '44: a solicitor wants an address for a debt claim',
      { purpose: 'legalProceedings' },
      'ROUTED_OUT',
      ['G10'],
    ],
    ['48: a suspect of 14, nothing written about their interests', { childNow: 'yes' }, 'ASSESS', ['CHILD']],
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
    ['56: collected on consent', { originallyConsentBased: true }, 'ASSESS', ['CONSENT']],
    [
      'B11: a mental-health assessment for a litter allegation',
      {
        specialCategories: ['health'],
        proportionalityFinding: 'notMet',
        art9Condition: '9-2-g',
        sch1Condition: 'para10',
      },
      'REFUSED',
      ['R07'],
    ],
    [
      'B13: health data, and no condition fits',
      { specialCategories: ['health'], art9Condition: 'none', sch1Condition: 'none' },
      'REFUSED',
      ['R09'],
    ],
    ['B15: objectors’ names on the public register', { alreadyPublic: true }, 'REFUSED', ['R14']],
    [
      'B16: a bailiff ticks “crime prevention”',
      { organisationType: 'bailiff', purpose: 'preventCrime' },
      'REFUSED',
      ['R16'],
    ],
    [
      'B18: any answer would reveal a refuge',
      { dataHeld: 'neitherConfirmNorDeny', adviceGiven: ['DPO'] },
      'NIL_RETURN',
      ['R19'],
    ],
    [
      'B19: neighbours’ complaints and unrelated repairs',
      { otherPeopleInside: true, irrelevantInside: true },
      'APPROVED_PART',
      ['P02', 'P03'],
    ],
  ])('%s', (_, change, outcome, expected) => {
    const decision = judged(change)
    expect(decision.outcome).toBe(outcome)
    expect(decision.reasons.map((reason) => reason.code)).toEqual(expected)
  })
})

/** Facts that each row fits; a row without any fails the first test below. */
const FITTING: Readonly<Record<string, Given>> = {
  T25: { withdrawn: true },
  G06: { danger: true },
  G09: { order: true },
  G02: { aboutVictim: true },
  'R16-body': { organisationType: 'landlord' },
  X02: { purpose: 'immigration' },
  G10: { purpose: 'legalProceedings' },
  R16: { purpose: 'other' },
  R14: { alreadyPublic: true },
  'R03-webmail': { requesterEmail: 'sian@outlook.com' },
  R03: { requesterEmail: 'sian@mail.thamesgate.police.example' },
  R02: { requesterIdNumber: 'TG 44-71', authoriserIdNumber: 'tg4471' },
  R01: { authoriserRank: 'sergeant' },
  R17: { authorisationAgeDays: 28 },
  R05: {
    prejudiceIfWithheld: 'It is standard practice to ask for this in every investigation of this kind.',
  },
  R04: { whyNecessary: 'It would be useful.' },
  'R06-nobody': { namedPeople: 0 },
  R06: { information: 'All records held on the tenants' },
  'R08-basis': { art6Basis: 'ea' },
  R08: { legalPower: 'other' },
  R09: { criminalOffenceData: true, art9Condition: 'none', sch1Condition: 'none' },
  R10: { confidentiality: 'notOverridden' },
  R11: { statutoryBars: ['adoption'] },
  'R04-finding': { necessityFinding: 'notMet' },
  R07: { proportionalityFinding: 'notMet' },
  CONSENT: { originallyConsentBased: true },
  CHILD: { childThen: 'yes' },
  ADVICE: { overseas: true },
  'SoD-8': { approverConflict: true },
  'SoD-3': { approverTookPart: true },
  GRADE: { approverGrade: 'deputyHead' },
  SERVICE: { approverOfAnotherService: true },
  DISSENT: { adviceAgainst: true },
  'R17-approval': { approvalAgeDays: 14 },
  R19: { dataHeld: 'neitherConfirmNorDeny', adviceGiven: ['DPO'] },
  T19: { dataHeld: 'notHeld' },
  P01: { neededTo: '2026-04-01' },
  P02: { otherPeopleInside: true },
  P03: { irrelevantInside: true },
  P04: { categoryWithheld: true },
  T15: {},
}

describe('the table', () => {
  it('has facts here for each of its rows, in its order', () => {
    expect(Object.keys(FITTING)).toEqual(RULES.map((rule) => rule.id))
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s is reached, and says why and by what',
    (id, rule) => {
      const decision = judged(FITTING[id] ?? {})
      expect(decision).toMatchObject({ row: id, outcome: rule.outcome, ruleset: RULESET })
      for (const { text, source } of decision.reasons) {
        expect(text).toMatch(/^\p{Lu}.*\.$/u)
        expect(source).not.toBe('')
      }
    },
  )

  it.each<[string, Given]>([
    ['27 days is not 28', { authorisationAgeDays: 27 }],
    ['an approval of 13 days stands', { approvalAgeDays: 13 }],
    [
      'a long period that is explained',
      { periodFrom: '2023-01-01', whyLongPeriod: 'The fraud ran for three years.' },
    ],
    ['an incident needs nobody named', { namedPeople: 0, boundedIncident: true }],
    ['another power that is named', { legalPower: 'other', legalPowerText: 'Highways Act 1980 section 130' }],
    [
      'consent that cannot be had again',
      { originallyConsentBased: true, consentNotObtainable: 'He cannot be found.' },
    ],
    [
      'offence information with a condition',
      { criminalOffenceData: true, art9Condition: 'none', sch1Condition: 'para10' },
    ],
    ['a director against advice', { adviceAgainst: true, approverGrade: 'director' }],
    ['a higher officer of the revenue', { organisationType: 'hmrc', authoriserRank: 'Higher officer' }],
  ])('lets pass the case beside a row: %s', (_, change) => {
    expect(codes(change)).toEqual(['T15'])
  })

  it('says no on the facts it has, and yes only on all of them', () => {
    expect(recommend(disclosureFacts.parse({ approverConflict: true })).outcome).toBe('AWAIT_HOS')
    expect(judged({ authoriserRank: undefined })).toMatchObject({
      outcome: 'NEEDS_FACTS',
      reasons: [],
      requires: ['authoriserRank'],
    })
    expect(judged({ specialCategories: ['health'] }).requires).toEqual(['art9Condition', 'sch1Condition'])
  })

  it('names who or what must come first', () => {
    expect(judged({ statutoryBars: ['benefits'], childNow: 'unknown' }).requires).toEqual(['DPO', 'LEGAL'])
    expect(judged({ childNow: 'yes' }).requires).toEqual(['childBestInterests'])
  })
})
