import NextAuth from 'next-auth'
import { firstPageOf } from '@/app/first-page'
import { authOptions } from '@/lib/auth/options'
import { comeFromProvider } from '@/lib/auth/provider/routes'
import { paths } from '@/lib/paths'
import { personNow } from '@/lib/use-cases/identity/person-now'

type Context = { params: Promise<{ nextauth: string[] }> }

const handler = (request: Request, context: Context) => NextAuth(authOptions())(request, context)

const firstPageFor = async (personId: string) => {
  const actor = await personNow(personId)
  return actor ? firstPageOf(actor) : paths.home()
}

/** A provider sends people back here, each to an address of its own; of everything else next-auth knows only the session. */
export const GET = async (request: Request, context: Context) => {
  const { nextauth } = await context.params
  const [step, id, ...rest] = nextauth
  const isBack = step === 'callback' && id !== undefined && rest.length === 0
  return isBack ? comeFromProvider({ request, id, firstPageFor }) : handler(request, context)
}

export { handler as POST }
