/** `npm run security-book` writes docs/security.md from the tables in docs/security; a test holds the two together. */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CsvRow, readTable } from '@/lib/testing/csv'

export const ROOT = resolve(import.meta.dirname, '../..')
export const BOOK = join(ROOT, 'docs/security.md')

type Row = CsvRow

export const tableOf = (name: 'asvs' | 'threats' | 'attacks'): readonly Row[] =>
  readTable(join(ROOT, `docs/security/${name}.csv`))

/** Several, by spaces: no path here has one. */
export const proofsOf = ({ proof = '' }: Row) => proof.split(' ').filter((file) => file !== '')

export const STATUSES = ['met', 'not applicable', 'open'] as const

const countsOf = (rows: readonly Row[]) =>
  STATUSES.map((status) => [status, rows.filter((row) => row.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ')

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
const files = (row: Row) =>
  proofsOf(row)
    .map((file) => `\`${file}\``)
    .join(', ')

const drawn = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export const book = (): string => {
  const [asvs, threats, attacks] = [tableOf('asvs'), tableOf('threats'), tableOf('attacks')]
  const ofLevel = (level: string) => countsOf(asvs.filter((row) => row.level === level))
  return `# Security: threats, attacks and requirements, with the test that proves each

Written by \`npm run security-book\` from the tables in \`docs/security\`; change those. *Met* names a test on disk.
*Open* says what it waits for, and is not met, even where a test beside it proves a part.
Who may do what is in \`docs/authorisation\`.

| | |
| --- | --- |
| threats | ${countsOf(threats)} |
| attacks | ${countsOf(attacks)} |
| requirements, level 1 | ${ofLevel('1')} |
| requirements that level 2 adds | ${ofLevel('2')} |

## Threats

${drawn(
  ['', 'threat', 'status', 'control', 'proof'],
  threats.map((row) =>
    [row.id, row.threat, row.status, row.control].map((one) => cell(one ?? '')).concat(files(row)),
  ),
)}

## Attacks

${drawn(
  ['', 'attack', 'answer', 'status', 'test'],
  attacks.map((row) =>
    [row.id, row.attack, row.answer, row.status]
      .map((one) => cell(one ?? ''))
      .concat(row.proof ? `${files(row)}: “${cell(row.test ?? '')}”` : ''),
  ),
)}

## Requirements of OWASP ASVS 5.0, levels 1 and 2

By number; their wording is the Foundation’s own, in its standard.

${drawn(
  ['', 'level', 'status', 'why', 'proof'],
  asvs.map((row) =>
    [row.id, row.level, row.status, row.reason].map((one) => cell(one ?? '')).concat(files(row)),
  ),
)}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(BOOK, book())
