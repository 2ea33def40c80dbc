import type { Tx } from '@/db/client'
import { insertClause, libraryClauses, placeOf, versionsOfClause } from '@/db/repositories/clause-library'
import { appendEntry } from '@/db/repositories/ledger'
import { holdActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import type { LibraryClauseInput } from '@/lib/domain/agreement/draft-inputs'
import type { LibraryClause } from '@/lib/domain/agreement/library'
import { permit } from '@/lib/domain/permissions/permissions'
import { done, HOUSE_RULES, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'

/** The council's clauses. A change is a new version, and agreements keep the version they took. */

export const readLibrary = ({ db }: Pick<Shell, 'db'>): Promise<readonly LibraryClause[]> =>
  libraryClauses(db)

/** Every version of one clause, newest first; empty where there is no such clause. */
export const readLibraryClause = ({ db }: Pick<Shell, 'db'>, key: string) => versionsOfClause(db, key)

export type ClauseVersion = Awaited<ReturnType<typeof readLibraryClause>>[number]

/** Which clause was on the page and in which version; null and 0 for one that is new. */
export type LibraryEdit = {
  readonly key: string | null
  readonly version: number
  readonly clause: LibraryClauseInput
}

export type EditedClause = { readonly key: string; readonly version: number }

const ACTION = 'editClauseLibrary'

export const editLibrary = (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  { personId }: Who,
  edit: LibraryEdit,
): Promise<Outcome<EditedClause>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const key = edit.key ?? keyFrom(edit.clause.heading)
    const refuse = (refusal: Refusal) =>
      refuseIn(tx, {
        at: now.toISOString(),
        actor: personId,
        verb: ACTION,
        about: null,
        reference: null,
        type: 'agreement',
        refusal,
      })
    const actor = await holdActor(tx, personId)
    const denial = actor ? permit(actor, ACTION) : { rule: HOUSE_RULES.notPermitted }
    const obstacle = denial ?? againstEdit(edit, await newestOf(tx, key))
    if (obstacle) return refuse(obstacle)
    const kept = await insertClause(tx, {
      ...asClauseOf(key, edit),
      place: await placeOf(tx, key),
      by: personId,
      why: edit.clause.why,
      at: now,
    })
    // The same version was written since it was looked for: the insert waited for that one to be kept.
    if (!kept) return refuse(moved(edit.version + 1))
    await appendEntry(tx, entryOf(key, edit, personId, now))
    return done({ key, version: edit.version + 1 })
  })

/** `How long it is kept` is `council-how-long-it-is-kept`: no name of a page, and none of a clause that was shipped. */
const keyFrom = (heading: string) => {
  const words = heading.toLowerCase().match(/[a-z0-9]+/g) ?? ['clause']
  return ['council', ...words].join('-').slice(0, 70)
}

const newestOf = async (tx: Tx, key: string) => (await libraryClauses(tx)).find((one) => one.key === key)

const moved = (version: number): Refusal => ({ rule: HOUSE_RULES.staleVersion, facts: { version } })

const againstEdit = ({ key, version }: LibraryEdit, newest: LibraryClause | undefined): Refusal | null => {
  if (key === null)
    return newest
      ? {
          rule: HOUSE_RULES.input,
          fields: { heading: 'The library has a clause of this name: change that one' },
        }
      : null
  if (!newest) return { rule: HOUSE_RULES.notFound }
  return newest.version === version ? null : moved(newest.version)
}

const asClauseOf = (key: string, { version, clause }: LibraryEdit): LibraryClause => {
  const { why: _, mayNotBeConceded, ...said } = clause
  return { ...said, key, version: version + 1, mayNotBeConceded: mayNotBeConceded === 'yes' }
}

const entryOf = (key: string, { version, clause }: LibraryEdit, actor: string, at: Date) => ({
  at: at.toISOString(),
  actor,
  action: ACTION,
  rule: null,
  object: { type: 'agreement' as const, id: `clause/${key}` },
  before: version === 0 ? null : `version ${version}`,
  after: `version ${version + 1}`,
  payload: { key, version: version + 1, why: clause.why },
})
