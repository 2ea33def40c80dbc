import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import type { DatedChange } from '@/lib/domain/disclosure/policy'
import type { Signed } from '@/lib/domain/disclosure/ruleset'
import {
  allChanges,
  approvedChanges,
  insertChange,
  lockChange,
  saveChangeApproval,
  saveChangeRejection,
} from './policy'

const { app, owner } = await testDatabase()
await insertDemoBorough(owner)

const by = (key: PersonKey, at = '2026-11-20T10:00:00.000Z'): Signed => {
  const { id, name, role } = PEOPLE[key]
  return { personId: id, name, role, at }
}

const CHANGES: readonly DatedChange[] = [
  { kind: 'setting', name: 'targetWorkingDays', value: 15, effectiveFrom: '2026-12-01' },
  { kind: 'floor', name: 'coroner', value: 'coroner’s officer', effectiveFrom: '2026-12-01' },
  { kind: 'switch', name: 'G12', value: '2026-10-01', effectiveFrom: '2026-12-01' },
  { kind: 'switch', name: 'G17', value: null, effectiveFrom: '2026-12-01' },
  { kind: 'bankHoliday', name: '2027-06-14', value: 'added', effectiveFrom: '2026-12-01' },
]

const [TARGET] = CHANGES as [DatedChange]

const propose = (change = TARGET, proposed = by('administrator')) => {
  const id = randomUUID()
  return app
    .transaction((tx) => insertChange(tx, { ...change, id, why: 'The board decided it.', proposed }))
    .then(() => id)
}

const approve = (id: string, approved = by('dpo')) =>
  app.transaction((tx) => saveChangeApproval(tx, id, approved))

const found = (id: string) => app.transaction((tx) => lockChange(tx, id))

describe('a change of the rules', () => {
  it.each(CHANGES)('is read as it was written: %j', async (change) => {
    const id = await propose(change)
    expect(await found(id)).toEqual({
      ...change,
      id,
      why: 'The board decided it.',
      proposed: by('administrator'),
      approved: null,
      rejected: null,
    })
    expect((await allChanges(app)).map((one) => one.id)).toContain(id)
  })

  it('counts only once approved, in the order of approvals', async () => {
    const before = await approvedChanges(app)
    const [first, second] = [await propose(), await propose({ ...TARGET, value: 12 } as DatedChange)]
    expect(await approvedChanges(app)).toEqual(before)
    await approve(second, by('dpo', '2026-11-20T11:00:00.000Z'))
    await approve(first, by('dpo', '2026-11-20T12:00:00.000Z'))
    expect((await approvedChanges(app)).slice(before.length)).toEqual([{ ...TARGET, value: 12 }, TARGET])
  })

  it('names who approved or rejected it', async () => {
    const approved = await propose()
    await approve(approved)
    expect(await found(approved)).toMatchObject({ approved: by('dpo'), rejected: null })
    const rejected = await propose()
    await app.transaction((tx) => saveChangeRejection(tx, rejected, by('dpo'), 'Not agreed.'))
    expect(await found(rejected)).toMatchObject({
      approved: null,
      rejected: { ...by('dpo'), reason: 'Not agreed.' },
    })
  })

  it('is nobody’s by a name that is no id', async () => {
    expect(await found('not an id')).toBeNull()
  })
})

const REFUSED = { cause: { code: '23514' } }
const KEPT = { cause: { code: '23000' } }

describe('whatever the program says, the database refuses', () => {
  it('an approval by whoever proposed', async () => {
    await expect(approve(await propose(), by('administrator'))).rejects.toMatchObject(REFUSED)
  })

  it('an approval in which no administrator took part', async () => {
    const id = await propose(TARGET, by('dpo'))
    await expect(approve(id, { ...by('auditor'), role: 'DPO' })).rejects.toMatchObject(REFUSED)
  })

  it('an approval on the London day it takes effect, or after', async () => {
    const id = await propose()
    for (const at of ['2026-12-01T00:00:00.000Z', '2026-12-02T10:00:00.000Z'])
      await expect(approve(id, by('dpo', at))).rejects.toMatchObject(REFUSED)
    const inSummer = await propose({ ...TARGET, effectiveFrom: '2027-07-01' } as DatedChange)
    await expect(approve(inSummer, by('dpo', '2027-06-30T23:30:00.000Z'))).rejects.toMatchObject(REFUSED)
  })

  it('a second answer', async () => {
    const id = await propose()
    await approve(id)
    await expect(approve(id, by('secondAdministrator'))).rejects.toMatchObject(KEPT)
    await expect(
      app.transaction((tx) => saveChangeRejection(tx, id, by('dpo'), 'Not agreed.')),
    ).rejects.toMatchObject(KEPT)
  })
})
