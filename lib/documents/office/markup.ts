/**
 * Just enough of XML to see what a part names. Tags are read with their quotes, and letters written as numbers
 * are read as letters, so that nothing is missed which a real reader would see. No pattern here may look
 * past the next "<", or begin in the middle of a word: on a file made for it, that would take for ever.
 */

export const isMarkup = (name: string) => /\.(xml|rels)$/i.test(name)

/** What stands inside each tag of that name, whatever prefix its namespace has. */
export const tagsOf = (xml: string, name: string) =>
  xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}\\s((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'g'))

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const decoded = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (ENTITIES[name] ?? whole) : letter(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  )

const letter = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

export const attributesOf = (tag: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...tag.matchAll(/(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, name, double, single]) => [name, decoded(double ?? single ?? '')],
    ),
  )
