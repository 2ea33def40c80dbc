import { eachOnce, type Finding, found } from '@/lib/domain/disclosure/hidden-data'
import { textOf } from './markup'

/** Letters that take no room, and marks that turn the direction of reading round. */
const UNSEEN = /[\u200B\u2060\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]|(?<!^)\uFEFF/u

/** What a spreadsheet runs when it opens a cell; a number or a telephone number with its sign is not that. */
const RUNS = /^[\s\0]*[=@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]|^\s*[+-](?![\d\s().,%-]*$)/

/** The cells of a table in whatever way it is cut: each at its line, with the quotes taken off. */
function* cellsOf(text: string): Generator<readonly [line: number, cell: string]> {
  const cell = /"((?:[^"]|"")*)"|[^,;\t\r\n"]+|[,;\t]|\r?\n|["\r]/g
  let line = 1
  for (const [piece, inside] of text.matchAll(cell)) {
    if (inside !== undefined) yield [line, inside]
    else if (!/^[,;\t\r\n]/.test(piece)) yield [line, piece]
    line += piece.split('\n').length - 1
  }
}

const isUnseen = (text: string) => (UNSEEN.test(text) ? [found('HD-8')] : [])

export const plainTextFindings = (bytes: Uint8Array): Finding[] => {
  const text = textOf(bytes)
  return text === null ? [found('HD-25')] : isUnseen(text)
}

export const tableFindings = (bytes: Uint8Array): Finding[] => {
  const text = textOf(bytes)
  if (text === null) return [found('HD-25')]
  const findings = isUnseen(text)
  for (const [line, cell] of cellsOf(text.replace(/^\uFEFF/, ''))) {
    if (findings.length > 40) break
    if (RUNS.test(cell)) findings.push(found('HD-22', `line ${line}`))
  }
  return eachOnce(findings)
}
