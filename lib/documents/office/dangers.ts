/**
 * What makes an office file dangerous to whoever opens it later: programs, files in the file, and anything
 * that it fetches from elsewhere. Every relation must lead to a part of the file; only a link that a person
 * would have to click may lead out.
 */
import type { OfficeRefusal } from '@/lib/content/office-refusals'
import { attributesOf, decoded, isMarkup, tagsOf } from './markup'
import type { Part } from './zip-of'

const BY_NAME: readonly (readonly [RegExp, OfficeRefusal])[] = [
  [/vbaProject|vbaData|\/macrosheets\//i, 'MACROS'],
  [/\/(embeddings|activeX)\//i, 'EMBEDDED_OBJECT'],
  [/\/externalLinks\//i, 'EXTERNAL_LINK'],
]

export const dangerInNames = (names: readonly string[]): OfficeRefusal | null =>
  BY_NAME.find(([sign]) => names.some((name) => sign.test(`/${name}`)))?.[1] ?? null

export const dangerIn = (parts: readonly Part[]): OfficeRefusal | null => {
  for (const { name, bytes } of parts) {
    if (!isMarkup(name)) continue
    const xml = asXml(bytes)
    const danger = xml === null ? 'UNREADABLE' : dangerInXml(name, xml)
    if (danger) return danger
  }
  return null
}

const UNUSUAL = /<!DOCTYPE|<!ENTITY|^\s*<\?xml[^<>]*encoding\s*=\s*["'](?!utf-8["'])/i

/**
 * Null for markup that no office program writes: another encoding or declarations of its own, in which what
 * is looked for here could hide.
 */
const asXml = (bytes: Uint8Array): string | null => {
  try {
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return xml.includes('\0') || UNUSUAL.test(xml) ? null : xml
  } catch {
    return null
  }
}

const dangerInXml = (name: string, xml: string): OfficeRefusal | null => {
  if (/^\[Content_Types\]\.xml$/i.test(name)) return dangerInTypes(xml)
  if (/\.rels$/i.test(name)) return dangerInRelations(xml)
  return hasFetchingField(xml) ? 'EXTERNAL_LINK' : null
}

const dangerInTypes = (xml: string): OfficeRefusal | null => {
  for (const [, tag = ''] of tagsOf(xml, '(?:Default|Override)')) {
    const { ContentType = '', PartName, Extension = '' } = attributesOf(tag)
    if (/macroEnabled|vbaProject|ms-office\.vba/i.test(ContentType)) return 'MACROS'
    // Markup under another ending would not be looked into here, and would be read by Word.
    if (/[+/]xml$/i.test(ContentType) && !isMarkup(PartName ?? `.${Extension}`) && !isPicture(ContentType))
      return 'UNREADABLE'
  }
  return null
}

const isPicture = (type: string) => /^image\//i.test(type)

const dangerInRelations = (xml: string): OfficeRefusal | null => {
  for (const [, tag = ''] of tagsOf(xml, 'Relationship')) {
    const { Type = '', Target = '', TargetMode = 'Internal' } = attributesOf(tag)
    if (/\/(oleObject|package|aFChunk|control)$/i.test(Type)) return 'EMBEDDED_OBJECT'
    if (leavesTheFile(Target, TargetMode) && !isPlainLink(Type, Target)) return 'EXTERNAL_LINK'
  }
  return null
}

export const leavesTheFile = (target: string, mode: string) =>
  mode.trim().toLowerCase() !== 'internal' || /^\s*([a-z][a-z0-9+.-]*:|\/\/|\\)/i.test(target)

export const isPlainLink = (type: string, target: string) =>
  /\/hyperlink$/i.test(type) && /^(https?:\/\/|mailto:|#)/i.test(target)

/** Fields that Word fills from elsewhere. Their words may be cut into several runs, so all are joined first. */
export const hasFetchingField = (xml: string) => {
  const runs = [...xml.matchAll(/<(?:[\w.-]+:)?instrText[^<>]*>([^<]*)</g)].map(([, words = '']) => words)
  const simple = [...tagsOf(xml, 'fldSimple')].map(([, tag = '']) =>
    Object.values(attributesOf(tag)).join(' '),
  )
  return /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK)\s/i.test(decoded([...runs, ...simple].join('')))
}

const MAIN = {
  docx: /wordprocessingml\.document\.main\+xml/,
  xlsx: /spreadsheetml\.sheet\.main\+xml/,
} as const
export type OfficeKind = keyof typeof MAIN

/** Whether it is inside what it is called outside. */
export const isOfKind = (kind: OfficeKind, parts: readonly Part[]) => {
  const types = parts.find(({ name }) => name === '[Content_Types].xml')
  return types !== undefined && MAIN[kind].test(Buffer.from(types.bytes).toString())
}
