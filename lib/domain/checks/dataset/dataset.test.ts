import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import { coordinator, intake, otherCoordinator } from '@/lib/testing/people'
import { runContext } from '@/lib/testing/run'
import { decideCheck } from '../kernel'
import { testLocations } from '../location/location'
import { USE_KINDS } from '../location/restriction'
import { made } from '../testing'
import { DATASET, type Dataset, newDataset } from './dataset'
import { type DatasetInputs, restriction } from './inputs'
import { waitsForSecond } from './restriction-state'

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

const MISTAKE = { restrictionId, why: 'It belongs to another dataset' }

const permittedIn = ({ restrictions }: Dataset) =>
  testLocations(restrictions, [], shippedReference(), CONTEXT.today).permitted

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

  it('is removed as a mistake by two people: until the second agrees it stays and binds', () => {
    const asked = made(attempt(restricted, 'askRemoval', MISTAKE))
    expect(asked.restrictions).toMatchObject([{ id: restrictionId, removal: { why: MISTAKE.why } }])
    expect(permittedIn(asked)).toEqual(['GB-ENG', 'GB-WLS'])
    expect(attempt(asked, 'removeRestriction', { restrictionId })).toMatchObject({
      refusal: { rule: 'SECOND_PERSON' },
    })
    const removed = attempt(asked, 'removeRestriction', { restrictionId }, { actor: otherCoordinator })
    expect(made(removed).restrictions).toEqual([])
  })

  it('is removed by nobody whom nobody asked, and stays once somebody confirms it', () => {
    expect(
      attempt(restricted, 'removeRestriction', { restrictionId }, { actor: otherCoordinator }),
    ).toMatchObject({ refusal: { rule: 'RESTRICTION_UNASKED' } })
    const asked = made(attempt(restricted, 'askRemoval', MISTAKE))
    const confirmed = made(attempt(asked, 'confirmRestriction', { restrictionId }, { actor: intake }))
    expect(attempt(confirmed, 'askRemoval', MISTAKE)).toMatchObject({
      refusal: { rule: 'RESTRICTION_CONFIRMED' },
    })
    expect(attempt(confirmed, 'removeRestriction', { restrictionId }, { actor: intake })).toMatchObject({
      refusal: { rule: 'RESTRICTION_CONFIRMED' },
    })
  })

  it('is waived by its source: what one person wrote down lifts nothing until another compared it', () => {
    const written = made(attempt(restricted, 'recordWaiver', WAIVER))
    expect(written.restrictions[0]).toMatchObject({ waiver: null, waiverToConfirm: { reference: 'W-3' } })
    expect(permittedIn(written)).toEqual(['GB-ENG', 'GB-WLS'])
    const compared = made(attempt(written, 'confirmRestriction', { restrictionId }, { actor: intake }))
    expect(compared.restrictions.map(waitsForSecond)).toEqual([true])
    expect(attempt(written, 'confirmWaiver', { restrictionId })).toMatchObject({
      refusal: { rule: 'SECOND_PERSON' },
    })
    const confirmed = made(attempt(written, 'confirmWaiver', { restrictionId }, { actor: intake }))
    expect(confirmed.restrictions[0]).toMatchObject({
      waiver: { reference: 'W-3', scope: { codes: ['IE'] } },
      waiverToConfirm: null,
      waiverConfirmedBy: { personId: intake.id },
    })
    expect(permittedIn(confirmed)).toEqual(['GB-ENG', 'GB-WLS', 'IE'])
    expect(attempt(confirmed, 'confirmWaiver', { restrictionId }, { actor: intake })).toMatchObject({
      refusal: { rule: 'WAIVER_GONE' },
    })
  })

  it('is waived by nobody of the council', () => {
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
