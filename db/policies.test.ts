import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { inNameOf } from '@/db/principal'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { DEMO_PEOPLE, PEOPLE } from '@/db/seeds/demo-people'
import { answerTo } from '@/db/testing'
import { AGREEMENT_STATUSES, type AgreementStatus } from '@/lib/domain/agreement/states'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { STATUSES, type Status } from '@/lib/domain/disclosure/states'
import { endsOf, TRANSITIONS } from '@/lib/domain/disclosure/transitions'
import { canSeeAgreement } from '@/lib/domain/permissions/agreement-visibility'
import { may } from '@/lib/domain/permissions/permissions'
import { canSee, seenAs } from '@/lib/domain/permissions/visibility'
import { type Actor, ROLES } from '@/lib/domain/shared/actor'
import { placeAgreement } from '@/lib/use-cases/agreement/testing'
import { MATTERS } from '@/lib/use-cases/demo/scale/matters'
import type { Scene } from '@/lib/use-cases/demo/scale/scene'
import { aBorough, HOUSING_SCENE, NOW } from '@/lib/use-cases/demo/testing'

const { owner, app, web, place } = await aBorough()

const careMatter = MATTERS.find(({ service }) => service === 'care') ?? HOUSING_SCENE.matter
const revenueMatter = MATTERS.find(({ body }) => body === 'revenue') ?? HOUSING_SCENE.matter

const OF_THE_REVENUE: Partial<Scene> = {
  body: 'revenue',
  asker: 'revenueOfficer',
  officer: 'revenueOfficer',
  authoriser: 'higherOfficer',
  matter: revenueMatter,
  coordinator: 'benefitsCoordinator',
  head: 'headOfBenefits',
}
const OF_CARE: Partial<Scene> = {
  asker: 'sergeant',
  officer: 'sergeant',
  authoriser: 'chiefInspector',
  matter: careMatter,
  coordinator: 'careCoordinator',
  head: 'headOfCare',
}
/** About somebody inside, so that it is hidden from them (SoD-7). */
const INSIDE: Partial<Scene> = { subject: { ...HOUSING_SCENE.subject, name: 'Farid Rahimi' } }

const restricted = (d: Disclosure): Disclosure =>
  ({
    ...d,
    restriction: { why: 'a test', by: PEOPLE.dpo.id, at: NOW.toISOString() },
    assigned: [PEOPLE.headOfHousing.id],
  }) as unknown as Disclosure

const cases: Disclosure[] = []

/** The demo borough's people and one more of each role that nobody of it has, of no service and of the first one. */
const EXTRA: readonly Actor[] = ROLES.flatMap((role) =>
  [null, SERVICES.housing.id].map((serviceId, n) => ({
    ...PEOPLE.solicitor,
    id: randomUUID(),
    email: `extra-${role.toLowerCase().replace('_', '-')}-${n}@${ORGANISATIONS.council.domains[0]}`,
    role,
    grade: null,
    serviceId,
    delegatedServices: [],
  })),
)
const everybody: readonly Actor[] = [...DEMO_PEOPLE, ...EXTRA]

const LONG = 900_000

beforeAll(async () => {
  for (const one of EXTRA)
    await owner.execute(sql`insert into person (id, name, email, role, title, organisation_id, service_id)
      values (${one.id}, ${one.name}, ${one.email}, ${one.role}, ${one.title}, ${one.organisationId}, ${one.serviceId})`)
  for (const scene of [{}, { asker: 'liaison' } as const, OF_CARE, OF_THE_REVENUE, INSIDE])
    for (const status of STATUSES) cases.push(await place(status, scene))
  for (const status of STATUSES) cases.push(await place(status, {}, restricted))
}, LONG)

const ids = async (table: string, who: Actor | null) => {
  const rows = await web({ person: who?.id ?? null }).execute<{ id: string }>(
    sql`select id from ${sql.identifier(table)}`,
  )
  return rows.map(({ id }) => id).toSorted()
}

