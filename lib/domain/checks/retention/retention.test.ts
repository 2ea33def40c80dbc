import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificateDay, isOverdue, overdueFrom, remindersDue } from './certificates'
import {
  longestUntil,
  type RetentionLimits,
  type RetentionTerm,
  retentionBlocks,
  shortestOf,
} from './retention'

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

const CONTROLLER = { recipientIs: 'controller' } as const
const ACT = 'Companies Act 2006, section 388'

describe('a recipient', () => {
  it('may keep it for as long as the council does', () => {
    expect(codes()).toEqual([])
    expect(codes({ months: 73 })).toEqual(['RETENTION_TOO_LONG'])
  })

  it.each([
    'as long as necessary',
    'So long as it is needed',
    'Kept indefinitely',
    'For ever',
    'For no longer than necessary',
    'No longer than is strictly necessary for the purpose',
    'Until it is no longer needed',
    'While it is required',
  ])('may not keep it “%s”, whatever period, event or review is entered beside it', (wording) => {
    expect(codes({ wording, months: null })).toEqual(['RETENTION_ENDLESS'])
    expect(codes({ wording })).toEqual(['RETENTION_ENDLESS'])
    const reviewed = { months: null, trigger: 'The end of the study', reviewOn: '2027-01-01' }
    expect(codes({ wording, ...reviewed })).toEqual(['RETENTION_ENDLESS'])
  })

  it.each([
    'No longer than 6 years',
    '6 years, as the schedule requires',
    'Until the child is 25',
    'While the claim lasts, at most 6 years',
  ])('may keep it “%s”', (wording) => {
    expect(codes({ wording })).toEqual([])
  })

  it.each<[keyof RetentionLimits]>([['council'], ['source'], ['cag'], ['agreement']])(
    'is held to the shortest limit, which may be that of the %s',
    (name) => {
      const limits = { council: 120, source: 120, cag: 120, agreement: 120, [name]: 36 }
      expect(codes({ months: 36 }, limits)).toEqual([])
      expect(codes({ months: 37 }, limits)).toEqual(['RETENTION_TOO_LONG'])
    },
  )

  it('may keep it longer where an enactment obliges it, and it is named', () => {
    expect(codes({ ...CONTROLLER, months: 120, ownDuty: ' ' })).toEqual(['RETENTION_TOO_LONG'])
    expect(codes({ ...CONTROLLER, months: 120, ownDuty: ACT })).toEqual([])
  })

  it.each([
    ['one knows that it is a processor', 'processor'],
    ['nobody said what it is', undefined],
  ] as const)('of which %s has no duty of its own by which it keeps it longer', (_, recipientIs) => {
    expect(codes({ months: 120, ownDuty: ACT, recipientIs })).toEqual(['RETENTION_TOO_LONG'])
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

describe('more time', () => {
  const until = (day: string) => ({
    months: 60,
    extension: { until: day, reason: 'A claim is heard.', approvedBy: 'Head of adult social care' },
  })

  it('reaches to the last day of the shortest limit, and not to the day after', () => {
    expect(codes(until('2028-03-01'))).toEqual([])
    expect(codes(until('2028-03-02'))).toEqual(['RETENTION_EXTENDED'])
    expect(codes(until('2028-03-01'), { cag: 71 })).toEqual(['RETENTION_EXTENDED'])
  })

  it('goes further where an enactment obliges the recipient, and it is named', () => {
    expect(codes({ ...CONTROLLER, ...until('2040-03-01'), ownDuty: ACT })).toEqual([])
    expect(codes({ ...until('2040-03-01'), ownDuty: ACT })).toEqual(['RETENTION_EXTENDED'])
  })

  it('is held to no day that nobody can reckon: where an event ends it, or no day is set', () => {
    const open = { months: null, reviewOn: '2027-01-01' }
    expect(codes({ ...until('2040-03-01'), ...open })).toEqual([])
    const line = { term: term({ certificateDueOn: null }), limits: NO_LIMITS }
    expect(longestUntil(line)).toBeNull()
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
    const extension = { until: '2027-06-01', reason: 'A claim', approvedBy: 'Head of adult social care' }
    expect(certificateDay(term({ extension }))).toBe('2027-06-01')
    expect(isOverdue(term({ extension }), '2027-04-01', settings)).toBe(false)
  })
})
