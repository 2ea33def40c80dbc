import { describe, expect, it } from 'vitest'
import { chiefExecutive, deputyDpo, director, dpo, headOfHousing, lawyer } from '@/lib/testing/people'
import {
  ABROAD,
  afterActs,
  aTransferIn,
  CONDITION,
  changeOfTransfer,
  DISSENT,
  doneToTransfer,
  LATER,
  ON_CLAUSES,
  OPENED,
  ruleOfTransfer,
} from '@/lib/testing/transfer'
import type { Actor } from '../../shared/actor'
import { LEAST_REASONS } from '../guards/advice'
import { latestAdvice } from './advice'
import { advice, dissent } from './inputs'
import { isBlock, TRANSFER_OUTCOMES } from './outcomes'

const objected = aTransferIn('DISSENT_PENDING')
const onConditions = aTransferIn('CONDITIONS_OPEN')
const inRoleOf = (somebody: Actor, role: Actor): Actor => ({ ...role, id: somebody.id })

describe('advice', () => {
  it('is on exactly what the officer read', () => {
    const given = aTransferIn('DPO_REVIEW')
    expect(ruleOfTransfer({ given, verb: 'adviseOnTransfer' })).toBe('passes')
    expect(ruleOfTransfer({ given, verb: 'adviseOnTransfer', input: { contentHash: 'another' } })).toBe(
      'CONTENT_MOVED',
    )
  })

  it('may come from a deputy, and never from whoever wrote the assessment or asked', () => {
    const given = aTransferIn('DPO_REVIEW')
    expect(ruleOfTransfer({ given, verb: 'adviseOnTransfer', by: deputyDpo })).toBe('passes')
    expect(ruleOfTransfer({ given, verb: 'adviseOnTransfer', by: inRoleOf(lawyer, dpo) })).toBe('SoD-5')
  })

  it('has no value for "not needed", and fewer than 40 characters are no advice', () => {
    const given = { text: 'x'.repeat(40), conclusion: 'ALLOW', contentHash: 'h' }
    expect(advice.safeParse({ ...given, level: 'SUPPORT' }).success).toBe(true)
    expect(advice.safeParse({ ...given, level: 'NOT_NEEDED' }).success).toBe(false)
    expect(advice.safeParse({ ...given, level: 'SUPPORT', text: 'x'.repeat(39) }).success).toBe(false)
  })

  it('has conditions where it supports on conditions, and only there', () => {
    const given = { text: 'x'.repeat(40), conclusion: 'ALLOW', contentHash: 'h' }
    expect(advice.safeParse({ ...given, level: 'SUPPORT_WITH_CONDITIONS' }).success).toBe(false)
    expect(advice.safeParse({ ...given, level: 'SUPPORT', conditions: [CONDITION] }).success).toBe(false)
    const both = { ...given, level: 'SUPPORT_WITH_CONDITIONS', conditions: [CONDITION] }
    expect(advice.safeParse(both).success).toBe(true)
  })

  it('G01: is stale once a sub-processor is added, and nothing is signed on it', () => {
    const given = aTransferIn('READY')
    const subProcessors = [{ name: 'Affiliate', entityCode: 'IN', locationCode: 'IN' }] as const
    const content = { ...given.content, subProcessors: subProcessors.map((one) => ({ ...one })) }
    const changed = doneToTransfer({ given, verb: 'editTransfer', input: { content: content as never } })
    expect(changed.status).toBe('DRAFT')
    expect(ruleOfTransfer({ given: { ...changed, status: 'READY' }, verb: 'signTransfer' })).toBe(
      'ASSURANCE_REQUIRED',
    )
    const elsewhere = { ...given, contentHash: 'of something else' }
    expect(ruleOfTransfer({ given: elsewhere, verb: 'signTransfer' })).toBe('ADVICE_STALE')
  })

  it.each([
    ['the purpose', { purpose: 'Marketing' }],
    ['the data', { dataCategories: ['HEALTH' as const] }],
    ['the recipient', { recipientLegalName: 'Somebody else' }],
    ['the location', { accessLocationCodes: ['FR'] }],
    ['the mechanism', { mechanismCode: 'SDPC_IDTA' }],
    ['retention', { retention: 'Ten years' }],
  ])('begins again when %s changes', (_, change) => {
    const given = aTransferIn('READY')
    const content = { ...given.content, ...change }
    expect(doneToTransfer({ given, verb: 'editTransfer', input: { content } })).toMatchObject({
      status: 'DRAFT',
      contentVersion: given.contentVersion + 1,
    })
  })

  it('stands while only a proof is added', () => {
    const given = aTransferIn('READY')
    const content = { ...given.content, dpiaRef: 'DPIA 2026-7' }
    const next = doneToTransfer({ given, verb: 'editTransfer', input: { content } })
    expect(next).toMatchObject({ status: 'READY', contentVersion: given.contentVersion + 1 })
    expect(ruleOfTransfer({ given: next, verb: 'signTransfer' })).toBe('passes')
  })

  it('is good for twelve months, to the day', () => {
    const given = aTransferIn('READY')
    expect(ruleOfTransfer({ given, verb: 'signTransfer', now: '2027-11-21T09:00:00.000Z' })).toBe('passes')
    expect(ruleOfTransfer({ given, verb: 'signTransfer', now: '2027-11-22T09:00:00.000Z' })).toBe(
      'ADVICE_EXPIRED',
    )
  })
})

