import { describe, expect, it } from 'vitest'
import { restrictionState } from '@/lib/domain/checks/dataset/restriction-state'
import { regulatorClock } from '@/lib/domain/checks/incident/clock'
import { isOverdue } from '@/lib/domain/checks/processing/due'
import { londonDate } from '@/lib/domain/shared/dates'
import { readDatasets } from '../../checks/datasets'
import { readIncidents } from '../../checks/incidents'
import { readProcessing } from '../../checks/processing'
import { verifyLedger } from '../../ledger/verify'
import { aBorough, actor, NOW } from '../testing'
import { registerMoves } from '.'

const { shell } = await aBorough()
const moves = [...registerMoves(NOW)].sort((one, other) => one.at.getTime() - other.at.getTime())
for (const { at, make } of moves) await make({ ...shell, clock: () => at })

const today = londonDate(NOW)
const reader = actor('auditor')

describe('the registers of the demo borough', () => {
  it('have care data that stays in England and Wales, data of the NHS, and data without a restriction', async () => {
    const { rows } = await readDatasets(shell, reader)
    expect(
      rows.map(({ isNhsData, restrictions }) => [isNhsData, restrictions.map(({ permitted }) => permitted)]),
    ).toEqual([
      [false, [['GB-ENG', 'GB-WLS']]],
      [true, [['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR']]],
      [false, []],
    ])
    for (const restriction of rows.flatMap(({ restrictions }) => restrictions))
      expect(restrictionState(restriction, today)).toBe('binding')
  })

  it('have an entry in order, one whose review is late and one that nobody reviewed', async () => {
    const { rows } = await readProcessing(shell, reader)
    expect(rows.map((entry) => [entry.status, isOverdue(entry, today)])).toEqual([
      ['LIVE', false],
      ['LIVE', true],
      ['DRAFT', true],
    ])
  })

  it('have an incident that was none, and one whose clock runs', async () => {
    const { rows } = await readIncidents(shell, reader)
    expect(rows.map((one) => [one.status, regulatorClock(one, NOW.toISOString())?.hoursLeft])).toEqual([
      ['CANDIDATE', 48],
      ['DISMISSED', undefined],
    ])
  })

  it('leave a ledger that holds', async () => {
    expect((await verifyLedger(shell.db)).fault).toBeNull()
  })
})
