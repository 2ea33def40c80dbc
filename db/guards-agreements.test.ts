import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Database } from '@/db/client'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { answerTo } from '@/db/testing'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { AGREEMENT_STATUSES, type AgreementStatus } from '@/lib/domain/agreement/states'
import { AGREEMENT_TRANSITIONS, agreementEnds } from '@/lib/domain/agreement/transitions'
import { placeAgreement } from '@/lib/use-cases/agreement/testing'
import { aBorough } from '@/lib/use-cases/demo/testing'

/** What the database refuses of agreements whatever the program says: every attempt here is bare SQL. */

const { app, owner } = await aBorough()

const people = (...keys: readonly PersonKey[]) =>
  sql`array[${sql.join(
    keys.map((key) => sql`${PEOPLE[key].id}`),
    sql`, `,
  )}]::uuid[]`

const moving = (a: Agreement, status: AgreementStatus, change = sql``) =>
  sql`update agreement set status = ${status}, version = version + 1 ${change} where id = ${a.id}`

describe('an agreement in the database', async () => {
  const draft = await placeAgreement(owner, 'DRAFTING')

  it('moves only along the transition table, from every state to every state', {
    timeout: 180_000,
  }, async () => {
    const allowed = AGREEMENT_TRANSITIONS.flatMap((row) =>
      row.from.flatMap((start: AgreementStatus) => agreementEnds(row, start).map((end) => `${start} ${end}`)),
    )
    const found: string[] = []
    for (const from of AGREEMENT_STATUSES) {
      const a = await placeAgreement(owner, from)
      for (const to of AGREEMENT_STATUSES)
        if (!(await answerTo(app, moving(a, to))).startsWith('no transition leads'))
          found.push(`${from} ${to}`)
    }
    expect(found.toSorted()).toEqual([...new Set(allowed)].toSorted())
  })

  it.each([2, 0, -1, 1_000_000])('skips no version, and keeps none (%i)', async (step) => {
    const change = sql`update agreement set version = version + ${step} where id = ${draft.id}`
    expect(await answerTo(app, change)).toBe(
      `version ${draft.version + step} does not follow ${draft.version}`,
    )
  })

  it.each([
    ['id', randomUUID()],
    ['reference', 'AGR-1999-000001'],
    ['created_at', '1999-01-01'],
    ['variation_of', 'AGR-1999-000001'],
    ['imported', true],
    ['opened_by_id', PEOPLE.director.id],
  ])('keeps its %s for ever', async (column, value) => {
    const change = sql`update agreement set ${sql.identifier(column)} = ${value}, version = version + 1 where id = ${draft.id}`
    expect(await answerTo(app, change)).toBe('the identity of an agreement does not change')
  })

  const COLUMNS = sql`kind, tier, title, organisation_id, service_id, opened_by_id, variation_of, external_ref, parties, classes, text_version, text_hash, drafters, advisers, signatories, approver_id, in_force_from, review_on, review_due_since, ends_on, clock, published, lacks, created_at, updated_at, search, facts`
  const copy = (status: AgreementStatus, imported = false) => sql`
    insert into agreement (id, reference, version, status, imported, ${COLUMNS})
    select ${randomUUID()}::uuid, ${randomUUID()}, 1, ${status}, ${imported}, ${COLUMNS} from agreement where id = ${draft.id}`

  it('is born with its first question or its text, unless it comes from an older register', async () => {
    for (const status of ['TRIAGE', 'DRAFTING'] as const)
      expect(await answerTo(app, copy(status))).toBe('done')
    for (const status of ['NEGOTIATION', 'SIGNATURE', 'IN_FORCE', 'ENDED'] as const)
      expect(await answerTo(app, copy(status))).toBe(`an agreement does not start as ${status}`)
    expect(await answerTo(app, copy('IN_FORCE', true))).toBe('done')
  })

  it('has no other text without another version', async () => {
    expect(await answerTo(app, moving(draft, 'DRAFTING', sql`, text_hash = 'another'`))).toBe(
      'another text is another version',
    )
    expect(await answerTo(app, moving(draft, 'DRAFTING', sql`, text_version = text_version - 1`))).toBe(
      'another text is another version',
    )
    const revised = sql`, text_hash = 'another', text_version = text_version + 1`
    expect(await answerTo(app, moving(draft, 'DRAFTING', revised))).toBe('done')
  })

  it('forgets nobody who drafted or advised', async () => {
    const advised = await placeAgreement(owner, 'NEGOTIATION')
    for (const column of ['drafters', 'advisers'])
      expect(
        await answerTo(app, moving(advised, 'NEGOTIATION', sql`, ${sql.identifier(column)} = '{}'`)),
      ).toBe('who drafted or advised is kept')
  })

  it('is deleted by nobody', async () => {
    const gone = sql`delete from agreement where id = ${draft.id}`
    expect(await answerTo(app, gone)).toBe('permission denied for table agreement')
    expect(await answerTo(owner, gone)).toBe('agreements are kept')
    expect(await answerTo(owner, sql`truncate agreement cascade`)).toMatch(/append-only|are kept/)
  })
})

