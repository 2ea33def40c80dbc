import { describe, expect, it } from 'vitest'
import { SETTINGS, type Settings } from '@/lib/domain/disclosure/settings'
import { lawyer } from '@/lib/testing/people'
import {
  ABROAD,
  AT_HOME,
  activeTransfer,
  afterActs,
  aTransfer,
  aTransferIn,
  changeOfTransfer,
  doneToTransfer,
  ON_CLAUSES,
  OPENED,
  OVER_THE_BRIDGE,
  ruleOfTransfer,
  transferContext,
} from '@/lib/testing/transfer'
import { WRITTEN } from '@/lib/testing/transfer-facts'
import { SYSTEM } from '../../shared/actor'
import { londonDate } from '../../shared/dates'
import type { AdequacyRow, MechanismRow, Reference } from '../reference'
import { type TransferContent, transferContent } from './content'
import { NAMED_GUARDS } from './guards/living'
import { capacityDecision } from './inputs'
import { TRANSFER } from './module'
import type { Transfer } from './transfer'

const { reference } = transferContext()

const withRow = (code: string, change: Partial<AdequacyRow>): Reference => ({
  ...reference,
  adequacy: reference.adequacy.map((row) => (row.iso_code === code ? { ...row, ...change } : row)),
})

const withMechanism = (code: string, change: Partial<MechanismRow>): Reference => ({
  ...reference,
  mechanisms: reference.mechanisms.map((row) => (row.mechanism_code === code ? { ...row, ...change } : row)),
})

const dueOn = (t: Transfer, day: string, tables = reference) =>
  TRANSFER.due?.(t, transferContext(SYSTEM, { now: `${day}T09:00:00.000Z`, today: day, reference: tables }))

const onClauses = (content: Partial<TransferContent> = {}) =>
  afterActs(
    aTransfer({ ...ON_CLAUSES, ...content }),
    'screenTransfer',
    'chooseMechanism',
    'startRiskAssessment',
    'answerRiskAssessment',
    'submitRiskAssessment',
    'requestTransferAdvice',
    'adviseOnTransfer',
  )

const bridged = activeTransfer(OVER_THE_BRIDGE)

const AFFILIATE = { name: 'Affiliate', entityCode: 'IN', locationCode: 'IN' }
const ASSURED = {
  ...AFFILIATE,
  ...{ mechanismCode: 'SDPC_IDTA', evidence: 'Summary of May', authorisedOn: '2026-05-01' },
}

const withProcessor = (one: Partial<typeof ASSURED>) =>
  transferContent.parse({ ...ABROAD, subProcessors: [one] })

describe('the screen', () => {
  it.each([
    ['an answer is missing', { ...ABROAD, screenStep3: undefined }, 'SCREEN_OPEN'],
    ['a reason is missing', { ...ABROAD, screenReason2: ' ' }, 'SCREEN_OPEN'],
    ['a place is not known', { ...ABROAD, accessLocationCodes: undefined }, 'NEEDS_FACTS'],
    ['the source does not permit it', { ...ABROAD, permittedLocationCodes: ['GB-ENG'] }, 'BLOCK_LOCATION'],
    [
      'it says No and the facts say that it is restricted',
      { ...ABROAD, screenStep2: 'NO' as const },
      'SCREEN_DISAGREES',
    ],
    [
      'it says Yes and the facts say that it is not',
      { ...AT_HOME, screenStep2: 'YES' as const },
      'SCREEN_DISAGREES',
    ],
  ])('is not passed where %s', (_, content, rule) => {
    expect(ruleOfTransfer({ given: aTransfer(content), verb: 'screenTransfer' })).toBe(rule)
  })

  it('lets nobody who wrote it say that the data is anonymous', () => {
    const content = transferContent.parse({
      ...ABROAD,
      isAnonymous: true,
      anonymityEvidence: 'k = 10',
      screenStep1: 'NO',
    })
    const given = aTransfer(content)
    expect(ruleOfTransfer({ given, verb: 'reviewAnonymity' })).toBe('REVIEWER')
    expect(ruleOfTransfer({ given, verb: 'screenTransfer' })).toBe('SCREEN_DISAGREES')
    const reviewed = doneToTransfer({
      given: { ...given, authors: ['somebody else'] },
      verb: 'reviewAnonymity',
    })
    expect(afterActs(reviewed, 'screenTransfer').status).toBe('NOT_RESTRICTED')
    const other = { ...content, dataCategories: ['HEALTH' as const] }
    const changed = doneToTransfer({ given: reviewed, verb: 'editTransfer', input: { content: other } })
    expect(changed.anonymityReview).toBeNull()
  })
})

