import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ROLES } from '../shared/actor'
import {
  CLAIM_CASE,
  CRIME_CASE,
  decided,
  FAMILY_CASE,
  type Given,
  PARTNER_REQUEST,
  VICTIM_CASE,
} from './cases/given'
import { disclosureFacts } from './facts'
import { GATEWAY_CODES } from './gateways'
import { SHIPPED } from './policy'
import { RULES, recommend } from './rules'
import { STATUSES } from './states'
import { verbsFrom } from './transitions'

const crime = (change: Given) => decided({ ...CRIME_CASE, ...change })
const codes = (change: Given) => crime(change).reasons.map((reason) => reason.code)

const VALID = { law: 'courtOrder', legalVerdict: 'valid' } as const satisfies Given
const REVIEWED = { reviewerGrade: 'director', deciderGrade: 'headOfService' } as const satisfies Given
const SENT = { status: 'RELEASED', foundAfterRelease: 'inaccurate' } as const satisfies Given
const CALL = { danger: true, status: 'U_LOGGED' } as const satisfies Given
const PACK = {
  status: 'PREPARE',
  packChecked: true,
  channel: 'cjsm',
  recipient: 'authoriser',
} as const satisfies Given

/** Facts that each row fits; a row without any fails the first test below. */
const FITTING: Readonly<Record<string, Given>> = {
  T25: { withdrawn: true },
  T27: { renewed: true, status: 'EXPIRED' },
  'SoD-9': { scopeChanged: true },
  'SoD-6': { reviewerTookPart: true },
  'SoD-6-grade': { reviewerGrade: 'headOfService', deciderGrade: 'director' },
  'T29-uphold': { ...REVIEWED, reviewResult: 'uphold' },
  'T29-vary': { ...REVIEWED, reviewResult: 'vary' },
  'T29-overturn': { ...REVIEWED, reviewResult: 'overturn' },
  T29: { status: 'REVIEW' },
  'T28-LATE': { reviewAsked: true, decidedOn: '2026-01-05', onDate: '2026-03-05', status: 'REFUSED' },
  T28: { reviewAsked: true },
  Art33: { wrongRecipient: true },
  Art19: { ...SENT, recipientTold: 'impossible' },
  'T30-untold': { ...SENT, recipientTold: 'impossible', notToldReason: 'The firm was wound up.' },
  T30: SENT,
  s164A: { complaintReceivedOn: '2026-10-01' },
  'Art15-exempt': { asksWhoReceived: true, tellingWouldPrejudice: 'He would flee.' },
  Art15: { asksWhoReceived: true },
  T36: { danger: true, notUrgent: true },
  T34: { danger: true, urgentConfirmed: true, urgentRatified: true },
  T35: { danger: true, hoursSinceUrgentDecision: 24 },
  T33: { danger: true, hoursSinceUrgentDecision: 1 },
  'T32-grade': { ...CALL, approverGrade: 'deputyHead' },
  T32: CALL,
  G23: { organisationType: 'internal' },
  G06: { danger: true },
  'R17-approval': { approvalAgeDays: 14 },
  T23: { status: 'PREPARE', packDiffers: true },
  'SoD-3-release': { status: 'PREPARE', releaserTookPart: true },
  CHECK: { status: 'PREPARE', packChecked: false },
  CHANNEL: { ...PACK, channel: 'messagingApp' },
  RECIPIENT: { ...PACK, recipient: 'somebodyElse' },
  T22: PACK,
  'RECEIPT-2': { status: 'RELEASED' },
  T24: { status: 'RELEASED', receiptConfirmed: true },
  T21: { status: 'COMPLY' },
  EXPIRED: { status: 'EXPIRED' },
  CHALLENGED: { status: 'CHALLENGE' },
  ENDED: { status: 'REFUSED' },
  OVERSEAS: { organisationType: 'overseasPolice' },
  'X04-member': { organisationType: 'councillor' },
  X01: { gateway: 'X01' },
  X03: { gateway: 'X03' },
  G16: { law: 'fraudInitiative' },
  G04b: { law: 'crimeDataset' },
  X04: { purpose: 'insurerFootage' },
  X02: { purpose: 'immigration' },
  'R16-body': { organisationType: 'landlord' },
  R16: { purpose: 'other' },
  R14: { alreadyPublic: true },
  INCOMPLETE: { unansweredPages: ['retention'] },
  'R03-identity': { identityUnverified: true },
  'R03-webmail': { requesterEmail: 'sian@outlook.com' },
  R03: { requesterEmail: 'sian@mail.thamesgate.police.example' },
  R02: { requesterIdNumber: 'TG 44-71', authoriserIdNumber: 'tg4471' },
  'R01-body': { authoriserOfAnotherBody: true },
  R01: { authoriserRank: 'sergeant' },
  R17: { authorisationAgeDays: 28 },
  R05: {
    prejudiceIfWithheld: 'It is standard practice to ask for this in every investigation of this kind.',
  },
  R04: { whyNecessary: 'It would be useful.' },
  'R06-nobody': { namedPeople: 0 },
  R06: { information: 'All records held on the tenants' },
  'R13-reasons': { ...VICTIM_CASE, reasonBelieveHeld: '' },
  'R13-notice': { ...VICTIM_CASE, noticeGiven: 'notGivenExempt' },
  'R13-views': { ...VICTIM_CASE, victimViews: '' },
  'R13-counselling': { counsellingInformation: true },
  G03: { ...FAMILY_CASE, annex6Enquiry: 'It helps.' },
  G04: { ...PARTNER_REQUEST, partnershipPurpose: '' },
  G10: { ...CLAIM_CASE, proceedings: '' },
  'T1-lodged': { status: 'DRAFT', law: 'coroner' },
  T1: { status: 'DRAFT' },
  T2: { status: 'AWAIT_EXT_AUTH' },
  T9: { status: 'CLARIFY', questionAskedOn: '2026-09-01', onDate: '2026-10-06' },
  T8: { status: 'CLARIFY' },
  T7: { furtherQuestion: true },
  'CLARIFY-2': { furtherQuestion: true, clarificationRounds: 2 },
  PARTS: { services: ['Housing', 'Benefits'] },
  G09n: { law: 'applicationNotice' },
  R18: { ...VALID, legalVerdict: 'invalid', authoriserEmail: undefined },
  T11: { law: 'courtOrder', legalTestsMet: ['sealed'] },
  T10: { order: true },
  T12: { status: 'INTAKE' },
  PART3: { heldForEnforcement: true },
  'R08-basis': { art6Basis: 'ea' },
  R15: { seriousHarm: true },
  R08: { legalPower: 'other' },
  R09: { criminalOffenceData: true, art9Condition: 'none', sch1Condition: 'none' },
  'R09-duty': { ...VALID, criminalOffenceData: true, art9Condition: 'none', sch1Condition: 'none' },
  R10: { confidentiality: 'notOverridden' },
  R11: { statutoryBars: ['adoption'] },
  'R11-court': { statutoryBars: ['familyCourt'] },
  'R04-finding': { necessityFinding: 'notMet' },
  R07: { proportionalityFinding: 'notMet' },
  'G07-duty': {
    purpose: 'safeguardChild',
    partnershipPurpose: PARTNER_REQUEST.partnershipPurpose,
    necessityFinding: 'notMet',
  },
  CONSENT: { originallyConsentBased: true },
  CHILD: { childThen: 'yes' },
  SHIELDED: { shielded: true },
  ADVICE: { overseas: true },
  T14: { status: 'ASSESS' },
  'SoD-8': { approverConflict: true },
  'SoD-3': { approverTookPart: true },
  GRADE: { approverGrade: 'deputyHead' },
  SERVICE: { approverOfAnotherService: true },
  'SUBJECT-GRADE': { insideGrade: 'headOfService' },
  'SHIELDED-DIRECTOR': { shielded: true, threatCheck: 'Nobody looks for him any more.' },
  DISSENT: { adviceAgainst: true },
  'PSFA-7': {
    law: 'fraudNotice',
    legalVerdict: 'valid',
    challengeGrounds: ['excessive'],
    instrumentIssuedOn: '2026-11-02',
    challengeSentOn: '2026-11-10',
  },
  T17: { ...VALID, challengeGrounds: ['unreasonable'] },
  R19: { dataHeld: 'neitherConfirmNorDeny', adviceGiven: ['DPO'] },
  T19: { dataHeld: 'notHeld' },
  'T16-part': { ...VALID, itemCount: 2, itemsOutside: 1 },
  T16: VALID,
  P01: { neededTo: '2026-04-01' },
  P02: { otherPeopleInside: true },
  P03: { irrelevantInside: true },
  P04: { categoryWithheld: true },
  T15: {},
}

