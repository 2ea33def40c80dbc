import { describe, expect, it } from 'vitest'
import type { Evidence } from './agreement'
import { chaseable, chased, evidenceState } from './evidence'

const owed: Evidence = {
  item: 'Tenancy dates',
  dueOn: '2026-06-01',
  chasedOn: null,
  flaggedOn: null,
  received: null,
}
const by = {
  personId: 'p',
  name: 'Ada Lowe',
  standing: 'Solicitor',
  body: 'Council',
  at: '2026-06-20T09:00:00.000Z',
  method: 'test',
  bound: '',
}

describe('what a recipient owes us proof of', () => {
  it('is ahead up to its day, then late, chased, and after 30 days flagged as a breach', () => {
    expect(evidenceState(owed, '2026-06-01')).toBe('ahead')
    expect(evidenceState(owed, '2026-06-02')).toBe('late')
    const reminded = chased(owed, '2026-06-02')
    expect(evidenceState(reminded, '2026-06-20')).toBe('chased')
    expect(chaseable(reminded, '2026-07-01')).toBe(false)
    expect(evidenceState(chased(reminded, '2026-07-02'), '2026-07-02')).toBe('flagged')
  })

  it('is settled once the evidence came, however late', () => {
    const flagged = { ...owed, chasedOn: '2026-06-02', flaggedOn: '2026-07-02' }
    const received = { ...flagged, received: { by, text: 'Their log', on: '2026-06-19' } }
    expect(evidenceState(received, '2026-12-01')).toBe('received')
    expect(chaseable(received, '2026-12-01')).toBe(false)
  })
})
