import type { NextAuthOptions, Session } from 'next-auth'
import { safeReturn } from '@/lib/domain/door/safe-return'
import { env } from '@/lib/env'
import { type SignedInUser, sessionAdapter } from './session-adapter'

export const sessionSeconds = () => env().GATEHOUSE_SESSION_HOURS * 60 * 60

/** The prefix needs https; without it browsers would drop the cookie on a plain-http loopback address. */
export const cookieSettings = () => {
  const secure = env().NEXTAUTH_URL?.startsWith('https://') ?? false
  return {
    name: secure ? '__Host-gatehouse-session' : 'gatehouse-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

export type GatehouseSession = Session & Pick<SignedInUser, 'actor' | 'method' | 'facts'>

/** Built at use, because build workers import modules without an environment. Providers join the list here. */
export const authOptions = (): NextAuthOptions => ({
  adapter: sessionAdapter,
  providers: [],
  secret: env().NEXTAUTH_SECRET,
  // A session is never prolonged by using it.
  session: { strategy: 'database', maxAge: sessionSeconds(), updateAge: sessionSeconds() },
  cookies: { sessionToken: cookieSettings() },
  pages: { signIn: '/sign-in' },
  callbacks: {
    redirect: ({ url, baseUrl }) => `${baseUrl}${safeReturn(url.replace(baseUrl, '')) ?? '/'}`,
    session: ({ session, user }) => {
      const { actor, method, facts } = user as SignedInUser
      return { ...session, user: { name: actor.name }, actor, method, facts }
    },
  },
})
