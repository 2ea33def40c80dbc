import { describe, expect, it } from 'vitest'
import { libraryClauses } from '@/db/repositories/clause-library'
import { entriesAbout } from '@/db/repositories/ledger'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import type { PersonKey } from '@/db/seeds/demo-people'
import { poppler } from '@/lib/documents/testing'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { Edit } from '@/lib/domain/agreement/command'
import type { LibraryClauseInput } from '@/lib/domain/agreement/draft-inputs'
import { asEdit, fromLibrary, lineSet } from '@/lib/domain/agreement/edits'
import { clauseOf } from '@/lib/domain/agreement/guards/guard'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { hashOf } from '@/lib/hash'
import { TRIAGE_TO } from '@/lib/testing/agreements/answers'
import { aBorough, actor, as } from '../demo/testing'
import { handleAgreement } from './act'
import { editLibrary, type LibraryEdit, readLibraryClause } from './edit-library'
import { editText } from './edit-text'
import { exportDocument } from './export-document'
import { openAgreement } from './open-agreement'
import { readAgreement } from './read-agreement'
import { compareVersions, readText, readVersions } from './read-versions'

const { shell, owner } = await aBorough()
const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.refusal.rule)

const need = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** A sharing agreement, drafted from the library and not yet edited. */
const aDraft = async (): Promise<Agreement> => {
  const { reference } = need(
    await openAgreement(shell, as('solicitor'), {
      title: 'Hospital discharge, care after a stay',
      organisationId: ORGANISATIONS.healthTrust.id,
      serviceId: SERVICES.housing.id,
      tier: '2',
    }),
  )
  const act = (verb: 'answerTriage' | 'concludeTriage', input: object) =>
    handleAgreement(shell, as('solicitor'), { verb, reference, version: null, input: input as never })
  for (const step of TRIAGE_TO.SHARING) need(await act('answerTriage', step))
  return need(await act('concludeTriage', {}))
}

const revise = (a: Agreement, edit: Edit, key: PersonKey = 'solicitor', version: number | null = null) =>
  handleAgreement(shell, as(key), { verb: 'reviseText', reference: a.reference, version, input: edit })

const by = (key: PersonKey) => ({ actor: actor(key), who: as(key) })

const PARTY = {
  organisationId: null,
  name: 'A third party',
  own: false,
  role: 'controller',
  contact: 'A post',
  dpo: 'None',
} as const

const addParty = (key: PersonKey, { reference, version }: Pick<Agreement, 'reference' | 'version'>) =>
  editText(shell, by(key), { reference, version }, ({ a }) =>
    asEdit(lineSet(a.text.parties, 'new', PARTY), (parties) => ({ edit: 'parties', parties })),
  )

describe('a draft', async () => {
  const a = await aDraft()

  it('begins with the clauses of its kind, each with the version it took', () => {
    expect(a.text.clauses.length).toBeGreaterThan(10)
    expect(a.text.clauses.every(({ from }) => from?.version === 1)).toBe(true)
  })

  it('keeps every version, and shows what one edit changed', async () => {
    const next = need(
      await revise(a, { edit: 'answers', answers: { purpose: 'Care after a stay in hospital.' } }),
    )
    expect((await readVersions(shell, next)).map(({ number }) => number)).toContain(next.textVersion)
    expect((await readText(shell, next, a.textVersion))?.answers.purpose).toBeUndefined()
    const found = await compareVersions(shell, next, { from: a.textVersion, to: next.textVersion })
    expect(found?.counts.changed).toBeGreaterThan(0)
    expect(found?.counts.added).toBe(0)
  })

  it.each([0, 999])('has no version %d', async (version) => {
    expect(await readText(shell, a, version)).toBeNull()
    expect(await compareVersions(shell, a, { from: version, to: a.textVersion })).toBeNull()
    expect(await exportDocument(shell, a, { format: 'docx', version })).toBeNull()
  })

  it('is exported as a Word document and as a PDF that says on its first page that it is a draft', async () => {
    const word = await exportDocument(shell, a, { format: 'docx', version: a.textVersion })
    expect(word?.name).toBe(`${a.reference}-v${a.textVersion}.docx`)
    expect(Buffer.from(word?.bytes.subarray(0, 2) ?? []).toString()).toBe('PK')
    const pdf = await exportDocument(shell, a, { format: 'pdf', version: a.textVersion })
    expect(pdf?.name).toBe(`${a.reference}-v${a.textVersion}.pdf`)
    expect(poppler('pdftotext', pdf?.bytes ?? new Uint8Array(), '-layout')).toContain('DRAFT, NOT SIGNED')
  })
})

