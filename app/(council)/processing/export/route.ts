import { searchIn } from '@/app/address'
import { proveFirst } from '@/lib/auth/prove-first'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { paths } from '@/lib/paths'
import { exportProcessing } from '@/lib/use-cases/checks/processing'
import { shell } from '@/lib/use-cases/shell'
import { COLUMNS } from '../columns'

/** The register that its page shows, all of it, for a spreadsheet. */
export async function GET({ url }: Request): Promise<Response> {
  const { actor, who } = await requireSignedIn()
  const search = searchIn(Object.fromEntries(new URL(url).searchParams))
  const csv = await exportProcessing(shell(), actor, { search, columns: COLUMNS })
  if (csv === null) return new Response('Not found', { status: 404 })
  proveFirst(who, `${paths.processingRegister()}${new URL(url).search}`)
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': 'attachment; filename="register-of-processing.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
}
