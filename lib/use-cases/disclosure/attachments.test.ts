import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { insertAttachment } from '@/db/repositories/attachments'
import { findDisclosure } from '@/db/repositories/disclosures'
import { attachment, ledgerEntry } from '@/db/schema'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import type { PersonKey } from '@/db/seeds/demo-people'
import { pictureFindings } from '@/lib/documents/hidden/picture'
import { aJpeg, exifSegment } from '@/lib/documents/hidden/testing/pictures'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Attachment } from '@/lib/domain/disclosure/request-inputs'
import { sha256Hex } from '@/lib/hash'
import { aBorough, actor, as } from '../demo/testing'
import { attachFile, type SentFile } from './attach-file'
import { readAttachment } from './read-attachment'
import { saveAnswers } from './save-answers'
import { startAgain } from './start-again'
import { startRequest } from './start-request'

const { shell, owner, place } = await aBorough()

const sent = (content: Uint8Array | string, change: Partial<SentFile> = {}): SentFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name: 'order.pdf', content: bytes, sha256: sha256Hex(bytes), isCut: false, ...change }
}
const AN_ORDER = sent('%PDF-1.7 In the Crown Court')

const aDraftOf = async (key: PersonKey) => {
  const outcome = await startRequest(shell, as(key))
  return outcome.ok ? outcome.value : expect.fail(`${key} may start`)
}

const attach = (key: PersonKey, { reference, version }: Disclosure, file: SentFile | null) =>
  attachFile(shell, as(key), { reference, version, kind: 'instrument', file })

const attached = async (key: PersonKey, d: Disclosure, file = AN_ORDER) => {
  const outcome = await attach(key, d, file)
  const next = outcome.ok ? outcome.value : expect.fail('a paper may be attached')
  return { d: next, paper: caseFile(next).draft?.attachments?.[0] ?? expect.fail('the draft names it') }
}

const keptFor = (d: Disclosure) => owner.select().from(attachment).where(eq(attachment.disclosureId, d.id))

describe('a paper of a draft', () => {
  it('is kept as it was sent, and read by whoever sent it', async () => {
    const { d, paper } = await attached('constable', await aDraftOf('constable'))
    expect(paper).toMatchObject({ kind: 'instrument', name: 'order.pdf', sha256: AN_ORDER.sha256 })
    const read = await readAttachment(shell, actor('constable'), d.reference, paper.id)
    expect(read).toMatchObject({ mediaType: 'application/pdf', name: 'order.pdf' })
    expect(Buffer.from(read?.bytes ?? [])).toEqual(Buffer.from(AN_ORDER.content))
  })

  it('is nobody else’s to read, nor read under another case', async () => {
    const { d, paper } = await attached('constable', await aDraftOf('constable'))
    for (const key of ['inspector', 'revenueOfficer', 'informationOfficer', 'administrator'] as const)
      expect(await readAttachment(shell, actor(key), d.reference, paper.id)).toBeNull()

    const theirs = await attached('revenueOfficer', await aDraftOf('revenueOfficer'))
    expect(await readAttachment(shell, actor('revenueOfficer'), theirs.d.reference, paper.id)).toBeNull()
    expect(await readAttachment(shell, actor('constable'), theirs.d.reference, theirs.paper.id)).toBeNull()
    expect(await readAttachment(shell, actor('constable'), 'DIS-2020-999999', paper.id)).toBeNull()
    expect(await readAttachment(shell, actor('constable'), d.reference, 'no id')).toBeNull()
  })

  it('that was replaced is nobody’s to read', async () => {
    const first = await attached('constable', await aDraftOf('constable'))
    const second = await attached('constable', first.d, sent('%PDF-1.7 All its pages'))
    expect(caseFile(second.d).draft?.attachments).toHaveLength(1)
    expect(await readAttachment(shell, actor('constable'), first.d.reference, first.paper.id)).toBeNull()
    expect(await readAttachment(shell, actor('constable'), first.d.reference, second.paper.id)).not.toBeNull()
  })

  it('whose bytes are not the ones that were sent is given to nobody, and that is in the ledger', async () => {
    const { d, paper } = await attached('constable', await aDraftOf('constable'))
    const other = { ...paper, sha256: 'f'.repeat(64) }
    await saveAnswers(shell, as('constable'), {
      reference: d.reference,
      version: d.version,
      merge: (draft) => ({ ...draft, attachments: [other] }),
    })
    expect(await readAttachment(shell, actor('constable'), d.reference, paper.id)).toBeNull()
    const entries = await owner
      .select({ action: ledgerEntry.action, rule: ledgerEntry.rule })
      .from(ledgerEntry)
      .where(eq(ledgerEntry.objectId, d.id))
    expect(entries).toContainEqual({ action: 'refused:readAttachment', rule: 'SWAPPED' })
  })

  it('O15: that is a photograph says no more where it was taken, and the hash of what was sent stays', async () => {
    const photograph = sent(aJpeg([exifSegment({ gps: true, maker: true, turn: 6 })]), { name: 'order.jpg' })
    const { d, paper } = await attached('constable', await aDraftOf('constable'), photograph)
    const read = await readAttachment(shell, actor('constable'), d.reference, paper.id)
    expect(pictureFindings(photograph.content).map(({ id }) => id)).toContain('HD-20')
    expect(pictureFindings(read?.bytes ?? new Uint8Array())).toEqual([])
    expect(paper.sentSha256).toBe(photograph.sha256)
  })
})

