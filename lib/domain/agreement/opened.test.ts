import { describe, expect, it } from 'vitest'
import { agreementContext } from '@/lib/testing/agreements/acts'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { ruleOn } from '@/lib/testing/agreements/attempts'
import { HOUSING, THE_TRUST } from '@/lib/testing/bodies'
import { coordinator, lawyer } from '@/lib/testing/people'
import { gateFactsOf } from './gate'
import { opened } from './opened'
import { type AgreementStatus, BINDING } from './states'
import { EMPTY_TEXT } from './text'

const inForce = anAgreement().inStatus('IN_FORCE').build()
const OPENING = {
  id: '7e570000-0000-4000-8008-000000000005',
  reference: 'AGR-2026-000005',
  title: 'From the old register',
  tier: '2',
  organisation: { id: THE_TRUST.id, name: THE_TRUST.name },
  serviceId: HOUSING.id,
  service: HOUSING.name,
  parties: [],
} as const

const taken = (status: AgreementStatus = 'IN_FORCE') =>
  opened.imported(
    OPENING,
    {
      status,
      kind: 'SHARING',
      outside: { externalRef: 'ISG-7' },
      force: { from: '2024-01-01', reviewOn: '2025-01-01', endsOn: null },
      text: { ...EMPTY_TEXT, title: OPENING.title },
      imported: { source: 'register.xlsx, row 7', lacks: ['clauses', 'advice'], notes: '' },
    },
    agreementContext(coordinator),
  )

describe('an agreement that is opened', () => {
  it.each([
    ['0', 'DRAFTING'],
    ['1', 'DRAFTING'],
    ['2', 'TRIAGE'],
    ['3', 'TRIAGE'],
  ] as const)('of tier %s begins in %s', (tier, status) => {
    const a = opened.agreement({ ...OPENING, tier }, agreementContext(lawyer))
    expect(a).toMatchObject({ status, kind: null, version: 1, textVersion: 1, drafters: [], signatures: [] })
    expect(a.openedBy).toMatchObject({ personId: lawyer.id })
  })
})

describe('an agreement from an older register', () => {
  it('stands as it stood there, says what it lacks, and nobody is made to have approved or signed it', () => {
    expect(taken()).toMatchObject({
      status: 'IN_FORCE',
      approval: null,
      signatures: [],
      imported: { lacks: ['clauses', 'advice'], by: { personId: coordinator.id } },
      outside: { externalRef: 'ISG-7' },
    })
  })

  it('is reviewed like any other, and varied once it has a text', () => {
    expect(ruleOn({ given: taken(), verb: 'reviewFallsDue' })).toBe('passes')
    expect(ruleOn({ given: taken(), verb: 'startVariation' })).toBe('NO_TEXT')
    expect(ruleOn({ given: taken(), verb: 'giveNotice' })).toBe('passes')
  })
})

describe('a variation', () => {
  it('carries nothing of what was said, approved or signed about the agreement', () => {
    const a = opened.variation(inForce, agreementContext(lawyer), 3)
    expect(a).toMatchObject({
      variationOf: { reference: inForce.reference, number: 3 },
      text: inForce.text,
      triage: inForce.triage,
      comments: [],
      advice: [],
      approval: null,
      seats: [],
      signatures: [],
      evidence: [],
      publication: null,
    })
    expect(BINDING).not.toContain(a.status)
  })

  it('of an agreement whose kind no longer fits begins with that question open', () => {
    const stale = { ...inForce, triage: inForce.triage && { ...inForce.triage, basis: null } }
    const kindOf = (a: typeof inForce) =>
      gateFactsOf(opened.variation(a, agreementContext(lawyer), 1), () => null, [], '2026-11-21').triage
    expect([kindOf(inForce), kindOf(stale)]).toEqual(['confirmed', 'stale'])
  })
})
