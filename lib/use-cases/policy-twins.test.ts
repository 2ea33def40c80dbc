import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '@/db/client'
import { PEOPLE } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import { anAuthority } from '@/lib/documents/testing'
import { demoRunPlace } from './checks/run-place'
import { loadDemoBorough } from './demo/load-demo-borough'
import { NOW } from './demo/testing'

/**
 * Each row policy of the web's role, taken away and thrown open in turn: if nobody's query is answered otherwise
 * by the broken twin, nothing would tell that the policy is gone.
 */

const { owner } = await testDatabase()
const { signer } = await anAuthority()

const LONG = 900_000
const TOKEN = 'a'.repeat(64)

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'gatehouse-twins-'))
  await loadDemoBorough(owner, {
    clock: () => NOW,
    signer: async () => signer,
    place: { ...demoRunPlace(), data },
  })
  await fillWhatIsEmpty()
  await owner.execute(sql`create function probed(asking text[], statements text[]) returns text language plpgsql as $$
    declare who text; tried text; touched bigint; answers text := '';
    begin
      foreach who in array asking loop
        perform set_config('gatehouse.person', split_part(who, '|', 1), true),
          set_config('gatehouse.invitation', split_part(who, '|', 2), true),
          set_config('gatehouse.across', split_part(who, '|', 3), true),
          set_config('gatehouse.moved', split_part(who, '|', 4), true);
        foreach tried in array statements loop
          begin
            execute tried;
            get diagnostics touched = row_count;
            raise exception using errcode = 'P0001', message = touched::text;
          exception when others then answers := concat(answers, sqlstate, ' ', sqlerrm, E'\n');
          end;
        end loop;
      end loop;
      return answers;
    end $$`)
}, LONG)

/** What the stories of the demo borough leave out. */
const fillWhatIsEmpty = async () => {
  const at = NOW.toISOString()
  const me = PEOPLE.solicitor.id
  await owner.execute(
    sql`insert into saved_view values (${randomUUID()}, ${me}, 'Mine', 'q=', ${at}), (${randomUUID()}, ${PEOPLE.dpo.id}, 'Hers', 'q=', ${at})`,
  )
  await owner.execute(
    sql`insert into register_import (id, by, at, name, sha256, head, rows) values (${randomUUID()}, ${me}, ${at}, 'old.csv', 'x', '[]', '[]')`,
  )
  await owner.execute(
    sql`insert into returned_document select gen_random_uuid(), id, ${me}::uuid, ${at}, 'back.docx', 'x', '{}' from agreement where status = 'NEGOTIATION' limit 1`,
  )
  await owner.execute(
    sql`insert into restricted_opening select gen_random_uuid(), id, ${PEOPLE.dpo.id}::uuid, 'a test', ${at}, ${at} from disclosure where status <> 'DRAFT' limit 2`,
  )
  await owner.execute(
    sql`insert into agreement_invitation select ${TOKEN}, id, gen_random_uuid() from agreement where status = 'NEGOTIATION' limit 1`,
  )
  await owner.execute(
    sql`insert into notice (id, disclosure_id, to_role, what, at) select gen_random_uuid(), id, 'DPO', 'holdPlaced', ${at} from disclosure where status <> 'DRAFT' limit 2`,
  )
  await owner.execute(
    sql`update public_entry set withdrawn_at = ${at} where agreement_id = (select agreement_id from public_entry limit 1)`,
  )
  await owner.execute(
    sql`insert into erasure select gen_random_uuid(), id, 'seven years', '2026-01-01', 'a test', ${PEOPLE.dpo.id}::uuid, 'DPO', ${at} from disclosure where status in ('CLOSED', 'REFUSED') limit 2`,
  )
  await owner.execute(
    sql`update erasure set answered_by = ${PEOPLE.director.id}, answered_as = 'ABOVE', answered_at = ${at}, agreed = true where id = (select id from erasure e where exists (select from outbox o where o.disclosure_id = e.disclosure_id) order by id limit 1)`,
  )
  await owner.execute(
    sql`insert into signing_proof values (${randomUUID()}, ${PEOPLE.headOfHousing.id}, 'approveRequest', 'DIS-2026-000001', ${at}, '{}', 'x', 'x', 'x', 'x', 'x', 'x', 'x')`,
  )
  for (const who of [PEOPLE.headOfHousing, PEOPLE.constable]) {
    const key = randomUUID()
    await owner.execute(
      sql`insert into passkey values (${key}, ${key}, ${who.id}, '\\x00', 0, '{}', false, 'Key', ${at})`,
    )
    await owner.execute(
      sql`insert into challenge values (decode(md5(${key}), 'hex'), 'stepUp', ${who.id}, 'a session', null, ${at})`,
    )
    await owner.execute(
      sql`insert into session (token_hash, person_id, method, created_at, expires) values (decode(md5(${key}), 'hex'), ${who.id}, 'a test', ${at}, ${at})`,
    )
  }
  await owner.execute(
    sql`insert into account_notice values (${randomUUID()}, 'DPO', 'breakGlassUsed', ${PEOPLE.administrator.id}, ${at})`,
  )
  await loseAndInvite(at)
  await waitForCalls(at)
  await owner.execute(
    sql`insert into proposal (id, kind, subject_id, after, why, proposed_by, proposed_as, proposed_at, expires_at) values (${randomUUID()}, 'unlockPerson', ${PEOPLE.constable.id}, '{}', 'a test', ${PEOPLE.administrator.id}, 'ADMIN', ${at}, ${at})`,
  )
  await owner.execute(
    sql`update organisation set lead_id = ${PEOPLE.chiefInspector.id} where id = ${PEOPLE.chiefInspector.organisationId}`,
  )
  await owner.execute(
    sql`insert into opt_out_hold (run_id, rows, key) select id, 0, '\\x00' from check_subject where kind = 'run' on conflict do nothing`,
  )
}

