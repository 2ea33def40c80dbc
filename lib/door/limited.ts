/** Whether whoever asks has asked too often. */
import type { IncomingMessage } from 'node:http'
import { workerDatabase } from '@/db/client'
import { findSession } from '@/db/repositories/sessions'
import { cookieSettings } from '@/lib/auth/options'
import { systemClock } from '@/lib/clock'
import { countsLoopback, kindOf, type LimitKind } from '@/lib/domain/door/limits'
import { isLoopback } from '@/lib/domain/door/source'
import { env } from '@/lib/env'
import { type WithinLimit, withinLimit } from '@/lib/use-cases/within-limit'

const WITHIN: WithinLimit = { ok: true }

export const limited = async (
  { method = '', url = '', headers }: IncomingMessage,
  source: string,
): Promise<WithinLimit> => {
  const token = sessionIn(headers.cookie)
  const kind = kindOf({ method, url, hasSession: token !== undefined })
  if (!kind) return WITHIN
  const account = token && (await accountOf(token))
  return withinLimit(kind, { account, source: tellsApart(kind, source) ? source : undefined })
}

/** In the demo borough everybody comes from the machine that it runs on. */
const tellsApart = (kind: LimitKind, source: string) =>
  countsLoopback(kind) || !(env().GATEHOUSE_DEMO && isLoopback(source))

/** By person, so that a second session is no second share. A cookie that opens nothing is a stranger's. */
const accountOf = async (token: string) =>
  (await findSession(workerDatabase(), token, systemClock(), env().GATEHOUSE_IDLE_MINUTES))?.actor.id

const sessionIn = (cookies = ''): string | undefined => {
  const { name } = cookieSettings()
  const pair = cookies.split(';').find((each) => each.trim().startsWith(`${name}=`))
  return pair ? decoded(pair.trim().slice(name.length + 1)) : undefined
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
