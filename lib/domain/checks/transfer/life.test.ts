import { describe, expect, it } from 'vitest'
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
import { SYSTEM } from '../../shared/actor'
import { londonDate } from '../../shared/dates'
import type { AdequacyRow, Reference } from '../reference'
import { type TransferContent, transferContent } from './content'
import { NAMED_GUARDS } from './guards/living'
import { TRANSFER } from './module'
import type { Transfer } from './transfer'

const { reference } = transferContext()

const withRow = (code: string, change: Partial<AdequacyRow>): Reference => ({
  ...reference,
  adequacy: reference.adequacy.map((row) => (row.iso_code === code ? { ...row, ...change } : row)),
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
    const sub = { name: 'Affiliate', entityCode: 'IN', locationCode: 'IN' }
    const [shown, unshown] = [
      { ...sub, mechanismCode: 'SDPC_IDTA', evidence: 'Summary of May', authorisedOn: '2026-05-01' },
      sub,
    ].map((one) => transferContent.parse({ ...ABROAD, subProcessors: [one] }))
    expect(activeTransfer(shown).status).toBe('ACTIVE')
    expect(() => activeTransfer(unshown)).toThrow('ASSURANCE_REQUIRED')
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

  it('is replaced by another mechanism, from the beginning of the choice', () => {
    const next = doneToTransfer({ given: aTransferIn('SUSPENDED'), verb: 'replaceMechanism' })
    expect(next).toMatchObject({ status: 'RESTRICTED', signed: null, suspension: null })
    expect(next.content.mechanismCode).toBeUndefined()
  })
})

describe('data that goes although it may not', () => {
  it.each(['DRAFT', 'BLOCKED', 'READY', 'SUSPENDED', 'TERMINATED'] as const)(
    'while %s is an incident',
    (status) => {
      const change = changeOfTransfer({ given: aTransferIn(status), verb: 'reportFlow' })
      expect(change.incidents).toMatchObject([{ trigger: 'SENT_NOT_ACTIVE' }])
    },
  )
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
