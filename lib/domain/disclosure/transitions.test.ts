import { describe, expect, it } from 'vitest'
import { NOW, pageWith } from '@/lib/testing/acts'
import { attempt } from '@/lib/testing/attempts'
import { aDisclosure, type DisclosureBuilder } from '@/lib/testing/disclosure'
import { aCall } from '@/lib/testing/lanes'
import { SOMEBODY } from '@/lib/testing/people'
import { permit } from '../permissions/permissions'
import { ROLES, SYSTEM } from '../shared/actor'
import { daysAfter } from '../shared/dates'
import { caseFile, type Disclosure } from './disclosure'
import { ENDED, STATUSES, type Status, WAITING_ON } from './states'
import { endsOf, rowFor, TRANSITIONS, type Transition, VERBS, type Verb, verbsFrom } from './transitions'

const PAIRS = STATUSES.flatMap((status) => VERBS.map((verb) => [status, verb] as const))

type Ready = (d: DisclosureBuilder) => DisclosureBuilder
const complained: Ready = (d) => d.after('linkComplaint')
const required: Ready = (d) => d.requirement('G18')
const inPart: Ready = (d) =>
  d.saying('approveRequest', { items: [{ proposal: 'disclosePart', code: 'P01', redactions: [] }] })

/** The file that is decided on in the ordinary act. */
const HELD = { sha256: 'b'.repeat(64), looked: { findings: [{ id: 'HD-2' as const, where: 'Codes' }] } }

/** What a verb needs of a case beyond its state. */
const READY: { readonly [V in Verb]?: Ready } = {
  lodgeRequirement: required,
  handOver: (d) => d.withRequest({ purpose: 'ownInformation' }),
  splitIntoParts: (d) => d.withItems({}, {}),
  closeParent: (d) => d.split(),
  endApplication: (d) => d.application(),
  complyWithRequirement: required,
  challengeRequirement: required,
  proposeDecision: (d) => d.after('recordAssessment'),
  recordNilReturn: (d) => d.withPage(pageWith('held', { dataHeld: 'notHeld' })),
  removePackFile: (d) => d.after('listPackFile'),
  clearHeldFile: (d) => d.saying('listPackFile', HELD).after('listPackFile'),
  checkPack: (d) => d.after('listPackFile'),
  releasePack: (d) => d.after('listPackFile', 'checkPack'),
  closeCase: (d) => d.after('confirmReceipt'),
  askReview: inPart,
  acknowledgeComplaint: complained,
  answerComplaint: complained,
  assignPeople: (d) => d.after('restrictCase'),
  ratifyUrgent: (d) => d.after('confirmUrgent'),
}

/** Material is preserved long before most of the states in which it may be let go. */
const preserved = (d: Disclosure): Disclosure => ({
  ...d,
  holds: [{ kind: 'PRESERVE', what: 'Footage of the lobby', by: aCall.by }],
})

/** A pack that went before a review changed the answer, and a breach that came of it. */
const sentBefore = (d: Disclosure): Disclosure => {
  const { release, breaches } = caseFile(aDisclosure().released().after('reportBreach').build())
  const voided = { at: NOW, why: 'reviewed' as const, ...(release && { release }) }
  return { ...d, voided: [...d.voided, voided], breaches }
}

/** What was done in an earlier state, where the verb needs it. */
const EARLIER: { readonly [V in Verb]?: (d: Disclosure) => Disclosure } = {
  liftHold: preserved,
  sendCorrection: sentBefore,
  reportBreach: sentBefore,
  decideBreach: sentBefore,
  checkAccess: sentBefore,
}

const given = (status: Status, verb: Verb): Disclosure => {
  const ready = (rowFor(verb, status) && READY[verb]) ?? ((d: DisclosureBuilder) => d)
  const d = ready(aDisclosure()).in(status).build()
  return EARLIER[verb]?.(d) ?? d
}

const whenever = (verb: Verb) => (verb === 'expireCase' ? daysAfter(NOW, 60) : NOW)

const ordinarily = (status: Status, verb: Verb) =>
  attempt({ given: given(status, verb), verb, now: whenever(verb) })

