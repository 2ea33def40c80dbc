import { findAgreement } from '@/db/repositories/agreements'
import { checksOf, findCheck } from '@/db/repositories/checks'
import { entriesAbout } from '@/db/repositories/ledger'
import { CHECK_KINDS, type Checked, type Matter } from '@/lib/domain/checks/kernel'
import { sheetOf } from '@/lib/use-cases/checks/sheet-of'
import { systemShell as shell } from '@/lib/use-cases/shell'
import type { CheckPlan, CheckSeen } from '../case-plan'
import { entryWords } from './entry-words'

/** What of a check a test may hold against what it was before; a sheet is asked for by its agreement. */
export const lookAtCheck = (kind: CheckPlan['check'], reference: string): Promise<CheckSeen | null> =>
  kind === 'sheet' ? lookAtSheet(reference) : lookAtOne(kind, reference)

/** Nothing has been said of it yet. */
const UNSAID = { status: 'UNSAID', version: 0, entries: [] }

async function lookAtSheet(reference: string): Promise<CheckSeen | null> {
  const a = await findAgreement(shell().db, reference)
  if (!a) return null
  const matter = { kind: 'agreement', id: a.id } as const
  const sheet = await sheetOf(shell().db, matter)
  return { ...(sheet ? await seen(sheet) : UNSAID), beside: await countIn(matter) }
}

async function lookAtOne(
  kind: Exclude<CheckPlan['check'], 'sheet'>,
  reference: string,
): Promise<CheckSeen | null> {
  const subject = await findCheck<Checked>(shell().db, kind, reference)
  if (!subject) return null
  return { ...(await seen(subject)), beside: subject.matter ? await countIn(subject.matter) : 0 }
}

async function seen({ id, status, version }: Checked) {
  const entries = await entriesAbout(shell().db, id)
  return { status, version, entries: entries.map(entryWords) }
}

async function countIn(matter: Pick<Matter, 'kind' | 'id'>): Promise<number> {
  const all = await Promise.all(CHECK_KINDS.map((kind) => checksOf(shell().db, kind, matter)))
  return all.flat().length
}