/** Section 16LA has no day yet; its row is reached only under a council's own switch. */
const POLICIES: Readonly<Record<string, typeof SHIPPED>> = {
  'G07-duty': { ...SHIPPED, inForceFrom: { ...SHIPPED.inForceFrom, 'G07-16LA': '2026-06-01' } },
}

const fitted = (id: string) => decided({ ...CRIME_CASE, ...FITTING[id] }, POLICIES[id])

describe('the table', () => {
  it('has facts here for each of its rows, in its order', () => {
    expect(Object.keys(FITTING)).toEqual(RULES.map((rule) => rule.id))
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s is reached, and says why and by what',
    (id, rule) => {
      const decision = fitted(id)
      const outcome = rule.outcome === 'AS_IT_WAS' ? (FITTING[id]?.status ?? 'RELEASED') : rule.outcome
      expect(decision).toMatchObject({ row: id, outcome, ruleset: SHIPPED.ruleset })
      expect(decision.reasons[0]?.code).toBe(rule.code)
      for (const { text, source } of decision.reasons) {
        expect(text).toMatch(/^\p{Lu}.*\.$/u)
        expect(source).not.toBe('')
      }
    },
  )

  it.each(RULES.filter((rule) => rule.needs.length > 0).map((rule) => [rule.id, rule] as const))(
    '%s is not read while one of its facts is unknown',
    (id, rule) => {
      for (const need of rule.needs)
        expect(decided({ ...CRIME_CASE, ...FITTING[id], [need]: undefined }, POLICIES[id]).row).not.toBe(id)
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
    [
      'sensitive information about somebody who has died',
      { specialCategories: ['health'], art9Condition: 'none', sch1Condition: 'none', deceased: true },
    ],
    ['a director against advice', { adviceAgainst: true, approverGrade: 'director' }],
    ['a head under a delegation', { approverOfAnotherService: true, approverDelegated: true }],
    ['a higher officer of the revenue', { organisationType: 'hmrc', authoriserRank: 'Higher officer' }],
    ['a page that the lane does not ask', { unansweredPages: ['annex-6'] }],
    [
      'court papers with leave',
      { statutoryBars: ['familyCourt'], confidentiality: 'overriddenStatute', adviceGiven: ['LEGAL'] },
    ],
  ])('lets pass the case beside a row: %s', (_, change) => {
    expect(codes(change)).toEqual(['T15'])
  })

  it('follows the council’s own settings', () => {
    const strict = {
      ...SHIPPED,
      ruleset: '2026-12-01',
      settings: { ...SHIPPED.settings, authorisationValidDays: 14 },
      floors: { ...SHIPPED.floors, force: 'superintendent' },
    }
    expect(decided({ ...CRIME_CASE, authorisationAgeDays: 14 }, strict).row).toBe('R01')
    expect(
      decided({ ...CRIME_CASE, authorisationAgeDays: 14, authoriserRank: 'Superintendent' }, strict),
    ).toMatchObject({ row: 'R17', ruleset: '2026-12-01' })
  })

  it('says no on the facts it has, and yes only on all of them', () => {
    expect(decided({ approverConflict: true }).outcome).toBe('AWAIT_HOS')
    expect(crime({ authoriserRank: undefined })).toMatchObject({
      outcome: 'NEEDS_FACTS',
      reasons: [],
      requires: ['authoriserRank'],
    })
    expect(crime({ specialCategories: ['health'] }).requires).toEqual(['art9Condition', 'sch1Condition'])
  })

  it('names who or what must come first', () => {
    expect(crime({ statutoryBars: ['benefits'], childNow: 'unknown' }).requires).toEqual(['DPO', 'LEGAL'])
    expect(crime({ childNow: 'yes' }).requires).toEqual(['childBestInterests'])
  })

  it.each<[NonNullable<Given['gateway']>, string]>([
    ['G04b', 'ROUTED_OUT'],
    ['G16', 'ROUTED_OUT'],
    ['X02', 'REFUSED'],
    ['X04', 'ROUTED_OUT'],
  ])('knows %s also where intake names it', (gateway, outcome) => {
    expect(decided({ gateway })).toMatchObject({ outcome, gateway: null })
  })

  it.each(GATEWAY_CODES)('judges %s where intake names it', (gateway) => {
    expect(crime({ gateway }).gateway?.code).toBe(gateway)
  })

  it('says the gateway once the lane’s own questions are answered', () => {
    expect(decided({}).gateway).toBeNull()
    expect(decided({ demand: 'telling' }).gateway).toBeNull()
    expect(decided({ purpose: 'detectCrime' }).gateway?.code).toBe('G01')
  })
})

/** Facts any one of which stands against disclosure, however many others there are. */
const OBJECTIONS: readonly Given[] = [
  'R14',
  'R16-body',
  'R03-webmail',
  'R03-identity',
  'R02',
  'R01-body',
  'R01',
  'R17',
  'R05',
  'R04',
  'R06-nobody',
  'R06',
  'R13-counselling',
  'R15',
  'R08-basis',
  'R08',
  'R10',
  'R11',
  'R11-court',
  'R04-finding',
  'R07',
  'CONSENT',
  'CHILD',
  'SHIELDED',
  'ADVICE',
  'SoD-8',
  'SoD-3',
  'GRADE',
  'SERVICE',
  'DISSENT',
  'R17-approval',
].map((id) => FITTING[id] ?? {})

const YES = ['APPROVED_FULL', 'APPROVED_PART', 'COMPLY', 'RELEASED']

type Described = {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly description?: string
  readonly items?: Described
}

/** Some value that the description of a fact allows. */
const someValue = ({ type, enum: values, description = '', items }: Described): fc.Arbitrary<unknown> => {
  if (values) return fc.constantFrom(...values)
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer')
    return fc.oneof(
      { weight: 30, arbitrary: fc.integer({ min: 1, max: 30 }) },
      { weight: 1, arbitrary: fc.constant(10_000) },
    )
  if (type === 'array') return fc.array(someValue(items ?? {}), { maxLength: 3 })
  if (description.includes('YYYY-MM-DD')) return fc.constantFrom('1900-01-01', '2026-11-02', '2199-12-31')
  if (description.includes('with offset'))
    return fc.constantFrom('1900-01-01T00:00:00Z', '2199-12-31T23:59:59Z')
  return fc.constantFrom('', 'Inspector', 'a.b@gmail.com', CRIME_CASE.whyNecessary)
}

describe('whatever is known', () => {
  const facts = fc
    .subarray(RULES.map((rule) => FITTING[rule.id] ?? {}))
    .map((chosen): Given => Object.assign({}, ...chosen))
  const someOf = (given: Given) =>
    fc
      .subarray(Object.keys(given))
      .map((names) => Object.fromEntries(names.map((name) => [name, given[name as never]])))

  it('there is an answer to every set of facts that the description allows, and never a fault', () => {
    const { properties = {} } = z.toJSONSchema(disclosureFacts, { io: 'input' })
    const anything = fc.record(
      Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, someValue(one as Described)]),
      ),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(anything, (given) => {
        const parsed = disclosureFacts.safeParse(given)
        if (parsed.success) expect(recommend(parsed.data).outcome).toMatch(/^[A-Z_]+$/)
      }),
      { numRuns: 150 },
    )
  })

  it.each(STATUSES)('everybody in %s is told what they may do and what not', (status) => {
    for (const actorRole of ROLES)
      for (const gateway of ['G01', 'G02', 'G09', 'G09n', 'G17', 'G23'] as const) {
        const { permitted = [], denied = {} } = decided({ status, actorRole, gateway })
        expect([...permitted, ...Object.keys(denied)].sort()).toEqual([...verbsFrom(status)].sort())
      }
  })

  it('there is an answer where facts of several rows meet', () => {
    fc.assert(
      fc.property(facts.chain(someOf), fc.constantFrom(undefined, ...GATEWAY_CODES), (given, gateway) => {
        const parsed = disclosureFacts.safeParse({ gateway, ...given })
        if (parsed.success) expect(recommend(parsed.data).outcome).toMatch(/^[A-Z_]+$/)
      }),
      { numRuns: 300 },
    )
  })

  it('an objection never turns a no into a yes, and no yes outlives one', () => {
    fc.assert(
      fc.property(
        facts,
        fc.subarray([...OBJECTIONS]),
        fc.constantFrom(...OBJECTIONS),
        (some, others, one) => {
          const ordinary: Given = Object.assign({}, CRIME_CASE, ...others)
          expect(YES).not.toContain(decided({ ...ordinary, ...one }).outcome)
          const strange = { ...ordinary, ...some }
          const parsed = disclosureFacts.safeParse({ ...strange, ...one })
          if (parsed.success && !YES.includes(decided(strange).outcome))
            expect(YES).not.toContain(recommend(parsed.data).outcome)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('a fact taken away never turns a no into a yes', () => {
    fc.assert(
      fc.property(someOf(CRIME_CASE), fc.constantFrom(...OBJECTIONS), (known, objection) => {
        expect(YES).not.toContain(decided({ ...known, ...objection }).outcome)
      }),
      { numRuns: 500 },
    )
  })
})