describe('a file that is not taken', () => {
  it.each<[string, string, SentFile | null]>([
    ['none', 'no-file', null],
    ['one without a name, as a browser sends it when none is chosen', 'no-file', sent('', { name: '' })],
    ['an empty one', 'empty', sent('')],
    ['one that was larger than 10 MB', 'too-large', sent(AN_ORDER.content, { isCut: true })],
    ['a page that calls itself a PDF', 'wrong-kind', sent('<!doctype html>')],
    ['a PDF that calls itself a page', 'wrong-kind', sent(AN_ORDER.content, { name: 'order.html' })],
    ['one whose name turns round', 'name', sent(AN_ORDER.content, { name: 'order\u202efdp.pdf' })],
    ['one whose name no record can print', 'name', sent(AN_ORDER.content, { name: 'order \u{1F4C4}.pdf' })],
    ['one whose name is a page long', 'name', sent(AN_ORDER.content, { name: `${'a'.repeat(300)}.pdf` })],
  ])('%s', async (_, problem, file) => {
    const d = await aDraftOf('constable')
    expect(await attach('constable', d, file)).toEqual({
      ok: false,
      refusal: { rule: 'INPUT', facts: { problem } },
    })
    expect(await keptFor(d)).toEqual([])
  })

  it('is one for somebody else’s draft', async () => {
    const d = await aDraftOf('constable')
    expect(await attach('inspector', d, AN_ORDER)).toMatchObject({
      ok: false,
      refusal: { rule: 'NOT_FOUND' },
    })
    expect(await keptFor(d)).toEqual([])
  })

  it('is one for a draft that changed meanwhile', async () => {
    const d = await aDraftOf('constable')
    expect(await attach('constable', { ...d, version: d.version + 1 }, AN_ORDER)).toMatchObject({
      ok: false,
      refusal: { rule: 'STALE_VERSION' },
    })
    expect(await keptFor(d)).toEqual([])
  })

  it('is one for a request that was submitted', async () => {
    const d = await place('AWAIT_EXT_AUTH')
    expect(await attach('constable', d, AN_ORDER)).toMatchObject({
      ok: false,
      refusal: { rule: 'WRONG_STATE' },
    })
  })
})

/** A case that came to the council with a paper. */
const placedWith = async (status: 'INTAKE' | 'RETURNED_INCOMPLETE') => {
  const paper = {
    id: randomUUID(),
    kind: 'instrument' as const,
    name: 'order.pdf',
    bytes: AN_ORDER.content.length,
    sha256: AN_ORDER.sha256,
  }
  const d = await place(status, {}, (plain) => naming(plain, paper))
  await owner.transaction((tx) =>
    insertAttachment(tx, {
      ...paper,
      disclosureId: d.id,
      mediaType: 'application/pdf',
      size: paper.bytes,
      bytes: AN_ORDER.content,
      uploadedBy: as('constable').personId,
      at: new Date(d.createdAt),
    }),
  )
  return { d, paper }
}

const naming = (d: Disclosure, paper: Attachment) =>
  ({ ...d, request: { ...caseFile(d).request, attachments: [paper] } }) as Disclosure

describe('a paper of a case that came to the council', () => {
  it('is read there as well, and by nobody who may not see the case', async () => {
    const { d, paper } = await placedWith('INTAKE')
    for (const key of ['informationOfficer', 'dpo', 'constable', 'inspector'] as const)
      expect(await readAttachment(shell, actor(key), d.reference, paper.id)).not.toBeNull()
    for (const key of ['administrator', 'headOfCare', 'revenueOfficer'] as const)
      expect(await readAttachment(shell, actor(key), d.reference, paper.id)).toBeNull()
  })

  it('is read in each part that the request was split into', async () => {
    const { d: parent, paper } = await placedWith('INTAKE')
    const partOf = { reference: parent.reference, bound: 'b'.repeat(64) }
    const part = await place('INTAKE', {}, (plain) => ({ ...naming(plain, paper), partOf }))
    expect(await readAttachment(shell, actor('informationOfficer'), part.reference, paper.id)).not.toBeNull()
  })

  it('goes with its answers into a new request, as a paper of its own', async () => {
    const { d, paper } = await placedWith('RETURNED_INCOMPLETE')
    const outcome = await startAgain(shell, actor('constable'), as('constable'), d.reference)
    const fresh = outcome.ok ? outcome.value : expect.fail('what was returned may be asked again')
    const [copy] = caseFile(fresh).draft?.attachments ?? []
    expect(copy).toMatchObject({ name: 'order.pdf', sha256: paper.sha256 })
    expect(copy?.id).not.toBe(paper.id)
    expect(await readAttachment(shell, actor('constable'), fresh.reference, copy?.id ?? '')).not.toBeNull()
  })
})

describe('who is asking', () => {
  const police = ORGANISATIONS.police.id

  it.each(['liaison', 'informationOfficer'] as const)(
    'is chosen by the council’s %s, who keys in what came on paper and may read it',
    async (key) => {
      const outcome = await startRequest(shell, as(key), { organisationId: police })
      const d = outcome.ok ? outcome.value : expect.fail('they may start')
      expect(d).toMatchObject({
        organisation: { id: police },
        requesterId: null,
        keyedById: as(key).personId,
      })
      expect(await findDisclosure(shell.db, d.reference)).toMatchObject({ draft: {} })
      expect((await attached(key, d)).paper.name).toBe('order.pdf')
    },
  )

  it.each(['liaison', 'informationOfficer'] as const)(
    'is never the council itself, for its %s',
    async (key) => {
      expect(await startRequest(shell, as(key))).toMatchObject({ ok: false, refusal: { rule: 'INPUT' } })
    },
  )

  it('is not chosen by an officer, who asks for their own', async () => {
    const outcome = await startRequest(shell, as('revenueOfficer'), { organisationId: police })
    expect(outcome).toMatchObject({ ok: true, value: { requesterId: as('revenueOfficer').personId } })
    expect(outcome.ok && outcome.value.organisation.id).not.toBe(police)
  })
})
