import { listRegister, type RegisterKind } from '@/db/repositories/check-registers'
import type { Checked } from '@/lib/domain/checks/kernel'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Shell } from '../shell'

/** A page of one of the council's registers: what is looked for, and where the page before ended. */

type Reading = Pick<Shell, 'db' | 'clock'>

const PAGE = 50

export type Wanted = {
  readonly search?: string | undefined
  readonly statuses?: readonly string[] | undefined
  readonly after?: string | undefined
}

export type RegisterRead<T> = {
  readonly rows: readonly T[]
  /** Reference of the last row, where there are more. */
  readonly next: string | null
}

export const readRegister = async <T extends Checked>(
  { db, clock }: Reading,
  actor: Actor,
  kind: RegisterKind,
  wanted: Wanted = {},
): Promise<RegisterRead<T>> => {
  if (!may(actor, 'readChecks')) return { rows: [], next: null }
  const found = await listRegister<T>(db, { actor, now: clock() }, kind, { ...wanted, size: PAGE + 1 })
  const rows = found.slice(0, PAGE)
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.reference ?? null) : null }
}

const AT_A_TIME = 500

/** All of it, page by page. */
export async function* everyRow<T extends Checked>(
  { db, clock }: Reading,
  actor: Actor,
  kind: RegisterKind,
  wanted: Pick<Wanted, 'search'>,
): AsyncGenerator<readonly T[]> {
  for (let after: string | undefined; ; ) {
    const page = { ...wanted, after, size: AT_A_TIME }
    const rows = await listRegister<T>(db, { actor, now: clock() }, kind, page)
    yield rows
    if (rows.length < AT_A_TIME) return
    after = rows.at(-1)?.reference
  }
}
