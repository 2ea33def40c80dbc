import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { insertCheck, newCheckReference } from '@/db/repositories/checks'
import { PEOPLE } from '@/db/seeds/demo-people'
import { NAMED_GUARDS } from '@/lib/domain/checks/transfer/guards/living'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { ABROAD, aTransferIn } from '@/lib/testing/transfer'
import { aBorough, actor } from '../demo/testing'
import { readPanel } from './panel'
import { readGuardsOf, readTransfer } from './read-transfer'

/** A transfer abroad of a single request: what its own signature is asked, and what the release is. */

const { owner, shell, place } = await aBorough()

const aCaseWith = async (t: Transfer) => {
  const d = await place('PREPARE')
  const kept = await owner.transaction(async (tx) => {
    const reference = await newCheckReference(tx, 'transfer', shell.clock())
    const matter = { kind: 'disclosure', id: d.id, reference: d.reference } as const
    const own = { ...t, id: randomUUID(), reference, version: 1, matter, clock: null }
    await insertCheck(tx, 'transfer', own, PEOPLE.informationOfficer.id, shell.clock())
    return own
  })
  return { d, kept }
}

const atRelease = async (t: Transfer) => {
  const { d } = await aCaseWith(t)
  const { guards } = await readPanel(shell, { kind: 'disclosure', d: caseFile(d) })
  return guards.find(({ id }) => id === 'G-TRANSFER')?.state
}

describe('a release', () => {
  it.each([
    ['READY', 'blocked'],
    ['ACTIVE', 'pass'],
    ['REVIEW_DUE', 'pass'],
    ['SUSPENDED', 'blocked'],
  ] as const)('while its transfer is %s: %s (3.7)', async (status, state) => {
    expect(await atRelease(aTransferIn(status))).toBe(state)
  })

  it('goes by no transfer that the tables of the day block, though it was signed', async () => {
    const t = aTransferIn('ACTIVE')
    const elsewhere = { ...ABROAD, accessLocationCodes: ['IN'] }
    expect(await atRelease({ ...t, content: elsewhere })).toBe('blocked')
  })
})

it('the signature of its transfer is asked of the register, the notice and retention too (1.7)', async () => {
  const { kept } = await aCaseWith(aTransferIn('READY'))
  const dpo = actor('dpo')
  const read = (await readTransfer(shell, dpo, kept.reference)) ?? expect.fail('not there')
  const guards = await readGuardsOf(shell, dpo, read)
  const states = Object.fromEntries(guards.map(({ id, state }) => [id, state]))
  expect(NAMED_GUARDS.filter((id) => states[id] === 'notApplicable')).toEqual([])
  expect(states).toMatchObject({ 'G-ROPA': 'blocked', 'G-NOTICE': 'blocked', 'G-RETAIN': 'blocked' })
})