describe('a mechanism', () => {
  it.each([
    ['PRIVACY_SHIELD', 'BLOCK_EXPIRED_INSTRUMENT'],
    ['DER_CONSENT', 'BLOCK_DEROGATION_BARRED'],
    ['SOS_CLAUSES', 'BLOCK_NO_MECHANISM'],
    ['NOT_RESTRICTED', 'BLOCK_NO_MECHANISM'],
    ['NO_SUCH_THING', 'BLOCK_NO_MECHANISM'],
    ['ADEQ_FULL', 'BLOCK_NO_MECHANISM'],
    ['SDPC_IDTA', 'passes'],
  ])('%s for India: %s', (mechanismCode, rule) => {
    const given = afterActs(aTransfer(ON_CLAUSES), 'screenTransfer')
    expect(ruleOfTransfer({ given, verb: 'chooseMechanism', input: { mechanismCode } })).toBe(rule)
  })

  it('of adequacy needs no assessment of risk, and a safeguard no advice before it', () => {
    expect(ruleOfTransfer({ given: aTransferIn('MECHANISM_SET'), verb: 'startRiskAssessment' })).toBe(
      'NO_ASSESSMENT_NEEDED',
    )
    const given = afterActs(aTransfer(ON_CLAUSES), 'screenTransfer', 'chooseMechanism')
    expect(ruleOfTransfer({ given, verb: 'requestTransferAdvice' })).toBe('BLOCK_NO_TRA')
  })
})

describe('how the council acts (1.2)', () => {
  const PRIVATELY = {
    actingIn: 'PRIVATE_LAW_CAPACITY',
    actingInReason: 'It is no more than an employer here, and uses no power.',
  } as const

  it('is for the Data Protection Officer to say: no other page changes it or its reason', () => {
    const given = aTransfer()
    for (const change of [PRIVATELY, { actingInReason: PRIVATELY.actingInReason }]) {
      const input = { content: { ...given.content, ...change } }
      expect(ruleOfTransfer({ given, verb: 'editTransfer', input })).toBe('CAPACITY')
    }
    expect(ruleOfTransfer({ given, verb: 'decideCapacity', input: PRIVATELY, by: lawyer })).toBe(
      'NOT_PERMITTED',
    )
    expect(doneToTransfer({ given, verb: 'decideCapacity', input: PRIVATELY }).content).toMatchObject(
      PRIVATELY,
    )
  })

  it('opens what is closed to public powers only by that word, and begins again with it', () => {
    const consent = { mechanismCode: 'DER_CONSENT' }
    const given = afterActs(aTransfer(ON_CLAUSES), 'screenTransfer')
    expect(ruleOfTransfer({ given, verb: 'chooseMechanism', input: consent })).toBe('BLOCK_DEROGATION_BARRED')
    const said = doneToTransfer({ given, verb: 'decideCapacity', input: PRIVATELY })
    expect(said).toMatchObject({ status: 'DRAFT', authors: given.authors })
    expect(said.contentHash).not.toBe(given.contentHash)
    const again = afterActs(said, 'screenTransfer')
    expect(ruleOfTransfer({ given: again, verb: 'chooseMechanism', input: consent })).toBe('passes')
  })

  it('is material, its reason too: advice was given on something else', () => {
    const said = doneToTransfer({ given: aTransfer(), verb: 'decideCapacity', input: PRIVATELY })
    const input = { ...PRIVATELY, actingInReason: 'It buys as anybody buys, and decides nothing of anybody.' }
    const again = doneToTransfer({ given: said, verb: 'decideCapacity', input })
    expect(again.contentHash).not.toBe(said.contentHash)
  })

  it('is said with a reason, or not at all', () => {
    expect(capacityDecision.safeParse({ actingIn: 'PRIVATE_LAW_CAPACITY' }).success).toBe(false)
    expect(capacityDecision.safeParse(PRIVATELY).success).toBe(true)
    expect(capacityDecision.safeParse({ actingIn: 'PUBLIC_POWERS' }).success).toBe(true)
  })
})