/** A passkey that is lost and its replacing agreed to, one that is only said to be lost, and two invitations. */
const loseAndInvite = async (at: string) => {
  const [agreed, asked, byRecovery, first] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const asking = (id: string, lost: { id: string; role: string }, by: { id: string; role: string }) =>
    owner.execute(sql`insert into recovery (id, person_id, person_role, why, asked_by, asked_as, asked_at, expires_at)
      values (${id}, ${lost.id}, ${lost.role}, 'a test', ${by.id}, ${by.role}, ${at}::timestamptz - interval '2 days', ${at}::timestamptz + interval '5 days')`)
  await asking(agreed, PEOPLE.constable, PEOPLE.chiefInspector)
  await asking(asked, PEOPLE.headOfHousing, PEOPLE.dpo)
  await owner.execute(sql`update recovery set state = 'AGREED', agreed_by = ${PEOPLE.administrator.id}, agreed_as = 'ADMIN',
    agreed_at = ${at}::timestamptz - interval '1 day', opens_at = ${at} where id = ${agreed}`)
  const invites = (id: string, person: string, by: string, recovery: string | null) =>
    owner.execute(sql`insert into enrolment_invitation (id, person_id, secret_hash, sent_to, invited_by, recovery_id, created_at, expires_at)
      values (${id}, ${person}, decode(md5(${id}), 'hex'), 'a@b.example', ${by}, ${recovery}, ${at}, ${at})`)
  await invites(byRecovery, PEOPLE.constable.id, PEOPLE.chiefInspector.id, agreed)
  await invites(first, PEOPLE.inspector.id, PEOPLE.administrator.id, null)
  await owner.execute(sql`insert into former_address values (${PEOPLE.constable.id}, 'old@b.example', ${at})`)
  await owner.execute(
    sql`insert into account_notice values (${randomUUID()}, 'DPO', 'recoveryAsked', ${PEOPLE.constable.id}, ${at})`,
  )
  await owner.execute(sql`insert into letter (id, kind, sent_to, recovery_id, step, owed_at, due_at)
    values (${randomUUID()}, 'recoveryNotice', 'a@b.example', ${agreed}, 'asked', ${at}, ${at})`)
  await owner.execute(sql`insert into letter (id, kind, sent_to, invitation_id, sealed, top_key, owed_at, due_at)
    values (${randomUUID()}, 'invitation', 'a@b.example', ${first}, '\\x00', 'k', ${at}, ${at})`)
}

