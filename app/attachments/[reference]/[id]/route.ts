import { requireSignedIn } from '@/lib/auth/signed-in'
import { readAttachment } from '@/lib/use-cases/disclosure/read-attachment'
import { shell } from '@/lib/use-cases/shell'

type Context = { readonly params: Promise<{ readonly reference: string; readonly id: string }> }

// `encodeURIComponent` leaves these as they are, and the header gives them a meaning of its own.
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)

/** Twice: letters that every browser reads, then the name as it is (RFC 6266). */
const named = (name: string) =>
  `attachment; filename="${name.replace(/[^A-Za-z0-9. _-]/g, '_')}"; filename*=UTF-8''${encoded(name)}`

/**
 * A paper as it was sent to us. Its bytes are a stranger's: it is saved, never shown, and could do nothing
 * here if it were. One that is not theirs answers as one that never was.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor } = await requireSignedIn()
  const { reference, id } = await params
  const paper = await readAttachment(shell(), actor, reference, id)
  if (!paper) return new Response('Not found', { status: 404 })
  return new Response(new Uint8Array(paper.bytes), {
    headers: {
      'Content-Type': paper.mediaType,
      'Content-Disposition': named(paper.name),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    },
  })
}
