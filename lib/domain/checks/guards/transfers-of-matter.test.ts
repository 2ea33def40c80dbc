import { describe, expect, it } from 'vitest'
import { activeTransfer, aTransfer, aTransferIn, ON_CLAUSES, transferContext } from '@/lib/testing/transfer'
import type { Transfer } from '../transfer/transfer'
import { knownTransfer } from './transfers-of-matter'

const { reference, ...context } = transferContext()

const known = (t: Transfer, change: Partial<typeof context> = {}) =>
  knownTransfer(t, { reference, ...context, ...change }, null)

describe('a transfer is judged by the tables of the day, not by the decision it was signed with', () => {
  const withdrawn = {
    reference: {
      ...reference,
      adequacy: reference.adequacy.map((row) =>
        row.iso_code === 'IE' ? { ...row, status: 'none' as const } : row,
      ),
    },
  }

  it.each(['READY', 'ACTIVE', 'REVIEW_DUE'] as const)('while it is %s', (status) => {
    const t = aTransferIn(status)
    expect(known(t).decision).toBe('ALLOW')
    expect(knownTransfer(t, { ...context, ...withdrawn }, null).decision).toBe('BLOCK_NO_MECHANISM')
  })

  it('and says nothing while something is not known', () => {
    const t = aTransfer({ ...ON_CLAUSES, accessLocationCodes: undefined, recipientEstablishmentCode: 'IE' })
    expect(known({ ...t, content: { ...t.content, processingLocationCodes: ['IE'] } }).decision).toBe('')
  })
})

describe('an exception', () => {
  const signedAt = (t: Transfer) => t.signed?.by.at ?? ''
  const t = activeTransfer()

  it('is used once a release was made after its signature', () => {
    const judging = { reference, ...context }
    expect(knownTransfer(t, judging, null).isUsed).toBe(false)
    expect(knownTransfer(t, judging, '2026-11-20T09:00:00.000Z').isUsed).toBe(false)
    expect(knownTransfer(t, judging, signedAt(t)).isUsed).toBe(true)
    expect(knownTransfer(aTransferIn('READY'), judging, '2027-01-01T09:00:00.000Z').isUsed).toBe(false)
  })
})
