import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type NextAuthOptions } from 'next-auth'

/**
 * next-auth speaks the protocol; we ask it and read its answer, rather than letting it answer the browser. It takes
 * what Next gives to an API route, so that is what it is handed.
 */

type Asked = {
  readonly method: 'GET' | 'POST'
  /** The rest of its own address: `signin`, `council`. */
  readonly action: readonly string[]
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, string>>
}

export type NextAuthAnswer = {
  readonly redirect: string | null
  /** As they go into `Set-Cookie`. */
  readonly cookies: readonly string[]
  readonly body: unknown
}

export const askNextAuth = async (options: NextAuthOptions, asked: Asked): Promise<NextAuthAnswer> => {
  const headers = new Map<string, unknown>()
  let body: unknown
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => {
      headers.set(name.toLowerCase(), value)
      return response
    },
    send: (sent: unknown) => {
      body = sent
    },
    json: (sent: unknown) => {
      body = sent
    },
    end: () => undefined,
  }
  const { method, action, query = {}, body: sent = {}, cookies } = asked
  const request = { method, query: { ...query, nextauth: action }, body: sent, cookies, headers: {} }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options)
  const location = headers.get('location')
  return {
    redirect: typeof location === 'string' ? location : null,
    cookies: [headers.get('set-cookie') ?? []].flat().map(String),
    body,
  }
}
