import type { Tx } from '@/db/client'
import { insertDecision, insertDisclosure } from '@/db/repositories/disclosures'
import { appendEntries } from '@/db/repositories/ledger'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import type { Imagined } from './imagine'

/** Keeps imagined cases, their decisions and their ledger entries. Only the tables' owner may: a case is born a draft. */
export const insertImagined = async (tx: Tx, made: readonly Imagined[]): Promise<void> => {
  const cases = made.map(({ disclosure }) => disclosure)
  const decided = cases.map(caseFile).filter(({ decision }) => decision)
  // All sent before the first is answered; waiting for each would be most of the time this takes.
  await Promise.all(cases.map((d) => insertDisclosure(tx, d, new Date(d.createdAt))))
  await Promise.all(decided.map((d) => insertDecision(tx, d)))
  const entries = made.flatMap((one) => one.entries)
  await appendEntries(
    tx,
    entries.toSorted((a, b) => a.at.localeCompare(b.at)),
  )
}