describe('two lawyers', () => {
  it('on one clause: the second is refused, and the first one’s wording stands', async () => {
    const a = await aDraft()
    const [clause] = a.text.clauses
    if (!clause) throw new Error('a draft has clauses')
    const { key, heading } = clause
    const edit = (text: string): Edit => ({
      edit: 'clause',
      key,
      heading,
      text,
      clauseWas: hashOf([heading, clause.text]),
    })
    need(await revise(a, edit('The wording of the first lawyer.')))
    expect(ruleOf(await revise(a, edit('The wording of the second lawyer.'), 'boroughLawyer2'))).toBe(
      'CLAUSE_MOVED',
    )
    const now = await readAgreement(shell, actor('solicitor'), a.reference)
    expect(now && clauseOf(now, key)?.text).toBe('The wording of the first lawyer.')
  })

  it('on two clauses both save, though the agreement has moved between', async () => {
    const a = await aDraft()
    const [first, second] = a.text.clauses
    for (const clause of [first, second]) {
      if (!clause) throw new Error('a draft has clauses')
      const { key, heading, text } = clause
      const clauseWas = hashOf([heading, text])
      need(await revise(a, { edit: 'clause', key, heading: `${heading}, again`, text, clauseWas }))
    }
    const now = await readAgreement(shell, actor('solicitor'), a.reference)
    expect(now?.text.clauses.slice(0, 2).every(({ heading }) => heading.endsWith(', again'))).toBe(true)
  })

  it('may not take out a clause that a colleague has just changed', async () => {
    const a = await aDraft()
    const [clause] = a.text.clauses
    if (!clause) throw new Error('a draft has clauses')
    const { key, heading, text } = clause
    const clauseWas = hashOf([heading, text])
    need(await revise(a, { edit: 'clause', key, heading, text: 'Other words, saved first.', clauseWas }))
    expect(ruleOf(await revise(a, { edit: 'removeClause', key, clauseWas }, 'boroughLawyer2'))).toBe(
      'CLAUSE_MOVED',
    )
  })
})

describe('an edit made from the text as it is', () => {
  it('is saved for whoever saw that text, and refused to whoever saw an older one', async () => {
    const a = await aDraft()
    expect(need(await addParty('solicitor', a)).text.parties.at(-1)?.name).toBe('A third party')
    expect(ruleOf(await addParty('boroughLawyer2', a))).toBe('STALE_VERSION')
  })

  it.each([
    ['headOfHousing', 'NOT_PERMITTED'],
    ['constable', 'NOT_FOUND'],
    ['trustSignatory', 'NOT_FOUND'],
  ] as const)('by the %s is answered %s', async (key, rule) => {
    expect(ruleOf(await addParty(key, await aDraft()))).toBe(rule)
  })

  it('takes a clause of the library with its newest version, and not twice', async () => {
    const a = await aDraft()
    const [clause] = a.text.clauses
    if (!clause) throw new Error('a draft has clauses')
    const add = ({ reference, version }: Agreement) =>
      editText(shell, by('solicitor'), { reference, version }, ({ library }) =>
        fromLibrary(library, { key: clause.key }),
      )
    expect(ruleOf(await add(a))).toBe('CLAUSE_THERE')
    const without = need(
      await revise(a, {
        edit: 'removeClause',
        key: clause.key,
        clauseWas: hashOf([clause.heading, clause.text]),
      }),
    )
    expect(need(await add(without)).text.clauses.at(-1)?.key).toBe(clause.key)
  })
})

