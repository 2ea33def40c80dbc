import { describe, expect, it } from 'vitest'
import { coordinator, intake, otherCoordinator } from '@/lib/testing/people'
import { runContext } from '@/lib/testing/run'
import { decideCheck } from '../kernel'
import { USE_KINDS } from '../location/restriction'
import { made } from '../testing'
import { DATASET, type Dataset, newDataset } from './dataset'
import { type DatasetInputs, restriction } from './inputs'

const CONTEXT = runContext(coordinator)

const dataset = newDataset(
  { name: 'Adult social care', description: 'Care plans', source: 'Haverbrook Trust', nhsData: 'yes' },
  {
    id: '7e570000-0000-4000-8012-0000000000c1',
    reference: 'DST-2026-000001',
    matter: null,
    context: CONTEXT,
  },
)

const attempt = <V extends keyof DatasetInputs>(
  subject: Dataset,
  verb: V,
  input: DatasetInputs[V],
  change: Partial<typeof CONTEXT> = {},
) => decideCheck(DATASET, subject, verb, { ...CONTEXT, ...change }, input)

const RESTRICTION = restriction.parse({
  organisation: 'Haverbrook Trust',
  document: 'Agreement 12',
  clause: '4.2',
  permitted: 'gb-eng, GB-WLS',
  appliesTo: [...USE_KINDS],
  inheritsToDerivatives: 'yes',
  anonymisedOutputsReleased: 'no',
  expiresOn: '',
})

const restricted = made(attempt(dataset, 'addRestriction', RESTRICTION))
const restrictionId = restricted.restrictions[0]?.id ?? ''

const WAIVER = {
  restrictionId,
  fromSource: 'Haverbrook Trust',
  reference: 'W-3',
  codes: ['IE'],
  appliesTo: [...USE_KINDS],
  date: '2026-10-05',
}

describe('a restriction', () => {
  it('is kept as its source wrote it, and binds before anybody confirmed it', () => {
    expect(restricted.restrictions).toMatchObject([
      { permitted: ['GB-ENG', 'GB-WLS'], expiresOn: null, waiver: null, confirmedBy: null },
    ])
  })

  it.each(['', 'England', 'UNKNOWN', 'GB-ENG; DE'])('names places by code, not %j', (permitted) => {
    expect(restriction.safeParse({ ...RESTRICTION, permitted }).success).toBe(false)
  })

  it('is confirmed by somebody other than who wrote it', () => {
    expect(attempt(restricted, 'confirmRestriction', { restrictionId })).toMatchObject({
      refusal: { rule: 'SECOND_PERSON' },
    })
    const confirmed = made(
      attempt(restricted, 'confirmRestriction', { restrictionId }, { actor: otherCoordinator }),
    )
    expect(confirmed.restrictions[0]?.confirmedBy?.personId).toBe(otherCoordinator.id)
  })

  it('may be removed as a mistake, but not once it is confirmed', () => {
    const mistake = { restrictionId, why: 'It belongs to another dataset' }
    expect(made(attempt(restricted, 'removeRestriction', mistake)).restrictions).toEqual([])
    const confirmed = made(attempt(restricted, 'confirmRestriction', { restrictionId }, { actor: intake }))
    expect(attempt(confirmed, 'removeRestriction', mistake)).toMatchObject({
      refusal: { rule: 'RESTRICTION_CONFIRMED' },
    })
  })

  it('is waived by its source and by nobody of the council', () => {
    expect(made(attempt(restricted, 'recordWaiver', WAIVER)).restrictions[0]?.waiver).toMatchObject({
      reference: 'W-3',
      scope: { codes: ['IE'] },
    })
    expect(attempt(restricted, 'recordWaiver', { ...WAIVER, fromSource: 'The council' })).toMatchObject({
      refusal: { rule: 'WAIVER', facts: { source: 'Haverbrook Trust' } },
    })
  })

  it('is not waived from a day that is still ahead, nor where there is none', () => {
    expect(attempt(restricted, 'recordWaiver', { ...WAIVER, date: '2026-10-06' })).toMatchObject({
      refusal: { rule: 'WAIVER_AHEAD' },
    })
    expect(attempt(dataset, 'recordWaiver', WAIVER)).toMatchObject({ refusal: { rule: 'RESTRICTION_GONE' } })
  })

  it('goes by the name of its dataset, whatever that is called later', () => {
    const said = {
      name: 'Care plans',
      description: 'As before',
      source: 'Haverbrook Trust',
      nhsData: 'no',
    } as const
    const renamed = made(attempt(restricted, 'describeDataset', said))
    expect(renamed).toMatchObject({ title: 'Care plans', isNhsData: false })
    expect(renamed.restrictions[0]?.dataset).toBe('Care plans')
  })
})

describe('a dataset that is retired', () => {
  it('is changed no more', () => {
    const retired = made(attempt(restricted, 'retireDataset', { text: 'Replaced by the shared record' }))
    expect(attempt(retired, 'addRestriction', RESTRICTION)).toMatchObject({
      refusal: { rule: 'WRONG_STATE' },
    })
  })
})
