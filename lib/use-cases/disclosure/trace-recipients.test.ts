import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Sought } from '@/lib/domain/disclosure/after-inputs'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { hashOf } from '@/lib/hash'
import { ACTS } from '@/lib/testing/acts'
import { aBorough, as } from '../demo/testing'
import { handleCommand } from '../handle-command'
import { traceRecipients } from './trace-recipients'

const { shell, owner, place } = await aBorough()

const about = (name: string, dob = '1990-04-12') => ({ subject: { name, dob, address: '5 Sample Row' } })

const search = async (sought: Sought, key: PersonKey = 'informationManager') => {
  const outcome = await traceRecipients(shell, as(key), sought)
  if (!outcome.ok) throw new Error(outcome.refusal.rule)
  return outcome.value
}

const references = async (sought: Sought, key?: PersonKey) =>
  (await search(sought, key)).map(({ reference }) => reference)

describe('who received a person’s information', () => {
  it('is found by the name in any order and without its accents, by the date of birth, or by both', async () => {
    const sian = await place('CLOSED', about('Siân Testing-Price', '1981-02-03'))
    const lukasz = await place('RELEASED', about('Łukasz Testowicz', '1972-11-30'))
    expect(await references({ name: 'testing-price sian' })).toEqual([sian.reference])
    expect(await references({ name: 'Lukasz Testowicz' })).toEqual([lukasz.reference])
    expect(await references({ dob: '1972-11-30' })).toEqual([lukasz.reference])
    expect(await references({ name: 'Siân', dob: '1981-02-03' })).toEqual([sian.reference])
    expect(await references({ name: 'Siân', dob: '1981-02-04' })).toEqual([])
    expect(await references({ name: '%' })).toEqual([])
  })

  it('names the recipient, the day and the items, and whether the person may be told', async () => {
    const d = await place('CLOSED', about('Robin Sampleford'))
    const [found] = await search({ name: 'Robin Sampleford' })
    expect(found).toMatchObject({ reference: d.reference, organisation: 'Thamesgate Police' })
    expect(found?.sent).toHaveLength(1)
    expect(found?.sent[0]?.to).toBe(PEOPLE.constable.email)
    expect(found?.sent[0]?.items.length).toBeGreaterThan(0)
    expect(['may', 'askFirst']).toContain(found?.telling.answer)
  })

  it('is not found in what was asked for and never sent', async () => {
    await place('AWAIT_HOS', about('Alex Unsentworthy'))
    await place('REFUSED', about('Alex Unsentworthy'))
    expect(await references({ name: 'Alex Unsentworthy' })).toEqual([])
  })

  it('is withheld once the council has decided that telling would do harm', async () => {
    const d = await place('CLOSED', about('Jo Withheldson'))
    await handleCommand(shell, as('informationManager'), {
      verb: 'checkAccess',
      reference: d.reference,
      version: d.version,
      input: { ...ACTS.checkAccess.input, tell: 'no', reason: 'The trial is in March, and he would leave.' },
    })
    const [found] = await search({ name: 'Jo Withheldson' })
    expect(found?.telling).toEqual({ answer: 'withheld', why: 'The trial is in March, and he would leave.' })
  })

  it('does not show a case to whoever it is hidden from (SoD-7)', async () => {
    const hidden = (d: Disclosure): Disclosure => ({ ...d, hiddenFrom: [PEOPLE.informationManager.id] })
    const d = await place('CLOSED', about('Kim Hiddenby'), hidden)
    expect(await references({ name: 'Kim Hiddenby' })).toEqual([])
    expect(await references({ name: 'Kim Hiddenby' }, 'dpo')).toEqual([d.reference])
  })
})

describe('the search itself', () => {
  it('may be made by the information team and the Data Protection Officer only', async () => {
    for (const key of ['headOfHousing', 'housingCoordinator', 'auditor', 'constable'] as const)
      expect(await traceRecipients(shell, as(key), { name: 'Robin' }), key).toMatchObject({
        ok: false,
        refusal: { rule: 'NOT_PERMITTED' },
      })
  })

  it('is in the ledger with a hash of whom was looked for, and the name is nowhere', async () => {
    await search({ name: 'Quillon Secretname' })
    const [row] = await owner.execute<{ entry: string; payload: object; actor: string }>(sql`
      select e.entry, e.actor, p.payload from ledger_entry e join ledger_payload p using (index)
      where e.action = 'traceRecipients' order by index desc limit 1`)
    expect(row?.actor).toBe(PEOPLE.informationManager.id)
    expect(row?.payload).toEqual({ query: hashOf({ name: 'Quillon Secretname' }), found: 0 })
    expect(JSON.stringify(row)).not.toMatch(/quillon|secretname/i)
  })
})
