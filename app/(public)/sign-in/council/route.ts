import { cameFromUs } from '@/lib/actions/came-from-us'
import { goToProvider } from '@/lib/auth/provider/routes'

/** By POST and from our own pages only: a link elsewhere signs nobody in. */
export const POST = async (request: Request): Promise<Response> =>
  cameFromUs(request.headers) ? goToProvider(request) : new Response(null, { status: 403 })
