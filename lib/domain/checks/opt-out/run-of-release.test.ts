import { describe, expect, it } from 'vitest'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import { addDays } from '@/lib/domain/shared/dates'
import { aFlowIn } from '@/lib/testing/flow'
import { aRunIn, runStart, STARTED } from '@/lib/testing/run'
import { guardsOf } from '../guard'
import type { Run } from '../run/run'
import type { Flow } from './flow'
import { RUN_OF_RELEASE } from './run-of-release'

const FLOW: Flow = { ...aFlowIn('ASSESSED_APPLIES'), id: runStart().flow.id, materialAt: null }
const ANSWERED = STARTED.slice(0, 10)

const result = (runs: readonly Run[], flows: readonly Flow[] = [FLOW], day = ANSWERED) =>
  guardsOf([RUN_OF_RELEASE], { flows, runs, day, limits: SETTINGS })[0]

const saysOf = (...given: Parameters<typeof result>) => result(...given)?.reasons.map(({ text }) => text)

const DISCLOSED = aRunIn('DISCLOSED')

describe('a release under a flow that needs the check', () => {
  it('may go with a run of its own that was disclosed, purged by now or not', () => {
    expect(result([DISCLOSED])?.state).toBe('pass')
    expect(result([aRunIn('PURGED')])?.state).toBe('pass')
  })

  it('may not go without a run', () => {
    expect(result([])).toMatchObject({ state: 'blocked', reasons: [{ code: 'NDO-RUN' }] })
    expect(saysOf([])).toEqual([`“${FLOW.title}”: the check was not run for this release.`])
  })

  it.each(['OPEN', 'RESPONSE_OK', 'APPLIED', 'FAILED', 'EXPIRED', 'STALE_RUN'] as const)(
    'may not go on a run that is %s',
    (status) => {
      expect(saysOf([aRunIn(status)])).toEqual([expect.stringContaining('was not run')])
    },
  )

  it('may not go before what two people attested was handed over', () => {
    expect(saysOf([aRunIn('ATTESTED')])).toEqual([expect.stringContaining('not handed over')])
  })

  it('may go on the twentieth day after the answer and not on the next, by the calendar in London', () => {
    expect(result([DISCLOSED], [FLOW], addDays(ANSWERED, 20))?.state).toBe('pass')
    expect(saysOf([DISCLOSED], [FLOW], addDays(ANSWERED, 21))).toEqual([
      expect.stringContaining('is too old'),
    ])
  })

  it('may not go on a run of another flow, nor on one made before the flow changed', () => {
    const another = { ...FLOW, id: 'another', title: 'Another flow' }
    expect(saysOf([DISCLOSED], [FLOW, another])).toEqual([expect.stringContaining('“Another flow”')])
    const changed = { ...FLOW, materialAt: '2026-10-05T09:00:01.000Z' }
    expect(result([DISCLOSED], [changed])?.state).toBe('blocked')
  })
})

it('asks for no run of a flow that is outside the opt-out, exempt, or not settled', () => {
  for (const status of ['ASSESSED_OUT', 'ASSESSED_EXEMPT', 'NOT_ASSESSED', 'STALE'] as const)
    expect(result([], [aFlowIn(status)])?.state, status).toBe('notApplicable')
})
