import { type HTMLElement, NodeType, parse } from 'node-html-parser'

const isElement = (node: { nodeType: NodeType }): node is HTMLElement =>
  node.nodeType === NodeType.ELEMENT_NODE

/** Indentation says nothing; a space between words does. */
const words = (text: string) => text.replace(/^\s*\n\s*|\s*\n\s*$/g, '').replace(/\s+/g, ' ')

const attributes = (element: HTMLElement) =>
  Object.entries(element.attributes)
    .map(([name, value]) => [
      name.toLowerCase(),
      name === 'class' ? value.trim().split(/\s+/).sort().join(' ') : value,
    ])
    .map(([name, value]) => ` ${name}="${value}"`)
    .sort()
    .join('')

const draw = (element: HTMLElement): string =>
  element.childNodes
    .map((node) => {
      if (isElement(node)) {
        const tag = node.rawTagName.toLowerCase()
        return `<${tag}${attributes(node)}>${draw(node)}</${tag}>`
      }
      return node.nodeType === NodeType.TEXT_NODE ? words(node.text) : ''
    })
    .join('')

/** The same string for the same page: attribute order, class order and indentation do not count. */
export const normalised = (html: string): string =>
  draw(parse(html.replace(/<\/?raw-html>/g, ''), { blockTextElements: {} }))
    .replace(/></g, '>\n<')
    .trim()
