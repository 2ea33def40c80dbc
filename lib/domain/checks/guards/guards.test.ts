import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import { CLEAR } from '@/lib/testing/guards'
import { blockedIn } from '../guard'
import { OPT_OUT_GUARDS } from '../opt-out/signature-guards'
import { NAMED_GUARDS } from '../transfer/guards/living'
import { guardFacts } from './facts'
import { guardFactsIn } from './given'
import { GUARDS, type GuardFacts, guardPanel } from './guards'
import { transferBlocks } from './transfers'

const facts: GuardFacts = guardFactsIn(guardFacts.parse(CLEAR), shippedReference())

const blocking = (change: Partial<GuardFacts>) =>
  blockedIn(guardPanel({ ...facts, ...change })).map(({ id }) => id)

describe('the panel', () => {
  it('names law, policy or guidance for each guard, which people can look up', () => {
    for (const { source } of [...GUARDS, ...OPT_OUT_GUARDS])
      expect(source).toMatch(/Art|Act|policy|principles|law|DCB|Toolkit/i)
    for (const { source } of [...GUARDS, ...OPT_OUT_GUARDS]) expect(source).not.toMatch(/specification/i)
  })

  it('shows every guard, whether it passes, blocks or does not apply', () => {
    const panel = guardPanel({ ...facts, transfers: [], optOut: [] })
    expect(Object.fromEntries(panel.map(({ id, state }) => [id, state]))).toEqual({
      'G-ROPA': 'pass',
      'G-NOTICE': 'pass',
      'G-TRAIN': 'pass',
      'G-RETAIN': 'pass',
      'G-LOC': 'pass',
      'G-DPO': 'pass',
      'G-NDO': 'notApplicable',
      'G-DPIA': 'pass',
      'G-TRANSFER': 'notApplicable',
    })
  })

  it('asks the signature of a transfer everything that 1.7 names, of a single release too', () => {
    const panel = guardPanel({ ...facts, isRegular: false, signsTransfer: true })
    const states = Object.fromEntries(panel.map(({ id, state }) => [id, state]))
    for (const id of NAMED_GUARDS) expect([id, states[id]]).toEqual([id, 'pass'])
    const nothing = { ...facts, isRegular: false, signsTransfer: true, notice: null, retention: [] }
    const missing = blockedIn(
      guardPanel({ ...nothing, processing: { ...facts.processing, entry: null } }),
    ).map(({ id }) => id)
    expect(missing).toEqual(['G-ROPA', 'G-NOTICE', 'G-RETAIN'])
  })

  it('blocks while nobody said where the data is', () => {
    expect(blocking({ location: null })).toEqual(['G-LOC'])
    expect(blocking({ location: { results: [], reasons: [] } })).toEqual(['G-LOC'])
  })
})

const TRF = { reference: 'TRF-2026-000001', decision: '', isUsed: false }

describe('transfers abroad', () => {
  it.each(['DRAFT', 'RESTRICTED', 'BLOCKED', 'DPO_REVIEW', 'REVIEW_DUE', 'SUSPENDED'])(
    'let nothing be signed while one is %s',
    (status) => {
      expect(transferBlocks([{ ...TRF, status }], 'signature')).toHaveLength(1)
    },
  )

  it.each(['ACTIVE', 'READY', 'TERMINATED', 'ROUTED_PART3'])(
    'stand in the way of no signature when %s',
    (status) => {
      expect(transferBlocks([{ ...TRF, status, decision: 'ALLOW' }], 'signature')).toEqual([])
    },
  )

  it.each(['ACTIVE', 'REVIEW_DUE', 'TERMINATED', 'ROUTED_PART3'])(
    'stand in the way of no release when %s',
    (status) => {
      expect(transferBlocks([{ ...TRF, status, decision: 'ALLOW' }], 'release')).toEqual([])
    },
  )

  it.each(['READY', 'DRAFT', 'DPO_REVIEW', 'BLOCKED', 'SUSPENDED'])(
    'let nothing be released while one is %s: data goes only by one that is signed (3.7)',
    (status) => {
      expect(transferBlocks([{ ...TRF, status, decision: 'ALLOW' }], 'release')).toHaveLength(1)
    },
  )

  it('by an exception serve one release: the next is decided afresh (1.8)', () => {
    const used = { ...TRF, status: 'ACTIVE', decision: 'ALLOW_DEROGATION', isUsed: true }
    expect(transferBlocks([used], 'release')[0]?.text).toContain('served a release')
    expect(transferBlocks([{ ...used, isUsed: false }], 'release')).toEqual([])
  })

  it('block by a decision whatever the status says', () => {
    const blocked = { ...TRF, status: 'ACTIVE', decision: 'BLOCK_NO_MECHANISM' }
    for (const before of ['signature', 'release'] as const)
      expect(transferBlocks([blocked], before)[0]?.text).toContain('(BLOCK_NO_MECHANISM)')
  })
})

