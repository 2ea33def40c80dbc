/** The headers of every answer, and those of a request that only a machine of our own may set. */
import { PUBLIC_DATA } from './asked'
import { REPORTS_PATH } from './bodies'

export type Dress = {
  readonly path: string
  readonly nonce: string
  readonly secure: boolean
  /** The development server evaluates text and puts its styles in place. */
  readonly dev: boolean
  /** Origins to which a form may lead on: the council's own sign-in provider. */
  readonly formsLeadTo?: readonly string[]
}

export const contentSecurityPolicy = ({ nonce, dev, formsLeadTo = [] }: Omit<Dress, 'path'>): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "manifest-src 'self'",
    ["form-action 'self'", ...formsLeadTo].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    `report-uri ${REPORTS_PATH}`,
    'report-to csp',
  ].join('; ')

const A_YEAR_AND_MORE_S = 400 * 24 * 60 * 60

/** Passkeys are the one power of a browser that this product asks for. */
const PERMISSIONS = [
  'accelerometer=()',
  'autoplay=()',
  'browsing-topics=()',
  'camera=()',
  'display-capture=()',
  'fullscreen=()',
  'geolocation=()',
  'gyroscope=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
  'screen-wake-lock=()',
  'serial=()',
  'usb=()',
].join(', ')

export const answerHeaders = (dress: Dress): Readonly<Record<string, string>> => ({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': PUBLIC_DATA.includes(dress.path) ? 'cross-origin' : 'same-origin',
  'Permissions-Policy': PERMISSIONS,
  'Reporting-Endpoints': `csp="${REPORTS_PATH}"`,
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Origin-Agent-Cluster': '?1',
  ...(dress.secure && { 'Strict-Transport-Security': `max-age=${A_YEAR_AND_MORE_S}; includeSubDomains` }),
})

/** Files of a case bring a policy of their own, narrower than a page's. */
export const keepsOwnPolicy = (path: string) => /^\/(records|attachments)\//.test(path)

/** Only what carries its own hash in its name, and what is published, may be kept by anybody. */
export const mayBeKept = (path: string) => path.startsWith('/_next/static/') || PUBLIC_DATA.includes(path)

const FORGEABLE = [
  /^x-middleware-/,
  /^x-nextjs-/,
  /^x-next-/,
  /^x-gatehouse-/,
  /^x-forwarded-/,
  /^x-invoke-/,
  /^x-vercel-/,
  /^x-prerender-/,
  /^x-matched-path$/,
  /^x-now-/,
  /^x-action-/,
  /^forwarded$/,
  /^via$/,
  /^(x-real|x-client|true-client|cf-connecting|fastly-client|x-cluster-client|x-originating)-ip$/,
  /^x-(original|rewrite)-url$/,
  /^x-(http-)?method(-override)?$/,
  /^x-host$/,
  // The framework takes the nonce of its scripts from this one, and it is ours to choose.
  /^content-security-policy(-report-only)?$/,
]

/** Sent to a development server by its own pages. */
const OF_DEVELOPMENT = /^x-nextjs-(html-)?request-id$/

export const forgedAmong = (names: readonly string[], dev = false): readonly string[] =>
  names.filter((name) => FORGEABLE.some((each) => each.test(name)) && !(dev && OF_DEVELOPMENT.test(name)))

/** What a proxy in front adds to every request; taken off like the others, and no sign of an attack. */
export const isOrdinary = (name: string) => /^(x-forwarded-|forwarded$|via$|x-real-ip$)/.test(name)
