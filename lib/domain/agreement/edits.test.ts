import { describe, expect, it } from 'vitest'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { doneBy } from '@/lib/testing/agreements/attempts'
import { activitiesEdit, datesEdit, fromLibrary, lineRemoved, lineSet } from './edits'
import { draftFrom } from './library'
import { STARTER_LIBRARY } from './starter-library'
import { type Activity, type AgreementText, type DataItem, EMPTY_TEXT } from './text'

const text = (set: Partial<AgreementText> = {}): AgreementText => ({
  ...EMPTY_TEXT,
  title: 'Welfare checks',
  ...set,
})

const HEALTH: DataItem = {
  name: 'Visits',
  people: 'Residents',
  classes: ['health'],
  basis: 'Public task',
  retention: 'One year',
  retentionMonths: 12,
  frequency: 'Weekly',
  channel: 'Secure email',
}

const shares: Activity = { name: 'Their own care records', regime: 'A' }
const processes: Activity = { name: 'Our visits', regime: 'B' }
const joins: Activity = { name: 'The joint board', regime: 'C' }

const broughtWith = (before: readonly Activity[], after: readonly Activity[]) => {
  const edit = activitiesEdit(text({ activities: before }), STARTER_LIBRARY)(after)
  return edit.edit === 'activities' ? edit.clauses.map(({ key }) => key) : []
}

describe('a list of an agreement', () => {
  it('takes a new line at its end and a changed one in its place', () => {
    expect(lineSet(['a', 'b'], 'new', 'c')).toEqual({ ok: true, value: ['a', 'b', 'c'] })
    expect(lineSet(['a', 'b'], 0, 'c')).toEqual({ ok: true, value: ['c', 'b'] })
    expect(lineRemoved(['a', 'b'], 0)).toEqual({ ok: true, value: ['b'] })
  })

  it('takes nothing at a place that nobody could see', () => {
    expect(lineSet(['a'], 1, 'c').ok).toBe(false)
    expect(lineRemoved(['a'], 1).ok).toBe(false)
    expect(lineRemoved(['a'], 'new').ok).toBe(false)
  })
})

describe('an activity of a mixed agreement', () => {
  it('brings the clauses of a regime that is used for the first time', () => {
    expect(broughtWith([shares], [shares, processes]).toSorted()).toEqual(
      draftFrom(STARTER_LIBRARY, 'PROCESSING', [])
        .map(({ key }) => key)
        .filter((key) => !draftFrom(STARTER_LIBRARY, 'SHARING', []).some((one) => one.key === key))
        .toSorted(),
    )
  })

  it('brings nothing when its regime was used before, nor what an earlier regime brought and somebody took out', () => {
    expect(broughtWith([shares], [shares, { ...shares, name: 'More of it' }])).toEqual([])
    const shared = draftFrom(STARTER_LIBRARY, 'SHARING', []).map(({ key }) => key)
    expect(broughtWith([shares], [shares, joins]).filter((key) => shared.includes(key))).toEqual([])
  })
})

describe('a clause from the library', () => {
  it('comes with the version it was taken from', () => {
    const [first] = STARTER_LIBRARY
    expect(fromLibrary(STARTER_LIBRARY, { key: first?.key ?? '' })).toMatchObject({
      ok: true,
      value: {
        edit: 'addClause',
        clause: { from: { key: first?.key, version: first?.version } },
        after: null,
      },
    })
  })

  it('that is not there is not added', () => {
    expect(fromLibrary(STARTER_LIBRARY, { key: 'no-such-clause' }).ok).toBe(false)
  })
})

describe('the dates', () => {
  const dates = { start: { on: '2027-01-01' }, reviewOn: null, endsOn: null, protocol: 'none' } as const

  it.each([
    ['a year on, where health data passes', { reviewOn: '2028-01-01' }, [HEALTH], true],
    ['a day later than that', { reviewOn: '2028-01-02' }, [HEALTH], false],
    ['two years on, where nothing of the kind passes', { reviewOn: '2029-01-01' }, [], true],
    ['a day later than two years', { reviewOn: '2029-01-02' }, [], false],
    ['a review before it begins', { reviewOn: '2026-12-31' }, [], false],
    ['an end before it begins', { endsOn: '2026-12-31' }, [], false],
    ['an end and no review day', { endsOn: '2030-01-01' }, [], true],
  ] as const)('with %s are taken: %o', (_, set, data, ok) => {
    expect(datesEdit(text({ data }), { ...dates, ...set }, '2026-11-20').ok).toBe(ok)
  })
})

describe('an agreement that waits for signatures', () => {
  const given = anAgreement().inStatus('SIGNATURE').build()
  const rename = (title: string) => doneBy({ given, verb: 'reviseText', input: { edit: 'title', title } })

  it('loses its approval when its text is changed', () => {
    expect(rename('Another title for the same thing')).toMatchObject({
      status: 'LEGAL_FINAL',
      approval: null,
    })
  })

  it('keeps it when its text is saved as it was', () => {
    expect(rename(given.text.title)).toMatchObject({ status: 'SIGNATURE', approval: given.approval })
  })
})
