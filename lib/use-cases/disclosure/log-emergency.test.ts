import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import type { PersonKey } from '@/db/seeds/demo-people'
import { PEOPLE } from '@/db/seeds/demo-people'
import type { InputOf } from '@/lib/domain/disclosure/command'
import { type CaseFile, caseFile } from '@/lib/domain/disclosure/disclosure'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { ACTS } from '@/lib/testing/acts'
import { aBorough, actor, as } from '../demo/testing'
import { handleCommand } from '../handle-command'
import { readCase } from '../read-case'
import { type Emergency, logEmergency } from './log-emergency'

const { shell, owner } = await aBorough()

// The borough's clock stands at 10:00 in London on 20 November 2026.
const CALL: Extract<Emergency, { gateway: 'G06' }>['call'] = {
  organisationId: ORGANISATIONS.police.id,
  serviceId: SERVICES.housing.id,
  calledOn: '2026-11-20',
  calledAt: '02:10',
  callerName: PEOPLE.constable.name,
  callerRank: PEOPLE.constable.title,
  callerNumber: 'TG 4471',
  numberGiven: '020 7946 0999',
  calledBackAt: '02:14',
  calledBack: ['yes'],
  answeredBy: 'The force control room',
  risk: 'riskToLife',
  wordsUsed: 'We have a woman on the line who has stopped answering us.',
  danger: 'She is hurt and alone, and the line went silent four minutes ago.',
  person: 'Morgan Testerby, about 36, Larkfield House',
  needed: 'The number of her flat',
  confirmerName: PEOPLE.inspector.name,
  confirmerRank: PEOPLE.inspector.title,
  confirmerEmail: PEOPLE.inspector.email,
}

const logging = (key: PersonKey, change: Partial<typeof CALL> = {}) =>
  logEmergency(shell, as(key), { gateway: 'G06', call: { ...CALL, ...change } })

const logged = async (change: Partial<typeof CALL> = {}): Promise<CaseFile> => {
  const outcome = await logging('informationManager', change)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return caseFile(outcome.value)
}

const act = async <V extends Verb>(key: PersonKey, verb: V, reference: string, input: InputOf<V>) => {
  const d = await readCase(shell, actor(key), reference)
  return handleCommand(shell, as(key), { verb, reference, version: d?.version ?? 0, input })
}

const entries = async (id: string) => {
  const rows = await owner.execute<{ action: string; rule: string }>(
    sql`select action, rule from ledger_entry where object_id = ${id} order by index`,
  )
  return [...rows].map(({ action, rule }) => `${action} ${rule}`)
}

const lastRefusal = async () => {
  const [row] = await owner.execute<{ action: string; rule: string; actor: string }>(
    sql`select action, rule, actor from ledger_entry where action like 'refused:%' order by index desc limit 1`,
  )
  return row
}

const caseCount = async () => {
  const [row] = await owner.execute<{ total: number }>(sql`select count(*)::int as total from disclosure`)
  return row?.total
}

describe('a call for help', () => {
  it('is kept to the minute, with the number of the directory and not the one that the caller gave', async () => {
    const d = await logged()
    expect(d).toMatchObject({ status: 'U_LOGGED', gateway: 'G06', serviceId: SERVICES.housing.id })
    expect(d.urgent).toMatchObject({
      calledAt: '02:10',
      calledBackAt: '02:14',
      switchboard: ORGANISATIONS.police.switchboard,
      numberGiven: '020 7946 0999',
    })
    expect(await entries(d.id)).toEqual(['logUrgent T31'])
  })

  it('may be logged by whoever answers the telephone, and by nobody else', async () => {
    for (const key of [
      'liaison',
      'informationOfficer',
      'housingCoordinator',
      'headOfHousing',
      'director',
    ] as const)
      expect(await logging(key), key).toMatchObject({ ok: true })
    for (const key of ['dpo', 'solicitor', 'releaseOfficer', 'auditor', 'constable', 'inspector'] as const) {
      expect(await logging(key), key).toMatchObject({ ok: false, refusal: { rule: 'NOT_PERMITTED' } })
      expect(await lastRefusal()).toEqual({
        action: 'refused:logUrgent',
        rule: 'NOT_PERMITTED',
        actor: PEOPLE[key].id,
      })
    }
  })

  it.each([
    ['the council itself', { organisationId: ORGANISATIONS.council.id }, ''],
    ['an organisation that the directory does not know', { organisationId: PEOPLE.constable.id }, ''],
    [
      'a senior officer of some other body',
      { confirmerEmail: PEOPLE.revenueOfficer.email },
      'confirmerEmail',
    ],
    ['a call later than now', { calledAt: '10:01' }, 'calledAt'],
    ['a call of tomorrow', { calledOn: '2026-11-21', calledAt: '01:00' }, 'calledAt'],
    ['a call back later than now', { calledBackAt: '10:01' }, 'calledBackAt'],
  ])('is not kept for %s', async (_, change, field) => {
    const before = await caseCount()
    const outcome = await logging('informationManager', change)
    expect(outcome).toMatchObject({ ok: false, refusal: { rule: 'INPUT' } })
    expect(outcome.ok ? [] : Object.keys(outcome.refusal.fields ?? {})).toEqual([field])
    expect(await caseCount()).toBe(before)
  })

  it('does not exist for a colleague it is about, and for others it does (SoD-7)', async () => {
    const d = await logged({ person: `${PEOPLE.headOfHousing.name}\nLarkfield House` })
    expect(d.insideGrade).toBe('headOfService')
    expect(await readCase(shell, actor('headOfHousing'), d.reference)).toBeNull()
    expect(await readCase(shell, actor('director'), d.reference)).not.toBeNull()
  })

  it('is handed to a colleague when it may be about whoever answers it', async () => {
    const before = await caseCount()
    expect(await logging('informationManager', { person: PEOPLE.informationManager.email })).toMatchObject({
      ok: false,
      refusal: { rule: 'SoD-7', fields: { person: expect.stringContaining('colleague') } },
    })
    expect(await caseCount()).toBe(before)
  })
})