describe('which cases the database shows', () => {
  it(
    'is what the permission rules say, for everybody and every case in every state',
    async () => {
      let cells = 0
      const wrong: string[] = []
      for (const who of everybody) {
        const shown = new Set(await ids('disclosure', who))
        for (const d of cases) {
          cells += 1
          if (shown.has(d.id) !== canSee(who, seenAs(caseFile(d))))
            wrong.push(`${who.name} (${who.role}): ${d.status}`)
        }
      }
      expect(new Set(everybody.map(({ role }) => role))).toEqual(new Set(ROLES))
      expect(cells).toBeGreaterThan(8_000)
      expect(wrong).toEqual([])
    },
    LONG,
  )

  it('is nothing where nobody asks, where nobody has that id, and where they have left', async () => {
    expect(await ids('disclosure', null)).toEqual([])
    expect(await ids('disclosure', { ...PEOPLE.dpo, id: randomUUID() })).toEqual([])
    expect((await ids('disclosure', PEOPLE.dpo)).length).toBeGreaterThan(100)
    await owner.execute(sql`update person set active = false where id = ${PEOPLE.dpo.id}`)
    expect(await ids('disclosure', PEOPLE.dpo)).toEqual([])
    await owner.execute(sql`update person set active = true where id = ${PEOPLE.dpo.id}`)
  })

  it('is what the person row says, whatever role somebody claims', async () => {
    await owner.execute(sql`update person set role = 'ADMIN' where id = ${PEOPLE.dpo.id}`)
    expect(await ids('disclosure', PEOPLE.dpo)).toEqual([])
    await owner.execute(sql`update person set role = 'DPO' where id = ${PEOPLE.dpo.id}`)
  })
})

const ENDS: readonly { readonly from: Status; readonly to: Status; readonly roles: readonly string[] }[] =
  STATUSES.flatMap((from) =>
    STATUSES.flatMap((to) => {
      const rows = TRANSITIONS.filter(
        (row) =>
          (row.from as readonly Status[]).includes(from) &&
          (endsOf(row, from) as readonly Status[]).includes(to),
      )
      const roles: readonly string[] = ROLES.filter(
        (role) =>
          rows.some(({ verb }) => may({ role }, verb)) ||
          (from === 'DRAFT' && to === 'DRAFT' && may({ role }, 'editDraft')),
      )
      return [{ from, to, roles }]
    }),
  )

describe('which cases the database lets somebody move', () => {
  it(
    'are those they see, from where to where some verb of their role leads',
    async () => {
      // One round trip a person: each attempt is undone, and answers whether a policy or a guard of roles stopped it.
      await owner.execute(sql`create function attempts(tried uuid[], states text[]) returns text[] language plpgsql as $$
        declare answers text[] := '{}'; moved int;
        begin
          for n in 1 .. cardinality(tried) loop
            begin
              update disclosure set status = states[n], version = version + 1 where id = tried[n];
              get diagnostics moved = row_count;
              raise exception using errcode = 'P0001', message = moved::text;
            exception
              when insufficient_privilege then answers := array_append(answers, '0');
              when raise_exception then answers := array_append(answers, sqlerrm);
              when integrity_constraint_violation or check_violation then answers := array_append(answers, '1');
            end;
          end loop;
          return answers;
        end $$`)
      // Where nobody's role leads, a few of the many are enough; where somebody's does, each is tried.
      const cells = cases
        .filter((_, n) => n < STATUSES.length)
        .flatMap((d) =>
          ENDS.filter(({ from, roles }, n) => from === d.status && (roles.length > 0 || n % 5 === 0)).map(
            ({ to, roles }) => ({ d, to, roles }),
          ),
        )
      const subjects = `{${cells.map(({ d }) => d.id).join(',')}}`
      const states = `{${cells.map(({ to }) => to).join(',')}}`
      const wrong: string[] = []
      let expectedly = 0
      for (const who of everybody) {
        const [row] = await web({ person: who.id }).execute<{ answers: string[] }>(
          sql`select attempts(${subjects}::uuid[], ${states}::text[]) as answers`,
        )
        cells.forEach(({ d, to, roles }, n) => {
          const expected = canSee(who, seenAs(caseFile(d))) && roles.includes(who.role)
          if (expected) expectedly += 1
          if ((row?.answers[n] === '1') !== expected)
            wrong.push(`${who.name} (${who.role}): ${d.status} to ${to}`)
        })
      }
      expect(cells.length * everybody.length).toBeGreaterThan(15_000)
      expect(expectedly).toBeGreaterThan(500)
      expect(wrong).toEqual([])
    },
    LONG,
  )

  it('are none where nobody asks', async () => {
    const moved = await web().execute(sql`update disclosure set version = version + 1 returning id`)
    expect(moved.length).toBe(0)
  })
})

