/**
 * Stands in front of the framework: what need not be read is turned away, what is left is counted, and every
 * answer leaves with the same head. The rules are tables in lib/domain/door; this file only carries them out.
 */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answering, answeringIn } from '@/lib/answering'
import { NOT_COUNTED, tooOften, UNREADABLE } from '@/lib/content/door'
import { type House, METHODS, pathOf, turnedAway } from '@/lib/domain/door/asked'
import { bodyClassOf, REPORTS_PATH } from '@/lib/domain/door/bodies'
import { contentSecurityPolicy, type Dress, forgedAmong, isOrdinary } from '@/lib/domain/door/headers'
import { isLoopback, plainAddress, SOURCE_HEADER, sourceOf } from '@/lib/domain/door/source'
import { faultFields, log } from '@/lib/log'
import type { WithinLimit } from '@/lib/use-cases/within-limit'
import { count, hold, lookThrough } from './body'
import { dress, turnAway } from './dress'
import { noteReports } from './reports'

export type Door = {
  readonly house: House
  readonly dev: boolean
  readonly trustedProxies: readonly string[]
  readonly formsLeadTo: readonly string[]
  readonly limited: (request: IncomingMessage, source: string) => Promise<WithinLimit>
  readonly onward: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

/** The framework asks itself for the page that an action leads to, with the headers of the request it answers. */
const OUR_MARK = 'x-gatehouse-mark'

const ALLOWED = { Allow: METHODS.join(', ') }

/** Whoever was answered before their body was in gets this long to finish sending it. */
const LINGER_MS = 10_000

export const listenerOf = (door: Door) => {
  const mark = randomBytes(24).toString('base64url')
  return (request: IncomingMessage, response: ServerResponse): void => {
    visit(door, mark, request, response).catch((fault) => {
      log.error('door.fault', faultFields(fault))
      response.destroy()
    })
  }
}

const visit = async (
  door: Door,
  mark: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const peer = request.socket.remoteAddress ?? ''
  const isOurs = request.headers[OUR_MARK] === mark
  const source = isOurs ? String(request.headers[SOURCE_HEADER]) : sourceFor(door, request, peer)
  believeProxy(door, request, peer)
  takeOffForged(request, isOurs, door.dev)
  const { method = '', url = '' } = request
  const path = pathOf(url)
  const how: Dress = {
    path,
    nonce: randomBytes(18).toString('base64'),
    secure: door.house.scheme === 'https:',
    dev: door.dev,
    formsLeadTo: door.formsLeadTo,
  }
  const answering: Answering = { method }
  const toAScript = 'next-action' in request.headers || 'rsc' in request.headers
  dress(response, how, answering)
  letGoOfTheRest(request, response)

  const refused = turnedAway(
    { method, url, headers: request.headers, peerIsLoopback: isLoopback(peer) },
    door.house,
  )
  if (refused) {
    log.info('door.refused', { rule: refused.rule })
    return turnAway(response, refused, toAScript, refused.status === 405 ? ALLOWED : {})
  }

  // Before anything is awaited: see `hold`.
  const held = method === 'POST' ? take(request, response, path, toAScript) : undefined
  const within = isOurs ? undefined : await counted(door, request, source)
  if (within === 'unknown') return turnAway(response, NOT_COUNTED, toAScript, { 'Retry-After': '60' })
  if (within?.ok === false) {
    log.warn('door.too-often')
    return turnAway(response, tooOften(within.retryAfterS), toAScript, {
      'Retry-After': String(within.retryAfterS),
    })
  }

  const body = await held
  if (body && 'gone' in body) return
  if (body && 'refused' in body) return turnAway(response, body.refused, toAScript)
  const wrong =
    body && path !== REPORTS_PATH && (await lookThrough(body.body, request.headers['content-type'] ?? ''))
  if (wrong) return turnAway(response, wrong, toAScript)
  if (path === REPORTS_PATH && body) return takeReport(response, body.body)

  request.headers['content-security-policy'] = contentSecurityPolicy(how)
  request.headers[OUR_MARK] = mark
  request.headers[SOURCE_HEADER] = source
  body?.give()
  await answeringIn(answering, () => door.onward(request, response))
}

/** Streams go on as they come; a form is taken whole. */
const take = (request: IncomingMessage, response: ServerResponse, path: string, toAScript: boolean) => {
  const { most, streams } = bodyClassOf(path)
  if (!streams) return hold(request, most)
  count(request, most, () => turnAway(response, UNREADABLE.large, toAScript))
  return undefined
}

/** Not to be counted is not to be let in: what cannot be counted could be asked without end. */
const counted = async (door: Door, request: IncomingMessage, source: string) => {
  try {
    return await door.limited(request, source)
  } catch (fault) {
    log.error('door.not-counted', faultFields(fault))
    return 'unknown'
  }
}

const takeReport = (response: ServerResponse, body: Buffer) => {
  noteReports(body.toString('utf8'))
  response.writeHead(204)
  response.end()
}

const sourceFor = ({ trustedProxies }: Door, { headers }: IncomingMessage, peer: string) =>
  sourceOf(peer, headers['x-forwarded-for']?.toString(), trustedProxies)

/** By what name people asked, where a proxy that is trusted asks us by another. */
const believeProxy = ({ trustedProxies }: Door, request: IncomingMessage, peer: string) => {
  const host = request.headers['x-forwarded-host']
  if (typeof host === 'string' && trustedProxies.includes(plainAddress(peer))) request.headers.host = host
}

const takeOffForged = (request: IncomingMessage, isOurs: boolean, dev: boolean) => {
  const forged = forgedAmong(Object.keys(request.headers), dev)
  for (const name of forged) if (!(isOurs && name.startsWith('x-action-'))) delete request.headers[name]
  if (isOurs) return
  for (const name of forged) if (!isOrdinary(name)) log.warn('door.forged-header', { name })
}

/** A connection whose request nobody reads to its end is not kept open by whoever sends slowly. */
const letGoOfTheRest = (request: IncomingMessage, response: ServerResponse) =>
  response.once('finish', () => {
    if (request.complete) return
    const { socket } = request
    const late = setTimeout(() => request.complete || socket.destroy(), LINGER_MS)
    late.unref()
    request.once('end', () => clearTimeout(late))
  })