describe('the clause library', async () => {
  const [shipped] = await libraryClauses(owner)
  if (!shipped) throw new Error('the library is shipped')
  const { key, mayNotBeConceded, version: _, ...said } = shipped
  const clause: LibraryClauseInput = {
    ...said,
    regimes: [...said.regimes],
    covers: [...said.covers],
    mayNotBeConceded: mayNotBeConceded ? 'yes' : 'no',
    text: 'A better wording, from the council’s own lawyers.',
    why: 'The old wording was misread twice.',
  }
  const edit = (who: PersonKey, set: Partial<LibraryEdit> = {}) =>
    editLibrary(shell, as(who), { key, version: 1, clause, ...set })

  it.each([
    'dpo',
    'housingCoordinator',
    'headOfHousing',
    'auditor',
    'trustSignatory',
    'administrator',
  ] as const)('is not edited by the %s', async (who) => {
    expect(ruleOf(await edit(who))).toBe('NOT_PERMITTED')
    expect(await readLibraryClause(shell, key)).toHaveLength(1)
  })

  it('takes a lawyer’s new version in the same place, names them, and is in the ledger', async () => {
    const before = (await libraryClauses(owner)).map((one) => one.key)
    expect(need(await edit('solicitor'))).toEqual({ key, version: 2 })
    expect((await libraryClauses(owner)).map((one) => one.key)).toEqual(before)
    const [newest, first] = await readLibraryClause(shell, key)
    expect(newest).toMatchObject({
      version: 2,
      text: clause.text,
      by: actor('solicitor').name,
      why: clause.why,
    })
    expect(first?.text).toBe(shipped.text)
    expect((await entriesAbout(owner, `clause/${key}`)).map(({ action, after }) => [action, after])).toEqual([
      ['editClauseLibrary', 'version 2'],
    ])
  })

  it('refuses whoever wrote from an older version, and tells which is the newest', async () => {
    expect(await edit('boroughLawyer2')).toMatchObject({
      ok: false,
      refusal: { rule: 'STALE_VERSION', facts: { version: 2 } },
    })
  })

  it('lets one of two lawyers through who save at the same moment', async () => {
    const both = await Promise.all([
      edit('solicitor', { version: 2 }),
      edit('boroughLawyer2', { version: 2 }),
    ])
    expect(both.map(ruleOf).toSorted()).toEqual(['STALE_VERSION', null])
  })

  it('leaves an agreement with the version it took', async () => {
    const a = await aDraft()
    const from = clauseOf(a, key)?.from?.version
    expect(from).toBe(3)
    need(await edit('solicitor', { version: 3, clause: { ...clause, text: 'Better still, a month later.' } }))
    const now = await readAgreement(shell, actor('solicitor'), a.reference)
    expect(now && clauseOf(now, key)).toMatchObject({ from: { version: 3 }, text: clause.text })
  })

  it('takes a new clause once, and never over another', async () => {
    const heading = 'What we call each other'
    const fresh = { key: null, version: 0, clause: { ...clause, heading } }
    expect(need(await edit('solicitor', fresh))).toEqual({
      key: 'council-what-we-call-each-other',
      version: 1,
    })
    expect((await libraryClauses(owner)).at(-1)?.heading).toBe(heading)
    expect(await edit('solicitor', fresh)).toMatchObject({
      refusal: { fields: { heading: expect.any(String) } },
    })
  })

  it('has no clause that nobody wrote', async () => {
    expect(ruleOf(await edit('solicitor', { key: 'no-such-clause' }))).toBe('NOT_FOUND')
  })
})