describe('advice is asked', () => {
  it.each([
    ['a required field is empty', { alternativesConsidered: '' }],
    ['no condition is named for special category data', { dataCategories: ['HEALTH' as const] }],
    ['due diligence leaves something open', { dueDiligence: { contractControlsEqualToUk: true } }],
  ])('not while %s', (_, change) => {
    const given = afterActs(aTransfer({ ...ABROAD, ...change }), 'screenTransfer', 'chooseMechanism')
    expect(ruleOfTransfer({ given, verb: 'requestTransferAdvice' })).toBe('INCOMPLETE')
  })
})

describe('the signature', () => {
  it.each([...NAMED_GUARDS])('waits for %s, and for its answer at all', (id) => {
    const all = NAMED_GUARDS.map((one) => ({ id: one, state: 'pass' as const }))
    const blocked = all.map((one) => (one.id === id ? { ...one, state: 'blocked' as const } : one))
    const given = aTransferIn('READY')
    expect(ruleOfTransfer({ given, verb: 'signTransfer', input: { guards: all } })).toBe('passes')
    expect(ruleOfTransfer({ given, verb: 'signTransfer', input: { guards: blocked } })).toBe(id)
    const unasked = { guards: all.filter((one) => one.id !== id) }
    expect(ruleOfTransfer({ given, verb: 'signTransfer', input: unasked })).toBe(id)
    const letOff = all.map((one) => (one.id === id ? { ...one, state: 'notApplicable' as const } : one))
    expect(ruleOfTransfer({ given, verb: 'signTransfer', input: { guards: letOff } })).toBe(id)
  })

  it('waits until the instrument is signed, and counts one signed tomorrow as not signed', () => {
    const given = onClauses()
    expect(ruleOfTransfer({ given, verb: 'signTransfer' })).toBe('passes')
    const content = { ...given.content, mechanismExecutedOn: '2026-11-22' }
    expect(ruleOfTransfer({ given: { ...given, content }, verb: 'signTransfer' })).toBe('BLOCK_NO_MECHANISM')
  })

  it('needs a look at the United States list within seven days', () => {
    const given = { ...bridged, status: 'READY' as const }
    expect(ruleOfTransfer({ given, verb: 'signTransfer', now: '2026-11-23T09:00:00.000Z' })).toBe('passes')
    expect(ruleOfTransfer({ given, verb: 'signTransfer', now: '2026-11-24T09:00:00.000Z' })).toBe(
      'BLOCK_CONDITION_UNPROVEN',
    )
  })

  it('waits for what a processor has to show of its own transfer', () => {
    expect(activeTransfer(withProcessor(ASSURED)).status).toBe('ACTIVE')
    expect(() => activeTransfer(withProcessor(AFFILIATE))).toThrow('ASSURANCE_REQUIRED')
  })

  it('waits for that too where something else is for the officer to say', () => {
    const given = { ...withProcessor(AFFILIATE), frequency: 'ONE_OFF' as const }
    const published = { ...aTransferIn('READY'), content: { ...given, mode: 'PUBLISH' as const } }
    expect(ruleOfTransfer({ given: published, verb: 'signTransfer' })).toBe('ASSURANCE_REQUIRED')
  })

  it.each([
    ['adequacy that there is not', { mechanismCode: 'ADEQ_FULL' }],
    ['clauses that do not exist yet', { mechanismCode: 'SOS_CLAUSES' }],
    ['an exception that is closed to a public body', { mechanismCode: 'DER_CONSENT' }],
    [
      'an open exception with nothing that shows it',
      { mechanismCode: 'DER_LEGAL_CLAIMS', evidence: undefined },
    ],
    ['terms that ended', { mechanismCode: 'PRIVACY_SHIELD' }],
  ])('D9: is not helped by a processor that claims %s', (_, change) => {
    expect(() => activeTransfer(withProcessor({ ...ASSURED, ...change }))).toThrow('ASSURANCE_REQUIRED')
  })

  it('D9: takes adequacy of a processor where the place is covered', () => {
    const there = { ...ASSURED, entityCode: 'FR', locationCode: 'FR', mechanismCode: 'ADEQ_FULL' }
    expect(activeTransfer(withProcessor({ ...there, evidence: undefined })).status).toBe('ACTIVE')
  })

  it('D9: takes the bridge of a processor by what is shown of that processor, not of the recipient', () => {
    const there = { ...ASSURED, entityCode: 'US', locationCode: 'US', mechanismCode: 'ADEQ_US_BRIDGE' }
    const usDpf = OVER_THE_BRIDGE.usDpf
    const said = (evidence: string | undefined) => ({ ...withProcessor({ ...there, evidence }), usDpf })
    expect(activeTransfer(said('Entry on the list, read in May')).status).toBe('ACTIVE')
    expect(() => activeTransfer(said(undefined))).toThrow('ASSURANCE_REQUIRED')
  })

  it('D9: takes the authorisation of a recipient that our processor chose from its own line', () => {
    const chosen: TransferContent = {
      ...ON_CLAUSES,
      initiator: 'OUR_PROCESSOR',
      recipientRole: 'SUB_PROCESSOR',
    }
    const line = transferContent.shape.subProcessors.parse([
      {
        ...ASSURED,
        name: ` ${ON_CLAUSES.recipientLegalName?.toUpperCase()}`,
        mechanismCode: 'PROCESSOR_INITIATED',
      },
    ])
    const signed = (content: TransferContent) => {
      const screened = afterActs(aTransfer(content), 'screenTransfer')
      const input = { mechanismCode: 'PROCESSOR_INITIATED' }
      const given = doneToTransfer({ given: screened, verb: 'chooseMechanism', input })
      return afterActs(given, 'requestTransferAdvice', 'adviseOnTransfer', 'signTransfer')
    }
    expect(() => signed(chosen)).toThrow('ASSURANCE_REQUIRED')
    expect(signed({ ...chosen, subProcessors: line }).status).toBe('ACTIVE')
  })

  const REGULAR: Partial<TransferContent> = { ...ON_CLAUSES, frequency: 'REGULAR' }
  const excepted = (derogation: TransferContent['derogation']) => {
    const screened = afterActs(aTransfer({ ...ABROAD, ...REGULAR, derogation }), 'screenTransfer')
    const input = { mechanismCode: 'DER_PUBLIC_INTEREST' }
    const given = doneToTransfer({ given: screened, verb: 'chooseMechanism', input })
    return afterActs(given, 'requestTransferAdvice', 'adviseOnTransfer', 'signTransfer')
  }

  it('D23: waits until it is written why an exception is needed, and why no safeguard can be used', () => {
    const written = { ...WRITTEN, domesticLawRef: 'Children Act 1989 s.47' }
    const whyNoSafeguard = 'No authority there signs standard clauses.'
    expect(() => excepted(undefined)).toThrow('BLOCK_NO_MECHANISM')
    expect(() => excepted({ ...written, necessity: undefined, whyNoSafeguard })).toThrow('BLOCK_NO_MECHANISM')
    expect(() => excepted(written)).toThrow('WHY_NO_SAFEGUARD')
    expect(excepted({ ...written, whyNoSafeguard }).status).toBe('ACTIVE')
  })

  it('keeps the rows of the tables as they were, and the versions they were in', () => {
    expect(activeTransfer().signed).toMatchObject({
      adequacy: [{ iso_code: 'IE', status: 'full' }],
      tables: reference.versions,
      result: { outcome: 'ALLOW', row: 'D11' },
    })
  })
})

