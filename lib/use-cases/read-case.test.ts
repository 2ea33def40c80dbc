import { describe, expect, it } from 'vitest'
import { PEOPLE } from '@/db/seeds/demo-people'
import { aBorough, actor, as, HOUSING_SCENE } from './demo/testing'
import { handleCommand } from './handle-command'
import { readCase, readOwnRequests, readRecords, readTimeline, readWorkList } from './read-case'
import { readRecord } from './read-record'

const { shell, place, owner } = await aBorough()

const listedFor = async (key: Parameters<typeof actor>[0]) => {
  const { rows, total } = await readWorkList(shell, actor(key), {})
  return { references: rows.map(({ reference }) => reference), total }
}

describe('a case about somebody who works for the council (SoD-7)', async () => {
  const open = await place('AWAIT_HOS')
  const hidden = await place('AWAIT_HOS', {
    subject: { ...HOUSING_SCENE.subject, name: ' marcia  CAMPBELL' },
  })

  it('does not exist for that person, by address, in lists or in counts', async () => {
    expect(await readCase(shell, actor('headOfHousing'), hidden.reference)).toBeNull()
    const listed = await listedFor('headOfHousing')
    expect(listed.references).toContain(open.reference)
    expect(listed.references).not.toContain(hidden.reference)
    expect(listed.total).toBe(listed.references.length)
  })

  it('exists for the advisers and the oversight, and for whoever is assigned to it', async () => {
    for (const key of ['dpo', 'monitoringOfficer', 'auditor', 'informationManager'] as const)
      expect((await readCase(shell, actor(key), hidden.reference))?.reference).toBe(hidden.reference)
    for (const key of ['director', 'housingCoordinator', 'solicitor', 'releaseOfficer'] as const)
      expect(await readCase(shell, actor(key), hidden.reference)).toBeNull()

    const assigned = await handleCommand(shell, as('dpo'), {
      verb: 'assignPeople',
      reference: hidden.reference,
      version: hidden.version,
      input: { people: [PEOPLE.director.id] },
    })
    expect(assigned.ok).toBe(true)
    expect((await readCase(shell, actor('director'), hidden.reference))?.reference).toBe(hidden.reference)
    expect((await listedFor('director')).references).toContain(hidden.reference)
  })

  it('cannot be decided by that person, who is told that there is no such case', async () => {
    const command = {
      verb: 'returnForWork',
      reference: hidden.reference,
      version: hidden.version,
      input: { reason: 'Let me see it.' },
    } as const
    expect(await handleCommand(shell, as('headOfHousing'), command)).toMatchObject({
      ok: false,
      refusal: { rule: 'NOT_FOUND' },
    })
  })
})

describe('reading a case', () => {
  it.each(['DIS-2026-999999', 'DIS-2026-1', "DIS-2026-000001' or true --", '', '%'])(
    'answers null for %s',
    async (reference) => {
      expect(await readCase(shell, actor('dpo'), reference)).toBeNull()
    },
  )

  it('shows an outside person their own requests and nobody else’s', async () => {
    const own = await place('DRAFT', { asker: 'sergeant', officer: 'sergeant' })
    expect((await readOwnRequests(shell, actor('sergeant'))).map(({ reference }) => reference)).toEqual([
      own.reference,
    ])
    expect(await readOwnRequests(shell, actor('revenueOfficer'))).toEqual([])
  })

  it('tells the requester what became of the case, and the council also what was refused', async () => {
    const d = await place('AWAIT_HOS')
    await handleCommand(shell, as('deputyHeadOfHousing'), {
      verb: 'returnForWork',
      reference: d.reference,
      version: d.version,
      input: { reason: 'Not for me.' },
    })
    const file = (await readCase(shell, actor('dpo'), d.reference)) ?? expect.fail('the DPO sees it')

    const council = await readTimeline(shell, actor('dpo'), file)
    const outside = await readTimeline(shell, actor('constable'), file)

    expect(council[0]).toMatchObject({ action: 'refused:returnForWork', rule: 'GRADE', who: 'Yusuf Abdi' })
    expect(outside.some(({ action }) => action.startsWith('refused:'))).toBe(false)
    expect(outside).toHaveLength(council.length - 1)
  })
})

describe('reading a record', async () => {
  const d = await place('AWAIT_HOS')
  const input = {
    codes: ['R07' as const],
    text: 'The interference would be out of proportion to what could be learnt from it.',
    wouldHelp: 'Ask for less.',
    conflict: 'no' as const,
  }
  await handleCommand(shell, as('headOfHousing'), {
    verb: 'refuseRequest',
    reference: d.reference,
    version: d.version,
    input,
  })
  const file = (await readCase(shell, actor('dpo'), d.reference)) ?? expect.fail('the DPO sees it')
  const { issued } = await readRecords(shell, actor('dpo'), file)
  const idOf = (kind: string) => issued.find((record) => record.kind === kind)?.id ?? ''

  it('offers the requester the letter and never the internal note', async () => {
    const outside = await readRecords(shell, actor('constable'), file)
    expect(outside.issued.map(({ kind }) => kind)).toEqual(['P4'])
    expect(await readRecord(shell, actor('constable'), idOf('P2'))).toBeNull()
    expect((await readRecord(shell, actor('constable'), idOf('P4')))?.kind).toBe('P4')
  })

  it('is the same nothing for a stranger, a made-up id and no id at all', async () => {
    const answers = await Promise.all([
      readRecord(shell, actor('revenueOfficer'), idOf('P4')),
      readRecord(shell, actor('dpo'), d.id),
      readRecord(shell, actor('dpo'), '../secrets'),
    ])
    expect(answers).toEqual([null, null, null])
  })

  it('is in the ledger', async () => {
    const opened = await readRecord(shell, actor('auditor'), idOf('P2'))
    expect(opened?.reference).toBe(`${d.reference}/P2/1`)
    const [entry] = await owner.query.ledgerEntry.findMany({
      where: (row, { eq }) => eq(row.objectId, idOf('P2')),
    })
    expect(entry).toMatchObject({ action: 'readRecord', actor: actor('auditor').id, rule: 'P2' })
  })
})
