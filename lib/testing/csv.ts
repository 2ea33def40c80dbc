/** A table of docs/: first line the columns, quotes where a comma is meant. Of our own files only, so what does not fit is a fault. */
import { readFileSync } from 'node:fs'

export type CsvRow = Readonly<Record<string, string>>

const fieldsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )

export const readTable = (file: string): readonly CsvRow[] => {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const columns = fieldsOf(head)
  return lines.map((line, at) => {
    const fields = fieldsOf(line)
    if (fields.length !== columns.length)
      throw new Error(`${file}, line ${at + 2}: ${fields.length} fields, where ${columns.length} are named`)
    return Object.fromEntries(columns.map((column, place) => [column, fields[place] ?? '']))
  })
}
