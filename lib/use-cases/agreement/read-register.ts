import { COUNTED_TO } from '@/db/repositories/disclosures'
import { agencies, allServices } from '@/db/repositories/people'
import {
  countRegister,
  cursorAfter,
  listRegister,
  type RegisterCursor,
  type RegisterFilters,
  type RegisterSort,
} from '@/db/repositories/register'
import { csvOf } from '@/lib/documents/office/write-csv'
import { readsTheRegister } from '@/lib/domain/permissions/agreement-visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import type { Shell } from '../shell'

export type { RegisterCursor, RegisterFilters, RegisterSort } from '@/db/repositories/register'
export { REGISTER_SORTS, REVIEW_FILTERS, SOON_DAYS } from '@/db/repositories/register'

type Looking = Pick<Shell, 'db' | 'clock'>

const PAGE = 25

export type RegisterPage = {
  readonly filters: RegisterFilters
  /** The same filters for every other list whose length is shown, by its name. */
  readonly others: Readonly<Record<string, RegisterFilters>>
  readonly sort: RegisterSort
  readonly after?: RegisterCursor | undefined
}

export type Counted = { readonly total: number; readonly isMore: boolean }

const counted = (total = 0): Counted => ({
  total: Math.min(total, COUNTED_TO),
  isMore: total > COUNTED_TO,
})

/** Null for whoever may not know of the register; the same answer as for a page that never was. */
export const readRegister = async (
  { db, clock }: Looking,
  actor: Actor,
  { filters, others, sort, after }: RegisterPage,
) => {
  if (!readsTheRegister(actor.role)) return null
  const today = londonDate(clock())
  const names = Object.keys(others)
  const [found, [total, ...totals]] = await Promise.all([
    listRegister(db, filters, { today, sort, after, size: PAGE }),
    countRegister(db, [filters, ...Object.values(others)], today),
  ])
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return {
    rows,
    today,
    ...counted(total),
    counts: Object.fromEntries(names.map((name, position) => [name, counted(totals[position])])),
    next: found.length > PAGE && last ? cursorAfter(last, sort) : null,
  }
}

export type RegisterList = NonNullable<Awaited<ReturnType<typeof readRegister>>>
export type RegisterRow = RegisterList['rows'][number]

export const readRegisterChoices = async ({ db }: Pick<Shell, 'db'>) => {
  const [services, organisations] = await Promise.all([allServices(db), agencies(db)])
  return { services, organisations }
}

/* The list as a spreadsheet. */

/** What a spreadsheet of the register says of each agreement, by heading. */
export type RegisterColumns = Readonly<Record<string, (row: RegisterRow) => string | null>>

const AT_A_TIME = 500

async function* everyRow(
  { db, clock }: Looking,
  { filters, sort }: Pick<RegisterPage, 'filters' | 'sort'>,
): AsyncGenerator<readonly RegisterRow[]> {
  const today = londonDate(clock())
  for (let after: RegisterCursor | undefined; ; ) {
    const found = await listRegister(db, filters, { today, sort, after, size: AT_A_TIME })
    const rows = found.slice(0, AT_A_TIME)
    yield rows
    const last = rows.at(-1)
    if (!last || found.length <= AT_A_TIME) return
    after = cursorAfter(last, sort)
  }
}

/** What the list shows, all pages of it; null for whoever may not read it. */
export const exportRegister = async (
  shell: Looking,
  actor: Actor,
  { columns, ...list }: Pick<RegisterPage, 'filters' | 'sort'> & { readonly columns: RegisterColumns },
): Promise<string | null> => {
  if (!readsTheRegister(actor.role)) return null
  const lines: (readonly string[])[] = []
  for await (const rows of everyRow(shell, list))
    for (const row of rows) lines.push(Object.values(columns).map((cell) => cell(row) ?? ''))
  return csvOf(Object.keys(columns), lines)
}
