/** What the door turns away before anybody reads it: an ordered table, first match, by what was asked alone. */
import { bodyClassOf, REPORTS_PATH } from './bodies'

export type Asked = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly peerIsLoopback: boolean
}

/** The names under which this house is known, and how it is reached. */
export type House = {
  readonly scheme: 'http:' | 'https:'
  /** Lower case, with the port where it is not the scheme's own. */
  readonly hosts: readonly string[]
  /** This machine's own names for itself; probes use them whatever the public name is. */
  readonly loopbackHosts: readonly string[]
}

export type TurnedAway = {
  readonly rule: string
  readonly status: 400 | 403 | 405 | 408 | 413 | 414 | 415 | 421 | 429 | 503
  readonly sentence: string
}

export const METHODS = ['GET', 'HEAD', 'POST']
const READS = ['GET', 'HEAD']
const LONGEST_ADDRESS = 4096
const PROBES = ['/healthz', '/readyz']

/** Data that anybody may fetch from any page: everything else is nobody's to embed. */
export const PUBLIC_DATA = ['/register.json', '/register.csv', '/register/schema.json']

type Rule = TurnedAway & { readonly when: (asked: Asked, house: House) => boolean }

const RULES: readonly Rule[] = [
  {
    rule: 'DOOR-1',
    status: 405,
    sentence: 'This address is read or sent a form, and nothing else.',
    when: ({ method }) => !METHODS.includes(method),
  },
  {
    rule: 'DOOR-2',
    status: 414,
    sentence: 'The address is longer than any page here has.',
    when: ({ url }) => url.length > LONGEST_ADDRESS,
  },
  {
    rule: 'DOOR-3',
    status: 400,
    sentence: 'The address is not one of a page here. Check it, or go to the start page.',
    when: ({ url }) => !isOwnAddress(url),
  },
  {
    rule: 'DOOR-4',
    status: 421,
    sentence: 'This service is not known by the name under which it was asked.',
    when: (asked, house) => !isOwnHost(asked, house),
  },
  {
    rule: 'DOOR-5',
    status: 403,
    sentence: 'This form was sent from another site. Open the page here and send it again.',
    when: (asked, house) => !READS.includes(asked.method) && !isReport(asked) && !cameFromHere(asked, house),
  },
  {
    rule: 'DOOR-6',
    status: 403,
    sentence: 'A page elsewhere asked for this, and only pages of this service may.',
    when: (asked) => READS.includes(asked.method) && isEmbeddedElsewhere(asked),
  },
  {
    rule: 'DOOR-7',
    status: 415,
    sentence: 'The form came in a kind of body that this service does not read.',
    when: (asked) => !READS.includes(asked.method) && !isReadable(asked),
  },
  {
    rule: 'DOOR-8',
    status: 413,
    sentence: 'What was sent is larger than anything this page takes.',
    when: (asked) => Number(one(asked, 'content-length') ?? 0) > bodyClassOf(pathOf(asked.url)).most,
  },
]

export const turnedAway = (asked: Asked, house: House): TurnedAway | null => {
  const found = RULES.find(({ when }) => when(asked, house))
  if (!found) return null
  const { rule, status, sentence } = found
  return { rule, status, sentence }
}

export const pathOf = (url: string) => url.split(/[?#]/, 1)[0] ?? ''

const one = ({ headers }: Asked, name: string): string | undefined => {
  const value = headers[name]
  return typeof value === 'string' ? value : value?.[0]
}

/** Two slashes, or one and a backslash, begin the address of another machine for whoever follows a redirect to it. */
const isOwnAddress = (url: string) =>
  /^\/(?![/\\])/.test(url) && !/[\p{Cc}\\]/u.test(url) && decodes(pathOf(url))

const decodes = (path: string) => {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

const isOwnHost = (asked: Asked, { scheme, hosts, loopbackHosts }: House) => {
  const host = plainHost(one(asked, 'host') ?? '', scheme)
  if (hosts.includes(host)) return true
  return asked.peerIsLoopback && PROBES.includes(pathOf(asked.url)) && loopbackHosts.includes(host)
}

/** The port of the scheme goes without saying. */
export const plainHost = (host: string, scheme: House['scheme']) =>
  host.toLowerCase().replace(scheme === 'https:' ? /:443$/ : /:80$/, '')

/** Both must agree where both are sent; a browser too old to say the site still names the origin of a form. */
const cameFromHere = (asked: Asked, { scheme }: House) => {
  const origin = one(asked, 'origin')
  if (origin !== `${scheme}//${plainHost(one(asked, 'host') ?? '', scheme)}`) return false
  const site = one(asked, 'sec-fetch-site')
  return site === undefined || site === 'same-origin'
}

/** Reports are sent by the browser itself, with an origin of its own choosing, and change nothing. */
const isReport = ({ method, url }: Asked) => method === 'POST' && pathOf(url) === REPORTS_PATH

/** Following a link from elsewhere is welcome; drawing an answer inside another page is not. */
const isEmbeddedElsewhere = (asked: Asked) => {
  const site = one(asked, 'sec-fetch-site')
  if (site === undefined || site === 'same-origin' || site === 'none') return false
  if (PUBLIC_DATA.includes(pathOf(asked.url))) return false
  return one(asked, 'sec-fetch-mode') !== 'navigate' || one(asked, 'sec-fetch-dest') !== 'document'
}

const KINDS_OF_BODY = [
  'multipart/form-data',
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json',
]
const KINDS_OF_REPORT = ['application/csp-report', 'application/reports+json']

const isReadable = (asked: Asked) => {
  const kind = (one(asked, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (kind === '') return !hasBody(asked)
  return (isReport(asked) ? KINDS_OF_REPORT : KINDS_OF_BODY).includes(kind)
}

const hasBody = (asked: Asked) =>
  Number(one(asked, 'content-length') ?? 0) > 0 || one(asked, 'transfer-encoding') !== undefined
