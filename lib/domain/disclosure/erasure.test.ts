import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDisclosure } from '@/lib/testing/disclosure'
import { addDays, addMonths, londonDate } from '../shared/dates'
import { type CaseFile, caseFile } from './disclosure'
import { againstErasure, erasureDueOn } from './erasure'
import { STATUSES } from './states'

const closed = () => caseFile(aDisclosure().closed().build())
const years = { retentionYears: 6 }
const ruleOn = (d: CaseFile, today: string) => againstErasure(d, { today, ...years })?.rule ?? null

describe('a case', () => {
  it('may be erased on the day its schedule names, and not the day before', () => {
    const d = closed()
    const dueOn = erasureDueOn(d, 6) ?? expect.fail('a closed case has a day')
    expect(dueOn).toBe(addMonths(londonDate(new Date(d.closure?.by.at ?? '')), 72))
    expect(ruleOn(d, dueOn)).toBeNull()
    expect(ruleOn(d, addDays(dueOn, -1))).toBe('ERASE_SCHEDULE')
  })

  it('is not erased sooner because the council shortened its years after it closed', () => {
    const d = closed()
    expect(erasureDueOn(d, 1)).toBe(d.closure?.disposeOn)
  })

  it('that goes on has no such day', () => {
    const going = STATUSES.map(
      (status) => ({ ...closed(), status, closure: undefined }) as unknown as CaseFile,
    ).filter(({ status }) => !['REFUSED', 'NIL_RETURN'].includes(status))
    for (const d of going) expect(ruleOn(d, '2999-01-01'), d.status).toBe('ERASE_STATE')
  })

  it('with a breach or a complaint open is kept', () => {
    const breach = { decided: undefined } as unknown as CaseFile['breaches'][number]
    expect(ruleOn({ ...closed(), breaches: [breach] }, '2999-01-01')).toBe('ERASE_OPEN')
    const complaint = { answered: undefined } as unknown as CaseFile['complaints'][number]
    expect(ruleOn({ ...closed(), complaints: [complaint] }, '2999-01-01')).toBe('ERASE_OPEN')
  })

  it('is never early, never late and never while held, over 1,000 schedules', () => {
    const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 25 }), fc.boolean(), (ended, now, kept, isHeld) => {
        const by = { ...closed().closure?.by, at: ended.toISOString() }
        const hold = { kind: 'LEGAL_HOLD', what: 'footage', by } as CaseFile['holds'][number]
        const d = {
          ...closed(),
          closure: { ropaEntry: '', disposeOn: '2000-01-01', by },
          holds: isHeld ? [hold] : [{ ...hold, lifted: { at: by.at, why: 'it was heard' } }],
        } as CaseFile
        const today = londonDate(now)
        const may = againstErasure(d, { today, retentionYears: kept }) === null
        const isDue = today >= addMonths(londonDate(ended), 12 * kept)
        expect(may).toBe(isDue && !isHeld)
      }),
      { numRuns: 1_000 },
    )
  })
})