describe('conditions', () => {
  it('hold the signature until each that blocks is met, with its evidence', () => {
    const met = doneToTransfer({ given: onConditions, verb: 'closeCondition' })
    expect(met.status).toBe('READY')
    expect(met.conditions[0]?.closed?.text).toBe('Log of 20 November')
    expect(ruleOfTransfer({ given: met, verb: 'signTransfer' })).toBe('passes')
    expect(ruleOfTransfer({ given: { ...onConditions, status: 'READY' }, verb: 'signTransfer' })).toBe(
      'CONDITION',
    )
  })

  it('are met once', () => {
    const met = doneToTransfer({ given: onConditions, verb: 'closeCondition' })
    expect(ruleOfTransfer({ given: met, verb: 'closeCondition' })).toBe('CONDITION_GONE')
  })

  it('that are not followed are departed from', () => {
    const departed = doneToTransfer({ given: onConditions, verb: 'dissentFromAdvice' })
    expect(departed.status).toBe('READY')
    expect(ruleOfTransfer({ given: afterActs(departed, 'acknowledgeDissent'), verb: 'signTransfer' })).toBe(
      'passes',
    )
  })
})

describe('departing from advice', () => {
  it('G02: a Director records reasons and alternative, tells the officer, and it may be signed', () => {
    const departed = doneToTransfer({ given: objected, verb: 'dissentFromAdvice' })
    expect(latestAdvice(departed)?.dissent).toMatchObject({ ...DISSENT, acknowledged: null })
    expect(ruleOfTransfer({ given: departed, verb: 'signTransfer' })).toBe('DISSENT_ACKNOWLEDGED')
    expect(afterActs(departed, 'acknowledgeDissent', 'signTransfer').status).toBe('ACTIVE')
  })

  it('is not for a head of service; a Director and above may', () => {
    const asHead = { ...director, grade: headOfHousing.grade }
    expect(ruleOfTransfer({ given: objected, verb: 'dissentFromAdvice', by: asHead })).toBe('DIRECTOR')
    expect(ruleOfTransfer({ given: objected, verb: 'dissentFromAdvice', by: chiefExecutive })).toBe('passes')
  })

  it.each([
    ['asked', lawyer],
    ['advised', dpo],
  ])('is not for whoever %s', (_, somebody) => {
    const by = inRoleOf(somebody, director)
    expect(ruleOfTransfer({ given: objected, verb: 'dissentFromAdvice', by })).toBe('SoD-5')
  })

  it('gives reasons of 80 characters or more', () => {
    const given = { ...DISSENT, reasons: 'x'.repeat(LEAST_REASONS) }
    expect(dissent.safeParse(given).success).toBe(true)
    expect(dissent.safeParse({ ...given, reasons: 'x'.repeat(LEAST_REASONS - 1) }).success).toBe(false)
  })

  it.each(['scope', 'reasons', 'alternative', 'riskOwner', 'communicatedAt', 'communicatedHow', 'boardOn'])(
    'is not taken without %s',
    (name) => {
      expect(dissent.safeParse({ ...DISSENT, [name]: '' }).success).toBe(false)
    },
  )

  it('does not repeat the reasons of an earlier dissent, however they are spaced', () => {
    const signed = afterActs(objected, 'dissentFromAdvice', 'acknowledgeDissent', 'signTransfer')
    const asked = afterActs(signed, 'reportTransferChange', 'requestTransferAdvice')
    const again = doneToTransfer({ given: asked, verb: 'adviseOnTransfer', input: { level: 'OBJECT' } })
    const repeated = { reasons: `  ${DISSENT.reasons.toUpperCase().replaceAll(' ', '  ')}` }
    expect(ruleOfTransfer({ given: again, verb: 'dissentFromAdvice', input: repeated })).toBe('SAME_REASONS')
    const other = { reasons: `${DISSENT.reasons} The frost has come early.` }
    expect(ruleOfTransfer({ given: again, verb: 'dissentFromAdvice', input: other })).toBe('passes')
  })

  it('was told to the officer before the signature, on whatever clock that is written', () => {
    const future = { communicatedAt: LATER }
    expect(ruleOfTransfer({ given: objected, verb: 'dissentFromAdvice', input: future })).toBe('FUTURE')
    const now = { communicatedAt: '2026-11-21T10:00:00+01:00' }
    const told = doneToTransfer({ given: objected, verb: 'dissentFromAdvice', input: now })
    const departed = afterActs(told, 'acknowledgeDissent')
    expect(ruleOfTransfer({ given: departed, verb: 'signTransfer', now: OPENED })).toBe(
      'DISSENT_COMMUNICATED',
    )
    expect(ruleOfTransfer({ given: departed, verb: 'signTransfer', now: LATER })).toBe('passes')
  })

  it('is told to the officer and the board, and acknowledged once', () => {
    const change = changeOfTransfer({ given: objected, verb: 'dissentFromAdvice' })
    expect(change.notices?.map(({ to }) => to)).toEqual(['DPO', 'IGB'])
    const known = doneToTransfer({ given: change.next, verb: 'acknowledgeDissent' })
    expect(latestAdvice(known)?.dissent?.acknowledged?.personId).toBe(dpo.id)
    expect(ruleOfTransfer({ given: known, verb: 'acknowledgeDissent' })).toBe('ACKNOWLEDGED')
  })

  it('is acknowledged, and sealed in both copies, though the transfer began again meanwhile', () => {
    const departed = doneToTransfer({ given: objected, verb: 'dissentFromAdvice' })
    const again = doneToTransfer({ given: departed, verb: 'editTransfer' })
    expect(again.status).toBe('DRAFT')
    const { next, records } = changeOfTransfer({ given: again, verb: 'acknowledgeDissent' })
    expect(latestAdvice(next)?.dissent?.acknowledged?.personId).toBe(dpo.id)
    expect(records?.map(({ kind, copy }) => [kind, copy])).toEqual([
      ['DISSENT', 'internal'],
      ['DISSENT', 'external'],
    ])
  })

  it('has nothing to depart from where the officer supports it', () => {
    const given = { ...aTransferIn('READY'), status: 'DISSENT_PENDING' as const }
    expect(ruleOfTransfer({ given, verb: 'dissentFromAdvice' })).toBe('NO_DISSENT')
  })
})

