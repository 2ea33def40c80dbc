import 'server-only'
import { flowCookie } from './flow-cookie'

/** Cookies of a request as they were set, and answers that carry more of them. */

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const cookiesOf = (headers: Headers): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (headers.get('cookie') ?? '').split(/;\s*/).flatMap((pair) => {
      const at = pair.indexOf('=')
      return at > 0 ? [[pair.slice(0, at), decoded(pair.slice(at + 1))]] : []
    }),
  )

const FLOW_COOKIE = /^(__Host-)?next-auth\.(state|nonce|pkce)/

/** What a flow left in the browser is of no use once it is answered. */
export const flowCookiesGone = (held: Readonly<Record<string, string>>): readonly string[] => [
  flowCookie.gone(),
  ...Object.keys(held)
    .filter((name) => FLOW_COOKIE.test(name))
    .map((name) => {
      const secure = name.startsWith('__Host-') ? '; Secure' : ''
      return `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure}`
    }),
]

const withCookies = (headers: Record<string, string>, cookies: readonly string[]) => {
  const all = new Headers({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', ...headers })
  for (const line of cookies) all.append('Set-Cookie', line)
  return all
}

export const sentTo = (address: string, cookies: readonly string[] = []) =>
  new Response(null, { status: 303, headers: withCookies({ Location: address }, cookies) })

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '')

type OnTheWay = { readonly title: string; readonly link: string; readonly address: string }

/**
 * A page in between rather than a redirect: a browser holds every redirect of a form against `form-action`, so the
 * provider, and wherever it sends people on to, would have to be named there.
 */
export const onTheWay = ({ title, link, address }: OnTheWay, cookies: readonly string[]) =>
  new Response(
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
      '<meta name="viewport" content="width=device-width, initial-scale=1"></head>' +
      `<body><main><h1>${escaped(title)}</h1><p><a href="${escaped(address)}">${escaped(link)}</a></p></main></body></html>`,
    {
      headers: withCookies(
        { 'Content-Type': 'text/html; charset=utf-8', Refresh: `0; url=${address}` },
        cookies,
      ),
    },
  )
