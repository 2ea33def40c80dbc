import { cameFromUs } from '@/lib/actions/came-from-us'
import { goToAgencyProvider } from '@/lib/auth/provider/routes'

/** By POST and from our own pages only: a link elsewhere signs nobody in. */
export const POST = async (request: Request): Promise<Response> =>
  cameFromUs(request.headers) ? goToAgencyProvider(request) : new Response(null, { status: 403 })
