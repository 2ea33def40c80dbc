import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTS, ASSESSMENT_PAGES, anItem, contextOf, NOW, pageWith } from '@/lib/testing/acts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { EVERYBODY, liaison } from '@/lib/testing/people'
import { may } from '../permissions/permissions'
import { isAtLeast } from '../shared/grades'
import { type Context, SYSTEM } from './command'
import { decide } from './decide'
import { caseFile, type Disclosure, scopeOf } from './disclosure'
import type { Status } from './states'
import { VERBS, type Verb, verbsFrom } from './transitions'

/** Random people try random verbs, most of them open ones so that walks get far. Faults fail the test by themselves. */

const HOUR = 3_600_000
const { hash } = contextOf(SYSTEM)

/** Answers that pull a case apart: other pages, partial answers, advice against, changed purposes. */
const OTHER_INPUTS: { readonly [V in Verb]?: readonly object[] } = {
  recordAssessment: [
    ...ASSESSMENT_PAGES,
    pageWith('held', { dataHeld: 'notHeld' }),
    pageWith('tests', { necessityFinding: 'notMet' }),
    pageWith('exemption', { statutoryBars: ['benefits'] }),
    { page: 'item', position: 0, answers: { proposal: 'withhold', code: 'P04', redactions: [] } },
  ],
  approveRequest: [
    { items: [{ proposal: 'disclosePart', code: 'P01', redactions: [] }] },
    { adviceFollowed: 'yes' },
    { adviceFollowed: 'no', adviceReason: 'The danger to others outweighs it.' },
  ],
  answerClarification: [{ purposeChanged: 'yes' }],
  askAdvice: [{ adviser: 'LEGAL' }],
  giveAdvice: [{ level: 'adviseAgainst' }],
  changeScope: [{ item: anItem, position: null }],
  recordNilReturn: [{ neitherConfirmNorDeny: 'yes' }],
}

type Step = {
  readonly verb: number
  readonly stray: boolean
  readonly who: number
  readonly input: number
  readonly hours: number
}

const choose = <T>(list: readonly T[], number: number) => list[number % list.length] as T

const actorFor = (verb: Verb, { who, stray }: Step): Context['actor'] => {
  const able = [...EVERYBODY, SYSTEM].filter((somebody) => stray || may(somebody, verb))
  return who % 3 === 0 ? ACTS[verb].by : choose(able, who)
}

/** Walks that may end at once seldom get far, so these are only tried as strays. */
const ENDING: readonly Verb[] = [
  'withdrawRequest',
  'declineAuthorisation',
  'returnIncomplete',
  'changeScope',
  'refuseRequest',
  'returnRequest',
]

const take = (d: Disclosure, step: Step, now: number): Disclosure => {
  const onward = verbsFrom(d.status).filter((verb) => !ENDING.includes(verb))
  const verb = choose(step.stray || onward.length === 0 ? VERBS : onward, step.verb)
  const change = choose([{}, {}, ...(OTHER_INPUTS[verb] ?? [])], step.input)
  const context = contextOf(actorFor(verb, step), { now: new Date(now).toISOString() })
  const outcome = decide(d, verb, context, { ...ACTS[verb].input, ...change } as never)
  return outcome.ok ? { ...outcome.value.next, version: d.version + 1 } : d
}

/** Where walks begin: most of the way is long, and the far end must be walked as often as the near one. */
const STARTS: readonly Disclosure[] = [
  aDisclosure().build(),
  aDisclosure().keyedBy(liaison).by('submitRequest', liaison).awaitingAuthorisation().build(),
  aDisclosure().beingAssessed().after('recordAssessment').build(),
  aDisclosure()
    .withPage(pageWith('held', { dataHeld: 'notHeld' }))
    .awaitingDecision()
    .build(),
  aDisclosure().awaitingDecision().build(),
  aDisclosure().beingPrepared().after('listPackFile').build(),
]

const BOUND: readonly Status[] = [
  'SUBMITTED',
  'INTAKE',
  'CLARIFY',
  'ASSESS',
  'ADVICE',
  'AWAIT_HOS',
  'APPROVED_FULL',
  'APPROVED_PART',
  'REFUSED',
  'NIL_RETURN',
  'PREPARE',
  'RELEASED',
  'CLOSED',
]

const holds = (d: Disclosure) => {
  const {
    status,
    request,
    requesterId,
    keyedById,
    submitted,
    authorisation,
    intake,
    collator,
    decision,
    pack,
    release,
  } = caseFile(d)
  if (BOUND.includes(status))
    expect(authorisation?.bound).toBe(hash(scopeOf(request as NonNullable<typeof request>)))
  if (authorisation) {
    expect([requesterId, keyedById, submitted?.personId]).not.toContain(authorisation.personId)
    expect(authorisation.body).toBe(d.organisation.name)
  }
  if (decision) {
    expect(isAtLeast(decision.grade, 'headOfService')).toBe(true)
    expect([requesterId, keyedById, authorisation?.personId, collator?.personId]).not.toContain(
      decision.by.personId,
    )
  }
  if (status === 'RELEASED' || status === 'CLOSED') {
    if (!decision || !release || !pack?.check || !intake)
      expect.unreachable('released without a decision, a check or an identity')
    expect(decision.outcome).toMatch(/^APPROVED/)
    expect(release.manifestHash).toBe(hash(pack.files))
    expect(pack.check.by.bound).toBe(release.manifestHash)
    expect([decision.by.personId, collator?.personId, pack.check.by.personId]).not.toContain(
      release.by.personId,
    )
    expect(pack.check.by.personId).not.toBe(decision.by.personId)
    expect(release.by.at < ('expiresAt' in decision ? decision.expiresAt : '')).toBe(true)
  }
  for (const { personId, at } of d.conflicts)
    for (const act of [collator, decision?.by, pack?.check?.by, release?.by])
      if (act?.personId === personId) expect(act.at < at).toBe(true)
}

const steps = fc.array(
  fc.record({
    verb: fc.nat(9_999),
    stray: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    who: fc.nat(9_999),
    input: fc.nat(9_999),
    hours: fc.integer({ min: 1, max: 40 }),
  }),
  { minLength: 40, maxLength: 120 },
)

/** Walks that never come here would show nothing. */
const FAR: readonly Status[] = [
  'ADVICE',
  'CLARIFY',
  'APPROVED_FULL',
  'APPROVED_PART',
  'REFUSED',
  'NIL_RETURN',
  'RELEASED',
  'CLOSED',
  'EXPIRED',
]

describe('whatever people do, in whatever order', () => {
  it('the invariants of section 2.3 hold after every step of 20,000 and more', { timeout: 60_000 }, () => {
    let taken = 0
    const reached = new Set<Status>()
    fc.assert(
      fc.property(fc.constantFrom(...STARTS), steps, (start, walk) => {
        let d = start
        let now = Date.parse(NOW)
        for (const step of walk) {
          now += step.hours * HOUR
          d = take(d, step, now)
          holds(d)
          reached.add(d.status)
          taken += 1
        }
      }),
      { numRuns: 400, seed: 20261121 },
    )
    expect(taken).toBeGreaterThan(20_000)
    expect(FAR.filter((status) => !reached.has(status))).toEqual([])
  })
})