/** One who waits to be telephoned, one who knew of nothing, and one whose mailbox is not proved yet. */
const waitForCalls = async (at: string) => {
  await owner.execute(
    sql`update organisation set sign_in_path = 'codeAndCallback' where id = ${PEOPLE.revenueOfficer.organisationId}`,
  )
  const [waiting, denied, asked] = [randomUUID(), randomUUID(), randomUUID()]
  for (const id of [waiting, denied, asked])
    await owner.execute(sql`insert into call_back (id, person_id, browser_hash, source, code_hash, number, asked_at, code_until)
      values (${id}, ${PEOPLE.revenueOfficer.id}, decode(md5(${id}), 'hex'), '\\x00', '\\x00', 'ABCD', ${at}, ${at}::timestamptz + interval '1 minute')`)
  await owner.execute(
    sql`update call_back set confirmed_at = ${at}, waits_until = ${at}::timestamptz + interval '1 hour' where id in (${waiting}, ${denied})`,
  )
  await owner.execute(
    sql`update call_back set ended_at = ${at}, ended_as = 'notThem', ended_by = ${PEOPLE.administrator.id} where id = ${denied}`,
  )
  await owner.execute(
    sql`insert into account_notice values (${randomUUID()}, 'ADMIN', 'callDenied', ${PEOPLE.revenueOfficer.id}, ${at})`,
  )
}

const asking = [
  '',
  ...[
    PEOPLE.constable,
    PEOPLE.chiefInspector,
    PEOPLE.revenueOfficer,
    PEOPLE.housingCoordinator,
    PEOPLE.headOfHousing,
    PEOPLE.headOfCare,
    PEOPLE.dpo,
    PEOPLE.solicitor,
    PEOPLE.releaseOfficer,
    PEOPLE.director,
    PEOPLE.administrator,
    PEOPLE.boardMember,
    PEOPLE.trustSignatory,
  ].map(({ id }) => id),
  `|${TOKEN}`,
  `${PEOPLE.administrator.id}||counted without the case`,
]

/** They, and whoever of the stories attached or decided something. */
const everybodyAsking = async () => {
  const rows = await owner.execute<{ id: string }>(sql`
    select distinct uploaded_by as id from attachment union select distinct approver_id from decision`)
  return [...new Set([...asking, ...rows.map(({ id }) => id)])]
}

type Policy = {
  readonly table: string
  readonly name: string
  readonly verb: 'r' | 'a' | 'w' | 'd' | '*'
  readonly using: string | null
  readonly check: string | null
}

const policies = await owner.execute<Policy>(sql`
  select c.relname as table, p.polname as name, p.polcmd::text as verb,
    pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
  from pg_policy p join pg_class c on c.oid = p.polrelid
  where 'gatehouse_app'::regrole = any (p.polroles) order by 1, 2`)

const VALUES: Readonly<Record<string, string>> = { read_by: 'asker_id()', version: '7', active: 'true' }

