import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findAgreement } from '@/db/repositories/agreements'
import { entriesAbout } from '@/db/repositories/ledger'
import type { PersonKey } from '@/db/seeds/demo-people'
import { archive, docxTexts, run } from '@/lib/documents/office/testing'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { sha256Hex } from '@/lib/hash'
import { aBorough, as } from '../demo/testing'
import { type Choosing, proposeReturned, readReturned, takeIn } from './returned-document'
import { placeAgreement } from './testing'

const { shell, owner } = await aBorough()

const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.refusal.rule)
const made = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`not done: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

const REWRITTEN = 'We keep it for one year, and then destroy it.'

/** Our first two headings, each with wording of theirs. */
const theirs = (a: Agreement, second = REWRITTEN) =>
  archive(
    docxTexts(
      a.text.clauses
        .slice(0, 2)
        .flatMap(({ heading }, place) => [run(heading), run(place === 0 ? REWRITTEN : second)]),
    ),
  )

type Sent = { readonly content?: Uint8Array; readonly who?: PersonKey; readonly name?: string }

const taking = (a: Agreement, { content = theirs(a), who = 'solicitor', name = 'theirs.docx' }: Sent = {}) =>
  takeIn(shell, as(who), { reference: a.reference, name, sha256: sha256Hex(content), content })

const taken = async (sent: Partial<Sent> & { readonly second?: string } = {}) => {
  const a = await placeAgreement(owner, 'NEGOTIATION')
  const { id } = made(await taking(a, { content: theirs(a, sent.second), ...sent }))
  return { a, id }
}

const choose = (
  { a, id }: Awaited<ReturnType<typeof taken>>,
  change: Partial<Choosing> = {},
  who: PersonKey = 'solicitor',
) =>
  proposeReturned(shell, as(who), {
    reference: a.reference,
    version: a.version,
    document: id,
    chosen: [0, 1],
    ...change,
  })

const proposalsOf = async ({ reference }: Agreement) =>
  (await findAgreement(owner, reference))?.proposals ?? []

describe('a document that came back', () => {
  it('changes nothing by being read', async () => {
    const { a, id } = await taken()
    expect(await findAgreement(owner, a.reference)).toEqual(a)
    const read = await readReturned(shell, a, id)
    expect(read?.clauses.map(({ key, differs }) => [key, differs])).toEqual(
      a.text.clauses.slice(0, 2).map(({ key }) => [key, true]),
    )
    expect(read?.missing).toHaveLength(a.text.clauses.length - 2)
  })

  it('becomes one proposal for each chosen clause, each in the ledger', async () => {
    const document = await taken()
    const next = made(await choose(document))
    expect(next.proposals.map(({ clause, wording }) => [clause, wording])).toEqual(
      document.a.text.clauses.slice(0, 2).map(({ key }) => [key, REWRITTEN]),
    )
    expect(next.version).toBe(document.a.version + 2)
    const acts = (await entriesAbout(shell.db, document.a.id)).filter(
      ({ action }) => action === 'proposeWording',
    )
    expect(acts).toHaveLength(2)
  })

  it('leaves out what was not chosen', async () => {
    const document = await taken()
    made(await choose(document, { chosen: [1] }))
    expect((await proposalsOf(document.a)).map(({ clause }) => clause)).toEqual([
      document.a.text.clauses[1]?.key,
    ])
  })
})

describe('is taken whole or not at all', () => {
  it('when one clause is too short to be wording, and says which', async () => {
    const document = await taken({ second: 'No.' })
    const outcome = await choose(document)
    expect(outcome.ok ? '' : outcome.refusal.fields?.chosen).toContain(document.a.text.clauses[1]?.heading)
    expect(await proposalsOf(document.a)).toEqual([])
  })

  it('when a colleague changed the agreement meanwhile', async () => {
    const document = await taken()
    made(await choose(document, { chosen: [0] }))
    expect(ruleOf(await choose(document, { chosen: [1] }))).toBe('STALE_VERSION')
    expect(await proposalsOf(document.a)).toHaveLength(1)
  })

  it('when nothing in it was chosen', async () => {
    const document = await taken()
    for (const chosen of [[], [17]]) expect(ruleOf(await choose(document, { chosen }))).toBe('INPUT')
  })

  it('when two send the same choice at once: one of them is told', async () => {
    const document = await taken()
    const rules = (await Promise.all([choose(document), choose(document)])).map(ruleOf)
    expect(rules.filter((rule) => rule === null)).toHaveLength(1)
    expect(rules).toContain('STALE_VERSION')
    expect(await proposalsOf(document.a)).toHaveLength(2)
  })
})

describe('is not taken', () => {
  it.each([
    ['a coordinator', 'NOT_PERMITTED', 'housingCoordinator'],
    ['the counterpart, who has pages of their own', 'NOT_PERMITTED', 'trustSignatory'],
    ['somebody with no part in agreements', 'NOT_FOUND', 'constable'],
  ] as const)('from %s, and the attempt is in the ledger', async (_, rule, who) => {
    const a = await placeAgreement(owner, 'NEGOTIATION')
    expect(ruleOf(await taking(a, { who }))).toBe(rule)
  })

  it.each(['LEGAL_FINAL', 'SIGNATURE', 'IN_FORCE'] as const satisfies readonly AgreementStatus[])(
    'once it is no longer talked over: %s',
    async (status) => {
      const a = await placeAgreement(owner, status)
      expect(ruleOf(await taking(a))).toBe('WRONG_STATE')
    },
  )

  it('when it is no Word document', async () => {
    const a = await placeAgreement(owner, 'NEGOTIATION')
    expect(ruleOf(await taking(a, { content: Buffer.from('hello'), name: 'theirs.docx' }))).toBe('NOT_A_ZIP')
    expect(ruleOf(await taking(a, { name: 'theirs.exe' }))).toBe('WRONG_KIND')
  })

  it('into another agreement than the one it came back to', async () => {
    const { id } = await taken()
    const other = await placeAgreement(owner, 'NEGOTIATION')
    expect(await readReturned(shell, other, id)).toBeNull()
    expect(ruleOf(await choose({ a: other, id }))).toBe('NOT_FOUND')
    for (const unknown of [randomUUID(), 'nonsense'])
      expect(await readReturned(shell, other, unknown)).toBeNull()
  })
})