const IN_AMERICA = {
  recipientEstablishmentCode: 'US',
  processingLocationCodes: ['US'],
  accessLocationCodes: ['US'],
}

/** Contents that come to each hard block. */
const BLOCKED = {
  BLOCK_LOCATION: { ...ABROAD, permittedLocationCodes: ['GB-ENG'] },
  BLOCK_DEROGATION_BARRED: { ...ON_CLAUSES, mechanismCode: 'DER_CONSENT' },
  BLOCK_EXPIRED_INSTRUMENT: { ...ON_CLAUSES, mechanismCode: 'PRIVACY_SHIELD' },
  BLOCK_NO_MECHANISM: ON_CLAUSES,
  BLOCK_CONDITION_UNPROVEN: { ...ON_CLAUSES, ...IN_AMERICA },
  BLOCK_NO_TRA: { ...ON_CLAUSES, mechanismCode: 'SDPC_IDTA' },
}

describe('a hard block', () => {
  it.each(Object.entries(BLOCKED))('%s is unlocked by no dissent, and never signed', (rule, content) => {
    const given = { ...objected, content }
    expect(ruleOfTransfer({ given, verb: 'dissentFromAdvice' })).toBe(rule)
    expect(
      ruleOfTransfer({ given: { ...given, status: 'CONDITIONS_OPEN' }, verb: 'dissentFromAdvice' }),
    ).toBe(rule)
    expect(ruleOfTransfer({ given: { ...given, status: 'READY' }, verb: 'signTransfer' })).toBe(rule)
  })

  it('BLOCK_TRA_FAILED is unlocked by no dissent, and never signed', () => {
    const done = aTransferIn('TRA_DONE')
    const submitted = done.assessment?.submitted
    if (!done.assessment || !submitted) throw new Error('it was submitted')
    const failed = {
      ...objected,
      content: done.content,
      assessment: {
        ...done.assessment,
        submitted: { ...submitted, finding: { ...submitted.finding, outcome: 'FAIL' as const } },
      },
    }
    expect(ruleOfTransfer({ given: failed, verb: 'dissentFromAdvice' })).toBe('BLOCK_TRA_FAILED')
    expect(ruleOfTransfer({ given: { ...failed, status: 'READY' }, verb: 'signTransfer' })).toBe(
      'BLOCK_TRA_FAILED',
    )
  })

  it('is each of these', () => {
    expect([...Object.keys(BLOCKED), 'BLOCK_TRA_FAILED'].toSorted()).toEqual(
      TRANSFER_OUTCOMES.filter(isBlock).toSorted(),
    )
  })
})