describe('every verb in every state', () => {
  it.each(PAIRS.filter(([status, verb]) => rowFor(verb, status)))(
    'in %s, %s by the right person leads where its row says',
    (status, verb) => {
      const outcome = ordinarily(status, verb)
      if (!outcome.ok) expect.unreachable(`refused by ${outcome.refusal.rule}`)
      expect(outcome.value.row).toBe(rowFor(verb, status))
      expect(endsOf(outcome.value.row, status)).toContain(outcome.value.next.status)
    },
  )

  it.each([...STATUSES])('in %s no other verb is open, even to the right person', (status) => {
    for (const verb of VERBS.filter((one) => !rowFor(one, status)))
      expect(ordinarily(status, verb)).toEqual({
        ok: false,
        refusal: { rule: 'WRONG_STATE', facts: { status, verb } },
      })
  })
})

describe('the table', () => {
  it('has one row at most for a verb in a state', () => {
    for (const [status, verb] of PAIRS)
      expect(
        TRANSITIONS.filter((row) => row.verb === verb && (row.from as readonly Status[]).includes(status))
          .length,
      ).toBeLessThan(2)
  })

  it('leads to every state but the first from somewhere', () => {
    const reached = new Set<Status>(TRANSITIONS.flatMap((row) => [...row.to]))
    expect([...STATUSES].filter((status) => !reached.has(status))).toEqual([])
  })

  it.each([...ENDED])('has no way out of %s but by a review', (status) => {
    const ways = verbsFrom(status).flatMap((verb) => endsOf(rowFor(verb, status) as Transition, status))
    expect(ways.filter((to) => to !== status && to !== 'REVIEW')).toEqual([])
    expect(WAITING_ON[status]).toBe('nobody')
  })

  it('leaves nobody waiting on a state that nobody can move on', () => {
    const moves = (status: Status) =>
      verbsFrom(status).some((verb) =>
        endsOf(rowFor(verb, status) as Transition, status).some((to) => to !== status),
      )
    for (const status of STATUSES.filter((one) => WAITING_ON[one] !== 'nobody'))
      expect([status, moves(status)]).toEqual([status, true])
  })

  it.each<[Status, readonly Status[]]>([
    ['RELEASED', ['PREPARE', 'REVIEW']],
    ['PREPARE', ['APPROVED_FULL', 'APPROVED_PART', 'COMPLY']],
    ['REFUSED', ['AWAIT_HOS', 'REVIEW']],
    ['NIL_RETURN', ['AWAIT_HOS', 'REVIEW']],
    ['APPROVED_FULL', ['AWAIT_HOS', 'REVIEW']],
    ['APPROVED_PART', ['AWAIT_HOS', 'REVIEW']],
    ['COMPLY', ['AWAIT_HOS']],
    ['CHALLENGE', ['AWAIT_HOS']],
    ['U_DECIDED', ['U_LOGGED']],
    ['U_LOGGED', []],
  ])('leads to %s only from %j', (status, expected) => {
    const from = STATUSES.filter((state) =>
      verbsFrom(state).some((verb) => endsOf(rowFor(verb, state) as Transition, state).includes(status)),
    )
    expect(from.filter((state) => state !== status)).toEqual(expected)
  })
})

describe('every verb, by every role, in every state', () => {
  const people = [...ROLES.map((role) => SOMEBODY[role]), SYSTEM]

  it.each([...STATUSES])('%s: is decided: done, or refused by a rule', (status) => {
    for (const verb of VERBS) {
      const d = given(status, verb)
      for (const by of people) {
        const outcome = attempt({ given: d, verb, by, now: whenever(verb) })
        const denial = permit(by, verb)
        if (denial) expect([verb, by.role, outcome]).toEqual([verb, by.role, { ok: false, refusal: denial }])
        else if (!outcome.ok) expect(outcome.refusal.rule).toMatch(/^[A-Za-z0-9]/)
        else expect(endsOf(outcome.value.row, status)).toContain(outcome.value.next.status)
      }
    }
  })
})

describe('a conflict of interest', () => {
  it.each(STATUSES.filter((status) => rowFor('declareConflict', status)))(
    'declared in %s leaves the case where it was',
    (status) => {
      const outcome = ordinarily(status, 'declareConflict')
      expect(outcome.ok && outcome.value.next.status).toBe(status)
    },
  )
})
