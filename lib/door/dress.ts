/** The head of every answer, whoever wrote it: put on as it leaves, so that no page can forget a header. */
import { ServerResponse } from 'node:http'
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
  response.writeHead = ((status: number, ...rest: readonly unknown[]) => {
    setAll(response, rest.at(-1))
    for (const [name, value] of Object.entries(answerHeaders(how))) response.setHeader(name, value)
    if (!keepsOwnPolicy(how.path) || !response.hasHeader(POLICY))
      response.setHeader(POLICY, contentSecurityPolicy(how))
    keepFromCaches(response, how.path, status)
    if (answering.status === undefined || status >= 400) return write(status)
    if (!response.hasHeader('location')) return write(answering.status)
    return insteadOfLeading(response, answering.status, write)
  }) as ServerResponse['writeHead']
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

/** Whoever sent the form without scripts gets a page in place of being led on with a success. */
const insteadOfLeading = (
  response: ServerResponse,
  status: number,
  write: (status: number) => ServerResponse,
): ServerResponse => {
  const page = plainPage(SIGNED_OUT)
  for (const name of ['location', 'refresh', 'content-encoding', 'transfer-encoding', 'vary'])
    response.removeHeader(name)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Length', Buffer.byteLength(page))
  const end = ServerResponse.prototype.end.bind(response) as (text: string) => ServerResponse
  response.write = () => true
  response.end = () => response
  write(status)
  return end(page)
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
  response.end(page)
}
