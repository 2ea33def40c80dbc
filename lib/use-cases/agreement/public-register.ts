import { publicEntries, publicEntryOf } from '@/db/repositories/public-register'
import { csvOf } from '@/lib/documents/office/write-csv'
import {
  asPublicJson,
  asPublicRows,
  type PublicEntry,
  type PublicRegister,
} from '@/lib/domain/agreement/public-extract'
import { londonDate } from '@/lib/domain/shared/dates'
import { isAgreementReference } from '@/lib/domain/shared/reference'
import type { Shell } from '../shell'

/** What everybody may read. It is made from the published extracts alone; no agreement is opened for it. */

type Looking = Pick<Shell, 'db' | 'clock'>

const PAGE = 25

export type PublicPage = { readonly entries: readonly PublicEntry[]; readonly hasMore: boolean }

/** Pages are numbered from one. */
export const readPublicRegister = async (
  { db }: Pick<Shell, 'db'>,
  { search, page }: { readonly search?: string | undefined; readonly page: number },
): Promise<PublicPage> => {
  const found = await publicEntries(db, { search, size: PAGE + 1, from: (page - 1) * PAGE })
  return { entries: found.slice(0, PAGE), hasMore: found.length > PAGE }
}

export const readPublicEntry = async (
  { db }: Pick<Shell, 'db'>,
  reference: string,
): Promise<PublicEntry | null> => (isAgreementReference(reference) ? publicEntryOf(db, reference) : null)

export const publicRegisterAsJson = async (shell: Looking): Promise<PublicRegister> =>
  asPublicJson(await publicEntries(shell.db), londonDate(shell.clock()))

export const publicRegisterAsCsv = async (shell: Pick<Shell, 'db'>): Promise<string> => {
  const [head = [], ...rows] = asPublicRows(await publicEntries(shell.db))
  return csvOf(head, rows)
}