/** What shows that a guard may pass, taken away one by one. */
const REMOVALS: readonly ((from: GuardFacts) => GuardFacts)[] = [
  (from) => ({ ...from, processing: { ...from.processing, entry: null } }),
  (from) => {
    const { entry, need } = from.processing
    return { ...from, processing: { need, entry: entry && { ...entry, lastReviewedOn: null } } }
  },
  (from) => {
    const { entry, need } = from.processing
    return { ...from, processing: { need, entry: entry && { ...entry, recipients: [] } } }
  },
  (from) => ({ ...from, notice: null }),
  (from) => ({ ...from, notice: from.notice && { ...from.notice, coversRecipient: false } }),
  (from) => ({
    ...from,
    training: {
      ...from.training,
      actors: from.training.actors.map((actor) => ({ ...actor, completions: actor.completions.slice(1) })),
    },
  }),
  (from) => ({ ...from, training: { ...from.training, recipientStatement: false } }),
  (from) => ({ ...from, retention: [] }),
  (from) => ({
    ...from,
    retention: from.retention.map(({ term, limits }) => ({
      limits,
      term: { ...term, method: '', ownDuty: '' },
    })),
  }),
  (from) => ({
    ...from,
    retention: from.retention.map((line) => ({ ...line, limits: { ...line.limits, council: null } })),
  }),
  (from) => ({ ...from, location: null }),
  (from) => ({ ...from, advice: null }),
  (from) => ({ ...from, advice: from.advice && { ...from.advice, isCurrent: false } }),
  (from) => ({
    ...from,
    advice: from.advice && {
      ...from.advice,
      conditions: from.advice.conditions.map((one) => ({ ...one, closed: false })),
    },
  }),
  (from) => ({
    ...from,
    advice: from.advice?.dissent
      ? { ...from.advice, dissent: { ...from.advice.dissent, isAcknowledged: false, reasons: '' } }
      : from.advice,
  }),
  (from) => ({ ...from, impact: { ...from.impact, reference: '' } }),
  (from) => ({ ...from, transfers: from.transfers.map((one) => ({ ...one, status: 'DRAFT' })) }),
]

const months = fc.integer({ min: 0, max: 30 })
const given = fc.record(
  {
    ropa: fc.record({ exists: fc.boolean(), reviewedMonthsAgo: months, confirmedMonthsAgo: months }),
    notice: fc.record({ named: fc.boolean(), coversRecipient: fc.boolean(), mentionsOptOut: fc.boolean() }),
    retention: fc.array(
      fc.record({ recipientMonths: months, councilMonths: months, ownDuty: fc.constantFrom('', 'An Act') }),
      { maxLength: 2 },
    ),
    advice: fc.record({
      level: fc.constantFrom('NOT_GIVEN', 'SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'OBJECT'),
      openConditions: fc.integer({ min: 0, max: 2 }),
      changedSince: fc.boolean(),
      monthsAgo: months,
    }),
    transfers: fc.array(
      fc.record({
        status: fc.constantFrom('ACTIVE', 'READY', 'BLOCKED', 'SUSPENDED'),
        decision: fc.constantFrom('ALLOW', 'BLOCK_NO_TRA'),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
)

describe('whatever the agreement is', () => {
  it('taking evidence away never clears a guard that blocked', () => {
    fc.assert(
      fc.property(given, fc.subarray([...REMOVALS], { minLength: 1 }), (said, removals) => {
        const before = guardFactsIn(guardFacts.parse({ ...CLEAR, ...said }), shippedReference())
        const after = removals.reduce((from, remove) => remove(from), before)
        const still = blockedIn(guardPanel(after)).map(({ id }) => id)
        for (const { id } of blockedIn(guardPanel(before))) expect(still).toContain(id)
      }),
    )
  })

  it.each(REMOVALS.map((remove, place) => [place, remove] as const))(
    'each thing that shows it is missed (%i)',
    (_, remove) => {
      const shown: GuardFacts = {
        ...facts,
        advice: facts.advice && {
          ...facts.advice,
          level: 'SUPPORT_WITH_CONDITIONS',
          conditions: [{ text: 'Name the site', blocking: true, closed: true }],
        },
      }
      const dissented = guardFactsIn(
        guardFacts.parse({ ...CLEAR, advice: { level: 'OBJECT', dissent: {} } }),
        shippedReference(),
      )
      const missed = [shown, dissented].some((one) => blockedIn(guardPanel(remove(one))).length > 0)
      expect(missed).toBe(true)
    },
  )
})
