import { sql } from 'drizzle-orm'
import { describe, expect, inject, it } from 'vitest'
import { findAttachment } from '@/db/repositories/attachments'
import { findDisclosure, saveDisclosure } from '@/db/repositories/disclosures'
import { entriesAbout } from '@/db/repositories/ledger'
import { findRecord, recordsOf } from '@/db/repositories/records'
import { isAllSealed, sealOldCases } from '@/db/seal-old-cases'
import { PEOPLE } from '@/db/seeds/demo-people'
import { answerTo } from '@/db/testing'
import { keepAsBefore } from '@/db/unsealed-testing'
import { caseFile, type Disclosure, type Hold } from '@/lib/domain/disclosure/disclosure'
import { SealBroken } from '@/lib/secrets/envelope'
import { ACTS } from '@/lib/testing/acts'
import { aBorough, actor, as } from '../demo/testing'
import { handleCommand } from '../handle-command'
import { verifyLedger } from '../ledger/verify'
import { readCase } from '../read-case'
import { readRecord } from '../read-record'
import { aCanary, columnsHolding, filesHolding, hangOn, planted } from './canaries-testing'
import { answerErasureOf, askErasure, readTombstone } from './erase-case'
import { traceRecipients } from './trace-recipients'

const { shell, owner, app, place, waitDays } = await aBorough()
const { disk } = inject('testServer')

/** A refused case: refused here, so that its records are issued with what is planted. */
const refusedCase = async (canary: string) => {
  const d = await place('AWAIT_HOS', {}, (plain) => planted(plain, canary))
  const paper = await hangOn(owner, d, canary)
  return { d, paper, canary }
}

const canaries = Array.from({ length: 10 }, aCanary)
const cases = await Promise.all(canaries.map(refusedCase))
const closed = await place('CLOSED')
const kept = await place('CLOSED', {
  subject: { name: 'Kept Person', dob: '1980-01-01', address: '2 Sample Row' },
})
const signed = { personId: PEOPLE.informationOfficer.id, name: '', at: '2026-11-20T09:00:00.000Z' }
const hold = { kind: 'LEGAL_HOLD', what: 'The footage of that night', by: signed } as unknown as Hold
const holding = (d: Disclosure): Disclosure => ({ ...d, holds: [hold] })
const held = await place('CLOSED', {}, holding)
const kindsOfCase = [...cases.map(({ d }) => d), closed, kept, held]

const WHY = 'Its six years have passed and nobody needs it.'
const WHY_KEPT = 'An inquiry into that year was announced.'
const ask = (d: Disclosure, key: keyof typeof PEOPLE = 'dpo') =>
  askErasure(shell, as(key), { reference: d.reference, why: WHY })
const answer = (d: Disclosure, agreed = true, key: keyof typeof PEOPLE = 'director') =>
  answerErasureOf(
    shell,
    as(key),
    agreed ? { reference: d.reference, agreed } : { reference: d.reference, agreed, why: WHY_KEPT },
  )
const ruleOf = (outcome: Awaited<ReturnType<typeof ask>>) => (outcome.ok ? null : outcome.refusal.rule)