describe('which agreements the database shows', () => {
  it(
    'is what the permission rules say, for everybody and every state',
    async () => {
      const wrong: string[] = []
      for (const status of AGREEMENT_STATUSES as readonly AgreementStatus[]) {
        const a = await placeAgreement(owner, status)
        for (const who of everybody) {
          const shown = (await ids('agreement', who)).includes(a.id)
          if (shown !== canSeeAgreement(who, a)) wrong.push(`${who.name} (${who.role}): ${status}`)
        }
      }
      expect(wrong).toEqual([])
    },
    LONG,
  )
})

describe('a pool shared by many', () => {
  it(
    'never shows to one agency a case of another, nor anything to nobody',
    async () => {
      const pool = web()
      const asking: readonly Actor[] = [
        PEOPLE.sergeant,
        PEOPLE.revenueOfficer,
        PEOPLE.chiefInspector,
        PEOPLE.higherOfficer,
      ]
      const own = new Map(
        await Promise.all(asking.map(async (who) => [who.id, await ids('disclosure', who)] as const)),
      )
      expect(new Set([...own.values()].map((rows) => rows.join())).size).toBeGreaterThan(2)
      let foreign = 0
      let asked = 0
      const client = async (n: number) => {
        for (let turn = 0; turn < 1_000; turn += 1) {
          const who = (n + turn) % 5 === 4 ? null : asking[(n + turn) % 5]
          const db = inNameOf(pool, async () => ({ person: who?.id ?? null }))
          const rows = await db.execute<{ id: string }>(sql`select id from disclosure order by id limit 5`)
          asked += 1
          const theirs = who ? own.get(who.id) : []
          foreign += rows.filter(({ id }) => !theirs?.includes(id)).length
          if (who && rows.length === 0) foreign += 1
        }
      }
      await Promise.all(Array.from({ length: 16 }, (_, n) => client(n)))
      expect({ asked, foreign }).toEqual({ asked: 16_000, foreign: 0 })
    },
    LONG,
  )
})

/** What a row policy is there for, table by table; a new table belongs in one of them before it is merged. */
const CLASSES = {
  case: [
    'disclosure',
    'decision',
    'attachment',
    'notice',
    'restricted_opening',
    'issued_record',
    'outbox',
    'data_key',
    'erasure',
  ],
  agreement: [
    'agreement',
    'agreement_version',
    'agreement_party',
    'agreement_invitation',
    'agreement_notice',
    'returned_document',
    'register_import',
  ],
  check: ['check_subject', 'check_version', 'check_notice', 'opt_out_hold'],
  ledger: ['ledger_entry', 'ledger_payload'],
  own: ['saved_view', 'passkey', 'challenge', 'signing_proof', 'account_notice'],
  published: ['public_entry'],
  /** Who is who: for whoever is known, and written to by whoever keeps accounts. */
  account: [
    'organisation',
    'person',
    'service',
    'delegation',
    'session',
    'proposal',
    'enrolment_invitation',
    'recovery',
    'call_back',
    'letter',
    'former_address',
  ],
  /** What happens before anybody is known: another role's, and nothing of the web's. */
  door: [
    'provider_session',
    'ended_session',
    'provider_identity',
    'break_glass_code',
    'enrolment_challenge',
    'enrolment_grant',
  ],
  /** Hashes under a secret of the product, and how often each came. */
  counted: ['rate_limit'],
  /** The council's rules and lists, which are no secret inside it and hold nothing of a case. */
  reference: [
    'agreement_transition',
    'check_transition',
    'clause_library',
    'disclosure_transition',
    'mover',
    'permission_holder',
    'policy_change',
    'reference_version',
    'signatory_authority',
    'training_completion',
  ],
} as const
const OPEN: readonly string[] = [...CLASSES.counted, ...CLASSES.reference]
const NOT_THE_WEBS: readonly string[] = CLASSES.door

type Table = { readonly name: string; readonly secured: boolean; readonly forced: boolean }

