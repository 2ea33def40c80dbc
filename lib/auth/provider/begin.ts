import 'server-only'
import { FLOW_RULES } from '@/lib/domain/identity/provider-claims'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { askNextAuth } from './ask-next-auth'
import type { ProviderConfig } from './config'
import { flowCookie } from './flow-cookie'
import { isItself } from './metadata'
import { optionsFor } from './protocol'
import { type Flow, sealFlow, wantsFresh } from './sealed'

export type Begun = {
  /** The provider's own page. */
  readonly address: string
  readonly cookies: readonly string[]
}

const nobodyComesBack = async () => {
  throw new Error('a sign-in that is only begun was answered')
}

/** `name=value` of a `Set-Cookie` line, as the browser would send it back. */
const pairOf = (line: string) => {
  const [pair = ''] = line.split(';')
  const at = pair.indexOf('=')
  return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))] as const
}

const csrfOf = (body: unknown) =>
  typeof body === 'object' && body !== null && 'csrfToken' in body ? String(body.csrfToken) : ''

/** next-auth begins only for a form that shows its token; ours has been guarded before, so we fetch it ourselves. */
export const beginAtProvider = async (
  config: ProviderConfig,
  begun: Omit<Flow, 'provider'>,
): Promise<Outcome<Begun>> => {
  const flow: Flow = { ...begun, provider: config.id }
  if (!(await isItself(config))) return refused(FLOW_RULES.providerUnreachable)
  const options = optionsFor(config, nobodyComesBack)
  const first = await askNextAuth(options, { method: 'GET', action: ['csrf'], cookies: {} })
  const answer = await askNextAuth(options, {
    method: 'POST',
    action: ['signin', config.id],
    query: wantsFresh(flow) ? { prompt: 'login', max_age: '0' } : {},
    body: { csrfToken: csrfOf(first.body) },
    cookies: Object.fromEntries(first.cookies.map(pairOf)),
  })
  const { redirect } = answer
  const isOurs = redirect === null || new URL(redirect).pathname.startsWith('/api/auth/')
  if (isOurs) return refused(FLOW_RULES.providerUnreachable)
  const kept = answer.cookies.filter((line) => /next-auth\.(state|nonce|pkce)/.test(line))
  const sealed = await sealFlow(flow, config.secret)
  return done({ address: redirect, cookies: [...kept, flowCookie.set(sealed)] })
}
