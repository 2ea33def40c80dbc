import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOW } from '@/lib/testing/acts'
import { agreementContext } from '@/lib/testing/agreements/acts'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { aDataItem } from '@/lib/testing/agreements/answers'
import { AGREEMENT_STEPS, agreementStep, agreementStepOf } from '@/lib/testing/agreements/walking'
import { lawyer } from '@/lib/testing/people'
import { isAtLeast } from '../shared/grades'
import type { Advice } from './advice'
import type { Agreement } from './agreement'
import { hashOfText } from './change'
import { nextClock } from './clocks'
import { KINDS } from './kinds'
import { AGREEMENT_STATUSES, type AgreementStatus, BINDING } from './states'

/** Whatever is tried, these hold. Faults fail the test by themselves. */

/** Where walks begin: the way is long, and its far end must be walked as often as its near one. */
const STARTS: Readonly<Record<string, Agreement>> = Object.fromEntries([
  ...KINDS.map((kind) => [`${kind}, first question`, anAgreement().ofKind(kind).build()] as const),
  ...AGREEMENT_STATUSES.map((status) => [status, anAgreement().inStatus(status).build()] as const),
  ['a charter', anAgreement().ofTier('0').inStatus('LEGAL_FINAL').build()],
  [
    'health data',
    anAgreement()
      .withData(aDataItem(['health']))
      .inStatus('SIGNATURE')
      .build(),
  ],
  ['mixed', anAgreement().ofKind('MIXED').inStatus('REVIEW_DUE').build()],
  ['by law', anAgreement().ofKind('STATUTORY').inStatus('APPROVAL').build()],
  [
    'begins later',
    anAgreement()
      .withDates({ start: { on: '2026-10-20' } })
      .inStatus('SIGNATURE')
      .build(),
  ],
])

const UNAPPROVED: readonly AgreementStatus[] = [
  'TRIAGE',
  'NOT_NEEDED',
  'DRAFTING',
  'INTERNAL_REVIEW',
  'DPO_ADVICE',
  'NEGOTIATION',
  'LEGAL_FINAL',
  'APPROVAL',
]
const shared = (some: readonly string[], others: readonly string[]) =>
  some.filter((id) => others.includes(id))
const hashes = new WeakMap<object, string>()
const { hash } = agreementContext(lawyer)
const hashed = ({ kind, text }: Agreement) => {
  const known = hashes.get(text) ?? hashOfText({ hash }, kind, text)
  hashes.set(text, known)
  return known
}

/** SoD-5, as the constraints of the database say it again. */
const seatsAreApart = ({ drafters, advice, signatures, approval }: Agreement) => {
  const advisers = advice.map(({ by }) => by.personId)
  const signatories = signatures.map(({ by }) => by.personId)
  expect(shared(drafters, advisers)).toEqual([])
  expect(shared(drafters, signatories)).toEqual([])
  expect(shared(advisers, signatories)).toEqual([])
  if (approval) expect([...drafters, ...advisers]).not.toContain(approval.by.personId)
}

/** Whoever approved and signed, approved and signed one and the same text. */
const oneTextIsBound = (a: Agreement) => {
  const { approval, signatures, seats, status, kind, textHash, reviews } = a
  expect(textHash).toBe(hashed(a))
  if (signatures.length > 0) expect(approval).not.toBeNull()
  for (const one of signatures) expect(one.textHash).toBe(approval?.textHash)
  if (UNAPPROVED.includes(status)) expect([approval, signatures]).toEqual([null, []])
  const isVaried = reviews.some(({ outcome }) => outcome === 'varied')
  if (approval && status !== 'ABANDONED' && !isVaried) expect(approval.textHash).toBe(textHash)
  if (a.force && kind !== 'STATUTORY' && !isVaried) expect(signatures).toHaveLength(seats.length)
}

/** Data flows only where it binds: approved at the grade, begun, and with advice that was answered. */
const nothingFlowsUnapproved = ({ status, force, approval, advice }: Agreement) => {
  expect([status, force !== null]).toEqual([status, BINDING.includes(status) || status === 'ENDED'])
  if (!force) return
  expect(isAtLeast(approval?.grade ?? null, 'headOfService')).toBe(true)
  const [answered] = advice.filter(({ by }) => by.at <= (approval?.by.at ?? '')).slice(-1)
  expect(answered?.response).not.toBeNull()
  if (answered?.level === 'adviseAgainst' && answered.response?.followed !== 'followed')
    expect(isAtLeast(answered?.response?.grade ?? null, 'director')).toBe(true)
}

