import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextOf, NOW, pageWith } from '@/lib/testing/acts'
import { aDisclosure, type DisclosureBuilder } from '@/lib/testing/disclosure'
import { MANDATORY } from '@/lib/testing/lanes'
import { director, headOfCare, liaison } from '@/lib/testing/people'
import { isOver, later, STEPS, step, stepOf } from '@/lib/testing/walking'
import { SYSTEM } from '../shared/actor'
import { isAtLeast } from '../shared/grades'
import { boundScope, type CaseFile, caseFile, type Disclosure, isApproval, scopeOf } from './disclosure'
import { isMandatory } from './gateways'
import { isValidated } from './guards/requiring'
import type { Request } from './request-inputs'
import { STATUSES, type Status } from './states'

/** Whatever is tried, these hold. Faults fail the test by themselves. */

/** Where walks begin: most of the way is long, and the far end must be walked as often as the near one. */
const STARTS: Readonly<Record<string, DisclosureBuilder>> = {
  'a request': aDisclosure(),
  'one that was keyed in': aDisclosure()
    .keyedBy(liaison)
    .by('submitRequest', liaison)
    .awaitingAuthorisation(),
  'about a victim': aDisclosure().aboutAVictim(),
  'for counselling notes': aDisclosure().aboutCounselling().withAdvice().awaitingDecision(),
  'for family material': aDisclosure().forFamilyMaterial().awaitingAuthorisation(),
  'of a partner': aDisclosure().asAPartner().awaitingDecision(),
  'for a claim': aDisclosure().forAClaim().atIntake(),
  'about staff': aDisclosure().aboutStaff().awaitingDecision(),
  'about a head': aDisclosure().concerning(headOfCare).by('approveRequest', director).awaitingDecision(),
  'at the wrong door': aDisclosure().withRequest({ purpose: 'ownInformation' }),
  'being assessed': aDisclosure().beingAssessed().after('recordAssessment'),
  'with nothing held': aDisclosure()
    .withPage(pageWith('held', { dataHeld: 'notHeld' }))
    .awaitingDecision(),
  'with a shielded record': aDisclosure()
    .withPage(pageWith('held', { shielded: 'yes', threatCheck: 'The police say that he knows the area.' }))
    .awaitingDecision(),
  'to be decided': aDisclosure().awaitingDecision(),
  'being packed': aDisclosure().beingPrepared().after('listPackFile'),
  ...Object.fromEntries(
    MANDATORY.flatMap((code) => [
      [`${code}, lodged`, aDisclosure().requirement(code).in('SUBMITTED')],
      [`${code}, validated`, aDisclosure().requirement(code).awaitingDecision()],
    ]),
  ),
  'a notice, not lodged': aDisclosure().requirement('G18'),
  'a notice, challenged': aDisclosure().requirement('G18').challenged(),
  'an application': aDisclosure().application().in('SUBMITTED'),
  'a parent': aDisclosure().split(),
  'over two services': aDisclosure().withItems({}, {}).atIntake(),
  'a part': aDisclosure().part().awaitingDecision(),
  'a part of a notice': aDisclosure().requirement('G18').part().in('INTAKE'),
  'an emergency': aDisclosure().emergency(),
  'an emergency, decided': aDisclosure().emergency().in('U_AWAIT_CONFIRM'),
  'no emergency after all': aDisclosure().emergency().in('DRAFT'),
  'what we tell the police': aDisclosure().duty(),
  'a refusal under review': aDisclosure().underReview(),
  'a nil return under review': aDisclosure().nothingToDisclose().after('askReview'),
  'part of it under review': aDisclosure().approvedInPart().after('askReview'),
  released: aDisclosure().released(),
}
const BUILT = new Map(Object.entries(STARTS).map(([name, builder]) => [name, builder.build()]))

const HASHES = new WeakMap<object, string>()
const { hash } = contextOf(SYSTEM)
const hashed = (request: Request) => {
  const known = HASHES.get(request) ?? hash(scopeOf(request))
  HASHES.set(request, known)
  return known
}

const BOUND: readonly Status[] = [
  'INTAKE',
  'CLARIFY',
  'LEGAL_VALIDATION',
  'ASSESS',
  'ADVICE',
  'AWAIT_HOS',
  'APPROVED_FULL',
  'APPROVED_PART',
  'COMPLY',
  'CHALLENGE',
  'REFUSED',
  'NIL_RETURN',
  'REVIEW',
  'PREPARE',
  'RELEASED',
]

const requesterSide = ({ requesterId, keyedById, submitted, authorisation }: CaseFile) => [
  requesterId,
  keyedById,
  submitted?.personId,
  authorisation?.personId,
]

