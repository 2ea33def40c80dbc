import { sql } from 'drizzle-orm'
import { STARTER_LIBRARY } from '@/lib/domain/agreement/starter-library'
import { AGREEMENT_STATUSES, type AgreementStatus } from '@/lib/domain/agreement/states'
import { AGREEMENT_TRANSITIONS, agreementEnds } from '@/lib/domain/agreement/transitions'
import { CHECK_PAIRS } from '@/lib/domain/checks/modules'
import { STATUSES, type Status } from '@/lib/domain/disclosure/states'
import { endsOf, TRANSITIONS } from '@/lib/domain/disclosure/transitions'
import { PERMISSIONS, type Permission } from '@/lib/domain/permissions/permissions'
import { shippedReference } from '@/lib/reference-data/shipped'
import type { Database, Tx } from './client'
import { seedLibrary } from './repositories/clause-library'
import { seedReference } from './repositories/reference'
import { agreementTransition, checkTransition, disclosureTransition, mover, permissionHolder } from './schema'

const PAIRS = [
  ...TRANSITIONS.flatMap((row) =>
    row.from.flatMap((from: Status) => endsOf(row, from).map((to) => ({ from, to }))),
  ),
  // Saving a page of a draft keeps it a draft.
  { from: 'DRAFT', to: 'DRAFT' },
]

const AGREEMENT_PAIRS = AGREEMENT_TRANSITIONS.flatMap((row) =>
  row.from.flatMap((from: AgreementStatus) => agreementEnds(row, from).map((to) => ({ from, to }))),
)

const holdersOf = (permission: Permission): readonly string[] => PERMISSIONS[permission]

const MOVERS = [
  ...TRANSITIONS.flatMap((row) =>
    row.from.flatMap((from: Status) =>
      endsOf(row, from).flatMap((to) =>
        holdersOf(row.verb).map((role) => ({ kind: 'disclosure', from, to, role })),
      ),
    ),
  ),
  ...holdersOf('editDraft').map((role) => ({ kind: 'disclosure', from: 'DRAFT', to: 'DRAFT', role })),
  ...AGREEMENT_TRANSITIONS.flatMap((row) =>
    row.from.flatMap((from: AgreementStatus) =>
      agreementEnds(row, from).flatMap((to) =>
        holdersOf(row.verb).map((role) => ({ kind: 'agreement', from, to, role })),
      ),
    ),
  ),
]

/** What the row policies ask of a person's role: the permission table, and who may take what from where to where. */
const syncPermissions = async (tx: Tx) => {
  await tx.execute(sql`lock table ${permissionHolder}, ${mover} in exclusive mode`)
  await tx.delete(permissionHolder)
  await tx
    .insert(permissionHolder)
    .values(
      Object.entries(PERMISSIONS).flatMap(([permission, roles]) =>
        roles.map((role) => ({ permission, role })),
      ),
    )
  await tx.delete(mover)
  await tx.insert(mover).values(MOVERS).onConflictDoNothing()
}

/** The starter library, where the council has no clause of its own yet. */
const starterLibrary = (at: Date) =>
  STARTER_LIBRARY.map((clause, place) => ({
    ...clause,
    place: place + 1,
    by: null,
    why: 'Came with the product',
    at,
  }))

/** Writes the transition table's pairs where the database's own guard reads them; run by the owner after migrating. */
export const syncReference = (db: Database) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${disclosureTransition} in exclusive mode`)
    await tx.delete(disclosureTransition)
    const unique = STATUSES.flatMap((from) =>
      STATUSES.filter((to) => PAIRS.some((pair) => pair.from === from && pair.to === to)).map((to) => ({
        from,
        to,
      })),
    )
    await tx.insert(disclosureTransition).values(unique)
    await tx.execute(sql`lock table ${agreementTransition} in exclusive mode`)
    await tx.delete(agreementTransition)
    const ofAgreements = AGREEMENT_STATUSES.flatMap((from) =>
      AGREEMENT_STATUSES.filter((to) =>
        AGREEMENT_PAIRS.some((pair) => pair.from === from && pair.to === to),
      ).map((to) => ({ from, to })),
    )
    await tx.insert(agreementTransition).values(ofAgreements)
    await tx.execute(sql`lock table ${checkTransition} in exclusive mode`)
    await tx.delete(checkTransition)
    await tx.insert(checkTransition).values([...CHECK_PAIRS])
    await syncPermissions(tx)
    await seedLibrary(tx, starterLibrary(new Date()))
    await seedReference(tx, shippedReference())
  })
