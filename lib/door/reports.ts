/** What browsers report of the content security policy: which rule, and whose; never an address that names a case. */
import { log } from '@/lib/log'

type Seen = { readonly directive?: string; readonly blocked?: string; readonly page?: string }

const SHORT_WORD = /^[a-z-]{1,40}$/
const MOST_REPORTS = 10

export const noteReports = (text: string): void => {
  for (const seen of reportsIn(text).slice(0, MOST_REPORTS)) log.warn('csp.report', seen)
}

export const reportsIn = (text: string): readonly Seen[] => {
  const parsed = parse(text)
  const bodies = Array.isArray(parsed)
    ? parsed.filter((each) => textOf(each, 'type') === 'csp-violation').map((each) => inside(each, 'body'))
    : [inside(parsed, 'csp-report')]
  return bodies.filter((body) => body !== undefined).map(seenIn)
}

const seenIn = (body: unknown): Seen => ({
  directive: word(textOf(body, 'effectiveDirective') ?? textOf(body, 'effective-directive')),
  blocked: originOf(textOf(body, 'blockedURL') ?? textOf(body, 'blocked-uri')),
  page: areaOf(textOf(body, 'documentURL') ?? textOf(body, 'document-uri')),
})

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const inside = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

const textOf = (value: unknown, name: string) => {
  const found = inside(value, name)
  return typeof found === 'string' ? found : undefined
}

const word = (text = '') => (SHORT_WORD.test(text) ? text : undefined)

/** `inline` and `eval` are words; of an address only the machine is worth knowing. */
const originOf = (text = '') => word(text) ?? (URL.canParse(text) ? new URL(text).origin : undefined)

/** The first part of an address is a part of the product; the rest may be somebody's case. */
const areaOf = (text = '') =>
  URL.canParse(text) ? word(new URL(text).pathname.split('/')[1] || 'start') : undefined
