import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findDisclosure } from '@/db/repositories/disclosures'
import { person } from '@/db/schema'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { InputOf } from '@/lib/domain/disclosure/command'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { aBorough, as } from './demo/testing'
import { actOrDeclare } from './disclosure/act-or-declare'
import { saveAnswers } from './disclosure/save-answers'
import { startRequest } from './disclosure/start-request'
import { handleCommand } from './handle-command'

const { shell, owner, place } = await aBorough()

type Placed = { readonly reference: string; readonly version: number; readonly id: string }

const act = <V extends Verb>(key: PersonKey, verb: V, { reference, version }: Placed, input: InputOf<V>) =>
  handleCommand(shell, as(key), { verb, reference, version, input })

/** Everything a case consists of outside the ledger, as one value to compare. */
const stateOf = async ({ id }: Placed) => {
  const [row] = await owner.execute<{ state: string }>(sql`
    select md5(concat(
      (select d::text from disclosure d where id = ${id}),
      (select string_agg(x::text, '|' order by x.id) from decision x where disclosure_id = ${id}),
      (select string_agg(o::text, '|' order by o.id) from outbox o where disclosure_id = ${id}),
      (select string_agg(r.reference, '|' order by r.id) from issued_record r where disclosure_id = ${id})
    )) as state`)
  return row?.state
}

const refusalsOf = async ({ id }: Placed) => {
  const rows = await owner.execute<{ action: string; rule: string; actor: string }>(
    sql`select action, rule, actor from ledger_entry where object_id = ${id} and action like 'refused:%' order by index`,
  )
  return [...rows]
}

const REASONED = { reason: 'Looked at it again and something is missing.' }
const APPROVAL: InputOf<'approveRequest'> = {
  items: [
    { proposal: 'disclose', redactions: [] },
    { proposal: 'disclose', redactions: [] },
  ],
  whyAppropriate:
    'Whoever lives there must be known before a door is opened, and nobody but the landlord can say so; the names alone are little to ask.',
  adviceFollowed: 'notAsked',
  notification: 'after',
  notificationReason: 'Told once the enquiry is over.',
  conflict: 'no',
}
const AGREED: InputOf<'authoriseRequest'> = { statement: ['agreed'], offenceWithheldConfirmed: [] }

describe('a refused attempt', () => {
  it.each([
    [
      'the constable authorises their own request',
      'R02',
      'AWAIT_EXT_AUTH',
      'constable',
      'authoriseRequest',
      AGREED,
    ],
    [
      'somebody in the council decides out of turn',
      'WRONG_STATE',
      'ASSESS',
      'headOfHousing',
      'approveRequest',
      APPROVAL,
    ],
    ['a deputy decides', 'GRADE', 'AWAIT_HOS', 'deputyHeadOfHousing', 'approveRequest', APPROVAL],
    ['the collator decides', 'SoD-3', 'AWAIT_HOS', 'housingCoordinator', 'approveRequest', APPROVAL],
    ['the DPO decides', 'SoD-4', 'AWAIT_HOS', 'dpo', 'approveRequest', APPROVAL],
    ['an auditor does anything', 'NOT_PERMITTED', 'AWAIT_HOS', 'auditor', 'returnForWork', REASONED],
    ['another service’s head decides', 'NOT_FOUND', 'AWAIT_HOS', 'headOfCare', 'approveRequest', APPROVAL],
    [
      'an administrator looks for a way in',
      'NOT_FOUND',
      'AWAIT_HOS',
      'administrator',
      'approveRequest',
      APPROVAL,
    ],
    [
      'a stranger of another agency withdraws it',
      'NOT_FOUND',
      'AWAIT_HOS',
      'revenueOfficer',
      'withdrawRequest',
      REASONED,
    ],
    [
      'the release officer releases an unchecked pack',
      'CHECK',
      'PREPARE',
      'releaseOfficer',
      'releasePack',
      { channel: 'cjsm', recipientEmail: PEOPLE.constable.email, dispatchRef: 'CJSM 1' },
    ],
    [
      'the preparer checks their own pack',
      'SoD-3',
      'PREPARE',
      'releaseOfficer',
      'checkPack',
      { agrees: ['yes'], note: 'Looked at it myself.' },
    ],
  ] as const)(
    'in which %s is in the ledger as %s and changes nothing else',
    async (_, rule, status, key, verb, input) => {
      const d = await place(status)
      const before = await stateOf(d)

      const outcome = await act<Verb>(key, verb, d, input)

      expect(outcome).toMatchObject({ ok: false, refusal: { rule } })
      expect(await stateOf(d)).toBe(before)
      expect(await refusalsOf(d)).toEqual([{ action: `refused:${verb}`, rule, actor: PEOPLE[key].id }])
    },
  )

  it('on a case that never was is in the ledger too, and told in the same words as a case that is not theirs', async () => {
    const reference = 'DIS-2020-999999'
    const never = await handleCommand(shell, as('constable'), {
      verb: 'submitRequest',
      reference,
      version: 1,
      input: {},
    })
    const notTheirs = await act('revenueOfficer', 'submitRequest', await place('DRAFT'), {})
    expect(never).toEqual(notTheirs)
    expect(await refusalsOf({ id: 'unknown', reference, version: 1 })).toMatchObject([{ rule: 'NOT_FOUND' }])
  })

  it('from a page that is out of date names where the case stands now', async () => {
    const d = await place('AWAIT_HOS')
    expect(await act('headOfHousing', 'approveRequest', { ...d, version: d.version - 1 }, APPROVAL)).toEqual({
      ok: false,
      refusal: { rule: 'STALE_VERSION', facts: { status: 'AWAIT_HOS', version: d.version } },
    })
  })
})

