/** Twenty-four checks on the head of every answer: every address on disk, as a stranger and in each role. */
import type { APIResponse } from '@playwright/test'
import { parse } from 'node-html-parser'
import { PEOPLE } from '@/db/seeds/demo-people'
import { PUBLIC_DATA } from '@/lib/domain/door/asked'
import { mayBeKept } from '@/lib/domain/door/headers'
import type { CasePlan } from '../case-plan'
import { expect, test } from '../fixtures'
import { home } from '../raw'
import * as steps from '../steps'
import { filled, GUARDED, NOBODYS, PUBLIC } from './knocking'

type Seen = {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly html: ReturnType<typeof parse> | null
  readonly cookies: readonly string[]
  /** Every nonce that was seen before. */
  readonly spent: ReadonlySet<string>
}

const policyOf = ({ headers }: Seen) =>
  new Map(
    (headers['content-security-policy'] ?? '').split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ')
      return [name, sources.join(' ')] as const
    }),
  )

const nonceOf = (seen: Seen) => /'nonce-([^']+)'/.exec(policyOf(seen).get('script-src') ?? '')?.[1] ?? ''
const says = (name: string, value: string | RegExp) => (seen: Seen) =>
  typeof value === 'string' ? seen.headers[name] === value : value.test(seen.headers[name] ?? '')
const allows = (name: string, value: string) => (seen: Seen) => policyOf(seen).get(name) === value

const isFile = ({ path }: Seen) => /^\/(records|attachments)\/[^/]+(\/[^/]+)?$/.test(path)
/** A file of a case that was served brings its own, narrower policy. */
const page =
  (holds: (seen: Seen) => boolean) =>
  (seen: Seen): boolean =>
    (isFile(seen) && seen.html === null) || holds(seen)

const isSecure = () => home().startsWith('https:')

const CHECKS: Readonly<Record<string, (seen: Seen) => boolean>> = {
  'a policy is sent': (seen) => Boolean(seen.headers['content-security-policy']),
  'scripts run by nonce alone': page(
    (seen) => policyOf(seen).get('script-src') === `'nonce-${nonceOf(seen)}' 'strict-dynamic'`,
  ),
  'the nonce has 128 bits': page((seen) => Buffer.from(nonceOf(seen), 'base64').length >= 16),
  'the nonce is new': page((seen) => !seen.spent.has(nonceOf(seen))),
  'nothing unsafe is let in': (seen) =>
    !/unsafe|\*|https?:/.test(seen.headers['content-security-policy'] ?? ''),
  'nothing is let in that is not named': page(allows('default-src', "'none'")),
  'nobody frames it': allows('frame-ancestors', "'none'"),
  'its base is its own': page(allows('base-uri', "'none'")),
  'its forms stay here': page(allows('form-action', "'self'")),
  'it embeds nothing': page(allows('object-src', "'none'")),
  'styles come from here': page(
    (seen) => policyOf(seen).get('style-src') === `'self' 'nonce-${nonceOf(seen)}'`,
  ),
  'violations are reported': page(
    (seen) =>
      allows('report-to', 'csp')(seen) &&
      allows('report-uri', '/csp-reports')(seen) &&
      seen.headers['reporting-endpoints'] === 'csp="/csp-reports"',
  ),
  'every script has the nonce': (seen) =>
    seen.html?.querySelectorAll('script').every((each) => each.getAttribute('nonce') === nonceOf(seen)) ??
    true,
  'no style and no handler stands in an element': (seen) =>
    seen.html
      ?.querySelectorAll('*')
      .every(({ attributes }) => Object.keys(attributes).every((name) => !/^(style|on.*)$/i.test(name))) ??
    true,
  'its kind is not guessed': says('x-content-type-options', 'nosniff'),
  'old browsers frame it neither': says('x-frame-options', 'DENY'),
  'its address is told to nobody else': says('referrer-policy', 'same-origin'),
  'its window is its own': says('cross-origin-opener-policy', 'same-origin'),
  'nobody elsewhere reads it': (seen) =>
    seen.headers['cross-origin-resource-policy'] ===
    (PUBLIC_DATA.includes(seen.path) ? 'cross-origin' : 'same-origin'),
  'it asks for no device': says('permissions-policy', /camera=\(\).*geolocation=\(\).*microphone=\(\)/),
  'nobody keeps it': (seen) => mayBeKept(seen.path) || /no-store/.test(seen.headers['cache-control'] ?? ''),
  'text says its alphabet': ({ headers }) =>
    !/^(text\/|application\/json)/.test(headers['content-type'] ?? '') ||
    /charset=utf-8/i.test(headers['content-type'] ?? '') ||
    /^(application\/json|text\/plain$)/.test(headers['content-type'] ?? ''),
  'cookies are kept from scripts and other sites': ({ cookies }) =>
    cookies.every(
      (each) =>
        /; HttpOnly/i.test(each) &&
        /; SameSite=(Lax|Strict)/i.test(each) &&
        (!isSecure() || (/^__Host-/.test(each) && /; Secure/i.test(each))),
    ),
  'it names no software, and https where there is https': ({ headers }) =>
    !headers['x-powered-by'] &&
    !headers.server &&
    /^max-age=(3153[6-9]\d{3}|[4-9]\d{7})/.test(headers['strict-transport-security'] ?? '') === isSecure(),
}

const seenIn = async (path: string, answer: APIResponse, spent: ReadonlySet<string>): Promise<Seen> => {
  const isHtml = (answer.headers()['content-type'] ?? '').startsWith('text/html')
  return {
    path,
    headers: answer.headers(),
    html: isHtml ? parse(await answer.text()) : null,
    cookies: answer.headersArray().flatMap(({ name, value }) => (/^set-cookie$/i.test(name) ? [value] : [])),
    spent,
  }
}

const failedBy = (seen: Seen) =>
  Object.entries(CHECKS)
    .filter(([, holds]) => !holds(seen))
    .map(([name]) => `${seen.path}: ${name}`)

const CLOSED: CasePlan = { after: 'closeCase' }
const ASSETS = ['/icon.svg', '/no-such-page', '/_next/static/no-such-file.js']

const VISITORS = [
  null,
  ...[...new Map(Object.values(PEOPLE).map((each) => [each.role, each] as const)).values()],
]

test('there are twenty-four checks', () => expect(Object.keys(CHECKS)).toHaveLength(24))

for (const person of VISITORS)
  test(`every answer to ${person ? `somebody in the role ${person.role}` : 'a stranger'} passes all of them`, async ({
    request,
    sameCase,
  }) => {
    test.setTimeout(300_000)
    const reference = await sameCase(CLOSED)
    if (person) await steps.entersAs(request, person)
    const addresses = [...PUBLIC, ...GUARDED].map((each) =>
      filled(each.replace('[...nextauth]', 'session'), { ...NOBODYS, reference }),
    )
    const spent = new Set<string>()
    const failed: string[] = []
    for (const address of [...addresses, ...ASSETS]) {
      const answer = await request.get(address, { maxRedirects: 0 })
      const seen = await seenIn(address.split('?', 1)[0] ?? '', answer, spent)
      failed.push(...failedBy(seen))
      spent.add(nonceOf(seen))
    }
    expect(failed).toEqual([])
  })
