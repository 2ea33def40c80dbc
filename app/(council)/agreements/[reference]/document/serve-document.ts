import { requireSignedIn } from '@/lib/auth/signed-in'
import { versionAsked } from '@/lib/domain/agreement/draft-inputs'
import { may } from '@/lib/domain/permissions/permissions'
import { type DocumentFormat, exportDocument } from '@/lib/use-cases/agreement/export-document'
import { readAgreement } from '@/lib/use-cases/agreement/read-agreement'
import { shell } from '@/lib/use-cases/shell'

type Context = { readonly params: Promise<{ readonly reference: string }> }

const notFound = () => new Response('Not found', { status: 404 })

/** The version that the address asks for, or the newest; what is not theirs answers as what never was. */
export const serveDocument =
  (format: DocumentFormat) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const { actor } = await requireSignedIn()
    const { reference } = await params
    const a = may(actor, 'readAgreements') ? await readAgreement(shell(), actor, reference) : null
    if (!a) return notFound()
    const asked = new URL(request.url).searchParams.get('version')
    const version = asked === null ? a.textVersion : versionAsked.safeParse(asked).data
    const found = version === undefined ? null : await exportDocument(shell(), a, { format, version })
    if (!found) return notFound()
    return new Response(new Uint8Array(found.bytes), {
      headers: {
        'Content-Type': found.type,
        'Content-Disposition': `attachment; filename="${found.name}"`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  }
