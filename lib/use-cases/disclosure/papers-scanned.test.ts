import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { attachment } from '@/db/schema'
import { EICAR, servesClamd } from '@/lib/documents/scan/testing'
import { sha256Hex } from '@/lib/hash'
import { aBorough, as } from '../demo/testing'
import { attachFile } from './attach-file'
import { startRequest } from './start-request'

const clamd = await servesClamd()
Object.assign(process.env, { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(clamd.port) })
afterAll(() => {
  delete process.env.CLAMD_HOST
  delete process.env.CLAMD_PORT
})

const { shell, owner } = await aBorough()

const attach = async (text: string) => {
  const draft = await startRequest(shell, as('constable'))
  const { id, reference, version } = draft.ok ? draft.value : expect.fail('a constable may start')
  const content = new TextEncoder().encode(text)
  const file = { name: 'order.pdf', content, sha256: sha256Hex(content), isCut: false }
  const outcome = await attachFile(shell, as('constable'), { reference, version, kind: 'instrument', file })
  const kept = await owner.select().from(attachment).where(eq(attachment.disclosureId, id))
  return { outcome, kept: kept.length }
}

const notTaken = (problem: string) => ({
  outcome: { ok: false, refusal: { rule: 'INPUT', facts: { problem } } },
  kept: 0,
})

describe('a paper that is sent with a request, where there is a virus scanner', () => {
  it('is kept when the scanner passes it', async () => {
    expect(await attach('%PDF-1.7 In the Crown Court')).toMatchObject({ outcome: { ok: true }, kept: 1 })
    expect(clamd.sent().toString()).toBe('%PDF-1.7 In the Crown Court')
  })

  it('is not kept when the scanner finds something', async () => {
    expect(await attach(`%PDF-1.7 ${EICAR}`)).toEqual(notTaken('virus'))
  })

  it('is not kept when the scanner does not answer', async () => {
    clamd.close()
    expect(await attach('%PDF-1.7 In the Crown Court')).toEqual(notTaken('not-scanned'))
  })
})
