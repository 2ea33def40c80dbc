import { requireSignedIn } from '@/lib/auth/signed-in'
import { readRecord } from '@/lib/use-cases/read-record'
import { shell } from '@/lib/use-cases/shell'

type Context = { readonly params: Promise<{ readonly recordId: string }> }

const fileName = (reference: string) => `${reference.replace(/[^A-Za-z0-9]+/g, '-')}.pdf`

/** The bytes as they were sealed. A record that is not theirs answers as one that never was. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor } = await requireSignedIn()
  const record = await readRecord(shell(), actor, (await params).recordId)
  if (!record) return new Response('Not found', { status: 404 })
  return new Response(new Uint8Array(record.bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${fileName(record.reference)}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      // Not `sandbox`: Safari then shows an empty window in place of the document.
      'Content-Security-Policy': "frame-ancestors 'none'",
    },
  })
}
