/** The head of every answer, whoever wrote it: put on as it leaves, so that no page can forget a header. */
import type { ServerResponse } from 'node:http'
import type { Answering } from '@/lib/answering'
import { BACK, SIGNED_OUT, TITLES } from '@/lib/content/door'
import type { TurnedAway } from '@/lib/domain/door/asked'
import {
  answerHeaders,
  contentSecurityPolicy,
  type Dress,
  keepsOwnPolicy,
  mayBeKept,
} from '@/lib/domain/door/headers'
import { plainPage } from './plain-page'

const POLICY = 'Content-Security-Policy'

export const dress = (response: ServerResponse, how: Dress, answering: Answering): void => {
  const write = response.writeHead.bind(response) as (status: number) => ServerResponse
  const isSwapped = swapLeading(response, answering)
  response.writeHead = ((status: number, ...rest: readonly unknown[]) => {
    setAll(response, rest.at(-1))
    for (const [name, value] of Object.entries(answerHeaders(how))) response.setHeader(name, value)
    if (!keepsOwnPolicy(how.path) || !response.hasHeader(POLICY))
      response.setHeader(POLICY, contentSecurityPolicy(how))
    keepFromCaches(response, how.path, status)
    if (isSwapped()) headOfSignedOut(response)
    return write(status < 400 ? (answering.status ?? status) : status)
  }) as ServerResponse['writeHead']
}

const SIGNED_OUT_PAGE = plainPage(SIGNED_OUT)

/**
 * Whoever sent the form without scripts gets a page in place of being led on with a success. Decided as the first
 * byte is written, and said before it: an answer cannot be ended from within its own ending.
 */
const swapLeading = (response: ServerResponse, answering: Answering): (() => boolean) => {
  const { write, end } = response
  let swapped = false
  const isSwapped = () => {
    swapped ||= answering.status !== undefined && !response.headersSent && response.hasHeader('location')
    return swapped
  }
  response.write = ((...rest: Parameters<typeof write>) =>
    isSwapped() || write.apply(response, rest)) as typeof write
  response.end = ((...rest: Parameters<typeof end>) =>
    isSwapped() ? end.call(response, SIGNED_OUT_PAGE, 'utf8') : end.apply(response, rest)) as typeof end
  return isSwapped
}

const headOfSignedOut = (response: ServerResponse) => {
  for (const name of ['location', 'refresh', 'content-encoding', 'transfer-encoding'])
    response.removeHeader(name)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Length', Buffer.byteLength(SIGNED_OUT_PAGE))
}

/** As `writeHead` takes them: pairs one after another, or an object. */
const setAll = (response: ServerResponse, headers: unknown) => {
  if (Array.isArray(headers))
    for (let at = 0; at + 1 < headers.length; at += 2) response.setHeader(headers[at], headers[at + 1])
  else if (typeof headers === 'object' && headers !== null)
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) response.setHeader(name, value)
}

const keepFromCaches = (response: ServerResponse, path: string, status: number) => {
  if (mayBeKept(path) && status < 400) return
  const said = String(response.getHeader('cache-control') ?? '')
  if (!said.includes('no-store')) response.setHeader('Cache-Control', 'no-store')
}

/** Scripts read the sentence; people read a page. */
export const turnAway = (
  response: ServerResponse,
  { status, sentence }: TurnedAway,
  toAScript: boolean,
  more: Readonly<Record<string, string>> = {},
): void => {
  if (response.headersSent) {
    response.destroy()
    return
  }
  for (const [name, value] of Object.entries(more)) response.setHeader(name, value)
  const page = toAScript ? sentence : plainPage({ title: TITLES[status], sentence, link: BACK })
  response.setHeader('Content-Type', toAScript ? 'text/plain' : 'text/html; charset=utf-8')
  response.setHeader('Content-Length', Buffer.byteLength(page))
  response.writeHead(status)
  endWhenHeard(response, page)
}

/** Whoever is still sending hears nothing: a connection closed on them would take the answer with it. */
const LISTENING_WITHIN_MS = 5_000

const endWhenHeard = (response: ServerResponse, page: string) => {
  const { req: request } = response
  if (request.complete) {
    response.end(page)
    return
  }
  response.write(page)
  const end = () => {
    clearTimeout(late)
    response.end()
  }
  const late = setTimeout(end, LISTENING_WITHIN_MS)
  request.once('end', end)
  request.once('close', end)
  request.resume()
}
