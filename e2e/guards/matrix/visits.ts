/** Plain requests over kept connections, a few at once: to the product, or to the framework without the door. */
import { Agent, type OutgoingHttpHeaders, request as open } from 'node:http'
import { text } from 'node:stream/consumers'
import type { APIRequestContext } from '@playwright/test'
import { paths } from '@/lib/paths'
import { home } from '../../raw'
import type { Change, DrawnForm } from '../../steps'

const AT_ONCE = 8
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

export const hangUp = () => agent.destroy()

/** Which process is asked. By name it is the same house, whoever stands at its door. */
export type At = { readonly port: number }
export const frontDoor = (): At => ({ port: Number(new URL(home()).port) })

export type Visit = {
  readonly path: string
  readonly method?: string
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}

export type Answer = { readonly status: number; readonly to: string | null; readonly text: string }

export const visit = (
  { port }: At,
  { path, method = 'GET', cookie, headers, body }: Visit,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const all: OutgoingHttpHeaders = { host: new URL(home()).host, accept: 'text/html', ...headers }
    if (cookie) all.cookie = cookie
    if (body) all['content-length'] = body.length
    const asking = open({ host: '127.0.0.1', port, method, path, agent, headers: all }, (answer) => {
      const { statusCode: status = 0 } = answer
      const to = answer.headers.location ?? null
      text(answer).then((words) => resolve({ status, to, text: words }), reject)
    })
    // A kept connection may be closed at the other end just then: nothing of this was read, so it is asked again.
    asking.on('error', (fault) =>
      asking.reusedSocket
        ? visit({ port }, { path, method, cookie, headers, body }).then(resolve, reject)
        : reject(fault),
    )
    asking.end(body)
  })

/** For steps that draw a page: it asks with that person's cookie and with nothing that a context remembers. */
export const reader = (at: At, cookie?: string) =>
  ({
    get: async (path: string) => {
      const { status, text: words } = await visit(at, { path, cookie })
      return { status: () => status, text: async () => words }
    },
  }) as unknown as APIRequestContext

/** As a browser without scripts sends it, whoever's cookie goes with it. */
export const send = async (
  at: At,
  form: DrawnForm,
  { cookie, change = {} }: { readonly cookie?: string; readonly change?: Change },
): Promise<Answer> => {
  const said = new FormData()
  for (const [name, value] of form.values) if (!Object.hasOwn(change, name)) said.append(name, value)
  for (const [name, value] of Object.entries(change))
    for (const each of [value].flat()) said.append(name, each)
  const whole = new Response(said)
  return visit(at, {
    path: form.address,
    method: 'POST',
    cookie,
    headers: { origin: home(), 'content-type': whole.headers.get('content-type') ?? '' },
    body: Buffer.from(await whole.arrayBuffer()),
  })
}

/**
 * What became of it, in the words of the matrix: not there, to sign in first, shown (or shown again with what bars
 * it), or done and led on.
 */
export type Became = 'gone' | 'signIn' | 'shown' | 'led' | 'fault'

export const became = ({ status, to }: Answer): Became => {
  const path = to === null ? null : new URL(to, home()).pathname
  if (status === 401 || path === paths.signIn()) return 'signIn'
  if (path !== null) return 'led'
  if (status === 404 || status === 405) return 'gone'
  return status === 200 ? 'shown' : 'fault'
}

/** In order of asking, a few at once. */
export const each = async <T, R>(all: readonly T[], ask: (one: T) => Promise<R>): Promise<readonly R[]> => {
  const answers: R[] = new Array(all.length)
  let next = 0
  const worker = async () => {
    for (let at = next++; at < all.length; at = next++) answers[at] = await ask(all[at] as T)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return answers
}