describe('what is said of people in a case', () => {
  it('opens as it was planted, and is in no column and no file of the server at any time', async () => {
    for (const { d, paper, canary } of cases) {
      const read = caseFile((await findDisclosure(app, d.reference)) ?? expect.fail('it is there'))
      expect(read.request?.subjects[0]?.name).toBe(canary)
      expect(JSON.stringify(read).split(canary).length).toBeGreaterThan(12)
      expect(Buffer.from((await findAttachment(app, d.id, paper))?.bytes ?? []).toString()).toContain(canary)
    }
    await owner.execute(sql`checkpoint`)
    expect(await columnsHolding(owner, canaries)).toEqual([])
    expect(filesHolding(disk, canaries)).toEqual([])
  })

  it('would be found by that search if it stood anywhere', async () => {
    const decoy = aCanary()
    await owner.execute(sql`create table decoy (words text)`)
    await owner.execute(sql`insert into decoy values (${decoy})`)
    await owner.execute(sql`checkpoint`)
    expect(await columnsHolding(owner, [decoy])).toEqual(['decoy.words'])
    if (disk.length > 0) expect(filesHolding(disk, [decoy]).length).toBeGreaterThan(0)
    await owner.execute(sql`drop table decoy`)
  })

  it.each([
    [
      'another row',
      sql`update disclosure d set version = version + 1, facts = (select facts from disclosure where id = ${cases[1]?.d.id})`,
    ],
    [
      'another column',
      sql`update disclosure d set version = version + 1, facts = jsonb_build_object('sealed', encode(subjects, 'base64'))`,
    ],
    [
      'itself in plain words',
      sql`update disclosure d set version = version + 1, facts = '{"request": {"offence": "nothing"}}'`,
    ],
  ])('does not open with the sealed value of %s in its place', async (_, change) => {
    const { id, reference } = closed
    const undo = new Error('undone')
    await owner
      .transaction(async (tx) => {
        await tx.execute(sql`alter table disclosure disable trigger user`)
        await tx.execute(sql`${change} where d.id = ${id}`)
        await expect(findDisclosure(tx, reference)).rejects.toThrow(SealBroken)
        throw undo
      })
      .catch((fault) => expect(fault).toBe(undo))
    expect(await findDisclosure(app, reference)).not.toBeNull()
  })

  it('kept as it was by an earlier version is sealed whole, once, and reads the same', async () => {
    const before = await Promise.all(kindsOfCase.map(({ reference }) => findDisclosure(app, reference)))
    const root = (await verifyLedger(app)).root
    for (const { id } of kindsOfCase) await keepAsBefore(owner, id)
    expect(await isAllSealed(owner)).toBe(false)
    expect(await Promise.all(kindsOfCase.map(({ reference }) => findDisclosure(app, reference)))).toEqual(
      before,
    )
    expect(await columnsHolding(owner, canaries)).toEqual(
      expect.arrayContaining([
        'disclosure.facts',
        'attachment.bytes',
        'attachment.name',
        'restricted_opening.reason',
      ]),
    )

    expect(await sealOldCases(owner, { atOnce: 4 })).toBe(kindsOfCase.length)
    expect(await sealOldCases(owner)).toBe(0)
    expect(await isAllSealed(owner)).toBe(true)
    expect(await columnsHolding(owner, canaries)).toEqual([])
    expect(await Promise.all(kindsOfCase.map(({ reference }) => findDisclosure(app, reference)))).toEqual(
      before,
    )
    expect(await verifyLedger(app)).toMatchObject({ fault: null, root, erased: 0 })
  })
})

