import { randomUUID } from 'node:crypto'
import type { Database, Tx } from '@/db/client'
import { insertAgreements, newAgreementReferences } from '@/db/repositories/agreements'
import {
  findImport,
  holdImports,
  importedBefore,
  insertImport,
  keepMapping,
  markImported,
  namesOfAgreements,
} from '@/db/repositories/imports'
import { appendEntries } from '@/db/repositories/ledger'
import { agencies, allServices, holdActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import { COUNCIL } from '@/lib/content/council'
import { readTable } from '@/lib/documents/office/read-table'
import { OFFICE_LIMITS } from '@/lib/documents/office/safe-zip'
import { asAgreement } from '@/lib/domain/agreement/import/as-agreement'
import { FIELDS, type FieldName, type Mapping, missingColumns } from '@/lib/domain/agreement/import/columns'
import { type DryRun, dryRun } from '@/lib/domain/agreement/import/dry-run'
import { entryOfAgreementStart, entryOfRegisterImport } from '@/lib/domain/audit/agreement-acts'
import { may, permit } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import { done, HOUSE_RULES, type Outcome, type Refusal, refused } from '@/lib/domain/shared/outcome'
import { cleaned } from '@/lib/domain/shared/text'
import { hashOf } from '@/lib/hash'
import type { Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'

/** An older register on its way in: uploaded, its columns named, looked over, imported whole or not at all. */

export const LARGEST_REGISTER = OFFICE_LIMITS.bytes

/** Refusals of an import: their words are in `lib/content/import-words.ts`. */
export const IMPORT_RULES = {
  before: 'IMPORTED_BEFORE',
  columns: 'NO_COLUMNS',
  nothing: 'NOTHING_NEW',
} as const

const LONGEST_NAME = 160

type Looking = Pick<Shell, 'db' | 'clock'>

const OWN_NAMES = [COUNCIL.name, COUNCIL.short]

const allowed = async <T>(
  { db, clock }: Looking,
  { personId }: Who,
  verb: string,
  work: (tx: Tx, actor: Actor, now: Date) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const actor = await holdActor(tx, personId)
    const refuse = (refusal: Refusal) =>
      refuseIn(tx, {
        at: now.toISOString(),
        actor: personId,
        verb,
        about: null,
        reference: null,
        type: 'agreement',
        refusal,
      })
    if (!actor) return refuse({ rule: HOUSE_RULES.notPermitted })
    const denial = permit(actor, 'importRegister')
    return denial ? refuse(denial) : work(tx, actor, now)
  })

type Sent = { readonly name: string; readonly sha256: string; readonly content: Uint8Array }

/** Kept as text until it is imported. The same bytes are never taken in twice. */
export const uploadRegister = async (
  shell: Looking,
  who: Who,
  { name, sha256, content }: Sent,
): Promise<Outcome<{ readonly id: string }>> => {
  const table = await readTable(content, name)
  return allowed(shell, who, 'uploadRegister', async (tx, actor, now) => {
    if (!table.ok) return table
    const before = await importedBefore(tx, sha256)
    if (before) return refused(IMPORT_RULES.before, { facts: { id: before } })
    const { head, rows } = table.value
    const id = randomUUID()
    await insertImport(tx, {
      id,
      by: actor.id,
      at: now,
      name: cleaned(name).slice(0, LONGEST_NAME) || 'register',
      sha256,
      head: head.map(cleaned),
      rows: rows.map((cells) => cells.map(cleaned)),
    })
    return done({ id })
  })
}

type Stored = NonNullable<Awaited<ReturnType<typeof findImport>>>
export type RegisterImport = Omit<Stored, 'mapping'> & { readonly mapping: Mapping | null }

const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name)

/** Kept by the number of the column, because two columns may have one heading. */
const mappingOf = ({ head, mapping }: Pick<Stored, 'head' | 'mapping'>): Mapping | null =>
  mapping &&
  head.map((_, at) => {
    const field = mapping[at] ?? ''
    return isField(field) ? field : null
  })

