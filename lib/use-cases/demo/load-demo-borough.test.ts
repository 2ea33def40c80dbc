import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { connect } from '@/db/client'
import { findRecord } from '@/db/repositories/records'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import { anAuthority } from '@/lib/documents/testing'
import { verifyRecord } from '@/lib/documents/verify/verify-record'
import * as council from '@/lib/domain/disclosure/council-inputs'
import * as legal from '@/lib/domain/disclosure/legal-inputs'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import { unanswered } from '@/lib/domain/disclosure/questions'
import * as urgent from '@/lib/domain/disclosure/urgent-inputs'
import { demoRunPlace } from '../checks/run-place'
import { verifyLedger } from '../ledger/verify'
import { boroughStories } from './borough/stories'
import { loadDemoBorough } from './load-demo-borough'

const NOW = new Date('2026-11-20T10:00:00.000Z')
const LONG = 600_000

const { owner, url, topKeyFile } = await testDatabase()
const { signer, trust } = await anAuthority()
const data = await mkdtemp(join(tmpdir(), 'gatehouse-demo-'))
const shell = { clock: () => NOW, signer: async () => signer, place: { ...demoRunPlace(), data } }

const TABLES = [
  'organisation',
  'person',
  'disclosure',
  'agreement',
  'decision',
  'issued_record',
  'outbox',
  'ledger_entry',
]

/** A sequence is outside transactions: how far a load has come is seen here before anything is. */
const lastNumberGiven = async () => {
  const [row] = await owner.execute<{ n: number }>(sql`select last_value::int as n from disclosure_number`)
  return row?.n ?? 0
}

