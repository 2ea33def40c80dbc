import { dayIn } from '@/app/address'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { may } from '@/lib/domain/permissions/permissions'
import { exportReference } from '@/lib/use-cases/checks/read-reference'
import { isReferenceSet } from '@/lib/use-cases/checks/reference'
import { shell } from '@/lib/use-cases/shell'
import type { SetPage } from '../../open-set'

/** The table of one day for a spreadsheet. */
export async function GET({ url }: Request, { params }: SetPage): Promise<Response> {
  const { actor } = await requireSignedIn()
  const { set } = await params
  const on = dayIn(Object.fromEntries(new URL(url).searchParams), 'on')
  if (!may(actor, 'readPolicy') || !isReferenceSet(set) || !on)
    return new Response('Not found', { status: 404 })
  return new Response(await exportReference(shell(), set, on), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${set}-${on}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