const storedMapping = (mapping: Mapping) =>
  Object.fromEntries(mapping.flatMap((field, at) => (field ? [[String(at), field]] : [])))

const found = async (db: Database | Tx, id: string): Promise<RegisterImport | null> => {
  const stored = await findImport(db, id)
  return stored && { ...stored, mapping: mappingOf(stored) }
}

export const readImport = async (
  { db }: Pick<Shell, 'db'>,
  actor: Actor,
  id: string,
): Promise<RegisterImport | null> => (may(actor, 'importRegister') ? found(db, id) : null)

export const nameColumns = (shell: Looking, who: Who, id: string, mapping: Mapping): Promise<Outcome<null>> =>
  allowed(shell, who, 'nameColumns', async (tx) => {
    const one = await found(tx, id)
    if (!one || one.importedAt) return refused(HOUSE_RULES.notFound)
    await keepMapping(tx, id, storedMapping(mapping.slice(0, one.head.length)))
    return done(null)
  })

const knownIn = async (db: Database | Tx) => {
  const names = await namesOfAgreements(db)
  return {
    externalRefs: new Set(names.flatMap(({ externalRef }) => externalRef ?? [])),
    titles: names.map(({ title, parties }) => ({
      title,
      counterparts: parties.filter((name) => !OWN_NAMES.some((own) => own === name)),
    })),
  }
}

const lookedOver = async (db: Database | Tx, { head, rows, mapping }: RegisterImport, now: Date) => {
  if (!mapping || missingColumns(mapping).length > 0) return null
  const [services, organisations, known] = await Promise.all([allServices(db), agencies(db), knownIn(db)])
  return dryRun({
    head,
    mapping,
    rows,
    own: OWN_NAMES,
    today: londonDate(now),
    services,
    organisations,
    known,
  })
}

/** What importing it now would do; null until every column it cannot do without is named. */
export const tryImport = ({ db, clock }: Looking, one: RegisterImport): Promise<DryRun | null> =>
  lookedOver(db, one, clock())

const begunFrom = async (
  tx: Tx,
  { entries }: DryRun,
  { name }: Pick<RegisterImport, 'name'>,
  { actor, now, method }: { readonly actor: Actor; readonly now: Date; readonly method: string },
) => {
  const coming = entries.filter(({ outcome }) => outcome === 'new')
  const references = await newAgreementReferences(tx, now, coming.length)
  const context = { actor, now: now.toISOString(), today: londonDate(now), hash: hashOf, method }
  return coming.map((entry, position) =>
    asAgreement(
      entry,
      {
        id: randomUUID(),
        reference: references[position] ?? '',
        council: COUNCIL.name,
        fileName: name,
      },
      context,
    ),
  )
}

/** Looked over afresh under the lock: what somebody else brought in meanwhile is here already. */
export const importRegister = (
  shell: Looking,
  who: Who,
  id: string,
): Promise<Outcome<{ readonly made: number }>> =>
  allowed(shell, who, 'importRegister', async (tx, actor, now) => {
    await holdImports(tx)
    const one = await found(tx, id)
    if (!one) return refused(HOUSE_RULES.notFound)
    const before = await importedBefore(tx, one.sha256)
    if (before) return refused(IMPORT_RULES.before, { facts: { id: before } })
    const looked = await lookedOver(tx, one, now)
    if (!looked) return refused(IMPORT_RULES.columns)
    if (looked.counts.new === 0) return refused(IMPORT_RULES.nothing)

    const made = await begunFrom(tx, looked, one, { actor, now, method: who.method })
    await insertAgreements(
      tx,
      made.map((a) => ({ a, by: actor, now })),
    )
    await markImported(tx, id, { counts: looked.counts, now })
    const at = now.toISOString()
    const { name, sha256 } = one
    await appendEntries(tx, [
      entryOfRegisterImport({ at, actor: actor.id, id, name, sha256, counts: looked.counts }),
      ...made.map((a) => entryOfAgreementStart(a, actor.id, at)),
    ])
    return done({ made: made.length })
  })