/** Nobody sits in two seats that exclude each other (SoD-1, SoD-3, SoD-6). */
const seats = (d: CaseFile) => {
  const { authorisation, collator, decision, pack, release, validation, intake, review } = d
  const asked = requesterSide(d)
  if (authorisation) expect(asked.slice(0, 3)).not.toContain(authorisation.personId)
  if (collator) expect(asked).not.toContain(collator.personId)
  if (decision)
    expect([...asked, collator?.personId, validation?.by.personId]).not.toContain(decision.by.personId)
  if (pack?.check)
    expect([...asked, pack.by?.personId, decision?.by.personId]).not.toContain(pack.check.by.personId)
  if (release) {
    const others = [...asked, collator?.personId, decision?.by.personId, pack?.check?.by.personId]
    expect(others).not.toContain(release.by.personId)
  }
  const reviewer = review?.decided?.by
  if (!reviewer) return
  const acts = [intake?.by, collator, validation?.by, decision?.by, pack?.by, pack?.check?.by, release?.by]
  const voided = d.voided.flatMap((one) => [one.decision?.by, one.release?.by])
  const before = [...acts, ...voided].filter((act) => act && act.at < reviewer.at)
  expect([...asked, ...before.map((act) => act?.personId)]).not.toContain(reviewer.personId)
}

/** Somebody who declared a conflict did nothing on the case after it (SoD-8). */
const conflicts = ({ conflicts: declared, collator, decision, pack, release }: CaseFile) => {
  for (const { personId, at } of declared)
    for (const act of [collator, decision?.by, pack?.check?.by, release?.by])
      if (act?.personId === personId) expect(act.at < at).toBe(true)
}

/** Nothing goes without a decision at the grade, a check, an identity, and all of them of this very pack. */
const released = ({ decision, release, pack, intake, insideGrade }: CaseFile) => {
  if (!isApproval(decision) || !release || !pack?.check || !intake)
    expect.unreachable('released without a decision, a check or an identity')
  expect(insideGrade === 'chiefExecutive' || isAtLeast(decision.grade, 'headOfService')).toBe(true)
  expect(pack.check.by.bound).toBe(release.manifestHash)
  if (decision.expiresAt) expect(release.by.at < decision.expiresAt).toBe(true)
}

const holds = (d: CaseFile) => {
  const { status, request, parts } = d
  seats(d)
  conflicts(d)
  if (BOUND.includes(status)) expect(boundScope(d)).toBe(request && hashed(request))
  if (status === 'RELEASED') released(d)
  if (status === 'REFUSED' || status.startsWith('APPROVED')) expect(isValidated(d)).toBe(false)
  if (status === 'COMPLY') expect(isValidated(d)).toBe(true)
  if (parts.length > 0) {
    expect(['INTAKE', 'CLOSED', 'WITHDRAWN']).toContain(status)
    expect(d.intake ?? d.assessment ?? d.decision).toBeUndefined()
  }
}

const LISTS = [
  'conflicts',
  'clarifications',
  'voided',
  'chasers',
  'corrected',
  'corrections',
  'breaches',
  'complaints',
  'accessChecks',
  'holds',
  'assigned',
] as const

const KEPT = ['decision', 'authorisation', 'release', 'validation'] as const

/** What was written stays as it was written: lists grow, their entries are only added to, acts are voided and not lost. */
const appends = (before: CaseFile, after: CaseFile) => {
  for (const name of LISTS) {
    const grown: readonly unknown[] = after[name]
    for (const [position, entry] of (before[name] as readonly unknown[]).entries()) {
      const now = grown[position]
      if (now === entry) continue
      expect(now).toMatchObject(entry as object)
    }
  }
  for (const name of KEPT) {
    const act = before[name]
    if (act && after[name] !== act) expect(after.voided.some((voided) => voided[name] === act)).toBe(true)
  }
  const { review } = before
  if (review?.decided && after.review !== review)
    expect(after.voided.some((voided) => voided.review === review)).toBe(true)
}

const follows = (before: CaseFile, after: CaseFile) => {
  appends(before, after)
  if (before.restriction) expect(after.restriction).not.toBeNull()
  if (isMandatory(before.gateway) && before.dueOn) expect((after.dueOn ?? '9') <= before.dueOn).toBe(true)
  if (before.status.startsWith('U_')) expect(after.status).toMatch(/^(U_.*|CLOSED|DRAFT)$/)
  if (before.request && after.request && before.request !== after.request) {
    const { status, authorisation, decision, advice } = after
    expect({ status, authorisation, decision, advice }).toEqual({
      status: 'AWAIT_EXT_AUTH',
      authorisation: undefined,
      decision: undefined,
      advice: [],
    })
  }
}

describe('whatever people do, in whatever order', () => {
  const walk = fc.array(fc.nat(STEPS - 1), { minLength: 60, maxLength: 140, size: 'max' })

  it('the invariants of section 2.3 hold after every step of 100,000 and more', { timeout: 180_000 }, () => {
    const reached = new Set<Status>()
    let taken = 0
    fc.assert(
      fc.property(fc.constantFrom(...BUILT.keys()), walk, (start, numbers) => {
        let d = BUILT.get(start) as Disclosure
        let now = Date.parse(NOW)
        for (const number of numbers) {
          const one = stepOf(number)
          if (isOver(d, one)) {
            d = BUILT.get(start) as Disclosure
            now = Date.parse(NOW)
          }
          now = later(now, one)
          const { next } = step(d, one, now)
          if (next === d) continue
          taken += 1
          holds(caseFile(next))
          if (next.id === d.id) follows(caseFile(d), caseFile(next))
          d = next
          reached.add(d.status)
        }
      }),
      { numRuns: 3_000, seed: 20261121 },
    )
    expect(taken).toBeGreaterThan(100_000)
    expect(STATUSES.filter((status) => !reached.has(status))).toEqual([])
  })
})