const counted = async () => {
  const counts: [string, number | undefined][] = []
  for (const table of TABLES) {
    const [row] = await owner.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)}`,
    )
    counts.push([table, row?.n])
  }
  return Object.fromEntries(counts)
}

describe('the demo borough', () => {
  it(
    'is not there at all when a first start was killed in the middle of it',
    async () => {
      const data = await mkdtemp(join(tmpdir(), 'gatehouse-first-start-'))
      const env = {
        ...process.env,
        GATEHOUSE_DATA: data,
        GATEHOUSE_TOP_KEY_FILE: topKeyFile,
        DATABASE_URL: url,
        GATEHOUSE_OWNER_URL: url,
      }
      const child = spawn(process.execPath, ['--import', 'tsx', 'lib/launch/first-start.ts'], {
        env,
        stdio: 'inherit',
      })
      const ended = once(child, 'exit')
      await vi.waitUntil(async () => (await lastNumberGiven()) >= 4, { timeout: LONG, interval: 50 })
      child.kill('SIGKILL')

      expect(await ended).toEqual([null, 'SIGKILL'])
      expect(Object.values(await counted())).toEqual(TABLES.map(() => 0))
    },
    LONG,
  )

  it(
    'is loaded once, whoever else asks at the same time or later',
    async () => {
      const second = connect(url, { max: 1, unhurried: true })
      await Promise.all([loadDemoBorough(owner, shell), loadDemoBorough(second, shell)])
      await second.$client.end()
      const loaded = await counted()
      await loadDemoBorough(owner, shell)

      expect(loaded).toMatchObject({
        organisation: 13,
        disclosure: 10,
        agreement: 11,
        decision: 2,
        issued_record: 70,
      })
      expect(await counted()).toEqual(loaded)
    },
    LONG,
  )

  it('has something to do at every stage', async () => {
    const rows = await owner.execute(sql`
      select status, array(select kind from issued_record r where r.disclosure_id = d.id order by reference) as records
      from disclosure d order by reference`)
    expect([...rows]).toEqual([
      { status: 'CLOSED', records: ['P1', 'P1', 'P2', 'P2', 'P3', 'P4'] },
      { status: 'REFUSED', records: ['P1', 'P1', 'P2', 'P4'] },
      { status: 'AWAIT_HOS', records: ['P1', 'P1'] },
      { status: 'ASSESS', records: ['P1', 'P1'] },
      { status: 'ASSESS', records: ['P1', 'P1'] },
      { status: 'INTAKE', records: ['P1'] },
      { status: 'AWAIT_EXT_AUTH', records: [] },
      { status: 'INTAKE', records: ['P1'] },
      { status: 'DRAFT', records: [] },
      { status: 'U_AWAIT_CONFIRM', records: ['P5'] },
    ])
  })

  it('has a transfer that is allowed, one that is blocked, and one whose certification runs out soon', async () => {
    const rows = await owner.execute(sql`
      select status, facts->'content'->>'recipientEstablishmentCode' as place,
             jsonb_array_length(facts->'conditions') as conditions,
             facts->'advice'->0->'dissent'->'acknowledged'->>'personId' as acknowledged,
             (facts->'review'->>'nextOn')::date - ${NOW.toISOString()}::date as days_to_review
      from check_subject where kind = 'transfer' order by place`)
    expect([...rows]).toEqual([
      {
        status: 'ACTIVE',
        place: 'IE',
        conditions: 1,
        acknowledged: null,
        days_to_review: expect.any(Number),
      },
      { status: 'TRA_OPEN', place: 'IN', conditions: 0, acknowledged: null, days_to_review: null },
      { status: 'ACTIVE', place: 'US', conditions: 0, acknowledged: PEOPLE.dpo.id, days_to_review: 11 },
    ])
  })

  it('has a flow that the opt-out applies to, a check of it that was released and purged, and one that waits', async () => {
    const rows = await owner.execute(sql`
      select kind, status, facts->'counts'->>'rowsRemovedOptOut' as removed
      from check_subject where kind in ('flow', 'run') order by created_at`)
    expect([...rows]).toEqual([
      { kind: 'flow', status: 'ASSESSED_APPLIES', removed: null },
      { kind: 'run', status: 'PURGED', removed: '3' },
      { kind: 'run', status: 'AWAITING_RESPONSE', removed: null },
    ])
  })

  it('has a signed record of each thing that its checks decided', async () => {
    const rows = await owner.execute<{ kind: string; copies: number }>(sql`
      select kind, count(*)::int as copies from issued_record
      where kind in ('TRANSFER', 'DISSENT', 'OPT_OUT', 'OPT_OUT_RUN') group by kind order by kind`)
    expect([...rows]).toEqual([
      { kind: 'DISSENT', copies: 2 },
      { kind: 'OPT_OUT', copies: 2 },
      { kind: 'OPT_OUT_RUN', copies: 4 },
      { kind: 'TRANSFER', copies: 4 },
    ])
  })

  it('promises nothing that is not done, and expires nothing on its first day', async () => {
    const [row] = await owner.execute(sql`
      select (select count(*)::int from outbox where done_at is null) as waiting,
             (select min(expires_at) > ${NOW.toISOString()}::timestamptz + interval '14 days' from disclosure where status <> 'U_AWAIT_CONFIRM') as lasts`)
    expect(row).toEqual({ waiting: 0, lasts: true })
  })

  it('has a ledger that holds and reads forward in time', async () => {
    expect((await verifyLedger(owner)).fault).toBeNull()
    const [row] = await owner.execute<{ forward: boolean }>(sql`
      select bool_and(at >= before) as forward
      from (select at, lag(at, 1, at) over (order by index) as before from ledger_entry) as entries`)
    expect(row?.forward).toBe(true)
  })

  it(
    'has records that an independent reader of the council’s certificate finds valid',
    async () => {
      const ids = await owner.execute<{ id: string }>(
        sql`select id from issued_record where kind in ('P3', 'P4')`,
      )
      const found = await Promise.all(ids.map(({ id }) => findRecord(owner, id)))
      const rows = found.map((record) => record ?? expect.fail('it is there'))
      expect(rows.length).toBeGreaterThan(0)
      const reports = await Promise.all(rows.map(({ bytes }) => verifyRecord(bytes, { trust, now: NOW })))
      expect(reports.map(({ valid, reference }) => [valid, reference])).toEqual(
        rows.map(({ reference }) => [true, reference]),
      )
    },
    LONG,
  )
})

/** The use cases take answers that a form has read already; these never met a form. */
const FORMS = {
  authoriseRequest: council.authorisation,
  askClarification: council.question,
  answerClarification: council.answer,
  acceptIntake: council.intake,
  sendToLegal: council.intake,
  validateRequirement: legal.validation,
  decideUrgent: urgent.urgentDecision,
  askAdvice: council.adviceQuestion,
  giveAdvice: council.advice,
  approveRequest: council.approval,
  refuseRequest: council.refusal,
  listPackFile: council.packFile,
  clearHeldFile: council.heldFile,
  checkPack: council.packCheck,
  releasePack: council.release,
  confirmReceipt: council.receipt,
  closeCase: council.closure,
} as const

const PAGES = { ...council, item: council.proposedItem } as const

describe('what is told in the demo borough', () => {
  const stories = boroughStories(NOW)

  it.each(stories.flatMap(({ steps }) => steps).map((step) => [step.verb, step] as const))(
    'could have been typed into the form of %s',
    (verb, { input }) => {
      const form =
        'page' in input ? PAGES[input.page] : verb in FORMS ? FORMS[verb as keyof typeof FORMS] : null
      const answers = 'page' in input ? input.answers : input
      expect(form ? form.safeParse(answers).error : Object.keys(answers)).toEqual(form ? undefined : [])
    },
  )

  it('asks in full wherever it was submitted', () => {
    const submitted = stories.filter(({ steps, call }) => steps.length > 0 && !call)
    const open = submitted.map(({ asker, draft, papers = [] }) => {
      const body = Object.values(ORGANISATIONS).find(({ id }) => id === PEOPLE[asker].organisationId)
      const attachments = papers.map((paper, n) => ({ ...paper, id: `${n}`, bytes: 1, sha256: '' }))
      return unanswered(
        { ...draft, attachments },
        { type: body?.type ?? 'other', policy: SHIPPED, day: '2026-11-20' },
      )
    })
    expect(open).toEqual(submitted.map(() => []))
  })

  it('begins with a call that could have been typed in', () => {
    const heard = stories.flatMap(({ call, organisationId }) => (call ? [{ ...call, organisationId }] : []))
    expect(heard).toHaveLength(1)
    for (const { switchboard: _number, duty: _duty, ...said } of heard)
      expect(urgent.urgentCall.safeParse({ ...said, calledBack: ['yes'] }).error).toBeUndefined()
  })

  it('never happens out of order or in the future', () => {
    const times = stories.map(({ startedAt, steps }) => [startedAt, ...steps.map(({ at }) => at), NOW])
    expect(times.map((list) => list.toSorted((a, b) => a.getTime() - b.getTime()))).toEqual(times)
  })
})
