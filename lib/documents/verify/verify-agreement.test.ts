import { beforeAll, describe, expect, it } from 'vitest'
import { agreementRecord, anEnding, theAgreedText } from '@/lib/domain/records/agreement/testing'
import type { RecordSigner } from '../signer/open-signer'
import { anAuthority, aSealedRecord, SIGNED_AT } from '../testing'
import { verifyRecord } from './verify-record'

let signer: RecordSigner
let trust: string

beforeAll(async () => {
  ;({ signer, trust } = await anAuthority())
})

const text = { ...theAgreedText, clauses: theAgreedText.clauses.slice(0, 6) }
const theAgreement = agreementRecord('P9', 'external', { text })

const RECORDS = [
  theAgreement,
  agreementRecord('P10', 'internal'),
  agreementRecord('P11', 'external', { status: 'ENDED', ending: anEnding }),
  agreementRecord('P12', 'external'),
]

describe('a sealed record of an agreement', () => {
  it.each(RECORDS.map((model) => [model.kind, model] as const))(
    '%s is verified as any other, page by page against what it says',
    async (kind, model) => {
      const report = await verifyRecord(await aSealedRecord(signer, model), { trust, now: SIGNED_AT })
      expect(report).toMatchObject({ valid: true, kind, reference: model.reference })
      expect(report.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    },
  )

  it('is no longer valid when one byte of it was changed', async () => {
    const bytes = await aSealedRecord(signer, theAgreement)
    const half = Math.floor(bytes.length / 2)
    const changed = bytes.with(half, (bytes[half] ?? 0) ^ 1)
    expect((await verifyRecord(changed, { trust, now: SIGNED_AT })).valid).toBe(false)
  })
})
