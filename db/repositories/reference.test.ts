import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { answerTo, testDatabase } from '@/db/testing'
import type { ReferenceRows } from '@/lib/domain/checks/reference'
import type { RowEdit } from '@/lib/domain/checks/reference-changes'
import type { Signed } from '@/lib/domain/disclosure/ruleset'
import { shippedReference } from '@/lib/reference-data/shipped'
import {
  insertVersion,
  lockVersion,
  type ProposedVersion,
  referenceOn,
  referenceUnder,
  referenceVersions,
  saveVersionApproval,
  saveVersionRejection,
  seedReference,
} from './reference'

const { app, owner } = await testDatabase()
await insertDemoBorough(owner)

const by = (key: PersonKey, at = '2026-11-20T10:00:00.000Z'): Signed => {
  const { id, name, role } = PEOPLE[key]
  return { personId: id, name, role, at }
}

const WITHOUT_US: readonly RowEdit[] = [{ key: 'US', row: null }]

const propose = async (set: Partial<ProposedVersion> = {}) => {
  const version: ProposedVersion = {
    id: randomUUID(),
    set: 'adequacy',
    effectiveFrom: '2026-12-01',
    rows: WITHOUT_US,
    why: 'A court set the regulations aside.',
    source: 'The judgment',
    proposed: by('administrator'),
    ...set,
  }
  await app.transaction((tx) => insertVersion(tx, version))
  return version
}

const approve = ({ id }: Pick<ProposedVersion, 'id'>, approved = by('dpo')) =>
  app.transaction((tx) => saveVersionApproval(tx, id, approved))

const found = (id: string) => app.transaction((tx) => lockVersion(tx, id))

describe('the tables that the checks read', () => {
  it('are in the database as they came with the product, once, however often it starts', async () => {
    expect(await referenceOn(app, '2026-11-21')).toEqual(shippedReference())
    await owner.transaction((tx) => seedReference(tx, { adequacy: [] } as unknown as ReferenceRows))
    expect(await referenceOn(app, '2026-11-21')).toEqual(shippedReference())
    expect(await referenceVersions(app)).toHaveLength(4)
  })

  it('are as approved from the day on, and as they were under the versions of an old decision', async () => {
    const version = await propose()
    expect(await referenceOn(app, '2026-12-01')).toEqual(shippedReference())
    await approve(version)
    const then = await referenceOn(app, '2026-11-30')
    const now = await referenceOn(app, '2026-12-01')
    expect(now.adequacy.map(({ iso_code }) => iso_code)).not.toContain('US')
    expect(now.versions).toEqual({ ...then.versions, adequacy: '2026-12-01' })
    expect(await referenceUnder(app, then.versions)).toEqual(shippedReference())
    expect(await referenceUnder(app, now.versions)).toEqual(now)
  })
})

describe('a change of a table', () => {
  it('is read as it was proposed, with who answered it', async () => {
    const version = await propose({ rows: [{ key: 'CA', row: { status: 'none' } }] })
    const waiting = { ...version, approved: null, rejected: null }
    expect(await found(version.id)).toEqual(waiting)
    expect((await referenceVersions(app)).find(({ id }) => id === version.id)).toEqual(waiting)
    await app.transaction((tx) => saveVersionRejection(tx, version.id, by('dpo'), 'Not agreed.'))
    expect(await found(version.id)).toEqual({ ...waiting, rejected: { ...by('dpo'), reason: 'Not agreed.' } })
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
    const version = await propose({ proposed: by('dpo') })
    await expect(approve(version, { ...by('auditor'), role: 'DPO' })).rejects.toMatchObject(REFUSED)
  })

  it('an approval on the London day it takes effect, or after', async () => {
    const version = await propose()
    for (const at of ['2026-12-01T00:00:00.000Z', '2026-12-02T10:00:00.000Z'])
      await expect(approve(version, by('dpo', at))).rejects.toMatchObject(REFUSED)
  })

  it('a second answer', async () => {
    const version = await propose()
    await approve(version)
    await expect(approve(version, by('secondAdministrator'))).rejects.toMatchObject(KEPT)
    await expect(
      app.transaction((tx) => saveVersionRejection(tx, version.id, by('dpo'), 'Not agreed.')),
    ).rejects.toMatchObject(KEPT)
  })

  it('a change of nothing', async () => {
    await expect(propose({ rows: [] })).rejects.toMatchObject(REFUSED)
  })

  it('a table that nobody proposed, and another word in one that was', async () => {
    const sneaked = sql`insert into reference_version (id, "set", effective_from, rows, why, source)
      values (${randomUUID()}, 'adequacy', '2026-12-01', '[{}]'::jsonb, 'x', 'x')`
    expect(await answerTo(app, sneaked)).toBe('somebody proposes a table')
    const { id } = await propose()
    const rewritten = sql`update reference_version set rows = '[{}]'::jsonb where id = ${id}`
    expect(await answerTo(app, rewritten)).toContain('permission denied')
    expect(await answerTo(owner, rewritten)).toBe('an answered table does not change')
    for (const gone of [sql`delete from reference_version`, sql`truncate reference_version`])
      expect(await answerTo(owner, gone)).toMatch(/are kept|append-only/)
  })
})
