/** The JavaScript a page makes a browser fetch, compressed. */
import { gzipSync } from 'node:zlib'
import { readPage } from './http'
import type { Walk } from './visits'

export type Weight = { readonly path: string; readonly bytes: number }

export type Weighed = { readonly pages: number; readonly heaviest: Weight }

/** The heaviest of all pages of a walk. */
export async function weighWalk(origin: string, { starts, cookie }: Walk): Promise<Weighed> {
  const pages = new Map<string, number>()
  const waiting = [...starts]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue
    const html = await readPage(origin, path, cookie)
    // Some steps lead on at once: what they lead to is weighed where a page links to it.
    pages.set(path, html === undefined ? 0 : await weighScripts(origin, html))
    waiting.push(...linksWithin(html ?? '', caseOf(path)))
  }
  const [heaviest] = [...pages].map(([path, bytes]) => ({ path, bytes })).sort((a, b) => b.bytes - a.bytes)
  if (!heaviest?.bytes) throw new Error(`None of ${starts.join(', ')} is a page.`)
  return { pages: [...pages.values()].filter((bytes) => bytes > 0).length, heaviest }
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
