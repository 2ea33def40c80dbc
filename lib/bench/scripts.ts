/** The JavaScript a page makes a browser fetch, compressed. */
import { gzipSync } from 'node:zlib'
import { readPage } from './http'
import type { Walk } from './visits'

export type Weight = { readonly path: string; readonly bytes: number }

/** Every page that the walk's starts lead to, within their cases. */
export async function weighWalk(origin: string, { starts, cookie }: Walk): Promise<readonly Weight[]> {
  const seen = new Set(starts)
  const weights: Weight[] = []
  // A set that grows while it is walked hands out what was added, too.
  for (const path of seen) {
    const html = await readPage(origin, path, cookie)
    if (html === undefined) continue
    weights.push({ path, bytes: await weighScripts(origin, html) })
    for (const link of linksWithin(html, caseOf(path))) seen.add(link)
  }
  return weights
}

export async function weighScripts(origin: string, html: string): Promise<number> {
  const sizes = await Promise.all(scriptsIn(html).map((path) => compressedSize(new URL(path, origin).href)))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Each file once. Files for browsers without modules are fetched by no browser of today. */
export function scriptsIn(html: string): readonly string[] {
  const tags = html.match(/<script\b[^>]*>/g) ?? []
  const sources = tags
    .filter((tag) => !/\snomodule\b/i.test(tag))
    .flatMap((tag) => /\ssrc="([^"]+)"/.exec(tag)?.[1] ?? [])
  return [...new Set(sources)]
}

/** Everything the page links to below the given address, without query or fragment. */
export function linksWithin(html: string, address: string | undefined): readonly string[] {
  if (!address) return []
  const links = [...html.matchAll(/<a\b[^>]*\shref="([^"?#]+)/g)].map(([, href = '']) => href)
  return [...new Set(links.filter((href) => href.startsWith(`${address}/`)))]
}

const caseOf = (path: string) => /^\/(?:requests|disclosures)\/DIS-[\d-]+/.exec(path)?.[0]

const sizes = new Map<string, Promise<number>>()

function compressedSize(address: string): Promise<number> {
  const known = sizes.get(address) ?? download(address).then((bytes) => gzipSync(bytes, { level: 9 }).length)
  sizes.set(address, known)
  return known
}

async function download(address: string): Promise<Uint8Array> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`)
  return new Uint8Array(await answer.arrayBuffer())
}