describe('from the call to its confirmation', () => {
  it('is decided, waits for the officer named, is confirmed by nobody else, and is ratified (16)', async () => {
    const { id, reference } = await logged()
    const given = await act('headOfCare', 'decideUrgent', reference, ACTS.decideUrgent.input)
    expect(given).toMatchObject({ ok: true })
    const waiting = await readCase(shell, actor('inspector'), reference)
    expect(waiting).toMatchObject({ status: 'U_AWAIT_CONFIRM' })
    expect(waiting?.confirmBy).toBeDefined()

    expect(await act('chiefInspector', 'confirmUrgent', reference, ACTS.confirmUrgent.input)).toMatchObject({
      refusal: { rule: 'NOT_FOUND' },
    })
    expect(await act('headOfHousing', 'ratifyUrgent', reference, ACTS.ratifyUrgent.input)).toMatchObject({
      refusal: { rule: 'T34' },
    })
    expect(await act('inspector', 'confirmUrgent', reference, ACTS.confirmUrgent.input)).toMatchObject({
      ok: true,
    })
    const ratified = await act('headOfHousing', 'ratifyUrgent', reference, ACTS.ratifyUrgent.input)
    expect(ratified).toMatchObject({ ok: true, value: { status: 'CLOSED' } })
    expect(await entries(id)).toEqual(
      expect.arrayContaining(['logUrgent T31', 'decideUrgent T32', 'ratifyUrgent T34']),
    )
  })

  it('becomes a draft of whoever logged it when it is no emergency (18)', async () => {
    const { reference } = await logged()
    expect(await act('headOfHousing', 'notUrgent', reference, ACTS.notUrgent.input)).toMatchObject({
      ok: true,
      value: { status: 'DRAFT', keyedById: PEOPLE.informationManager.id },
    })
  })
})

describe('what the council tells the police itself', () => {
  const {
    confirmerName: _name,
    confirmerRank: _rank,
    confirmerEmail: _email,
    numberGiven: _given,
    ...call
  } = CALL
  const telling = (organisationId: string) =>
    logEmergency(shell, as('headOfCare'), { gateway: 'G23', call: { ...call, organisationId } })

  it('goes to a police force only', async () => {
    expect(await telling(ORGANISATIONS.revenue.id)).toMatchObject({ ok: false, refusal: { rule: 'INPUT' } })
    expect(await telling(ORGANISATIONS.police.id)).toMatchObject({ ok: true, value: { gateway: 'G23' } })
  })

  it('is ratified without anybody’s confirmation', async () => {
    const outcome = await telling(ORGANISATIONS.police.id)
    const reference = outcome.ok ? outcome.value.reference : ''
    expect(await act('headOfHousing', 'decideUrgent', reference, ACTS.decideUrgent.input)).toMatchObject({
      ok: true,
    })
    expect(await act('headOfHousing', 'ratifyUrgent', reference, ACTS.ratifyUrgent.input)).toMatchObject({
      ok: true,
      value: { status: 'CLOSED' },
    })
  })
})
