import { describe, expect, it } from 'vitest'
import { ACTS, contextOf, NOW, pageWith } from '@/lib/testing/acts'
import { aDisclosure, type DisclosureBuilder } from '@/lib/testing/disclosure'
import { daysAfter } from '../shared/dates'
import { decide } from './decide'
import { ENDED, STATUSES, type Status, WAITING_ON } from './states'
import { rowFor, TRANSITIONS, VERBS, type Verb, verbsFrom } from './transitions'

const PAIRS = STATUSES.flatMap((status) => VERBS.map((verb) => [status, verb] as const))

/** What a verb needs of a case beyond its state. */
const READY: { readonly [V in Verb]?: (d: DisclosureBuilder) => DisclosureBuilder } = {
  proposeDecision: (d) => d.after('recordAssessment'),
  recordNilReturn: (d) => d.withPage(pageWith('held', { dataHeld: 'notHeld' })),
  removePackFile: (d) => d.after('listPackFile'),
  checkPack: (d) => d.after('listPackFile'),
  releasePack: (d) => d.after('listPackFile', 'checkPack'),
  closeCase: (d) => d.after('confirmReceipt'),
}

const attempt = (status: Status, verb: Verb) => {
  const ordinary = aDisclosure().in(status)
  const d = (rowFor(verb, status) && READY[verb]?.(ordinary)) ?? ordinary
  const now = verb === 'expireCase' ? daysAfter(NOW, 60) : NOW
  return decide(d.build(), verb, contextOf(ACTS[verb].by, { now }), ACTS[verb].input as never)
}

describe('every verb in every state', () => {
  it.each(PAIRS.filter(([status, verb]) => rowFor(verb, status)))(
    'in %s, %s by the right person leads where its row says',
    (status, verb) => {
      const outcome = attempt(status, verb)
      if (!outcome.ok) expect.unreachable(`refused by ${outcome.refusal.rule}`)
      expect(outcome.value.row).toBe(rowFor(verb, status))
      expect(outcome.value.row.to).toContain(outcome.value.next.status)
    },
  )

  it.each([...STATUSES])('in %s no other verb is open, even to the right person', (status) => {
    for (const verb of VERBS.filter((one) => !rowFor(one, status)))
      expect(attempt(status, verb)).toEqual({
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

  it.each([...ENDED])('has no way out of %s', (status) => {
    expect(verbsFrom(status)).toEqual([])
    expect(WAITING_ON[status]).toBe('nobody')
  })

  it('leaves nobody waiting on a state that nobody can move', () => {
    for (const status of STATUSES) expect(verbsFrom(status).length > 0).toBe(WAITING_ON[status] !== 'nobody')
  })

  it('cannot release, prepare or refuse what was not put to a decider', () => {
    const into = (status: Status) =>
      new Set(
        TRANSITIONS.filter((row) => (row.to as readonly Status[]).includes(status)).flatMap(
          (row) => row.from,
        ),
      )
    expect([...into('RELEASED')].sort()).toEqual(['PREPARE', 'RELEASED'])
    expect([...into('REFUSED')]).toEqual(['AWAIT_HOS'])
    expect([...into('APPROVED_FULL')].filter((from) => !from.startsWith('APPROVED'))).toContain('AWAIT_HOS')
  })
})

describe('a conflict of interest', () => {
  it.each(['INTAKE', 'ASSESS', 'AWAIT_HOS', 'APPROVED_FULL', 'PREPARE'] as const)(
    'declared in %s leaves the case where it was',
    (status) => {
      const outcome = attempt(status, 'declareConflict')
      expect(outcome.ok && outcome.value.next.status).toBe(status)
    },
  )
})
