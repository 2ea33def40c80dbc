/** The tree that mammoth makes of a document, which it gives no types for, taken as the stranger's that it is. */
import type { DocumentParagraph } from '@/lib/domain/agreement/returned-document'

type Branch = {
  readonly type: string
  readonly children: readonly unknown[]
  readonly value: string
  readonly style: string
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

const asBranch = (node: unknown): Branch | null => {
  if (typeof node !== 'object' || node === null || !('type' in node)) return null
  const { type, children, value, styleName, styleId } = node as Record<string, unknown>
  return {
    type: textOf(type),
    children: Array.isArray(children) ? children : [],
    value: textOf(value),
    style: textOf(styleName) || textOf(styleId),
  }
}

export const paragraphsIn = (tree: unknown): readonly DocumentParagraph[] =>
  paragraphsOf(tree).filter(({ text }) => text.trim() !== '')

const paragraphsOf = (node: unknown): readonly DocumentParagraph[] => {
  const branch = asBranch(node)
  if (!branch) return []
  return branch.type === 'paragraph' ? [asParagraph(branch)] : branch.children.flatMap(paragraphsOf)
}

const asParagraph = (branch: Branch): DocumentParagraph => {
  const level = Number(/^heading\s?([1-9])$/i.exec(branch.style)?.[1] ?? 0)
  return { text: wordsIn(branch), isHeading: level > 0, level }
}

const SIGNS: Readonly<Record<string, string>> = { tab: '\t', break: '\n' }

const wordsIn = (node: unknown): string => {
  const branch = asBranch(node)
  if (!branch) return ''
  return SIGNS[branch.type] ?? (branch.type === 'text' ? branch.value : branch.children.map(wordsIn).join(''))
}
