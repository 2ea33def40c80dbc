import { createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

/** A real OpenID provider on this machine, with its people, and with a hand in its post where a test wants one. */

export type Member = {
  readonly sub: string
  readonly name: string
  readonly email: string
  readonly groups: readonly string[]
  readonly acr?: string
  readonly amr?: readonly string[]
  /** Seconds since 1970. */
  readonly signedInAt?: number
}

export const CLIENT = { id: 'gatehouse', secret: 'a secret that only this test knows' } as const

type Token = { header: Record<string, unknown>; claims: Record<string, unknown> }
type Forgery = (token: Token) => string

type State = {
  next: string
  forge: Forgery | null
  /** What its metadata calls it, where that is not its name. */
  names: string | null
  keepsRefresh: boolean
  tokens: number
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const read = (text = '') => JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>

const key = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const sign = ({ header, claims }: Token) => {
    const text = `${part(header)}.${part(claims)}`
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`
  }
  const { n, e } = privateKey.export({ format: 'jwk' })
  return {
    sign,
    shown: { kty: 'RSA', n, e },
    jwk: { ...privateKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' },
  }
}

/** With what both sides know, as if that were the provider's key. */
const signWithSecret = ({ claims }: Token) => {
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`
  return `${text}.${createHmac('sha256', CLIENT.secret).update(text).digest('base64url')}`
}

const SCOPES = 'openid profile email offline_access'

export async function startProvider(redirectUri: string, port = 0) {
  const members = new Map<string, Member>()
  const state: State = { next: '', forge: null, names: null, keepsRefresh: true, tokens: 0 }
  const { sign, jwk } = key()
  const stranger = key()
  const server = createServer()
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const configuration: Configuration = {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        require_auth_time: true,
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ['a key of the test'] },
    claims: { openid: ['sub', 'groups', 'acr', 'amr'], profile: ['name'], email: ['email'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    issueRefreshToken: async () => state.keepsRefresh,
    ttl: { Session: 3600, Grant: 3600, Interaction: 600, RefreshToken: 3600, IdToken: 300, AccessToken: 300 },
    findAccount: async (_, sub) => {
      const member = members.get(sub)
      if (!member) return undefined
      const { name, email, groups } = member
      return { accountId: sub, claims: async () => ({ sub, name, email, groups: [...groups] }) }
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope(SCOPES)
      await grant.save()
      return grant
    },
  }
  const provider = new Provider(issuer, configuration)
  provider.use(async (ctx, next) => {
    await next()
    if (ctx.path === '/token') state.tokens += 1
    if (state.names && ctx.path.endsWith('/openid-configuration'))
      ctx.body = { ...(ctx.body as object), issuer: state.names }
    const body = ctx.body as { id_token?: string } | undefined
    if (ctx.path !== '/token' || !body?.id_token || !state.forge) return
    const [header, claims] = body.id_token.split('.')
    ctx.body = { ...body, id_token: state.forge({ header: read(header), claims: read(claims) }) }
  })
  const answer = provider.callback()
  const signsIn = async (request: IncomingMessage, response: ServerResponse) => {
    const { acr, amr, signedInAt } = members.get(state.next) ?? {}
    await provider.interactionFinished(request, response, {
      login: {
        accountId: state.next,
        ...(acr && { acr }),
        ...(amr && { amr: [...amr] }),
        ...(signedInAt && { ts: signedInAt }),
      },
    })
  }
  server.on('request', (request, response) => {
    if (request.url === '/strangers-keys') {
      state.tokens += 1_000
      response.end(JSON.stringify({ keys: [{ ...stranger.shown, kid: 'two', alg: 'RS256' }] }))
    } else if (request.url?.startsWith('/interaction/')) void signsIn(request, response)
    else void answer(request, response)
  })
  return {
    issuer,
    state,
    /** As it signs, whatever is written in the token. */
    sign,
    signAsSomebodyElse: stranger.sign,
    /** And sends the key along to check it by, or says where that is. */
    signAndBringKey: ({ header, claims }: Token) =>
      stranger.sign({ header: { ...header, jwk: stranger.shown }, claims }),
    signAndSayWhereKeyIs: ({ header, claims }: Token) =>
      stranger.sign({ header: { ...header, kid: 'two', jku: `${issuer}/strangers-keys` }, claims }),
    signWithSecret,
    unsigned: ({ claims }: Token) => `${part({ alg: 'none' })}.${part(claims)}.`,
    /** Signs that person in at the next visit. */
    has: (member: Member) => {
      members.set(member.sub, member)
      state.next = member.sub
    },
    forgets: (sub: string) => members.delete(sub),
    stop: () => closed(server),
  }
}

export type TestProvider = Awaited<ReturnType<typeof startProvider>>

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