describe('a content edit after the signature', () => {
  it.each(['ACTIVE', 'REVIEW_DUE', 'SUSPENDED'] as const)('makes a draft of one that is %s', (status) => {
    const given = aTransferIn(status)
    const content = { ...given.content, dpiaRef: 'DPIA 2026-7' }
    const next = doneToTransfer({ given, verb: 'editTransfer', input: { content } })
    expect(next).toMatchObject({ status: 'DRAFT', signed: null, clock: null })
    expect(next.pastSigned.at(-1)?.content).toEqual(given.content)
  })
})

describe('a review', () => {
  it.each<[string, Transfer, string]>([
    ['full adequacy, after twelve months', activeTransfer(), '2027-11-21'],
    ['the bridge, after ninety days', bridged, '2027-02-19'],
    ['a safeguard, when its assessment runs out', afterActs(onClauses(), 'signTransfer'), '2027-11-21'],
    [
      'a safeguard with much harm left, after six months',
      afterActs(
        onClauses({
          dataCategories: ['CREDIT'],
          children: true,
          dataSubjectCountBand: '1',
        }),
        'signTransfer',
      ),
      '2027-05-21',
    ],
    [
      'what is not restricted, after two years',
      afterActs(
        aTransfer(AT_HOME),
        'screenTransfer',
        'requestTransferAdvice',
        'adviseOnTransfer',
        'signTransfer',
      ),
      '2028-11-21',
    ],
  ])('falls due for %s', (_, given, day) => {
    expect(given.review?.nextOn).toBe(day)
    expect(given.clock).toBe(day)
  })

  it('falls due sooner where the recipient renews its entry sooner', () => {
    const usDpf = { ...OVER_THE_BRIDGE.usDpf, nextRecertOn: '2026-12-24' } as TransferContent['usDpf']
    expect(activeTransfer({ ...OVER_THE_BRIDGE, usDpf }).review?.nextOn).toBe('2026-12-24')
  })

  it.each<[string, Transfer, Transfer['status'], Partial<Settings>, string, string]>([
    [
      'adequacy',
      activeTransfer(),
      'READY',
      { transferReviewMonths: 9 },
      '2027-08-21',
      'Adequacy is looked at every 9 months.',
    ],
    [
      'the bridge',
      bridged,
      'READY',
      { bridgeReviewDays: 30 },
      '2026-12-21',
      'The entry on the United States list is looked at every 30 days.',
    ],
    [
      'what is not restricted',
      afterActs(
        aTransfer(AT_HOME),
        'screenTransfer',
        'requestTransferAdvice',
        'adviseOnTransfer',
        'signTransfer',
      ),
      'READY',
      { notRestrictedReviewMonths: 1 },
      '2026-12-21',
      'It is looked at with the processing register.',
    ],
  ])(
    'of %s falls due when the council says, where it has another term',
    (_, was, status, terms, day, why) => {
      const signed = doneToTransfer({
        given: { ...was, status },
        verb: 'signTransfer',
        context: { settings: { ...SETTINGS, ...terms } },
      })
      expect(signed.review).toMatchObject({ nextOn: day, why })
    },
  )

  it('comes by itself on its day, and suspends by itself thirty days later', () => {
    const given = activeTransfer()
    expect(dueOn(given, '2027-11-20')).toBeNull()
    expect(dueOn(given, '2027-11-21')).toBe('reviewFallsDue')
    const due = doneToTransfer({ given, verb: 'reviewFallsDue', now: '2027-11-21T09:00:00.000Z' })
    expect(dueOn(due, '2027-12-20')).toBeNull()
    expect(dueOn(due, due.clock ?? '')).toBe('suspendOverdue')
    expect(due.clock).toBe('2027-12-21')
  })

  it('is completed as a signature is given, and leaves the old version to be read', () => {
    const given = aTransferIn('REVIEW_DUE')
    const next = doneToTransfer({ given, verb: 'completeReview' })
    expect(next).toMatchObject({ status: 'ACTIVE', contentVersion: given.contentVersion + 1 })
    expect(next.pastSigned).toHaveLength(1)
    const old = { given, verb: 'completeReview', now: '2027-11-22T09:00:00.000Z' } as const
    expect(ruleOfTransfer(old)).toBe('ADVICE_EXPIRED')
  })

  it('may be asked about while it is due, and completed against advice only by a Director’s dissent', () => {
    const asked = afterActs(aTransferIn('REVIEW_DUE'), 'requestTransferAdvice')
    const against = doneToTransfer({ given: asked, verb: 'adviseOnTransfer', input: { level: 'OBJECT' } })
    expect(against.status).toBe('REVIEW_DUE')
    expect(ruleOfTransfer({ given: against, verb: 'completeReview' })).toBe('OBJECTION')
    expect(
      ruleOfTransfer({
        given: afterActs(against, 'dissentFromAdvice', 'acknowledgeDissent'),
        verb: 'completeReview',
      }),
    ).toBe('passes')
  })
})