describe('segregation of duty in the database', async () => {
  const negotiated = await placeAgreement(owner, 'NEGOTIATION')
  const waiting = await placeAgreement(owner, 'APPROVAL')
  const approved = await placeAgreement(owner, 'SIGNATURE')

  const approver = (key: PersonKey) => sql`, approver_id = ${PEOPLE[key].id}`
  const signing = (...keys: readonly PersonKey[]) => sql`, signatories = ${people(...keys)}`

  it.each([
    [
      'SoD-5 the drafter does not advise',
      negotiated,
      'NEGOTIATION',
      sql`, advisers = advisers || ${people('boroughLawyer2')}`,
    ],
    [
      'SoD-5 the drafter does not advise',
      negotiated,
      'NEGOTIATION',
      sql`, drafters = drafters || ${people('dpo')}`,
    ],
    ['SoD-5 the drafter does not sign', approved, 'SIGNATURE', signing('trustSignatory', 'boroughLawyer2')],
    ['SoD-5 the adviser does not sign', approved, 'SIGNATURE', signing('dpo')],
    [
      'nothing is in force without an approval',
      approved,
      'IN_FORCE',
      sql`, approver_id = null, in_force_from = '2026-11-20'`,
    ],
    ['an approval stands only while it is signed', waiting, 'APPROVAL', approver('headOfHousing')],
    ['an approval stands only while it is signed', approved, 'LEGAL_FINAL', sql``],
  ] as const)('%s', async (rule, a, status, change) => {
    expect(await answerTo(app, moving(a, status, change))).toContain(`"${rule}"`)
  })

  it('SoD-5 the approver neither drafted nor advised', async () => {
    const drafted = await placeAgreement(owner, 'APPROVAL', (a) => ({
      ...a,
      drafters: [...a.drafters, PEOPLE.director.id],
    }))
    expect(await answerTo(app, moving(drafted, 'SIGNATURE', approver('director')))).toContain(
      '"SoD-5 the approver neither drafted nor advised"',
    )
    const advised = sql`, advisers = advisers || ${people('director')}, approver_id = ${PEOPLE.director.id}`
    expect(await answerTo(app, moving(waiting, 'SIGNATURE', advised))).toContain(
      '"SoD-5 the approver neither drafted nor advised"',
    )
  })

  it.each([
    'deputyHeadOfHousing',
    'housingCoordinator',
    'trustSignatory',
    'solicitor',
    'administrator',
  ] as const)('nobody below head of service approves: not the %s', async (key) => {
    expect(await answerTo(app, moving(waiting, 'SIGNATURE', approver(key)))).toBe(
      'only a head of service or above approves',
    )
  })

  it('nobody approves who has left', async () => {
    const answer = await owner.transaction(async (tx) => {
      await tx.execute(sql`update person set active = false where id = ${PEOPLE.director.id}`)
      return answerTo(tx as unknown as Database, moving(waiting, 'SIGNATURE', approver('director'))).finally(
        () => tx.execute(sql`update person set active = true where id = ${PEOPLE.director.id}`),
      )
    })
    expect(answer).toBe('only a head of service or above approves')
  })

  it.each([
    [waiting, 'SIGNATURE', approver('headOfHousing')],
    [waiting, 'SIGNATURE', approver('director')],
    [approved, 'SIGNATURE', signing('trustSignatory')],
    [
      approved,
      'IN_FORCE',
      sql`, in_force_from = '2026-11-20', signatories = ${people('trustSignatory', 'director')}`,
    ],
  ] as const)('stands in nobody else’s way (%#)', async (a, status, change) => {
    expect(await answerTo(app, moving(a, status, change))).toBe('done')
  })
})

