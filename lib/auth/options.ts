import type { NextAuthOptions, Session } from 'next-auth'
import { safeReturn } from '@/lib/domain/door/safe-return'
import { env } from '@/lib/env'
import { type SignedInUser, sessionAdapter } from './session-adapter'

export const sessionSeconds = () => env().GATEHOUSE_SESSION_HOURS * 60 * 60

/** The prefix needs https; without it browsers would drop the cookie on a plain-http loopback address. */
export const cookieSettings = () => {
  const secure = env().NEXTAUTH_URL?.startsWith('https://') ?? false
  return {
    name: ownName('gatehouse-session', secure),
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

const ownName = (name: string, secure: boolean) => `${secure ? '__Host-' : ''}${name}`

/** No other host of the council's domain can put a cookie of this name here. */
export const hostCookie = (name: string) => ownName(name, cookieSettings().options.secure)

const FLOW_SECONDS = 15 * 60

/** Those of next-auth itself, which it would name so that a neighbouring host could set them. */
const nextAuthCookies = () => {
  const { options } = cookieSettings()
  const named = (name: string, more = {}) => ({
    name: hostCookie(`next-auth.${name}`),
    options: { ...options, ...more },
  })
  return {
    callbackUrl: named('callback-url'),
    csrfToken: named('csrf-token'),
    state: named('state', { maxAge: FLOW_SECONDS }),
    nonce: named('nonce', { maxAge: FLOW_SECONDS }),
    pkceCodeVerifier: named('pkce.code_verifier', { maxAge: FLOW_SECONDS }),
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
  cookies: { ...nextAuthCookies(), sessionToken: cookieSettings() },
  pages: { signIn: '/sign-in' },
  callbacks: {
    redirect: ({ url, baseUrl }) => `${baseUrl}${safeReturn(url.replace(baseUrl, '')) ?? '/'}`,
    session: ({ session, user }) => {
      const { actor, method, facts } = user as SignedInUser
      return { ...session, user: { name: actor.name }, actor, method, facts }
    },
  },
})