describe('twenty approvals of one request at once', () => {
  it('make one decision; the others are told that it was made', async () => {
    const d = await place('AWAIT_HOS')
    const deciders = Array.from(
      { length: 20 },
      (_, n): PersonKey => (n % 2 === 0 ? 'headOfHousing' : 'director'),
    )

    const outcomes = await Promise.all(deciders.map((key) => act(key, 'approveRequest', d, APPROVAL)))

    const rules = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.rule]))
    expect(rules).toHaveLength(19)
    expect(rules.every((rule) => ['STALE_VERSION', 'WRONG_STATE', 'BUSY'].includes(rule))).toBe(true)
    const decisions = await owner.execute(sql`select 1 from decision where disclosure_id = ${d.id}`)
    expect(decisions).toHaveLength(1)
    // Somebody who waited for the lock in vain on a slow machine was told so, and left no entry.
    expect(await refusalsOf(d)).toHaveLength(rules.filter((rule) => rule !== 'BUSY').length)
  })

  it('never make somebody wait for ever: a case held elsewhere is busy, in words', async () => {
    const d = await place('AWAIT_HOS')
    const outcome = await owner.transaction(async (tx) => {
      await tx.execute(sql`select 1 from disclosure where id = ${d.id} for update`)
      return act('headOfHousing', 'approveRequest', d, APPROVAL)
    })
    expect(outcome).toEqual({ ok: false, refusal: { rule: 'BUSY' } })
    expect((await findDisclosure(shell.db, d.reference))?.version).toBe(d.version)
  })
})

describe('the same form sent twice', () => {
  it('submits once', async () => {
    const d = await place('DRAFT')
    const [first, second] = await Promise.all([
      act('constable', 'submitRequest', d, {}),
      act('constable', 'submitRequest', d, {}),
    ])
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1)
    expect((await findDisclosure(shell.db, d.reference))?.version).toBe(d.version + 1)
  })
})

describe('a person whose row changed between page and click', () => {
  it('is refused when they have left', async () => {
    const d = await place('AWAIT_HOS')
    await owner.update(person).set({ active: false }).where(eq(person.id, PEOPLE.headOfHousing.id))
    expect(await act('headOfHousing', 'approveRequest', d, APPROVAL)).toEqual({
      ok: false,
      refusal: { rule: 'NOT_PERMITTED' },
    })
    await owner.update(person).set({ active: true }).where(eq(person.id, PEOPLE.headOfHousing.id))
  })

  it('is refused when the grade was taken away', async () => {
    const d = await place('AWAIT_HOS')
    await owner.update(person).set({ grade: 'deputyHead' }).where(eq(person.id, PEOPLE.headOfHousing.id))
    expect(await act('headOfHousing', 'approveRequest', d, APPROVAL)).toMatchObject({
      ok: false,
      refusal: { rule: 'GRADE' },
    })
    await owner.update(person).set({ grade: 'headOfService' }).where(eq(person.id, PEOPLE.headOfHousing.id))
  })

  it('is nobody when there never was such a row', async () => {
    const d = await place('AWAIT_HOS')
    const outcome = await handleCommand(
      shell,
      { personId: randomUUID(), method: 'a test' },
      { verb: 'approveRequest', reference: d.reference, version: d.version, input: APPROVAL },
    )
    expect(outcome).toEqual({ ok: false, refusal: { rule: 'NOT_PERMITTED' } })
  })
})

describe('a conflict of interest', () => {
  it('that is declared takes the person off the case and does not decide it', async () => {
    const d = await place('AWAIT_HOS')
    const input = { ...APPROVAL, conflict: 'yes', conflictText: 'My cousin lives there.' } as const
    const command = { verb: 'approveRequest', reference: d.reference, version: d.version, input } as const

    expect(await actOrDeclare(shell, as('headOfHousing'), command)).toMatchObject({
      ok: false,
      refusal: { rule: 'SoD-8' },
    })

    const later = { ...d, version: d.version + 1 }
    expect(await act('headOfHousing', 'approveRequest', later, APPROVAL)).toMatchObject({
      ok: false,
      refusal: { rule: 'SoD-8' },
    })
    expect(await act('director', 'approveRequest', later, APPROVAL)).toMatchObject({
      ok: true,
      value: { status: 'APPROVED_FULL' },
    })
  })
})

describe('a draft', () => {
  it('is nobody else’s to save, and only while it is a draft', async () => {
    const opened = await startRequest(shell, as('constable'))
    const d = opened.ok ? opened.value : expect.fail('a constable may start')
    const answers = { reference: d.reference, version: d.version, merge: () => ({ offence: 'Theft' }) }

    expect(await saveAnswers(shell, as('inspector'), answers)).toMatchObject({
      ok: false,
      refusal: { rule: 'NOT_FOUND' },
    })
    expect(await saveAnswers(shell, as('constable'), answers)).toMatchObject({
      ok: true,
      value: { version: 2 },
    })
    expect(await saveAnswers(shell, as('constable'), answers)).toMatchObject({
      ok: false,
      refusal: { rule: 'STALE_VERSION' },
    })
    const sent = await place('AWAIT_EXT_AUTH')
    expect(
      await saveAnswers(shell, as('constable'), { ...answers, reference: sent.reference }),
    ).toMatchObject({
      ok: false,
      refusal: { rule: 'WRONG_STATE' },
    })
  })

  it('is not opened by the council’s own people', async () => {
    expect(await startRequest(shell, as('headOfHousing'))).toMatchObject({
      ok: false,
      refusal: { rule: 'NOT_PERMITTED' },
    })
  })
})
