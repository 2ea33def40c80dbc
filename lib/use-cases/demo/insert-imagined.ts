import type { Tx } from '@/db/client'
import { insertDecision, insertDisclosure } from '@/db/repositories/disclosures'
import { appendEntries } from '@/db/repositories/ledger'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import type { Imagined } from './imagine'

/** Keeps imagined cases, their decisions and their ledger entries. Only the owner of the tables may: a case is born a draft. */
export const insertImagined = async (tx: Tx, made: readonly Imagined[]): Promise<void> => {
  for (const { disclosure } of made) {
    await insertDisclosure(tx, disclosure, new Date(disclosure.createdAt))
    if (caseFile(disclosure).decision) await insertDecision(tx, caseFile(disclosure))
  }
  const entries = made.flatMap((one) => one.entries)
  await appendEntries(tx, entries.toSorted((a, b) => a.at.localeCompare(b.at)))
}
