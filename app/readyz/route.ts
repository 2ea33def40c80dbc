import { readiness } from '@/lib/use-cases/readiness'
import { systemShell } from '@/lib/use-cases/shell'

export const dynamic = 'force-dynamic'

/** Database, signer and queue are usable; says which is not, and nothing about why. */
export const GET = async () => {
  const parts = await readiness(systemShell)
  const ready = Object.values(parts).every(Boolean)
  return Response.json(
    { ready, ...parts },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