describe('an erasure', () => {
  it('is not for a case that goes on, nor before its day, nor while something is held', async () => {
    expect(ruleOf(await ask(await place('ASSESS')))).toBe('ERASE_STATE')
    expect(ruleOf(await ask(closed))).toBe('ERASE_SCHEDULE')
    for (const { d } of cases) {
      const outcome = await handleCommand(shell, as('headOfHousing'), {
        verb: 'refuseRequest',
        reference: d.reference,
        version: d.version,
        input: ACTS.refuseRequest.input,
      })
      expect(outcome).toMatchObject({ ok: true })
      expect(await recordsOf(app, d.id)).not.toHaveLength(0)
    }
    waitDays(366 * 6 + 2)
    expect(ruleOf(await ask(held))).toBe('ERASE_HOLD')
    expect(ruleOf(await ask(closed))).toBeNull()
  })

  it('is asked for by the officer and agreed to by another person, and by nobody else', async () => {
    expect(ruleOf(await ask(kept, 'informationManager'))).toBe('NOT_PERMITTED')
    expect(ruleOf(await ask(closed))).toBe('ERASE_ASKED')
    expect(ruleOf(await answer(closed, true, 'dpo'))).toBe('NOT_PERMITTED')
    expect(ruleOf(await answer(kept))).toBe('ERASE_UNASKED')
    expect(ruleOf(await answer(closed, false))).toBeNull()
    expect(await findDisclosure(app, closed.reference)).not.toBeNull()
    expect(ruleOf(await answer(closed))).toBe('ERASE_UNASKED')
  })

  it('is looked at again when it is agreed to: a hold that came meanwhile beats it', async () => {
    const late = await place('CLOSED')
    waitDays(366 * 6 + 2)
    expect(ruleOf(await ask(late))).toBeNull()
    const saved = await app.transaction((tx) =>
      saveDisclosure(tx, late.version, holding(late), shell.clock()),
    )
    expect(saved).toBe(true)
    expect(ruleOf(await answer(late))).toBe('ERASE_HOLD')
    expect(await findDisclosure(app, late.reference)).not.toBeNull()
  })

  it('leaves nothing of ten people anywhere, not even for whoever has the top key and last month’s copy', async () => {
    const records = (await Promise.all(cases.map(({ d }) => recordsOf(app, d.id)))).flat()
    const copies = await owner.execute<{ id: string; facts: object }>(sql`select id, facts from disclosure`)
    for (const { d } of cases) {
      expect(ruleOf(await ask(d))).toBeNull()
      expect(ruleOf(await answer(d))).toBeNull()
    }
    for (const { d, paper } of cases) {
      expect(await findDisclosure(app, d.reference)).toBeNull()
      expect(await readCase(shell, actor('dpo'), d.reference)).toBeNull()
      expect(await findAttachment(app, d.id, paper)).toBeNull()
      const copy = copies.find(({ id }) => id === d.id)
      await owner.transaction(async (tx) => {
        await tx.execute(sql`alter table disclosure disable trigger user`)
        await tx.execute(
          sql`update disclosure set facts = ${JSON.stringify(copy?.facts)}::jsonb where id = ${d.id}`,
        )
        expect(await findDisclosure(tx, d.reference)).toBeNull()
        await tx.execute(sql`update disclosure set facts = '{"erased": true}' where id = ${d.id}`)
        await tx.execute(sql`alter table disclosure enable trigger user`)
      })
    }
    expect(records.length).toBeGreaterThanOrEqual(10)
    for (const { id } of records) {
      expect(await findRecord(app, id)).toBeNull()
      expect(await readRecord(shell, actor('dpo'), id)).toBeNull()
    }
    for (const canary of canaries)
      expect(await traceRecipients(shell, as('dpo'), { name: canary })).toMatchObject({ value: [] })
    await owner.execute(sql`checkpoint`)
    expect(await columnsHolding(owner, canaries)).toEqual([])
  })

  it('leaves the ledger whole, and a tombstone that says who, why and under which schedule', async () => {
    const report = await verifyLedger(app)
    expect(report.fault).toBeNull()
    expect(report.erased).toBeGreaterThan(100)
    const [{ d }] = cases as [(typeof cases)[number]]
    expect(await readTombstone(shell, actor('dpo'), d.reference)).toMatchObject({
      reference: d.reference,
      schedule: '2.9: 6 years after the case ended',
      why: WHY,
      askedBy: PEOPLE.dpo.name,
      agreedBy: PEOPLE.director.name,
    })
    expect(await readTombstone(shell, actor('constable'), d.reference)).toBeNull()
    const last = (await entriesAbout(app, d.id)).at(-1)
    expect(last).toMatchObject({ action: 'agreeErasure', rule: '2.9', payload: { askedBy: PEOPLE.dpo.id } })
  })

  it('leaves every other case as it was', async () => {
    expect(await findDisclosure(app, kept.reference)).not.toBeNull()
    expect(await traceRecipients(shell, as('dpo'), { name: 'Kept Person' })).toMatchObject({
      value: [{ reference: kept.reference }],
    })
  })

  it('cannot be done, undone or forgotten by the product without two people', async () => {
    const [{ d }] = cases as [(typeof cases)[number]]
    const destroy = sql`update data_key set sealed = null, destroyed_at = now() where owner = ${kept.id}`
    expect(await answerTo(app, destroy)).toContain('two people agree')
    expect(
      await answerTo(
        app,
        sql`update data_key set sealed = '\\x01', destroyed_at = null where owner = ${d.id}`,
      ),
    ).toContain('does not come back')
    expect(await answerTo(app, sql`delete from erasure`)).toContain('permission denied')
    expect(await answerTo(owner, sql`delete from erasure`)).toContain('erasures are kept')
    expect(await answerTo(owner, sql`delete from data_key`)).toContain('destroyed, not forgotten')
    expect(
      await answerTo(app, sql`update erasure set why = 'another' where disclosure_id = ${d.id}`),
    ).toContain('permission denied')
  })
})
