import { proveFirst } from '@/lib/auth/prove-first'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { paths } from '@/lib/paths'
import { exportRegister } from '@/lib/use-cases/agreement/read-register'
import { shell } from '@/lib/use-cases/shell'
import { filtersOf, heldTo, sortOf } from '../filters'
import { COLUMNS } from './columns'

/** The list that its page shows, all of it, for a spreadsheet. */
export async function GET({ url }: Request): Promise<Response> {
  const { actor, who } = await requireSignedIn()
  const filters = filtersOf(Object.fromEntries(new URL(url).searchParams), actor)
  const csv = await exportRegister(shell(), actor, {
    filters: heldTo(filters, actor),
    sort: sortOf(filters),
    columns: COLUMNS,
  })
  if (csv === null) return new Response('Not found', { status: 404 })
  proveFirst(who, `${paths.agreements()}${new URL(url).search}`)
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': 'attachment; filename="agreements.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
}