describe('a cover that is lost', () => {
  it('T34: an entry found inactive suspends at once, and data that still goes is an incident', () => {
    const input = { active: false, flowContinues: true }
    const change = changeOfTransfer({ given: bridged, verb: 'recordBridgeCheck', input })
    expect(change.next.status).toBe('SUSPENDED')
    expect(change.incidents).toMatchObject([{ trigger: 'BRIDGE_LAPSED' }])
    expect(change.notices?.map(({ what }) => what)).toContain('checkSuspended')
    const stopped = changeOfTransfer({ given: bridged, verb: 'recordBridgeCheck', input: { active: false } })
    expect(stopped.incidents).toEqual([])
  })

  it('is not lost by a look at the list that is older than seven days', () => {
    expect(dueOn(bridged, '2027-01-31')).toBeNull()
    const again = doneToTransfer({
      given: bridged,
      verb: 'recordBridgeCheck',
      now: '2027-01-31T09:00:00.000Z',
    })
    expect(again).toMatchObject({ status: 'ACTIVE', content: { usDpf: { checkedOn: '2027-01-31' } } })
  })

  it('by a change of the table suspends at once; another change of its row calls for a review', () => {
    const given = activeTransfer()
    const withdrawn = withRow('IE', { status: 'none' })
    expect(dueOn(given, '2026-12-01', withdrawn)).toBe('applyTables')
    const context = { reference: withdrawn }
    expect(doneToTransfer({ given, verb: 'applyTables', context }).status).toBe('SUSPENDED')
    const reworded = { reference: withRow('IE', { conditions: 'Another word' }) }
    expect(dueOn(given, '2026-12-01', reworded.reference)).toBe('applyTables')
    expect(doneToTransfer({ given, verb: 'applyTables', context: reworded })).toMatchObject({
      status: 'REVIEW_DUE',
      review: { due: { trigger: 'TABLE_CHANGE' } },
    })
    expect(
      ruleOfTransfer({
        given,
        verb: 'applyTables',
        context: { reference: withRow('FR', { status: 'none' }) },
      }),
    ).toBe('NOT_TOUCHED')
  })

  const onTerms = () => afterActs(onClauses(), 'signTransfer')

  it('1.5: by terms that are good no longer suspends at once', () => {
    const given = onTerms()
    const invalid = withMechanism('SDPC_IDTA', { family: 'invalid' })
    expect(dueOn(given, '2026-12-01')).toBeNull()
    expect(dueOn(given, '2026-12-01', invalid)).toBe('applyTables')
    const stopped = doneToTransfer({ given, verb: 'applyTables', context: { reference: invalid } })
    expect(stopped).toMatchObject({ status: 'SUSPENDED', decided: { outcome: 'BLOCK_EXPIRED_INSTRUMENT' } })
  })

  it('1.5: a newer version of the terms that were signed calls for a review', () => {
    const given = onTerms()
    const newer = withMechanism('SDPC_IDTA', { version: 'A2.0' })
    expect(dueOn(given, '2026-12-01', newer)).toBe('applyTables')
    expect(doneToTransfer({ given, verb: 'applyTables', context: { reference: newer } })).toMatchObject({
      status: 'REVIEW_DUE',
      review: { due: { trigger: 'TABLE_CHANGE' } },
    })
    expect(dueOn(given, '2026-12-01', withMechanism('SDPC_ADDENDUM', { version: 'B2.0' }))).toBeNull()
  })

  it('1.5: so do other terms of a processor of the recipient’s', () => {
    const given = activeTransfer(withProcessor(ASSURED))
    expect(dueOn(given, '2026-12-01', withMechanism('SDPC_IDTA', { family: 'invalid' }))).toBe('applyTables')
  })

  it('D1: by a place that its source permits no more suspends at once', () => {
    const given = activeTransfer()
    const limited = { ...given, content: { ...given.content, permittedLocationCodes: ['GB-ENG'] } }
    expect(dueOn(limited, '2026-12-01')).toBe('applyTables')
    expect(doneToTransfer({ given: limited, verb: 'applyTables' }).status).toBe('SUSPENDED')
  })

  it('is lost for one destination though another one’s block is named first', () => {
    const passedOn = [{ recipient: 'Printer in Dublin', code: 'IE', mechanismCode: 'ADEQ_FULL' }]
    const given = afterActs(onClauses({ onwardTransfers: passedOn }), 'signTransfer')
    const late = { ...withRow('IE', { status: 'none' as const }) }
    expect(dueOn(given, '2028-01-01')).toBe('reviewFallsDue')
    expect(dueOn(given, '2028-01-01', late)).toBe('applyTables')
    const now = '2028-01-01T09:00:00.000Z'
    expect(doneToTransfer({ given, verb: 'applyTables', now, context: { reference: late } }).status).toBe(
      'SUSPENDED',
    )
  })

  it('1.8: is not lost by a risk assessment that ran out: its review is due, and thirty days are left', () => {
    const given = onTerms()
    expect(dueOn(given, '2027-11-21')).toBe('reviewFallsDue')
    const sooner = { settings: { ...SETTINGS, transferReviewMonths: 1 } }
    const now = '2027-01-31T09:00:00.000Z'
    const due = doneToTransfer({ given, verb: 'applyTables', now, context: sooner })
    expect(due).toMatchObject({ status: 'REVIEW_DUE', review: { due: { trigger: 'DATE' } } })
  })

  it('is replaced by another mechanism, from the beginning of the choice', () => {
    const next = doneToTransfer({ given: aTransferIn('SUSPENDED'), verb: 'replaceMechanism' })
    expect(next).toMatchObject({ status: 'RESTRICTED', signed: null, suspension: null })
    expect(next.content.mechanismCode).toBeUndefined()
  })
})

describe('the end', () => {
  it('sets the day by which destruction or return is certified, which is not past', () => {
    const given = activeTransfer()
    expect(afterActs(given, 'terminateTransfer').ending?.certificateDueOn).toBe('2027-01-31')
    const past = { certificateDueOn: '2026-11-20' }
    expect(ruleOfTransfer({ given, verb: 'terminateTransfer', input: past })).toBe('PAST')
    expect(londonDate(new Date(OPENED))).toBe('2026-11-21')
  })
})
