import type { NextAuthOptions } from 'next-auth'
import { faultFields, log } from '@/lib/log'
import { authOptions } from '../options'
import { sessionAdapter } from '../session-adapter'
import type { ProviderConfig } from './config'

/** How next-auth is to speak with a provider. */

/** Whom it vouches for, once state, nonce, PKCE, signature and code have held. True of nobody by itself. */
export type Received = {
  readonly claims: unknown
  readonly refreshToken: string | null
}

const provider = (config: ProviderConfig): NextAuthOptions['providers'][number] => ({
  id: config.id,
  name: config.name,
  type: 'oauth',
  wellKnown: config.wellKnown,
  clientId: config.clientId,
  clientSecret: config.clientSecret,
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  authorization: { params: { scope: config.scope, max_age: config.maxAge } },
  // Asked for by the library; who somebody is here is decided from the claims, by our own table.
  profile: ({ sub }: { sub: string }) => ({ id: sub }),
})

/** The words of a fault may hold a token, so only its kind is written down. */
const logger: NextAuthOptions['logger'] = {
  error: (code, metadata) => {
    const fault = metadata instanceof Error ? metadata : metadata.error
    log.warn('signIn.provider', { step: code, ...faultFields(fault) })
  },
  warn: () => undefined,
  debug: () => undefined,
}

/** `receive` says where the browser goes; next-auth writes no session and no person of its own. */
export const optionsFor = (
  config: ProviderConfig,
  receive: (received: Received) => Promise<string>,
): NextAuthOptions => {
  const ours = authOptions()
  return {
    ...ours,
    secret: config.secret,
    adapter: { ...sessionAdapter, getUserByAccount: async () => null },
    providers: [provider(config)],
    logger,
    callbacks: {
      ...ours.callbacks,
      signIn: ({ account, profile }) =>
        receive({ claims: profile, refreshToken: account?.refresh_token ?? null }),
    },
  }
}
