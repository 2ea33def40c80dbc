import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findAgreement } from '@/db/repositories/agreements'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import { COUNCIL } from '@/lib/content/council'
import { guessMapping } from '@/lib/domain/agreement/import/columns'
import { verifyLedger } from '../ledger/verify'
import { importRegister, nameColumns, readImport, tryImport, uploadRegister } from './import-register'

const { app, owner } = await testDatabase()
await insertDemoBorough(owner)

const NOW = new Date('2026-11-20T10:00:00.000Z')
const shell = { db: app, clock: () => NOW }
const as = (key: PersonKey) => ({ personId: PEOPLE[key].id, method: 'a test' })

const upload = (csv: string, key: PersonKey = 'boroughLawyer2', name = 'register.csv') => {
  const content = Buffer.from(csv)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return uploadRegister(shell, as(key), { name, sha256, content })
}

/** Uploaded, and its columns named as they were guessed. */
const uploaded = async (csv: string) => {
  const outcome = await upload(csv)
  if (!outcome.ok) throw new Error(outcome.refusal.rule)
  const { id } = outcome.value
  await nameColumns(shell, as('boroughLawyer2'), id, guessMapping(csv.split('\n')[0]?.split(',') ?? []))
  return id
}

const lookedAt = async (id: string) => {
  const one = await readImport({ db: app }, PEOPLE.boroughLawyer2, id)
  return one && (await tryImport(shell, one))
}

const ruleOf = (outcome: Awaited<ReturnType<typeof importRegister>>) =>
  outcome.ok ? outcome.value.made : outcome.refusal.rule

const countAgreements = async () => {
  const [row] = await owner.execute<{ n: number }>(sql`select count(*)::int as n from agreement`)
  return row?.n ?? -1
}

const HEAD = 'Title,Reference,Partner,Type,Purpose,Data shared,Start date,Review date,Status,Service,Owner'

const REGISTER = [
  HEAD,
  `Tenancy checks,ISG-1,${COUNCIL.name}; ${ORGANISATIONS.police.name},DSA,To find people who sublet,Names; addresses,01/02/2024,01/02/2025,Live,${SERVICES.housing.name},A. Officer`,
  'Care at home,ISG-2,Larkspur Homecare,DPA,Care visits,,,,In force,,',
  'Tenancy checks again,ISG-1,Somebody else,DSA,,,,,Live,,',
  'Not signed yet,ISG-3,Somebody else,DSA,,,,,Draft,,',
  'A late one,ISG-4,Somebody else,DSA,,,32/13/2024,,Expired,,',
].join('\n')