describe('what is written for good', async () => {
  const { id } = await placeAgreement(owner, 'IN_FORCE')
  const authority = randomUUID()
  await owner.execute(sql`
    insert into signatory_authority (id, person_id, reference, starts, ends, recorded_by, recorded_at)
    values (${authority}, ${PEOPLE.director.id}, 'Part 4', '2026-01-01', '2027-01-01', ${PEOPLE.solicitor.id}, now())`)

  const TABLES = [
    ['agreement_version', 'hash'],
    ['clause_library', 'heading'],
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

  it.each<[string, SQL]>([
    ['withdraw an invitation from the table', sql`delete from agreement_invitation`],
    ['point a link at another agreement', sql`update agreement_invitation set agreement_id = ${id}`],
    ['forget whom it told', sql`delete from agreement_notice`],
    ['tell somebody else instead', sql`update agreement_notice set to_role = 'IGB'`],
    ['lengthen an authority', sql`update signatory_authority set ends = '2099-01-01'`],
    ['delete an authority', sql`delete from signatory_authority`],
    ['delete a public entry', sql`delete from public_entry`],
    ['say that another file was imported', sql`update register_import set sha256 = 'y'`],
    ['add a transition', sql`insert into agreement_transition values ('DRAFTING', 'IN_FORCE')`],
  ])('the product may not %s', async (_, statement) => {
    expect(await answerTo(app, statement)).toContain('permission denied')
  })

  const setting = (change: SQL) => sql`update signatory_authority set ${change} where id = ${authority}`
  const ended = sql`ended_by = ${PEOPLE.solicitor.id}, ended_at = now()`

  it('an authority is ended, once, and never otherwise changed, not even by its owner', async () => {
    expect(await answerTo(app, setting(ended))).toBe('done')
    for (const change of [
      sql`ends = '2099-01-01'`,
      sql`person_id = ${PEOPLE.chiefExecutive.id}`,
      sql`reference = 'Part 5'`,
      sql`starts = '2020-01-01'`,
      sql`recorded_by = ${PEOPLE.boroughLawyer2.id}`,
    ])
      expect(await answerTo(owner, setting(change))).toBe('an authority to sign may only be ended')
    expect(await answerTo(owner, sql`delete from signatory_authority where id = ${authority}`)).toBe(
      'authorities to sign are kept',
    )
    await owner.execute(setting(ended))
    expect(await answerTo(app, setting(ended))).toBe('an authority to sign may only be ended')
  })

  const recording = (person: PersonKey, by: PersonKey, ends = '2027-01-01') => sql`
    insert into signatory_authority (id, person_id, reference, starts, ends, recorded_by, recorded_at)
    values (${randomUUID()}, ${PEOPLE[person].id}, 'Part 4', '2026-01-01', ${ends}, ${PEOPLE[by].id}, now())`

  it('nobody records an authority of their own, and none ends before it starts', async () => {
    expect(await answerTo(app, recording('director', 'director'))).toContain(
      '"nobody records an authority for themselves"',
    )
    expect(await answerTo(app, recording('director', 'solicitor', '2025-12-31'))).toContain(
      '"an authority ends after it starts"',
    )
    expect(await answerTo(app, recording('director', 'solicitor'))).toBe('done')
  })

  const telling = (role: string | null, person: string | null) => sql`
    insert into agreement_notice (id, agreement_id, to_role, to_person, what, at)
    values (${randomUUID()}, ${id}, ${role}, ${person}, 'agreementToSign', now())`

  it('a notice is to a role or to a person, never to both or nobody', async () => {
    const rule = '"a notice of an agreement is to a role or to a person"'
    expect(await answerTo(app, telling('DPO', PEOPLE.dpo.id))).toContain(rule)
    expect(await answerTo(app, telling(null, null))).toContain(rule)
    expect(await answerTo(app, telling('DPO', null))).toBe('done')
    expect(await answerTo(app, telling(null, PEOPLE.dpo.id))).toBe('done')
  })

  const record = (agreement: string | null, version = 1) => sql`
    insert into issued_record (id, agreement_id, kind, version, copy, reference, sha256, bytes, model, issued_at)
    values (${randomUUID()}, ${agreement}, 'P9', ${version}, 'external', ${randomUUID()}, 'x', 'x', '{}', now())`

  it('a record is of one agreement, once a version', async () => {
    expect(await answerTo(app, record(null))).toContain('"a record is of a disclosure or of an agreement"')
    expect(await answerTo(app, record(id))).toBe('done')
    await owner.execute(record(id))
    expect(await answerTo(app, record(id))).toContain('"one record a version of an agreement"')
    expect(await answerTo(app, record(id, 2))).toBe('done')
  })
})
