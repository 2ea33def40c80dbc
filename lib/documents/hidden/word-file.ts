import { eachOnce, type Finding, found } from '@/lib/domain/disclosure/hidden-data'
import { tagsOf } from '../office/markup'
import type { Part } from '../office/zip-of'
import { attribute, isOn, type Token, textOf, tokensOf } from './markup'

const TRACKED = new Set([
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'cellIns',
  'cellDel',
  'cellMerge',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
])

/** Word's measure is half points; nobody reads two points. */
const SMALLEST = 4

/** What the parts of a document that are drawn are called, and what somebody reading it would call them. */
const DRAWN: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/i, ''],
  [/^word\/header\d*\.xml$/i, 'the header'],
  [/^word\/footer\d*\.xml$/i, 'the footer'],
  [/^word\/footnotes\.xml$/i, 'the footnotes'],
  [/^word\/endnotes\.xml$/i, 'the endnotes'],
]

type Styles = ReadonlySet<string>

/** The styles whose letters are hidden, in use or not. */
const hiddenStyles = (xml: string): Styles => {
  const hidden = new Set<string>()
  let style = ''
  for (const token of tokensOf(xml)) {
    if (begins(token, 'style')) style = valueIn(token, 'styleId') ?? ''
    if (begins(token, 'vanish', 'specVanish') && isOn(valueIn(token, 'val'))) hidden.add(style)
  }
  return hidden
}

const begins = (token: Token, ...names: readonly string[]) =>
  (token.kind === 'open' || token.kind === 'empty') && names.includes(token.name)
const ends = (token: Token, name: string) => token.kind === 'close' && token.name === name
const valueIn = (token: Token, name: string) =>
  token.kind === 'text' ? undefined : attribute(token.attributes, name)

type Run = { vanished: boolean; white: boolean; tiny: boolean; backed: boolean }
const PLAIN: Run = { vanished: false, white: false, tiny: false, backed: false }

const noted = (run: Run, token: Token, hidden: Styles): Run => {
  if (!('name' in token) || token.kind === 'close') return run
  const val = attribute(token.attributes, 'val')
  if (token.name === 'vanish' || token.name === 'specVanish') return { ...run, vanished: isOn(val) }
  if (token.name === 'rStyle' && val && hidden.has(val)) return { ...run, vanished: true }
  if (token.name === 'color') return { ...run, white: /^FFFFFF$/i.test(val ?? '') }
  if (token.name === 'sz') return { ...run, tiny: Number(val ?? '22') <= SMALLEST }
  if (token.name === 'shd' || token.name === 'highlight') return { ...run, backed: true }
  return run
}

const isUnseen = ({ vanished, white, tiny, backed }: Run) => vanished || tiny || (white && !backed)

/** What lies behind the words that come next: white letters on a shaded cell or paragraph are a heading. */
type Behind = {
  readonly cell: boolean
  readonly paragraph: boolean
  readonly inside: boolean
  readonly hides: boolean
}
const NOTHING: Behind = { cell: false, paragraph: false, inside: false, hides: false }

const isShade = (token: Token) => !/^(auto|FFFFFF)$/i.test(valueIn(token, 'fill') ?? 'auto')

const behind = (now: Behind, token: Token, hidden: Styles): Behind => {
  if (begins(token, 'tc')) return { ...now, cell: false }
  if (ends(token, 'tbl')) return NOTHING
  if (begins(token, 'p')) return { ...now, paragraph: false, inside: true, hides: false }
  if (ends(token, 'p')) return { ...now, paragraph: false, inside: false }
  if (begins(token, 'pStyle')) return { ...now, hides: hidden.has(valueIn(token, 'val') ?? '') }
  if (!begins(token, 'shd')) return now
  return now.inside ? { ...now, paragraph: isShade(token) } : { ...now, cell: isShade(token) }
}

const hidesText = (xml: string, hidden: Styles) => {
  let run: Run | null = null
  let lies = NOTHING
  for (const token of tokensOf(xml)) {
    if (!run) lies = behind(lies, token, hidden)
    if (begins(token, 'r')) run = { ...PLAIN, vanished: lies.hides, backed: lies.cell || lies.paragraph }
    else if (ends(token, 'r')) run = null
    else if (run && token.kind === 'text' && token.text.trim() && isUnseen(run)) return true
    else if (run) run = noted(run, token, hidden)
  }
  return false
}

const isTracked = (xml: string) => {
  for (const token of tokensOf(xml))
    if ((token.kind === 'open' || token.kind === 'empty') && TRACKED.has(token.name)) return true
  return false
}

const drawn = ({ name, bytes }: Part, hidden: Styles): Finding[] => {
  const where = DRAWN.find(([part]) => part.test(name))?.[1]
  const xml = where === undefined ? null : textOf(bytes)
  if (where === undefined || xml === null) return []
  return [
    ...(isTracked(xml) ? [found('HD-7', where)] : []),
    ...(hidesText(xml, hidden) ? [found('HD-8', where)] : []),
  ]
}

const comments = ({ name, bytes }: Part): Finding[] => {
  if (!/^word\/comments\.xml$/i.test(name)) return []
  return [...tagsOf(textOf(bytes) ?? '', 'comment')].length > 0 ? [found('HD-6')] : []
}

const variables = ({ name, bytes }: Part): Finding[] =>
  /^word\/settings\.xml$/i.test(name) && [...tagsOf(textOf(bytes) ?? '', 'docVar')].length > 0
    ? [found('HD-9', 'document variables')]
    : []

export const wordFindings = (parts: readonly Part[]): Finding[] => {
  const styles = parts.find(({ name }) => /^word\/styles\.xml$/i.test(name))
  const hidden = hiddenStyles(styles ? (textOf(styles.bytes) ?? '') : '')
  return eachOnce(parts.flatMap((part) => [...drawn(part, hidden), ...comments(part), ...variables(part)]))
}
