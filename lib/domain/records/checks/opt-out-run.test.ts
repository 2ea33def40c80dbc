import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import { aRunIn, COUNTS_OF_8, runContext } from '@/lib/testing/run'
import { FEWER } from '../../checks/run/partner-counts'
import type { Run } from '../../checks/run/run'
import type { Copy } from '../model'
import type { MatterFacts } from './annexes'
import { optOutRun } from './opt-out-run'

const sealing: MatterFacts = {
  reference: 'AGR-2026-000014',
  parties: ['The council', 'University of Haverbrook'],
  purpose: 'To find out which changes at home prevent a second fall.',
  nextReviewOn: null,
  guards: [],
  tables: shippedReference(),
  further: { internal: [], external: [] },
}

const recordOf = (copy: Copy, change: Partial<Run> = {}) =>
  optOutRun(
    { run: { ...aRunIn('PURGED'), ...change }, sealing, ...runContext() },
    {
      council: 'London Borough of Haverbrook',
      version: 1,
      copy,
      at: '2026-10-05T12:00:00.000Z',
      actId: '7e570000-0000-4000-8012-0000000000ff',
      ruleset: '2026-11-21',
    },
  )

const said = (...given: Parameters<typeof recordOf>) => JSON.stringify(recordOf(...given))

const countsIn = (copy: Copy, change: Partial<Run> = {}) => {
  const blocks = recordOf(copy, change).sections.flatMap((section) => section.blocks)
  const table = blocks.find((block) => block.type === 'table' && block.caption === 'Counts')
  return table?.type === 'table' ? Object.fromEntries(table.body.map(([name, count]) => [name, count])) : {}
}

const labelled = (copy: Copy, label: string, change: Partial<Run> = {}) =>
  recordOf(copy, change)
    .sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'rows' ? block.rows : []))
    .find((row) => row.label === label)?.value

describe('the record of a run', () => {
  it('goes by the reference of the run, and says what it belongs to', () => {
    const { reference, kind } = recordOf('internal')
    expect([kind, reference]).toEqual(['OPT_OUT_RUN', 'RUN-2026-000001/OPT_OUT_RUN/1'])
    expect(labelled('internal', 'Agreement or disclosure')).toBe('AGR-2026-000014')
  })

  it('says how old the answer was and may be, what came of it, and that its files are gone', () => {
    expect(labelled('internal', 'Age of the answer when the data went')).toBe('0 days')
    expect(labelled('internal', 'Most it may be')).toBe('20 days')
    expect(labelled('internal', 'Request (HMAC-SHA-256)')).toBe('a'.repeat(64))
    expect(labelled('internal', 'How')).toBe('overwritten and removed')
    expect(said('internal')).toContain('used only to apply opt-outs')
  })

  it('names everybody who acted, two of whom attested', () => {
    const acts = recordOf('internal').signatures.map(({ act }) => act)
    expect(acts).toEqual([
      'Began the check',
      'Attested the counts and digests',
      'Attested the counts and digests',
      'Disclosed the data',
    ])
  })

  it('tells the council every count', () => {
    expect(Object.keys(countsIn('internal'))).toHaveLength(Object.keys(COUNTS_OF_8).length)
    expect(countsIn('internal')['People who opted out']).toBe('2')
  })

  it('tells a partner “fewer than 5” of a small count, and nothing from which it could be worked out', () => {
    expect(countsIn('external')).toEqual({
      'People who opted out': FEWER,
      'Rows removed because of an opt-out': FEWER,
      'Rows with a number that is not valid': '2',
      'Rows without a number': '1',
      'Rows held back for want of a valid number': '3',
    })
    // Twelve bytes a number: 48 sent and 24 back are two people.
    for (const label of ['Length of the request', 'Length of the answer', 'Length of that file'])
      expect([label, labelled('external', label)]).toEqual([label, undefined])
  })

  it('tells a partner large counts as they are', () => {
    const counts = { ...COUNTS_OF_8, distinctSubmitted: 40, distinctReturned: 30, distinctOptedOut: 10 }
    expect(countsIn('external', { counts })['People who opted out']).toBe('10')
  })

  it('carries in the partner’s copy the hash of the full one', () => {
    expect(labelled('external', 'The full record (SHA-256)')).toBe(
      labelled('internal', 'The full record (SHA-256)'),
    )
    expect(labelled('external', 'This copy (SHA-256)')).toMatch(/^[0-9a-f]{64}$/)
  })

  it('says of a run that is attested that its data has not gone yet', () => {
    expect(said('internal', { ...aRunIn('ATTESTED') })).toContain('Not yet')
  })

  it('holds no number', () => {
    expect(said('internal')).not.toMatch(/999[ -]?\d{3}[ -]?\d{4}/)
  })
})