/** What would be tried on a table by everybody: to read, change, take away and add its rows. */
const attemptsOn = async (table: string): Promise<readonly string[]> => {
  const [may] = await owner.execute<{ update: string | null; delete: boolean; insert: boolean }>(sql`
    select has_table_privilege('gatehouse_app', ${table}, 'delete') as delete,
      has_table_privilege('gatehouse_app', ${table}, 'insert') as insert,
      (select attname from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and atttypid in ('int4'::regtype, 'uuid'::regtype, 'timestamptz'::regtype, 'bool'::regtype)
        and attname <> 'id' and has_column_privilege('gatehouse_app', attrelid, attnum, 'update')
        order by attname = 'version' desc, attname = 'withdrawn_at' desc, attname = 'read_by' desc, attnum limit 1) as update`)
  const value = VALUES[may?.update ?? ''] ?? 'null'
  return [
    `select 1 from ${table}`,
    // Reads no column, so that the policy of reading has no say in it.
    ...(may?.update ? [`update ${table} set ${may.update} = ${value}`] : []),
    ...(may?.update === 'withdrawn_at' ? [`update ${table} set withdrawn_at = now()`] : []),
    ...(may?.update === 'active' ? ['update person set active = false'] : []),
    ...(may?.update === 'read_by' ? [`update ${table} set read_by = '${PEOPLE.auditor.id}'`] : []),
    ...(table === 'recovery'
      ? [`update recovery set state = 'STOPPED', stopped_at = now(), stopped_by = '${PEOPLE.auditor.id}'`]
      : []),
    ...(table === 'call_back'
      ? [`update call_back set ended_at = now(), ended_as = 'notReached', ended_by = '${PEOPLE.auditor.id}'`]
      : []),
    ...(may?.delete ? [`delete from ${table}`] : []),
    ...(may?.insert ? await addingTo(table) : []),
  ]
}

/** Rows like those that are there, each as new as its key needs. */
const addingTo = async (table: string) => {
  const fresh: Readonly<Record<string, string>> = {
    ledger_entry: `jsonb_build_object('index', (select max(index) + 1 from ledger_entry))`,
    disclosure: `jsonb_build_object('id', gen_random_uuid(), 'status', 'DRAFT', 'reference', gen_random_uuid())`,
    agreement: `jsonb_build_object('id', gen_random_uuid(), 'status', 'TRIAGE', 'reference', gen_random_uuid())`,
  }
  const rows = await owner.execute<{ row: string }>(sql`
    select (to_jsonb(t) || ${sql.raw(fresh[table] ?? `'{}'::jsonb`)})::text as row from ${sql.identifier(table)} t
    order by md5(t::text) limit 6`)
  return rows.map(
    ({ row }) =>
      `insert into ${table} select * from jsonb_populate_record(null::${table}, '${row.replaceAll("'", "''")}'::jsonb)`,
  )
}

const asText = (list: readonly string[]) =>
  sql`array[${sql.join(
    list.map((one) => sql`${one}`),
    sql`, `,
  )}]::text[]`

const UNDONE = new Error('undone')

/** What everybody is answered with the policies as `broken` leaves them; nothing of it stays. */
const answers = async (attempts: readonly string[], broken?: string) => {
  let said = ''
  // Before the policy is touched, which locks its table.
  const people = await everybodyAsking()
  const work = async (tx: Tx) => {
    if (broken) await tx.execute(sql.raw(broken))
    await tx.execute(sql`set local role gatehouse_app`)
    const [row] = await tx.execute<{ said: string }>(
      sql`select probed(${asText(people)}, ${asText(attempts)}) as said`,
    )
    said = row?.said ?? ''
    throw UNDONE
  }
  await owner.transaction(work).catch((fault: unknown) => {
    if (fault !== UNDONE) throw fault
  })
  return said
}

const isOpen = (rule: string | null) => rule === null || rule === 'true'

const twinsOf = ({ table, name, using, check }: Policy) => [
  ['taken away', `drop policy ${name} on ${table}`] as const,
  ...(isOpen(using) ? [] : [['open to all', `alter policy ${name} on ${table} using (true)`] as const]),
  ...(isOpen(check)
    ? []
    : [['open to anything', `alter policy ${name} on ${table} with check (true)`] as const]),
]

describe('a row policy that is broken', () => {
  it('there are many', () => expect(policies.length).toBeGreaterThan(40))

  it.each(policies.map((policy) => [policy.table, policy.name, policy] as const))(
    'on %s, %s, is noticed',
    async (table, _name, policy) => {
      const attempts = await attemptsOn(table)
      const before = await answers(attempts)
      expect(await answers(attempts)).toBe(before)
      for (const [how, broken] of twinsOf(policy))
        expect((await answers(attempts, broken)) === before, how).toBe(false)
    },
    LONG,
  )
})
