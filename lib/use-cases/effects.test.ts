import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findRecord, recordsOf } from '@/db/repositories/records'
import type { InputOf } from '@/lib/domain/disclosure/command'
import { aBorough, as } from './demo/testing'
import { runEffects } from './effects'
import { handleCommand } from './handle-command'
import type { Shell } from './shell'

const { shell, owner, place, waitDays } = await aBorough()

const broken: Shell = { ...shell, signer: () => Promise.reject(new Error('the key is away')) }

const REFUSAL: InputOf<'refuseRequest'> = {
  codes: ['R07'],
  text: 'Nothing shows that this person has anything to do with the matter, so the interference is not justified.',
  wouldHelp: 'Say what the person is suspected of.',
  conflict: 'no',
}

const refuse = async (on: Shell) => {
  const d = await place('AWAIT_HOS')
  const command = {
    verb: 'refuseRequest',
    reference: d.reference,
    version: d.version,
    input: REFUSAL,
  } as const
  return { id: d.id, outcome: await handleCommand(on, as('headOfHousing'), command) }
}

const waiting = async (id: string) => {
  const rows = await owner.execute<{ attempts: number; fault: string | null }>(
    sql`select attempts, last_fault as fault from outbox where disclosure_id = ${id} and done_at is null order by effect_key`,
  )
  return [...rows]
}

const issuedEntries = async (id: string) => {
  const rows = await owner.execute(
    sql`select 1 from ledger_entry where object_id = ${id} and action = 'issueRecord'`,
  )
  return rows.length
}

describe('an act whose records cannot be sealed', () => {
  it('stands, and its records wait until a sweep can seal them, each once', async () => {
    const { id, outcome } = await refuse(broken)
    expect(outcome).toMatchObject({ ok: true, value: { status: 'REFUSED' } })
    expect(await waiting(id)).toEqual([
      { attempts: 1, fault: 'Error' },
      { attempts: 1, fault: 'Error' },
    ])
    expect(await recordsOf(shell.db, id)).toEqual([])

    waitDays(1)
    await runEffects(shell)
    await runEffects(shell)

    expect(await waiting(id)).toEqual([])
    expect((await recordsOf(shell.db, id)).map(({ kind }) => kind).toSorted()).toEqual(['P2', 'P4'])
    expect(await issuedEntries(id)).toBe(2)
  })

  it('is not tried again at once', async () => {
    const { id } = await refuse(broken)
    await runEffects(shell)
    expect(await waiting(id)).toHaveLength(2)
    waitDays(1)
    await runEffects(shell)
  })

  it('says what was true when it was done, however late it is sealed', async () => {
    const { id } = await refuse(broken)
    const decidedAt = shell.clock().toISOString()
    waitDays(3)
    await runEffects(shell)
    const note = (await recordsOf(shell.db, id)).find(({ kind }) => kind === 'P2')
    expect((await findRecord(shell.db, note?.id ?? ''))?.model.finalisedAt).toBe(decidedAt)
  })
})

describe('two sweeps at once', () => {
  it('issue each record once', async () => {
    const { id } = await refuse(broken)
    waitDays(1)
    await Promise.all([runEffects(shell), runEffects(shell), runEffects(shell)])
    expect(await recordsOf(shell.db, id)).toHaveLength(2)
    expect(await issuedEntries(id)).toBe(2)
    expect(await waiting(id)).toEqual([])
  })
})

describe('an authorisation', () => {
  it('is acknowledged by the product itself, once', async () => {
    const d = await place('AWAIT_EXT_AUTH')
    const input = { statement: ['agreed' as const], offenceWithheldConfirmed: [] }
    await handleCommand(shell, as('inspector'), {
      verb: 'authoriseRequest',
      reference: d.reference,
      version: d.version,
      input,
    })
    await runEffects(shell)
    const rows = await owner.execute<{ after: string }>(
      sql`select after from ledger_entry where object_id = ${d.id} and action = 'acknowledgeRequest'`,
    )
    expect([...rows]).toEqual([{ after: 'INTAKE' }])
  })
})
