import { describe, expect, it } from 'vitest'
import { ABROAD, activeTransfer, aTransfer, aTransferIn, changeOfTransfer } from '@/lib/testing/transfer'
import type { ReviewTrigger } from './review'
import type { Transfer } from './transfer'

const triggersOf = (given: Transfer) =>
  changeOfTransfer({ given, verb: 'reportFlow' }).incidents?.map(({ trigger }) => trigger)

describe('data that goes although it may not', () => {
  it.each(['READY', 'SUSPENDED', 'TERMINATED'] as const)('while %s is an incident', (status) => {
    expect(triggersOf(aTransferIn(status))).toEqual(['SENT_NOT_ACTIVE'])
  })

  it('before the Data Protection Officer was asked is another, and none once they were', () => {
    expect(triggersOf(aTransferIn('DRAFT'))).toEqual(['SENT_NOT_ACTIVE', 'ADVICE_NOT_SOUGHT'])
    expect(triggersOf(aTransferIn('DPO_REVIEW'))).toEqual(['SENT_NOT_ACTIVE'])
  })

  it('to a place that its source does not permit is another', () => {
    const outside = aTransfer({ ...ABROAD, permittedLocationCodes: ['GB-ENG'] })
    expect(triggersOf(outside)).toContain('LOCATION_OUTSIDE')
    expect(triggersOf(aTransfer(ABROAD))).not.toContain('LOCATION_OUTSIDE')
  })

  it('on an exception that nobody signed is another', () => {
    const excepted = aTransfer({ ...ABROAD, mechanismCode: 'DER_VITAL_INTERESTS' })
    expect(triggersOf(excepted)).toContain('DEROGATION_UNRECORDED')
    const ended = { ...excepted, status: 'TERMINATED' as const, signed: activeTransfer().signed }
    expect(triggersOf(ended)).not.toContain('DEROGATION_UNRECORDED')
  })
})

describe('a sub-processor that nobody announced', () => {
  const report = (trigger: ReviewTrigger) =>
    changeOfTransfer({ given: activeTransfer(), verb: 'reportTransferChange', input: { trigger } })

  it('calls for a review and is an incident', () => {
    const found = report('SUB_PROCESSOR_UNANNOUNCED')
    expect(found.next.status).toBe('REVIEW_DUE')
    expect(found.incidents).toMatchObject([{ trigger: 'SUB_PROCESSOR_ADDED' }])
  })

  it('is none where there was notice', () => {
    expect(report('SUB_PROCESSOR_NOTICE').incidents).toEqual([])
  })
})
