/** How often somebody may ask: one table, and which of its rows a request counts under. */
import { isUpload, REPORTS_PATH } from './bodies'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

type Limit = { readonly most: number; readonly withinMs: number }

export const LIMITS = {
  search: { most: 60, withinMs: MINUTE },
  export: { most: 5, withinMs: HOUR },
  upload: { most: 20, withinMs: HOUR },
  signIn: { most: 30, withinMs: 10 * MINUTE },
  /** For each challenge, not each person: the fifth wrong code ends it. */
  code: { most: 5, withinMs: 10 * MINUTE },
  signInMail: { most: 5, withinMs: HOUR },
  invitation: { most: 20, withinMs: 24 * HOUR },
  verify: { most: 30, withinMs: MINUTE },
  stateChange: { most: 240, withinMs: MINUTE },
  knock: { most: 600, withinMs: MINUTE },
  report: { most: 30, withinMs: MINUTE },
} as const satisfies Readonly<Record<string, Limit>>

export type LimitKind = keyof typeof LIMITS

/** A whole office shares one address: where the account is counted too, its source may ask as often as ten. */
export const ACCOUNTS_TO_A_SOURCE = 10

/** In the demo borough on one's own machine every visitor and every test has the same address. */
const NOT_BY_LOOPBACK: readonly LimitKind[] = ['signIn', 'knock']
export const countsLoopback = (kind: LimitKind) => !NOT_BY_LOOPBACK.includes(kind)

type Visit = { readonly method: string; readonly url: string; readonly hasSession: boolean }

const EXPORTS = [/^\/(agreements|processing)\/export$/, /^\/runs\/[^/]+\/file\/request$/]
const SIGN_INS = /^\/(sign-in|api\/auth)(\/|$)/

export const kindOf = ({ method, url, hasSession }: Visit): LimitKind | null => {
  const [path = '', query = ''] = url.split('?', 2)
  if (path.startsWith('/_next/') || path === '/healthz') return null
  if (method === 'POST') return kindOfPost(path)
  if (EXPORTS.some((each) => each.test(path))) return 'export'
  if (new URLSearchParams(query).get('q')) return 'search'
  return hasSession ? null : 'knock'
}

const kindOfPost = (path: string): LimitKind => {
  if (isUpload(path)) return 'upload'
  if (path === REPORTS_PATH) return 'report'
  if (SIGN_INS.test(path)) return 'signIn'
  return path === '/verify' ? 'verify' : 'stateChange'
}

/** `search=600,upload=200`: what a council sets otherwise. Null where it names no limit or no number. */
export const readLimits = (text: string): Readonly<Partial<Record<LimitKind, number>>> | null => {
  const set: Partial<Record<LimitKind, number>> = {}
  for (const each of text.split(',').filter((part) => part.trim() !== '')) {
    const [kind = '', most = ''] = each.split('=').map((part) => part.trim())
    if (!Object.hasOwn(LIMITS, kind) || !/^[1-9]\d{0,8}$/.test(most)) return null
    set[kind as LimitKind] = Number(most)
  }
  return set
}
