import NextAuth from 'next-auth'
import { firstPageOf } from '@/app/first-page'
import { authOptions } from '@/lib/auth/options'
import { PROVIDER_ID } from '@/lib/auth/provider/config'
import { comeFromProvider } from '@/lib/auth/provider/routes'
import { paths } from '@/lib/paths'
import { personNow } from '@/lib/use-cases/identity/person-now'

type Context = { params: Promise<{ nextauth: string[] }> }

const handler = (request: Request, context: Context) => NextAuth(authOptions())(request, context)

const firstPageFor = async (personId: string) => {
  const actor = await personNow(personId)
  return actor ? firstPageOf(actor) : paths.home()
}

/** The provider sends people back here; of everything else next-auth knows only the session. */
export const GET = async (request: Request, context: Context) => {
  const { nextauth } = await context.params
  const isBack = nextauth.join('/') === `callback/${PROVIDER_ID}`
  return isBack ? comeFromProvider(request, firstPageFor) : handler(request, context)
}

export { handler as POST }
