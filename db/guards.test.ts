import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database } from '@/db/client'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { answerTo } from '@/db/testing'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { STATUSES, type Status } from '@/lib/domain/disclosure/states'
import { endsOf, TRANSITIONS } from '@/lib/domain/disclosure/transitions'
import { aBorough, HOUSING_SCENE } from '@/lib/use-cases/demo/testing'

/** What the database refuses whatever the program says: every attempt here is bare SQL. */

const { app, owner, place } = await aBorough()

type Change = Partial<
  Record<'authoriser_id' | 'approver_id' | 'collator_id' | 'checker_id' | 'releaser_id', PersonKey | null>
>

const moving = (d: Disclosure, status: Status, change: Change = {}) => {
  const sets = Object.entries(change).map(
    ([column, key]) => sql`, ${sql.identifier(column)} = ${key ? PEOPLE[key].id : null}::uuid`,
  )
  return sql`update disclosure set status = ${status}, version = version + 1 ${sql.join(sets, sql``)} where id = ${d.id}`
}

describe('a case in the database', async () => {
  const draft = await place('DRAFT')
  const waiting = await place('AWAIT_HOS')

  it('moves only along the transition table, from every state to every state', async () => {
    const pairs = TRANSITIONS.flatMap((row) =>
      row.from.flatMap((start: Status) => endsOf(row, start).map((end) => `${start} ${end}`)),
    )
    const allowed = new Set([...pairs, 'DRAFT DRAFT'])
    const found: string[] = []
    for (const from of STATUSES) {
      const d = await place(from)
      for (const to of STATUSES)
        if (!(await answerTo(app, moving(d, to))).startsWith('no transition leads'))
          found.push(`${from} ${to}`)
    }
    expect(found.toSorted()).toEqual([...allowed].toSorted())
  })

  it('skips no version, and keeps none', async () => {
    const versions = [waiting.version + 2, waiting.version, waiting.version - 1, 1_000_000]
    const answers = await Promise.all(
      versions.map((version) =>
        answerTo(
          app,
          sql`update disclosure set status = 'ASSESS', version = ${version} where id = ${waiting.id}`,
        ),
      ),
    )
    expect(answers).toEqual(
      versions.map((version) => `version ${version} does not follow ${waiting.version}`),
    )
  })

  it.each(['id', 'reference', 'created_at', 'part_of'])('keeps its %s for ever', async (column) => {
    const value = {
      id: randomUUID(),
      reference: 'DIS-1999-000001',
      created_at: '1999-01-01',
      part_of: 'DIS-1999-000001',
    }[column]
    const change = sql`update disclosure set ${sql.identifier(column)} = ${value}, version = version + 1 where id = ${draft.id}`
    expect(await answerTo(app, change)).toBe('the identity of a case does not change')
  })

  it('is born a draft, a call, or a part, when the product makes it', async () => {
    const copy = (status: Status, partOf: string | null = null) => sql`
      insert into disclosure (id, reference, version, status, part_of, gateway, organisation_id, requester_id, keyed_by_id, hidden_from, conflicted, created_at, updated_at, headline, facts)
      select ${randomUUID()}::uuid, ${randomUUID()}, 1, ${status}, ${partOf}, gateway, organisation_id, requester_id, keyed_by_id, hidden_from, conflicted, created_at, updated_at, headline, facts
      from disclosure where id = ${draft.id}`
    expect(await answerTo(app, copy('APPROVED_FULL'))).toBe('a case does not start as APPROVED_FULL')
    expect(await answerTo(app, copy('INTAKE'))).toBe('a case does not start as INTAKE')
    expect(await answerTo(app, copy('INTAKE', draft.reference))).toBe('done')
    expect(await answerTo(app, copy('U_LOGGED'))).toBe('done')
    expect(await answerTo(app, copy('DRAFT'))).toBe('done')
  })

  it('stays restricted once it is', async () => {
    const restriction = { why: ['staffOrMember'], at: '2026-11-01T09:00:00.000Z' }
    const d = await place('INTAKE', {}, (made) => ({ ...made, restriction }))
    const open = sql`update disclosure set restricted = false, version = version + 1 where id = ${d.id}`
    expect(await answerTo(app, open)).toBe('a restricted case stays restricted')
  })
})

