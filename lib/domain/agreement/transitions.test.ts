import { describe, expect, it } from 'vitest'
import { AGREEMENT_ACTS, agreementContext } from '@/lib/testing/agreements/acts'
import { anAgreement, aVariationOf } from '@/lib/testing/agreements/agreement'
import { attemptOn } from '@/lib/testing/agreements/attempts'
import { SOMEBODY, trustSignatory } from '@/lib/testing/people'
import { permit } from '../permissions/permissions'
import { ROLES, SYSTEM } from '../shared/actor'
import type { Guest } from './command'
import { agreementAllows } from './decide'
import { KINDS } from './kinds'
import { AGREEMENT_STATUSES, type AgreementStatus } from './states'
import {
  AGREEMENT_TRANSITIONS,
  AGREEMENT_VERBS,
  agreementEnds,
  agreementRow,
  agreementVerbsFrom,
} from './transitions'

const GUEST: Guest = {
  id: '7e570000-0000-4000-8003-000000009999',
  name: 'Ada Quill',
  role: 'INVITED',
  title: 'ada.quill@health-trust.example',
  organisation: trustSignatory.organisation,
  organisationId: trustSignatory.organisationId,
  email: 'ada.quill@health-trust.example',
}
const PEOPLE = [...ROLES.map((role) => SOMEBODY[role]), SYSTEM, GUEST]

const rowsFrom = (status: AgreementStatus) =>
  agreementVerbsFrom(status).flatMap((verb) => agreementRow(verb, status) ?? [])

describe('the table of transitions', () => {
  it('gives each row an id of its own, and no verb two rows in one state', () => {
    const ids = AGREEMENT_TRANSITIONS.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    for (const verb of AGREEMENT_VERBS) {
      const from = AGREEMENT_TRANSITIONS.filter((row) => row.verb === verb).flatMap((row) => [...row.from])
      expect([verb, from]).toEqual([verb, [...new Set(from)]])
    }
  })

  it.each([...AGREEMENT_STATUSES])('leads to %s, or begins there', (status) => {
    const reached = AGREEMENT_STATUSES.flatMap((from) =>
      rowsFrom(from).flatMap((row) => agreementEnds(row, from).filter((to) => to !== from)),
    )
    expect(['TRIAGE', ...reached]).toContain(status)
  })

  it.each<[AgreementStatus, readonly AgreementStatus[]]>([
    ['SIGNATURE', ['APPROVAL']],
    ['APPROVAL', ['LEGAL_FINAL']],
    ['IN_FORCE', ['APPROVAL', 'SIGNATURE']],
    ['DPO_ADVICE', ['INTERNAL_REVIEW', 'NEGOTIATION', 'LEGAL_FINAL']],
    ['RENEWED', ['REVIEW_DUE', 'SUSPENDED']],
    ['VARIED', ['IN_FORCE', 'RENEWED', 'REVIEW_DUE', 'SUSPENDED']],
    ['ENDED', ['TERMINATING']],
  ])('leads to %s only from %j', (status, expected) => {
    const from = AGREEMENT_STATUSES.filter((state) =>
      rowsFrom(state).some((row) => agreementEnds(row, state).includes(status)),
    )
    expect(from.filter((state) => state !== status).toSorted()).toEqual(expected.toSorted())
  })

  it.each(['ENDED', 'ABANDONED'] as const)('has no way out of %s', (status) => {
    expect(rowsFrom(status).flatMap((row) => agreementEnds(row, status))).toEqual(
      rowsFrom(status).map(() => status),
    )
  })

  it.each(['TERMINATING', 'ENDED', 'ABANDONED'] as const)(
    'never lets an agreement that is %s stand again',
    (status) => {
      const ends = rowsFrom(status).flatMap((row) => agreementEnds(row, status))
      expect(ends.filter((to) => !['TERMINATING', 'ENDED', 'ABANDONED'].includes(to))).toEqual([])
    },
  )
})

describe.each([...KINDS])('an agreement of kind %s', (kind) => {
  it.each([...AGREEMENT_STATUSES])('is brought to %s by acts that real people may do', (status) => {
    // What the law compels is signed by nobody, so it waits in no state for signatures.
    const expected = kind === 'STATUTORY' && status === 'SIGNATURE' ? 'IN_FORCE' : status
    expect(anAgreement().ofKind(kind).inStatus(status).build().status).toBe(expected)
  })
})

describe('every verb, by every role, in every state', () => {
  const built = AGREEMENT_STATUSES.map((status) => [status, anAgreement().inStatus(status).build()] as const)

  it.each(built)('%s: is decided, done or refused by a rule', (status, a) => {
    for (const verb of AGREEMENT_VERBS)
      for (const by of PEOPLE) {
        const outcome = attemptOn({ given: a, verb, by, context: { adopted: aVariationOf(a) } })
        const denial = permit(by, verb)
        const row = agreementRow(verb, status)
        if (denial) expect([verb, by.role, outcome]).toEqual([verb, by.role, { ok: false, refusal: denial }])
        else if (!row) expect(outcome).toMatchObject({ ok: false, refusal: { rule: 'WRONG_STATE' } })
        else if (!outcome.ok) expect(outcome.refusal.rule).toMatch(/^[A-Z][A-Za-z0-9_-]+$/)
        else expect(agreementEnds(row, status)).toContain(outcome.value.next.status)
      }
  })

  it.each(built)('%s: looking, before anything is answered, faults for nobody', (_status, a) => {
    for (const verb of AGREEMENT_VERBS)
      for (const by of PEOPLE)
        expect(agreementAllows(a, verb, agreementContext(by), {}).ok).toBeTypeOf('boolean')
  })
})

describe('whoever looks at a form before answering it', () => {
  const NEGOTIATED = anAgreement().inStatus('NEGOTIATION')

  it.each([
    ['setSeats', anAgreement().inStatus('LEGAL_FINAL')],
    ['invite', NEGOTIATED],
    ['addComment', NEGOTIATED],
    ['respondToAdvice', NEGOTIATED.with('adviseOnAgreement', { level: 'adviseAgainst' })],
    ['answerProposal', NEGOTIATED.after('proposeWording')],
    ['withdrawInvitation', NEGOTIATED.after('invite')],
    ['addToAdvice', NEGOTIATED],
    ['markNotApplicable', NEGOTIATED],
    ['unmarkNotApplicable', NEGOTIATED.after('markNotApplicable')],
    ['signAgreement', anAgreement().inStatus('SIGNATURE')],
    ['keepGoing', anAgreement().inStatus('REVIEW_DUE')],
    ['giveNotice', anAgreement().inStatus('IN_FORCE')],
    ['recordEvidence', anAgreement().inStatus('IN_FORCE')],
  ] as const)('is not told that they may not %s for an answer not given yet', (verb, builder) => {
    const a = builder.build()
    expect(agreementAllows(a, verb, agreementContext(AGREEMENT_ACTS[verb].by), {})).toMatchObject({
      ok: true,
    })
  })
})
