import { sql } from 'drizzle-orm'
import { STARTER_LIBRARY } from '@/lib/domain/agreement/starter-library'
import { AGREEMENT_STATUSES, type AgreementStatus } from '@/lib/domain/agreement/states'
import { AGREEMENT_TRANSITIONS, agreementEnds } from '@/lib/domain/agreement/transitions'
import { CHECK_PAIRS } from '@/lib/domain/checks/modules'
import { STATUSES, type Status } from '@/lib/domain/disclosure/states'
import { endsOf, TRANSITIONS } from '@/lib/domain/disclosure/transitions'
import { shippedReference } from '@/lib/reference-data/shipped'
import type { Database } from './client'
import { seedLibrary } from './repositories/clause-library'
import { seedReference } from './repositories/reference'
import { agreementTransition, checkTransition, disclosureTransition } from './schema'

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
    await seedLibrary(tx, starterLibrary(new Date()))
    await seedReference(tx, shippedReference())
  })