describe('segregation of duty in the database', async () => {
  const asked = await place('AWAIT_EXT_AUTH')
  const keyed = await place('AWAIT_EXT_AUTH', { asker: 'liaison' })
  const waiting = await place('AWAIT_HOS')
  const prepared = await place('PREPARE')
  const hidden = await place('AWAIT_HOS', { subject: { ...HOUSING_SCENE.subject, name: 'Marcia Campbell' } })
  const conflicted = await place('AWAIT_HOS', {}, (d) => ({
    ...d,
    conflicts: [
      {
        personId: PEOPLE.headOfHousing.id,
        name: 'Marcia Campbell',
        text: 'A cousin',
        at: '2026-11-19T00:00:00.000Z',
      },
    ],
  }))

  it.each([
    ['SoD-1 the authoriser did not ask', asked, 'SUBMITTED', { authoriser_id: 'constable' }],
    ['SoD-1 the authoriser did not ask', keyed, 'SUBMITTED', { authoriser_id: 'liaison' }],
    ['SoD-3 the approver did not ask or authorise', waiting, 'APPROVED_FULL', { approver_id: 'constable' }],
    ['SoD-3 the approver did not ask or authorise', waiting, 'APPROVED_FULL', { approver_id: 'inspector' }],
    ['SoD-3 the approver did not collate', waiting, 'APPROVED_FULL', { approver_id: 'housingCoordinator' }],
    ['SoD-3 the releaser did not approve or collate', prepared, 'PREPARE', { releaser_id: 'headOfHousing' }],
    [
      'SoD-3 the releaser did not approve or collate',
      prepared,
      'PREPARE',
      { releaser_id: 'housingCoordinator' },
    ],
    [
      'SoD-3 the pack was checked by another',
      prepared,
      'PREPARE',
      { checker_id: 'releaseOfficer', releaser_id: 'releaseOfficer' },
    ],
    ['SoD-3 the pack was checked by another', prepared, 'PREPARE', { checker_id: 'headOfHousing' }],
    [
      'SoD-7 nobody acts on a case hidden from them',
      hidden,
      'APPROVED_FULL',
      { approver_id: 'headOfHousing' },
    ],
    [
      'SoD-8 nobody decides with a declared conflict',
      conflicted,
      'APPROVED_FULL',
      { approver_id: 'headOfHousing' },
    ],
    [
      'nothing is released without an approver',
      prepared,
      'RELEASED',
      { approver_id: null, checker_id: 'secondReleaseOfficer', releaser_id: 'releaseOfficer' },
    ],
    ['nothing is released without an approver', prepared, 'RELEASED', { releaser_id: 'releaseOfficer' }],
  ] as const)('%s', async (rule, d, status, change) => {
    expect(await answerTo(app, moving(d, status, change))).toContain(`"${rule}"`)
  })

  it.each([
    [asked, 'SUBMITTED', { authoriser_id: 'inspector' }],
    [waiting, 'APPROVED_FULL', { approver_id: 'headOfHousing' }],
    [hidden, 'APPROVED_FULL', { approver_id: 'director' }],
    [prepared, 'RELEASED', { checker_id: 'secondReleaseOfficer', releaser_id: 'releaseOfficer' }],
  ] as const)('stands in nobody else’s way (%#)', async (d, status, change) => {
    expect(await answerTo(app, moving(d, status, change))).toBe('done')
  })

  it('SoD-4 the DPO holds no approving grade', async () => {
    const promote = sql`update person set grade = 'director' where id = ${PEOPLE.dpo.id}`
    expect(await answerTo(owner, promote)).toContain('"SoD-4 the DPO holds no approving grade"')
  })
})

