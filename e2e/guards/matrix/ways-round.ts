/** Headers and addresses by which a framework has been talked past the layer that asks who it is (W1, O1). */
import type { Visit } from './visits'

type Way = Pick<Visit, 'headers'> & { readonly name: string; readonly path: (page: string) => string }

const same = (page: string) => page
const withHeader = (name: string, value: string): Way => ({
  name: `${name}: ${value}`,
  headers: { [name]: value },
  path: same,
})

const times = (word: string, count: number) => Array(count).fill(word).join(':')

const HEADERS: readonly (readonly [string, string])[] = [
  ['x-middleware-subrequest', times('middleware', 5)],
  ['x-middleware-subrequest', times('src/middleware', 5)],
  ['x-middleware-subrequest', times('proxy', 5)],
  ['x-middleware-subrequest', times('src/proxy', 5)],
  ['x-middleware-subrequest', 'middleware'],
  ['x-middleware-subrequest', 'pages/_middleware'],
  ['x-middleware-subrequest-id', '0'],
  ['x-middleware-invoke', '1'],
  ['x-middleware-prefetch', '1'],
  ['x-middleware-next', '1'],
  ['x-middleware-skip', '1'],
  ['x-middleware-rewrite', '/disclosures'],
  ['x-middleware-redirect', '/disclosures'],
  ['x-middleware-set-cookie', 'a=b'],
  ['x-middleware-override-headers', 'cookie'],
  ['x-middleware-request-cookie', 'gatehouse=1'],
  ['x-nextjs-data', '1'],
  ['x-nextjs-rewrite', '/disclosures'],
  ['x-nextjs-matched-path', '/disclosures'],
  ['x-nextjs-postponed', '1'],
  ['x-nextjs-deployment-id', 'x'],
  ['x-matched-path', '/healthz'],
  ['x-invoke-path', '/healthz'],
  ['x-invoke-output', '/healthz'],
  ['x-invoke-status', '200'],
  ['x-invoke-query', '{}'],
  ['x-now-route-matches', '1=x'],
  ['x-prerender-revalidate', 'x'],
  ['x-next-resume', '1'],
  ['next-resume', '1'],
  ['next-url', '/healthz'],
  ['next-router-state-tree', '%5B%22%22%2C%7B%7D%5D'],
  ['rsc', '1'],
  ['next-router-prefetch', '1'],
  ['purpose', 'prefetch'],
  ['x-original-url', '/healthz'],
  ['x-rewrite-url', '/healthz'],
  ['x-forwarded-uri', '/healthz'],
  ['x-forwarded-for', '127.0.0.1'],
  ['x-real-ip', '127.0.0.1'],
  ['x-http-method-override', 'HEAD'],
  ['x-gatehouse-mark', 'x'],
  ['authorization', 'Basic YWRtaW46YWRtaW4='],
]

const lastSlash = (page: string, by: string) => page.replace(/\/([^/]*)$/, `${by}$1`)

const ADDRESSES: Readonly<Record<string, (page: string) => string>> = {
  'as data of a page': (page) => `${page}.rsc`,
  'as data of a page, by its query': (page) => `${page}?_rsc=1`,
  'as JSON of a page': (page) => `/_next/data/development${page}.json`,
  'as a segment': (page) => `${page}.segments/_tree.segment.rsc`,
  'as the segment of the page': (page) => `${page}.segments/__PAGE__.segment.rsc`,
  'as JSON': (page) => `${page}.json`,
  'as HTML': (page) => `${page}.html`,
  'with a slash behind': (page) => `${page}/`,
  'with two slashes before': (page) => `/${page}`,
  'with two slashes inside': (page) => lastSlash(page, '//'),
  'with an encoded slash': (page) => lastSlash(page, '%2F'),
  'with a slash encoded twice': (page) => lastSlash(page, '%252F'),
  'with a backslash': (page) => lastSlash(page, '\\'),
  'with an encoded backslash': (page) => lastSlash(page, '%5C'),
  'with a dot on the way': (page) => lastSlash(page, '/./'),
  'by way of elsewhere': (page) => `/healthz/..${page}`,
  'by way of elsewhere, encoded': (page) => `/healthz/%2e%2e${page}`,
  'by way of what is kept': (page) => `/_next/static/..${page}`,
  'in another language': (page) => `/en${page}`,
  'in no language': (page) => `/default${page}`,
  'in capitals': (page) => page.replace(/^\/\w/, (start) => start.toUpperCase()),
  'with a letter encoded': (page) =>
    page.replace(/^\/(\w)/, (_, letter) => `/%${letter.charCodeAt(0).toString(16)}`),
  'with a parameter of the path': (page) => `${page};x=1`,
  'with an end of text': (page) => `${page}%00`,
  'with a line break': (page) => `${page}%0a`,
  'with a query of the framework': (page) => `${page}?__nextDefaultLocale=en&nxtPreference=1`,
  'through the picture of another address': (page) =>
    `/_next/image?url=${encodeURIComponent(page)}&w=64&q=75`,
}

const SEGMENTS = ['/_tree', '/_head', '/_index', '/__PAGE__']

export const WAYS_ROUND: readonly Way[] = [
  ...HEADERS.map(([name, value]) => withHeader(name, value)),
  ...SEGMENTS.map((segment) => ({
    name: `the segment ${segment}`,
    headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': segment },
    path: same,
  })),
  ...Object.entries(ADDRESSES).map(([name, path]) => ({ name, path })),
]
