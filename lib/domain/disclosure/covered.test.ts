import { describe, expect, it } from 'vitest'
import { attempt, type GuardRow, ruleOf, toldOf, WORDS } from '@/lib/testing/attempts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { AN_AGREEMENT } from '@/lib/testing/lane-acts'
import * as people from '@/lib/testing/people'
import { NO_AGREEMENT } from './council-inputs'
import { caseFile } from './disclosure'
import type { Status } from './states'

const OPEN: readonly Status[] = ['INTAKE', 'LEGAL_VALIDATION', 'ASSESS', 'ADVICE', 'AWAIT_HOS']

const intake = aDisclosure().atIntake()
const none = { agreement: NO_AGREEMENT, why: 'It asks for what no schedule lists.' }
const another = { agreement: 'AGR-2026-000099' }

const ROWS: readonly GuardRow[] = [
  [
    'an agreement is named that does not stand with whoever asks',
    'COVER',
    { given: intake, verb: 'nameAgreement', input: another },
    { given: intake, verb: 'nameAgreement' },
  ],
  [
    'the only agreement was suspended meanwhile',
    'COVER',
    { given: intake, verb: 'nameAgreement', context: { agreements: [] } },
    { given: intake, verb: 'nameAgreement', input: none, context: { agreements: [] } },
  ],
  [
    'a head of service says it for the assessors',
    'NOT_PERMITTED',
    { given: intake, verb: 'nameAgreement', by: people.headOfHousing },
    { given: intake, verb: 'nameAgreement', by: people.coordinator },
  ],
]

describe('naming an agreement: a guard refuses with its rule, and lets the nearest case pass', () => {
  it.each(ROWS)('%s: %s', (_, rule, refused, passes) => {
    expect(ruleOf(refused)).toBe(rule)
    expect(toldOf(refused)).toMatch(WORDS)
    expect(ruleOf(passes)).toBe('passes')
  })
})

describe('a case that an agreement covers', () => {
  it.each(OPEN)('says in %s which and why, and is otherwise the case it was', (status) => {
    const before = aDisclosure().in(status)
    const outcome = attempt({ given: before, verb: 'nameAgreement' })
    if (!outcome.ok) expect.unreachable(outcome.refusal.rule)
    const { agreement, ...rest } = caseFile(outcome.value.next)
    expect(agreement).toMatchObject({
      reference: AN_AGREEMENT.reference,
      title: AN_AGREEMENT.title,
      by: { name: people.intake.name },
    })
    expect(rest).toEqual(before.build())
  })

  it('is decided on the very dossier that it had, named or not', () => {
    const named = aDisclosure().awaitingDecision().after('nameAgreement')
    expect(caseFile(named.build()).dossierHash).toBe(
      caseFile(aDisclosure().awaitingDecision().build()).dossierHash,
    )
    expect(ruleOf({ given: named, verb: 'approveRequest' })).toBe('passes')
  })

  it('keeps the last word of whoever looked, "none" included', () => {
    const first = intake.after('nameAgreement').build()
    const outcome = attempt({ given: first, verb: 'nameAgreement', by: people.otherIntake, input: none })
    expect(outcome.ok && caseFile(outcome.value.next).agreement).toMatchObject({
      reference: null,
      title: null,
      why: none.why,
      by: { name: people.otherIntake.name },
    })
  })

  it('is looked at afresh once what it asks has changed', () => {
    const changed = intake.after('nameAgreement', 'changeScope').build()
    expect(caseFile(changed).agreement).toBeUndefined()
  })
})