describe('a decision in the database', async () => {
  const approved = await place('APPROVED_FULL')
  const deciding = (key: PersonKey, round: number, grade = 'headOfService') => sql`
    insert into decision (id, disclosure_id, round, outcome, approver_id, grade, bound, at)
    values (${randomUUID()}, ${approved.id}, ${round}, 'REFUSED', ${PEOPLE[key].id}, ${grade}, 'x', now())`

  it('is made once a round', async () => {
    expect(await answerTo(app, deciding('director', 0))).toContain('"one decision a round"')
    expect(await answerTo(app, deciding('director', 1))).toBe('done')
  })

  it.each(['deputyHeadOfHousing', 'housingCoordinator', 'dpo', 'administrator', 'inspector'] as const)(
    'is never made by the %s',
    async (key) => {
      expect(await answerTo(app, deciding(key, 1))).toBe('only a head of service or above decides')
    },
  )

  it('is never kept under a lower grade', async () => {
    expect(await answerTo(app, deciding('headOfHousing', 1, 'deputyHead'))).toContain(
      '"a head of service or above decides"',
    )
  })

  it('is not made by somebody who has left', async () => {
    const answer = await owner.transaction(async (tx) => {
      await tx.execute(sql`update person set active = false where id = ${PEOPLE.director.id}`)
      return answerTo(tx as unknown as Database, deciding('director', 1)).finally(() =>
        tx.execute(sql`update person set active = true where id = ${PEOPLE.director.id}`),
      )
    })
    expect(answer).toBe('only a head of service or above decides')
  })
})

describe('what is written for good', async () => {
  const { id } = await place('CLOSED')
  await owner.execute(sql`
    insert into issued_record (id, disclosure_id, kind, version, copy, reference, sha256, bytes, model, issued_at)
    values (${randomUUID()}, ${id}, 'P2', 1, 'internal', 'a/P2/1', 'x', 'x', '{}', now())`)

  const TABLES = [
    ['ledger_entry', 'actor'],
    ['issued_record', 'sha256'],
    ['decision', 'bound'],
  ] as const
  const ATTEMPTS = TABLES.flatMap(([table, column]) => [
    [table, 'changed', sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = 'y'`] as const,
    [table, 'deleted', sql`delete from ${sql.identifier(table)}`] as const,
    [table, 'emptied', sql`truncate ${sql.identifier(table)} cascade`] as const,
  ])

  it.each(ATTEMPTS)('%s is not %s by the product', async (table, _, statement) => {
    expect(await answerTo(app, statement)).toBe(`permission denied for table ${table}`)
  })

  it.each(ATTEMPTS)('%s is not %s by its owner', async (table, _, statement) => {
    expect(await answerTo(owner, statement)).toBe(`${table} is append-only`)
  })

  it.each([
    ['delete a case', sql`delete from disclosure`],
    ['forget what it promised', sql`delete from outbox`],
    ['promote anybody', sql`update person set grade = 'director'`],
    ['invent a person', sql`insert into person select * from person`],
    ['add a transition', sql`insert into disclosure_transition values ('DRAFT', 'CLOSED')`],
    ['renumber a payload', sql`update ledger_payload set index = index + 1`],
  ])('the product may not %s', async (_, statement) => {
    expect(await answerTo(app, statement)).toContain('permission denied')
  })

  it('leaves no gap in the ledger and takes no number twice', async () => {
    const entry = (step: number) => sql`
      insert into ledger_entry select index + ${step}, at, actor, action, rule, object_type, object_id, before, after, entry, leaf, frontier, root
      from ledger_entry order by index desc limit 1`
    expect(await answerTo(app, entry(2))).toMatch(/^ledger entry \d+ is out of order$/)
    expect(await answerTo(app, entry(0))).toMatch(/^ledger entry \d+ is out of order$/)
    expect(await answerTo(app, entry(1))).toBe('done')
  })
})