describe('a register that somebody kept in a spreadsheet', () => {
  it('says what would happen before anything does', async () => {
    const found = await lookedAt(await uploaded(`${REGISTER}\n`))
    expect(found?.counts).toMatchObject({ rows: 5, new: 3, duplicateInFile: 1, draft: 1 })
    expect(found?.entries[2]).toMatchObject({ outcome: 'duplicateInFile', sameAsRow: 2 })
    expect(found?.entries[4]?.problems).toMatchObject([{ field: 'startsOn', was: '32/13/2024' }])
    expect(await countAgreements()).toBe(0)
  })

  it('comes in whole, as its entries say, and the ledger names each', async () => {
    const id = await uploaded(REGISTER)
    expect(ruleOf(await importRegister(shell, as('boroughLawyer2'), id))).toBe(3)
    const rows = await owner.execute<{ reference: string; external_ref: string }>(
      sql`select reference, external_ref from agreement order by external_ref`,
    )
    const [first, second, last] = await Promise.all(
      [...rows].map(({ reference }) => findAgreement(app, reference)),
    )
    expect(first).toMatchObject({
      status: 'REVIEW_DUE',
      kind: 'SHARING',
      organisation: { id: ORGANISATIONS.police.id },
      serviceId: SERVICES.housing.id,
      outside: { externalRef: 'ISG-1' },
      force: { from: '2024-02-01', reviewOn: '2025-02-01' },
      reviewDue: { since: '2026-11-20', told: [] },
      text: {
        title: 'Tenancy checks',
        answers: { purpose: 'To find people who sublet' },
        parties: [
          { own: true, name: COUNCIL.name },
          { own: false, name: ORGANISATIONS.police.name },
        ],
        data: [{ name: 'Names' }, { name: 'addresses' }],
      },
    })
    expect(first?.imported?.notes).toContain('Owner: A. Officer')
    expect(first?.imported?.source).toBe('register.csv, row 2')
    expect(second).toMatchObject({
      kind: 'PROCESSING',
      organisation: null,
      text: { parties: [{}, { role: 'processor' }] },
    })
    expect(second?.imported?.lacks).toContain('data')
    expect(last).toMatchObject({ status: 'ENDED' })

    const acts = await owner.execute<{ action: string; n: number }>(
      sql`select action, count(*)::int as n from ledger_entry where action like 'import%' group by 1 order by 1`,
    )
    expect([...acts]).toEqual([
      { action: 'importAgreement', n: 3 },
      { action: 'importRegister', n: 1 },
    ])
    expect((await verifyLedger(app)).fault).toBeNull()
  })

  it('is imported once: the same file says when, and the same entries in another file are here already', async () => {
    const before = await countAgreements()
    const again = await upload(REGISTER)
    expect(again).toMatchObject({ ok: false, refusal: { rule: 'IMPORTED_BEFORE' } })
    const id = again.ok ? '' : String(again.refusal.facts?.id)
    expect((await readImport({ db: app }, PEOPLE.boroughLawyer2, id))?.importedAt).toEqual(NOW)
    expect(ruleOf(await importRegister(shell, as('boroughLawyer2'), id))).toBe('IMPORTED_BEFORE')

    const saved = await uploaded(`${REGISTER}\n\n`)
    expect((await lookedAt(saved))?.counts).toMatchObject({ new: 0, alreadyHere: 4 })
    expect(ruleOf(await importRegister(shell, as('boroughLawyer2'), saved))).toBe('NOTHING_NEW')
    expect(await countAgreements()).toBe(before)
  })

  it('is imported once by two people who press the button together', async () => {
    const before = await countAgreements()
    const id = await uploaded(`${HEAD}\nPressed twice,ISG-20,Somebody else,,,,,,,,`)
    const outcomes = await Promise.all([
      importRegister(shell, as('boroughLawyer2'), id),
      importRegister(shell, as('solicitor'), id),
    ])
    expect(outcomes.map(ruleOf).map(String).toSorted()).toEqual(['1', 'IMPORTED_BEFORE'])
    expect(await countAgreements()).toBe(before + 1)
  })

  it('comes in not at all where one entry cannot be kept', async () => {
    const before = await countAgreements()
    const id = await uploaded(`${HEAD}\nThe first,ISG-31,One,,,,,,,,\nThe second,ISG-32,Two,,,,,,,,`)
    await owner.execute(
      sql`alter table agreement add constraint "nothing of that name" check (external_ref <> 'ISG-32')`,
    )
    await expect(importRegister(shell, as('boroughLawyer2'), id)).rejects.toThrow()
    await owner.execute(sql`alter table agreement drop constraint "nothing of that name"`)
    expect(await countAgreements()).toBe(before)
    expect((await readImport({ db: app }, PEOPLE.boroughLawyer2, id))?.importedAt).toBeNull()
    expect(ruleOf(await importRegister(shell, as('boroughLawyer2'), id))).toBe(2)
  })

  it('keeps a formula as the words it is, and takes out what cannot be seen', async () => {
    const id = await uploaded(`${HEAD}\n"=HYPERLINK(""x"")",ISG-41,"Agency \u202Egnp.exe",,,,,,,,`)
    expect(ruleOf(await importRegister(shell, as('boroughLawyer2'), id))).toBe(1)
    const [row] = await owner.execute<{ title: string; parties: string[] }>(
      sql`select title, parties from agreement where external_ref = 'ISG-41'`,
    )
    expect(row).toEqual({ title: '=HYPERLINK("x")', parties: [COUNCIL.name, 'Agency gnp.exe'] })
  })

  it('is not looked over until somebody says which columns it cannot do without', async () => {
    const outcome = await upload('What,Ever\na,b')
    const id = outcome.ok ? outcome.value.id : ''
    expect(await lookedAt(id)).toBeNull()
    expect(ruleOf(await importRegister(shell, as('boroughLawyer2'), id))).toBe('NO_COLUMNS')
  })

  it('of more than 20,000 rows is refused with what to do', async () => {
    const outcome = await upload(`${HEAD}\n${'A,B,C,,,,,,,,\n'.repeat(20_001)}`)
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { rule: 'TOO_MANY_ROWS', fields: { file: expect.stringMatching(/20,001 rows.*Split it/) } },
    })
  })

  it.each(['headOfHousing', 'constable', 'administrator'] as const)('is not for the %s', async (key) => {
    expect(await upload(`${REGISTER}\n\n\n`, key)).toMatchObject({
      ok: false,
      refusal: { rule: 'NOT_PERMITTED' },
    })
    const id = await uploaded(`${HEAD}\nFor ${key},,Somebody,,,,,,,,`)
    expect(await readImport({ db: app }, PEOPLE[key], id)).toBeNull()
    expect(ruleOf(await importRegister(shell, as(key), id))).toBe('NOT_PERMITTED')
  })
})
