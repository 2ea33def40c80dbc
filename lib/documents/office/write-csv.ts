/** A spreadsheet program takes a cell that begins so for a formula, even between quotes. */
const LOOKS_LIKE_A_FORMULA = /^[\s]*[=+\-@]|^[\t\r]/

const defused = (cell: string) => (LOOKS_LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const lineOf = (cells: readonly string[]) => cells.map((cell) => quoted(defused(cell))).join(',')

/** RFC 4180, with the mark by which Excel knows UTF-8, and nothing in it that Excel would run. */
export const csvOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[head, ...rows].map((row) => `${lineOf(row)}\r\n`).join('')}`