const tables = () =>
  owner.execute<Table>(
    sql`select relname as name, relrowsecurity as secured, relforcerowsecurity as forced from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
  )

describe('every table', () => {
  it('has a class, and row security that binds its owner too unless its class needs none', async () => {
    const all = await tables()
    expect(all.map(({ name }) => name)).toEqual(Object.values(CLASSES).flat().toSorted())
    for (const { name, secured, forced } of all) {
      const expected = !OPEN.includes(name)
      expect({ name, secured, forced }).toEqual({ name, secured: expected, forced: expected })
    }
  })

  it('shows nothing of a case, an agreement, the ledger or an account to nobody', async () => {
    for (const { name, secured } of await tables()) {
      if (!secured || name === 'public_entry' || NOT_THE_WEBS.includes(name)) continue
      const rows = await web().execute(sql`select 1 from ${sql.identifier(name)} limit 1`)
      expect({ name, rows: rows.length }).toEqual({ name, rows: 0 })
    }
  })

  it.each(CLASSES.door)(
    'of what happens before anybody is known, %s, is closed to the web whoever asks',
    async (name) => {
      for (const who of [null, PEOPLE.administrator.id, PEOPLE.dpo.id])
        for (const statement of [sql`select 1 from`, sql`delete from`])
          expect(await answerTo(web({ person: who }), sql`${statement} ${sql.identifier(name)}`)).toBe(
            `permission denied for table ${name}`,
          )
    },
  )

  it('lets nobody of the web open a session, or see the cookie of one', async () => {
    const me = PEOPLE.administrator.id
    const made = sql`insert into session (token_hash, person_id, method, created_at, expires) values ('\\x01', ${PEOPLE.dpo.id}, 'none', now(), now())`
    expect(await answerTo(web({ person: me }), made)).toBe('permission denied for table session')
    expect(await answerTo(web({ person: me }), sql`select token_hash from session`)).toBe(
      'permission denied for table session',
    )
  })

  it('can be emptied, changed in shape or handed over by no role of the product', async () => {
    for (const { name } of await tables())
      for (const one of [web({ person: PEOPLE.dpo.id }), app])
        for (const statement of [
          sql`truncate ${sql.identifier(name)}`,
          sql`alter table ${sql.identifier(name)} disable row level security`,
          sql`drop table ${sql.identifier(name)}`,
        ])
          await expect(one.execute(statement), name).rejects.toThrow()
  })
})

describe('the roles', () => {
  it('neither pass row security by nor are members of one another', async () => {
    const rows = await owner.execute(
      sql`select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as powerful,
          exists (select from pg_auth_members m where m.member = r.oid) as member
        from pg_roles r where rolname like 'gatehouse\_%' and rolname <> current_user order by rolname`,
    )
    expect([...rows]).toEqual(
      ['app', 'auditor', 'backup', 'worker'].map((name) => ({
        name: `gatehouse_${name}`,
        powerful: false,
        member: false,
      })),
    )
  })

  it('hold the grants of the golden file and no others', async () => {
    const held = await owner.execute<{ line: string }>(sql`
      select concat_ws(' ', replace(grantee, 'gatehouse_', ''), lower(privilege_type), table_name) as line
        from information_schema.role_table_grants where table_schema = 'public' and grantee like 'gatehouse\_%' and grantee <> current_user
      union all
      select concat_ws(' ', replace(c.grantee, 'gatehouse_', ''), lower(c.privilege_type), format('%s(%s)', c.table_name, string_agg(c.column_name, ', ' order by c.column_name)))
        from information_schema.role_column_grants c
        where c.table_schema = 'public' and c.grantee like 'gatehouse\_%' and c.grantee <> current_user and not exists (
          select from information_schema.role_table_grants t
          where t.table_schema = 'public' and t.grantee = c.grantee and t.table_name = c.table_name and t.privilege_type = c.privilege_type)
        group by c.grantee, c.privilege_type, c.table_name
      union all
      select concat_ws(' ', replace(r.rolname, 'gatehouse_', ''), 'execute', p.oid::regprocedure::text)
        from pg_proc p cross join pg_roles r
        where p.pronamespace = 'public'::regnamespace and p.prorettype <> 'trigger'::regtype and r.rolname like 'gatehouse\_%' and r.rolname <> current_user
          and exists (select from aclexplode(p.proacl) a where a.grantee = r.oid)
      union all
      select concat_ws(' ', replace(r.rolname, 'gatehouse_', ''), 'use', c.relname)
        from pg_class c cross join pg_roles r
        where c.relkind = 'S' and c.relnamespace = 'public'::regnamespace and r.rolname like 'gatehouse\_%' and r.rolname <> current_user
          and has_sequence_privilege(r.oid, c.oid, 'usage')
      order by 1`)
    await expect(
      `${held
        .map(({ line }) => line)
        .toSorted()
        .join('\n')}\n`,
    ).toMatchFileSnapshot('grants.golden.txt')
  })
})
