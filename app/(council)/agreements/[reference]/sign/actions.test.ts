import { beforeEach, describe, expect, it, vi } from 'vitest'
import { EMPTY_STATE } from '@/components/forms/form-spec'
import { testDatabase } from '@/db/testing'
import { director, trustSignatory } from '@/lib/testing/people'
import { setSeats } from '../signing/actions'
import { signAgreement } from './actions'

await testDatabase()

const who = { personId: director.id, method: 'a test' }
const acted = vi.hoisted(() => ({ commands: [] as unknown[] }))

vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`went to ${address}`)
  },
}))
vi.mock('@/lib/auth/signed-in', () => ({ requireSignedIn: async () => ({ actor: director, who }) }))
vi.mock('@/lib/use-cases/agreement/act-or-declare', () => ({
  actOnAgreement: async (_shell: unknown, _who: unknown, command: unknown) => {
    acted.commands.push(command)
    return { ok: true, value: null }
  },
}))

beforeEach(() => {
  acted.commands.length = 0
})

const sent = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ version: '9', ...fields })) form.append(name, value)
  return form
}

const REFERENCE = 'AGR-2026-000001'
const SIGNED = { typedName: director.name, textHash: 'f'.repeat(64), conflict: 'no', conflictText: '' }

describe('signing', () => {
  const sign = (fields: Readonly<Record<string, string>>) =>
    signAgreement(REFERENCE, EMPTY_STATE, sent({ ...SIGNED, ...fields }))

  it('binds to the text and the version that the page showed', async () => {
    await expect(sign({ confirms: 'yes' })).rejects.toThrow(`went to /agreements/${REFERENCE}`)
    expect(acted.commands).toMatchObject([
      {
        verb: 'signAgreement',
        reference: REFERENCE,
        version: 9,
        input: { typedName: director.name, textHash: SIGNED.textHash, conflict: 'no' },
      },
    ])
  })

  it('is not done without the statement', async () => {
    expect((await sign({})).errors.confirms).toContain('Confirm that you have read it')
    expect(acted.commands).toEqual([])
  })

  it('hands on an interest, so that it is declared instead (SoD-8)', async () => {
    const declared = sign({ confirms: 'yes', conflict: 'yes', conflictText: 'My brother works there.' })
    await expect(declared).rejects.toThrow('went to')
    expect(acted.commands).toMatchObject([
      { input: { conflict: 'yes', conflictText: 'My brother works there.' } },
    ])
  })
})

describe('choosing who signs', () => {
  it('is an order of people, made of the rows of one form', async () => {
    const rows = {
      [`place-${director.id}`]: '2',
      [`as-${director.id}`]: 'signatory',
      [`place-${trustSignatory.id}`]: '1',
      [`as-${trustSignatory.id}`]: 'signatory',
    }
    await expect(setSeats(REFERENCE, EMPTY_STATE, sent(rows))).rejects.toThrow('/signing')
    expect(acted.commands).toMatchObject([
      {
        verb: 'setSeats',
        input: {
          order: [
            { personId: trustSignatory.id, as: 'signatory' },
            { personId: director.id, as: 'signatory' },
          ],
        },
      },
    ])
  })
})
