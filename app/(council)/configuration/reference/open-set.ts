import { notFound } from 'next/navigation'
import { firstIn, type Query } from '@/app/address'
import type { ReferenceSet } from '@/lib/domain/checks/reference'
import type { ReferenceRow } from '@/lib/domain/checks/reference-table'
import type { Permission } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { readReferenceRow } from '@/lib/use-cases/checks/read-reference'
import { isReferenceSet } from '@/lib/use-cases/checks/reference'
import { shell } from '@/lib/use-cases/shell'
import { rulesReader } from '../rules-reader'

export type SetPage = { readonly params: Promise<{ readonly set: string }> }
export type RowPage = SetPage & { readonly searchParams: Promise<Query> }

/** A table by its address, to whoever may read or change the council's rules. */
export const openSet = async (
  { params }: SetPage,
  permission: Permission = 'readPolicy',
): Promise<{ readonly actor: Actor; readonly set: ReferenceSet }> => {
  const actor = await rulesReader(permission)
  const { set } = await params
  return isReferenceSet(set) ? { actor, set } : notFound()
}

export type OpenRow = {
  readonly actor: Actor
  readonly set: ReferenceSet
  readonly key: string
  readonly row: ReferenceRow
  readonly today: CalendarDate
  /** The day as of which the row is shown. */
  readonly on: CalendarDate
}

export const openRow = async (page: RowPage, permission: Permission = 'readPolicy'): Promise<OpenRow> => {
  const { actor, set } = await openSet(page, permission)
  const key = firstIn(await page.searchParams, 'row') ?? ''
  const found = await readReferenceRow(shell(), set, key)
  return found ? { actor, set, key, ...found } : notFound()
}