/** Somebody who declared an interest is among nobody who approved or signed after it. */
const conflictedDoNothing = (before: Agreement, after: Agreement) => {
  const acts = ({ approval, signatures, advice, drafters }: Agreement) => [
    ...(approval ? [approval.by.personId] : []),
    ...signatures.map(({ by }) => by.personId),
    ...advice.flatMap(({ by, response }) => [by.personId, ...(response ? [response.by.personId] : [])]),
    ...drafters,
  ]
  const fresh = acts(after).slice()
  for (const id of acts(before)) {
    const at = fresh.indexOf(id)
    if (at >= 0) fresh.splice(at, 1)
  }
  expect(shared(fresh, before.conflicted)).toEqual([])
}

const written = ({
  additions: _a,
  response: _r,
  acknowledgement: _k,
  boardNotified: _b,
  conditions,
  ...rest
}: Advice) => ({ ...rest, conditions: conditions.map(({ closed: _c, ...condition }) => condition) })

/** Section 3.5: advice is added to, answered, acknowledged and told of; what was written stays. */
const adviceStays = (before: Agreement, after: Agreement) => {
  for (const [place, one] of before.advice.entries()) {
    const now = after.advice[place]
    if (now === one) continue
    expect(now && written(now)).toEqual(written(one))
    expect(now?.additions.slice(0, one.additions.length)).toEqual(one.additions)
    for (const [which, { closed }] of one.conditions.entries())
      if (closed) expect(now?.conditions[which]?.closed).toBe(closed)
    for (const fact of ['response', 'acknowledgement', 'boardNotified'] as const)
      if (one[fact]) expect(now?.[fact]).toBe(one[fact])
  }
}

const KEPT = ['pastTriage', 'comments', 'voided', 'reviews', 'drafters', 'conflicted'] as const

/** Lists of what happened only grow. */
const nothingIsLost = (before: Agreement, after: Agreement) => {
  for (const name of KEPT) expect(after[name].slice(0, before[name].length)).toEqual(before[name])
  const known = after.invitations.map(({ id }) => id)
  expect(before.invitations.map(({ id }) => id)).toEqual(known.slice(0, before.invitations.length))
}

/** A change of the text after approval or a first signature voids both, and keeps what they were (3.3). */
const changeVoids = (before: Agreement, after: Agreement) => {
  const isSame = after.textHash === before.textHash
  expect(after.textVersion - before.textVersion).toBe(isSame ? 0 : 1)
  const isVaried = after.status === 'VARIED' && after.reviews.length > before.reviews.length
  if (isSame || isVaried || (!before.approval && before.signatures.length === 0)) return
  expect([after.approval, after.signatures]).toEqual([null, []])
  expect(after.voided.at(-1)).toMatchObject({ approval: before.approval, signatures: before.signatures })
  expect(after.force).toBeNull()
}

const follows = (before: Agreement, after: Agreement) => {
  adviceStays(before, after)
  nothingIsLost(before, after)
  changeVoids(before, after)
  conflictedDoNothing(before, after)
}

const holds = (a: Agreement) => {
  seatsAreApart(a)
  oneTextIsBound(a)
  nothingFlowsUnapproved(a)
  if (['TRIAGE', 'NOT_NEEDED', 'ABANDONED'].includes(a.status)) expect(nextClock(a)).toBeNull()
}

const HOUR = 3_600_000
const OVER: readonly AgreementStatus[] = ['ABANDONED', 'NOT_NEEDED', 'ENDED']

describe('whatever people do to an agreement, in whatever order', () => {
  const walk = fc.array(fc.nat(AGREEMENT_STEPS - 1), { minLength: 40, maxLength: 90, size: 'max' })

  it('what sections 3.3 to 3.5 promise holds after every one of 20,000 steps', { timeout: 180_000 }, () => {
    const reached = new Set<AgreementStatus>()
    let taken = 0
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(STARTS)), walk, (start, numbers) => {
        const first = STARTS[start] ?? expect.unreachable(start)
        let a = first
        let now = Date.parse(NOW) + 24 * HOUR
        for (const number of numbers) {
          const one = agreementStepOf(number)
          if (OVER.includes(a.status) && one.stray % 4 > 0) a = first
          now += HOUR + one.days * 24 * HOUR
          const next = agreementStep(a, one, now)
          if (next === a) continue
          taken += 1
          holds(next)
          if (next.id === a.id) follows(a, next)
          a = next
          reached.add(a.status)
        }
      }),
      { numRuns: 900, seed: 20261121 },
    )
    expect(taken).toBeGreaterThan(20_000)
    expect(AGREEMENT_STATUSES.filter((status) => !reached.has(status))).toEqual([])
  })
})
