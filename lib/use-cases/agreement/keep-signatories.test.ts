import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { entriesAbout } from '@/db/repositories/ledger'
import { holdAuthoritiesOf, insertAuthority } from '@/db/repositories/signatories'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { AuthorityTerms } from '@/lib/domain/agreement/authority'
import { aBorough, actor, as } from '../demo/testing'
import {
  addSignatory,
  endSignatory,
  readSignatories,
  readSignatoryChoices,
  readWhoMaySign,
} from './keep-signatories'

const { shell, waitDays } = await aBorough()

const terms = (key: PersonKey, set: Partial<AuthorityTerms> = {}): AuthorityTerms => ({
  personId: PEOPLE[key].id,
  reference: 'Scheme of delegation 4.2',
  starts: '2026-11-20',
  ends: '2027-11-19',
  ...set,
})

const add = (key: PersonKey, set: Partial<AuthorityTerms> = {}, who: PersonKey = 'solicitor') =>
  addSignatory(shell, as(who), terms(key, set))

type Tried = Awaited<ReturnType<typeof add>>
const ruleOf = (outcome: Tried) => (outcome.ok ? null : outcome.refusal.rule)
const idOf = (outcome: Tried) => {
  if (!outcome.ok) throw new Error(`not done: ${outcome.refusal.rule}`)
  return outcome.value.id
}

const maySign = async (key: PersonKey) =>
  (await readWhoMaySign(shell)).some(({ personId }) => personId === PEOPLE[key].id)

const lineOf = async (id: string) => (await readSignatories(shell)).find((line) => line.id === id)

describe('the list of who may sign', () => {
  it('lets somebody of the council or of a partner sign from their first day, and keeps who put them on it', async () => {
    for (const key of ['director', 'trustSignatory'] as const) {
      expect(await maySign(key)).toBe(false)
      const id = idOf(await add(key))
      expect(await maySign(key)).toBe(true)
      expect(await lineOf(id)).toMatchObject({ state: 'running', recordedBy: PEOPLE.solicitor.name })
      expect(await entriesAbout(shell.db, id)).toMatchObject([
        {
          action: 'addSignatory',
          actor: PEOPLE.solicitor.id,
          rule: '3.3',
          payload: { personId: PEOPLE[key].id },
        },
      ])
    }
  })

  it('takes one of two lines for the same days, also while a colleague enters the other', async () => {
    const theirs = { ...terms('departmentSignatory'), recordedBy: PEOPLE.boroughLawyer2.id }
    let mine: Promise<Tried> | undefined
    await shell.db.transaction(async (tx) => {
      await holdAuthoritiesOf(tx, theirs.personId)
      await insertAuthority(tx, { ...theirs, id: randomUUID(), recordedAt: shell.clock() })
      mine = add('departmentSignatory')
      await setTimeout(300)
    })
    expect(mine && ruleOf(await mine)).toBe('INPUT')
  })

  it('does not let them sign before that day', async () => {
    idOf(await add('headOfHousing', { starts: '2026-11-21' }))
    expect(await maySign('headOfHousing')).toBe(false)
  })

  it.each(['headOfHousing', 'dpo', 'auditor', 'administrator', 'trustSignatory'] as const)(
    'is not the %s’s to keep',
    async (key) => {
      expect(ruleOf(await add('chiefExecutive', {}, key))).toBe('NOT_PERMITTED')
      expect(await maySign('chiefExecutive')).toBe(false)
    },
  )

  it.each([
    ['the solicitor who keeps it', 'solicitor', 'solicitor'],
    ['another lawyer, who drafts', 'boroughLawyer2', 'solicitor'],
    ['the DPO, who never signs', 'dpo', 'solicitor'],
    ['a coordinator', 'housingCoordinator', 'solicitor'],
  ] as const)('does not take in %s', async (_, key, who) => {
    expect(await add(key, {}, who)).toMatchObject({ refusal: { fields: { personId: expect.any(String) } } })
  })

  it('does not take in nobody', async () => {
    expect(
      await addSignatory(shell, as('solicitor'), {
        ...terms('director'),
        personId: '00000000-0000-4000-8000-000000000000',
      }),
    ).toMatchObject({ refusal: { fields: { personId: expect.any(String) } } })
  })

  it('does not take in the same person twice for one day', async () => {
    idOf(await add('headOfCare'))
    expect(await add('headOfCare', { starts: '2027-11-19', ends: '2028-01-01' })).toMatchObject({
      refusal: { fields: { starts: expect.any(String) } },
    })
    idOf(await add('headOfCare', { starts: '2027-11-20', ends: '2028-01-01' }))
  })
})

describe('the end of an authority', () => {
  it('counts at once, stays in the history with who ended it, and is in the ledger', async () => {
    const id = idOf(await add('homecareSignatory'))
    expect(ruleOf(await endSignatory(shell, as('boroughLawyer2'), id))).toBeNull()
    expect(await maySign('homecareSignatory')).toBe(false)
    expect(await lineOf(id)).toMatchObject({ state: 'ended', endedBy: PEOPLE.boroughLawyer2.name })
    expect((await entriesAbout(shell.db, id)).map(({ action }) => action)).toEqual([
      'addSignatory',
      'endSignatory',
    ])
  })

  it('comes once, and makes room for another authority', async () => {
    const id = idOf(await add('regionalSignatory'))
    idOf(await endSignatory(shell, as('solicitor'), id))
    expect(ruleOf(await endSignatory(shell, as('solicitor'), id))).toBe('DECIDED')
    idOf(await add('regionalSignatory'))
    expect(await maySign('regionalSignatory')).toBe(true)
  })

  it('is not brought about by somebody who may not, nor by an address that names nothing', async () => {
    const id = idOf(await add('sealedPostSignatory'))
    expect(ruleOf(await endSignatory(shell, as('director'), id))).toBe('NOT_PERMITTED')
    expect(ruleOf(await endSignatory(shell, as('solicitor'), 'nothing'))).toBe('NOT_FOUND')
    expect(await maySign('sealedPostSignatory')).toBe(true)
  })

  it('is announced for its last thirty days, and then is over by itself', async () => {
    const id = idOf(await add('caldicottGuardian', { ends: '2026-12-21' }))
    expect(await lineOf(id)).toMatchObject({ state: 'running' })
    waitDays(1)
    expect(await lineOf(id)).toMatchObject({ state: 'expiring' })
    expect(await maySign('caldicottGuardian')).toBe(true)
    waitDays(31)
    expect(await lineOf(id)).toMatchObject({ state: 'over' })
    expect(await maySign('caldicottGuardian')).toBe(false)
  })
})

describe('the form', () => {
  it('offers those whose post signs, here and at partners, and nobody for themselves', async () => {
    const offered = (await readSignatoryChoices(shell, actor('director'))).map(({ id }) => id)
    for (const key of ['headOfHousing', 'caldicottGuardian', 'trustSignatory'] as const)
      expect(offered, key).toContain(PEOPLE[key].id)
    for (const key of ['director', 'solicitor', 'dpo', 'constable'] as const)
      expect(offered, key).not.toContain(PEOPLE[key].id)
  })
})
