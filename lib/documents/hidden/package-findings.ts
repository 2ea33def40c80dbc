/** What Word files and workbooks have in common: an archive of parts, with properties and relations. */
import { eachOnce, type Finding, found } from '@/lib/domain/disclosure/hidden-data'
import { hasFetchingField, isPlainLink, leavesTheFile } from '../office/dangers'
import { attributesOf, isMarkup, tagsOf } from '../office/markup'
import type { Part } from '../office/zip-of'
import { attribute, textOf, tokensOf } from './markup'
import { pictureFindings } from './picture'

type Sign = readonly [RegExp, Finding['id']]

const BY_NAME: readonly Sign[] = [
  [/vbaProject|vbaData|\/macrosheets\//i, 'HD-11'],
  [/\/(embeddings|activeX)\/(?!.*\.rels$)/i, 'HD-10'],
  [/\/externalLinks\/(?!.*\.rels$)/i, 'HD-5'],
  [/\/(connections|queryTables\/[^/]*)\.xml$/i, 'HD-12'],
  [/\/pivotCache\/(?!.*\.rels$)|\/slicerCaches\/|\/timelineCaches\/|\/xl\/model\//i, 'HD-4'],
  [/\/revisions\/(?!.*\.rels$)/i, 'HD-7'],
  [/\/docProps\/thumbnail\./i, 'HD-21'],
]

const nameOf = (part: string) => part.replace(/^.*\//, '')

const byName = (names: readonly string[]) =>
  names.flatMap((name) =>
    BY_NAME.flatMap(([sign, id]) => (sign.test(`/${name}`) ? [found(id, nameOf(name))] : [])),
  )

/** Dates, the program and the title are in every file; whose hands it went through is not for the recipient. */
const PERSONAL = new Set([
  'creator',
  'lastModifiedBy',
  'keywords',
  'category',
  'description',
  'subject',
  'contentStatus',
  'Manager',
])

const properties = ({ name, bytes }: Part): Finding[] => {
  const all = /docProps\/custom\.xml$/i.test(name)
  if (!all && !/docProps\/(core|app)\.xml$/i.test(name)) return []
  const findings: Finding[] = []
  let within = ''
  for (const token of tokensOf(textOf(bytes) ?? '')) {
    if (token.kind === 'open') within = all ? (attribute(token.attributes, 'name') ?? within) : token.name
    else if (token.kind === 'close') within = ''
    else if (token.kind === 'text' && token.text.trim() && (all || PERSONAL.has(within)))
      findings.push(found('HD-9', within || 'custom'))
  }
  return findings
}

/** An empty form of a part that the program writes into every file says nothing. */
const customXml = ({ name, bytes }: Part): Finding[] => {
  if (!/customXml\/item\d*\.xml$/i.test(name)) return []
  const text = textOf(bytes)
  if (text === null) return [found('HD-9', nameOf(name))]
  for (const token of tokensOf(text))
    if (token.kind === 'text' && token.text.trim()) return [found('HD-9', nameOf(name))]
  return []
}

const people = ({ name, bytes }: Part): Finding[] => {
  if (!/\/(people|persons\/[^/]*)\.xml$/i.test(name)) return []
  const named = [...tagsOf(textOf(bytes) ?? '', 'person')].length > 0
  return named ? [found('HD-9', nameOf(name))] : []
}

const relations = ({ name, bytes }: Part): Finding[] => {
  if (!/\.rels$/i.test(name)) return []
  return [...tagsOf(textOf(bytes) ?? '', 'Relationship')].flatMap(([, tag = '']) => {
    const { Type = '', Target = '', TargetMode = 'Internal' } = attributesOf(tag)
    if (/\/(oleObject|package|aFChunk|control)$/i.test(Type)) return [found('HD-10', nameOf(Target))]
    return leavesTheFile(Target, TargetMode) && !isPlainLink(Type, Target) ? [found('HD-5', Target)] : []
  })
}

const fields = ({ name, bytes }: Part): Finding[] =>
  isMarkup(name) && hasFetchingField(textOf(bytes) ?? '') ? [found('HD-5', nameOf(name))] : []

/** A part that claims to be markup and cannot be read as such may say anything to whoever opens it. */
const strange = ({ name, bytes }: Part): Finding[] => {
  if (!isMarkup(name)) return []
  const text = textOf(bytes)
  return text === null || /<!DOCTYPE|<!ENTITY/i.test(text) ? [found('HD-25', nameOf(name))] : []
}

const cropped = ({ name, bytes }: Part): Finding[] => {
  if (!isMarkup(name)) return []
  const cut = [...tagsOf(textOf(bytes) ?? '', 'srcRect')].some(([, tag = '']) =>
    Object.values(attributesOf(tag.replace(/\/$/, ''))).some((value) => Number(value) > 0),
  )
  return cut ? [found('HD-24', nameOf(name))] : []
}

const pictures = ({ name, bytes }: Part): Finding[] =>
  /\/media\/[^/]*\.(jpe?g|png)$/i.test(name)
    ? pictureFindings(bytes).map(({ id, where }) =>
        found(id, [nameOf(name), where].filter(Boolean).join(': ')),
      )
    : []

const LOOKS = [properties, customXml, people, relations, fields, strange, cropped, pictures]

export const packageFindings = (parts: readonly Part[]): Finding[] =>
  eachOnce([
    ...byName(parts.map(({ name }) => name)),
    ...parts.flatMap((part) => LOOKS.flatMap((look) => look(part))),
  ])
