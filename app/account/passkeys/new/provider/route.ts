import { cameFromUs } from '@/lib/actions/came-from-us'
import { goToLinkProvider } from '@/lib/auth/provider/routes'

/** By the leave that this browser holds, from our own page only, and it opens no session. */
export const POST = async (request: Request): Promise<Response> =>
  cameFromUs(request.headers) ? goToLinkProvider(request) : new Response(null, { status: 403 })
