import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import { CLEAR } from '@/lib/testing/guards'
import { blockedIn } from '../guard'
import { guardFacts } from './facts'
import { guardFactsIn } from './given'
import { type GuardFacts, guardPanel } from './guards'
import { transferBlocks } from './transfers'

const facts: GuardFacts = guardFactsIn(guardFacts.parse(CLEAR), shippedReference())

const blocking = (change: Partial<GuardFacts>) =>
  blockedIn(guardPanel({ ...facts, ...change })).map(({ id }) => id)

describe('the panel', () => {
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

  it('blocks while nobody said where the data is', () => {
    expect(blocking({ location: null })).toEqual(['G-LOC'])
    expect(blocking({ location: { results: [], reasons: [] } })).toEqual(['G-LOC'])
  })
})

describe('transfers abroad', () => {
  it.each(['DRAFT', 'RESTRICTED', 'BLOCKED', 'DPO_REVIEW', 'REVIEW_DUE', 'SUSPENDED'])(
    'let nothing be signed while one is %s',
    (status) => {
      expect(transferBlocks([{ reference: 'TRF-2026-000001', status, decision: '' }])).toHaveLength(1)
    },
  )

  it.each(['ACTIVE', 'READY', 'TERMINATED', 'ROUTED_PART3'])('stand in nobody’s way when %s', (status) => {
    expect(transferBlocks([{ reference: 'TRF-2026-000001', status, decision: 'ALLOW' }])).toEqual([])
  })

  it('block by a decision whatever the status says', () => {
    const blocked = { reference: 'TRF-2026-000001', status: 'READY', decision: 'BLOCK_NO_MECHANISM' }
    expect(transferBlocks([blocked])[0]?.text).toContain('(BLOCK_NO_MECHANISM)')
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
