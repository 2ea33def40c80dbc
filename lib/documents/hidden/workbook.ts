import { eachOnce, type Finding, found } from '@/lib/domain/disclosure/hidden-data'
import { attributesOf, tagsOf } from '../office/markup'
import type { Part } from '../office/zip-of'
import { attribute, isOn, textOf, tokensOf } from './markup'

const textIn = (parts: readonly Part[], name: string) => {
  const part = parts.find((one) => one.name.toLowerCase() === name.toLowerCase())
  return part ? (textOf(part.bytes) ?? '') : ''
}

type Sheet = { readonly name: string; readonly state: string; readonly part: string }

const targetOf = (target: string) =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`

const sheetsOf = (workbook: string, relations: string): readonly Sheet[] => {
  const targets = new Map(
    [...tagsOf(relations, 'Relationship')].map(([, tag = '']) => {
      const { Id = '', Target = '' } = attributesOf(tag)
      return [Id, targetOf(Target)]
    }),
  )
  return [...tagsOf(workbook, 'sheet')].map(([, tag = '']) => ({
    name: attribute(tag, 'name') ?? '',
    state: attribute(tag, 'state') ?? 'visible',
    part: targets.get(attribute(tag, 'id') ?? '') ?? '',
  }))
}

const hiddenSheets = (sheets: readonly Sheet[]) =>
  sheets.flatMap(({ name, state }) => {
    if (/^veryHidden$/i.test(state)) return [found('HD-2', name)]
    return /^hidden$/i.test(state) ? [found('HD-1', name)] : []
  })

/** Excel writes this one itself for every filtered list; what the filter hides is found as hidden rows. */
const OWN_NAMES = /^_xlnm\._FilterDatabase$/i

const hiddenNames = (workbook: string) =>
  [...tagsOf(workbook, 'definedName')].flatMap(([, tag = '']) => {
    const { name = '', hidden = '0' } = attributesOf(tag)
    return isOn(hidden) && !OWN_NAMES.test(name) ? [found('HD-13', name)] : []
  })

const isWhite = (tag: string) =>
  /^(FF|00)?FFFFFF$/i.test(attribute(tag, 'rgb') ?? '') || attribute(tag, 'theme') === '0'

/** Which of the styles of cells draw what is in the cell so that nobody sees it. */
const unseenStyles = (styles: string): ReadonlySet<number> => {
  const blank = new Set<string>()
  const fonts: boolean[] = []
  const fills: boolean[] = []
  const unseen = new Set<number>()
  const path: string[] = []
  let cell = -1
  for (const token of tokensOf(styles)) {
    if (token.kind === 'text') continue
    if (token.kind === 'close') {
      path.pop()
      continue
    }
    const { name, attributes } = token
    const within = path.at(-1)
    if (name === 'numFmt' && /^;;;/.test(attribute(attributes, 'formatCode') ?? ''))
      blank.add(attribute(attributes, 'numFmtId') ?? '')
    if (name === 'font' && within === 'fonts') fonts.push(false)
    if (within === 'font' && path.at(-2) === 'fonts' && fonts.length > 0) {
      if (name === 'color' && isWhite(attributes)) fonts[fonts.length - 1] = true
      if (name === 'sz' && Number(attribute(attributes, 'val') ?? '11') <= 2) fonts[fonts.length - 1] = true
    }
    if (name === 'fill' && within === 'fills') fills.push(false)
    if (name === 'fgColor' && fills.length > 0 && !isWhite(attributes)) fills[fills.length - 1] = true
    if (name === 'xf' && within === 'cellXfs') {
      cell += 1
      const font = fonts[Number(attribute(attributes, 'fontId') ?? '0')] ?? false
      const filled = fills[Number(attribute(attributes, 'fillId') ?? '0')] ?? false
      if (blank.has(attribute(attributes, 'numFmtId') ?? '') || (font && !filled)) unseen.add(cell)
    }
    if (token.kind === 'open') path.push(name)
  }
  return unseen
}

const isShut = (tag: string, measure: string) =>
  isOn(attribute(tag, 'hidden') ?? '0') || Number(attribute(tag, measure) ?? '1') === 0

const inSheet = (xml: string, name: string, unseen: ReadonlySet<number>): Finding[] => {
  const findings: Finding[] = []
  const hides = (tag: string, measure: string) =>
    [...tagsOf(xml, tag)].some(([, inside = '']) => isShut(inside, measure))
  if (hides('row', 'ht') || hides('col', 'width')) findings.push(found('HD-3', name))
  if ([...tagsOf(xml, 'sheetFormatPr')].some(([, tag = '']) => isOn(attribute(tag, 'zeroHeight') ?? '0')))
    findings.push(found('HD-3', name))
  if (unseen.size > 0 && holdsUnseen(xml, unseen)) findings.push(found('HD-8', name))
  return findings
}

const holdsUnseen = (xml: string, unseen: ReadonlySet<number>) => {
  let inCell = false
  for (const token of tokensOf(xml)) {
    if (token.kind === 'open' && token.name === 'c')
      inCell = unseen.has(Number(attribute(token.attributes, 's') ?? '0'))
    else if (token.kind === 'close' && token.name === 'c') inCell = false
    else if (token.kind === 'text' && inCell && token.text.trim()) return true
  }
  return false
}

const COMMENTS = /\/(comments|threadedComments\/)[^/]*\.xml$/i

const sheetOfComments = (parts: readonly Part[], sheets: readonly Sheet[], comments: string) => {
  const file = comments.replace(/^.*\//, '')
  const sheet = sheets.find(({ part }) =>
    textIn(parts, part.replace(/([^/]*)$/, '_rels/$1.rels')).includes(`/${file}`),
  )
  return sheet?.name ?? file
}

const comments = (parts: readonly Part[], sheets: readonly Sheet[]) =>
  parts.flatMap(({ name, bytes }) => {
    if (!COMMENTS.test(`/${name}`)) return []
    const any = [...tagsOf(textOf(bytes) ?? '', '(?:comment|threadedComment)')].length > 0
    return any ? [found('HD-6', sheetOfComments(parts, sheets, name))] : []
  })

export const workbookFindings = (parts: readonly Part[]): Finding[] => {
  const workbook = textIn(parts, 'xl/workbook.xml')
  const sheets = sheetsOf(workbook, textIn(parts, 'xl/_rels/workbook.xml.rels'))
  const unseen = unseenStyles(textIn(parts, 'xl/styles.xml'))
  return eachOnce([
    ...hiddenSheets(sheets),
    ...hiddenNames(workbook),
    ...comments(parts, sheets),
    ...sheets.flatMap(({ name, part }) => inSheet(textIn(parts, part), name, unseen)),
  ])
}
