/** One pass over XML, tag by tag, that keeps nothing: for parts too large, or too strange, to build a tree of. */
import { attributesOf, decoded } from '../office/markup'

export type Token =
  | { readonly kind: 'open' | 'close' | 'empty'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'text'; readonly text: string }

/** Nothing in it may look past the next "<". What stands in a comment is read as if it did not. */
const TOKEN = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*?)?)(\/?)>|<[^<>]*>|([^<]+)/g

export function* tokensOf(xml: string): Generator<Token> {
  for (const [, slash, name, attributes = '', ended, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) yield { kind: 'text', text: decoded(text) }
    else if (name) yield { kind: slash ? 'close' : ended ? 'empty' : 'open', name, attributes }
  }
}

/** An attribute by its local name, whatever its prefix. */
export const attribute = (attributes: string, name: string): string | undefined =>
  Object.entries(attributesOf(attributes)).find(([key]) => key.replace(/^.*:/, '') === name)?.[1]

/** How the office formats write yes: an attribute that is not there, or is not one of their words for no. */
export const isOn = (value: string | undefined) => !/^(0|false|off|none)$/i.test(value ?? '1')

/** Null for bytes that are no UTF-8. */
export const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
