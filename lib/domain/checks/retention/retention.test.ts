import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificateDay, isOverdue, overdueFrom, remindersDue } from './certificates'
import { type RetentionLimits, type RetentionTerm, retentionBlocks, shortestOf } from './retention'

const NO_LIMITS: RetentionLimits = { council: 72, source: null, cag: null, agreement: null }

const term = (change: Partial<RetentionTerm> = {}): RetentionTerm => ({
  dataset: 'Care plans',
  scheduleCode: 'ASC 4',
  basis: 'Limitation Act 1980',
  wording: '6 years after the last visit',
  months: 72,
  trigger: 'The last visit',
  reviewOn: null,
  endAction: 'DESTROY',
  method: 'Overwritten',
  backups: 'Overwritten within 90 days',
  certificateRequired: true,
  certificateDueOn: '2027-03-01',
  subRecipientsBound: true,
  legalHold: '',
  extension: null,
  ownDuty: '',
  ...change,
})

const codes = (change: Partial<RetentionTerm> = {}, limits: Partial<RetentionLimits> = {}) =>
  retentionBlocks([{ term: term(change), limits: { ...NO_LIMITS, ...limits } }]).map(({ code }) => code)

describe('a recipient', () => {
  it('may keep it for as long as the council does', () => {
    expect(codes()).toEqual([])
    expect(codes({ months: 73 })).toEqual(['RETENTION_TOO_LONG'])
  })

  it.each(['as long as necessary', 'So long as it is needed', 'Kept indefinitely', 'For ever'])(
    'may not keep it “%s”',
    (wording) => {
      expect(codes({ wording, months: null })).toEqual(['RETENTION_ENDLESS'])
    },
  )

  it.each<[keyof RetentionLimits]>([['council'], ['source'], ['cag'], ['agreement']])(
    'is held to the shortest limit, which may be that of the %s',
    (name) => {
      const limits = { council: 120, source: 120, cag: 120, agreement: 120, [name]: 36 }
      expect(codes({ months: 36 }, limits)).toEqual([])
      expect(codes({ months: 37 }, limits)).toEqual(['RETENTION_TOO_LONG'])
    },
  )

  it('may keep it longer where an enactment obliges it, and it is named', () => {
    expect(codes({ months: 120, ownDuty: ' ' })).toEqual(['RETENTION_TOO_LONG'])
    expect(codes({ months: 120, ownDuty: 'Companies Act 2006, section 388' })).toEqual([])
  })

  it('may go without a period only where an event ends it and a day reviews that', () => {
    const open = { months: null, wording: 'Until the child is 25' }
    expect(codes({ ...open, trigger: '', reviewOn: '2027-01-01' })).toEqual(['RETENTION_NO_END'])
    expect(codes({ ...open, reviewOn: null })).toEqual(['RETENTION_NO_END'])
    expect(codes({ ...open, trigger: 'The birthday', reviewOn: '2027-01-01' })).toEqual([])
  })

  it.each<[string, Partial<RetentionTerm>, string]>([
    ['the line of the schedule', { scheduleCode: '' }, 'RETENTION_BASIS'],
    ['the basis', { basis: ' ' }, 'RETENTION_BASIS'],
    ['what becomes of it', { endAction: null }, 'RETENTION_END'],
    ['the method', { method: '' }, 'RETENTION_END'],
    ['copies and backups', { backups: '' }, 'RETENTION_BACKUPS'],
    ['the day of a certificate it owes', { certificateDueOn: null }, 'RETENTION_CERTIFICATE'],
    ['that others are bound', { subRecipientsBound: false }, 'RETENTION_SUB_RECIPIENTS'],
  ])('says %s too', (_, change, code) => {
    expect(codes(change)).toEqual([code])
  })

  it('owes no day of a certificate where none is asked', () => {
    expect(codes({ certificateRequired: false, certificateDueOn: null })).toEqual([])
  })

  it('gets nothing while no line says how long, or the council’s own period is not known', () => {
    expect(retentionBlocks([]).map(({ code }) => code)).toEqual(['RETENTION_NONE'])
    expect(codes({}, { council: null })).toEqual(['RETENTION_SCHEDULE'])
  })
})

describe('the shortest limit', () => {
  const limit = fc.option(fc.integer({ min: 1, max: 600 }), { nil: null })

  it('is never longer than any other', () => {
    fc.assert(
      fc.property(limit, limit, limit, limit, (council, source, cag, agreement) => {
        const all = [council, source, cag, agreement].filter((one) => one !== null)
        const shortest = shortestOf({ council, source, cag, agreement })
        expect(shortest?.months ?? null).toBe(all.length > 0 ? Math.min(...all) : null)
      }),
    )
  })
})

describe('a certificate', () => {
  const settings = { lateCertificateDays: 30 }

  it('is asked for 60 days before, 30 days before and on the day', () => {
    expect(remindersDue(term(), '2026-12-30', [])).toEqual([])
    expect(remindersDue(term(), '2026-12-31', [])).toEqual([60])
    expect(remindersDue(term(), '2027-01-30', [60])).toEqual([30])
    expect(remindersDue(term(), '2027-03-01', [60, 30])).toEqual([0])
    expect(remindersDue(term(), '2027-03-02', [60, 30, 0])).toEqual([])
  })

  it('is an incident once it is more than 30 days late', () => {
    expect(isOverdue(term(), '2027-03-31', settings)).toBe(false)
    expect(isOverdue(term(), '2027-04-01', settings)).toBe(true)
  })

  it('waits for the end of a legal hold, and for an extension that was approved', () => {
    expect(certificateDay(term({ legalHold: 'Claim 26/114' }))).toBeNull()
    expect(overdueFrom(term({ legalHold: 'Claim 26/114' }), settings)).toBeNull()
    const extension = { until: '2027-06-01', approvedBy: 'Head of adult social care' }
    expect(certificateDay(term({ extension }))).toBe('2027-06-01')
    expect(isOverdue(term({ extension }), '2027-04-01', settings)).toBe(false)
  })
})
