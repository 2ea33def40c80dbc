/** Ten people with unlikely names, planted in every field of a case that may say something of them, and looked for everywhere. */
import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { insertAttachment } from '@/db/repositories/attachments'
import { insertOpening } from '@/db/repositories/openings'
import { PEOPLE } from '@/db/seeds/demo-people'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { sha256Hex } from '@/lib/hash'

/** A word that nobody else ever wrote, in letters alone so that no encoding changes it. */
export const aCanary = () =>
  `canary${randomBytes(9)
    .toString('hex')
    .replaceAll(/[0-9]/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`

/** Every string of the facts, the codes and ids of the tables aside, with the word at its end. */
const marked = (value: unknown, canary: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => marked(one, canary))
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, marked(one, canary)]))
  const isWords = typeof value === 'string' && value.includes(' ')
  return isWords ? `${value} ${canary}` : value
}

/** What lists show of it, and what has a row of its own, is nobody's name. */
const PLAIN = ['organisation', 'offence']

export const planted = (d: Disclosure, canary: string): Disclosure => {
  const facts = Object.entries(caseFile(d)).map(([name, value]) => {
    if (PLAIN.includes(name)) return [name, value]
    if (name !== 'request') return [name, marked(value, canary)]
    const { offence, purpose, ...rest } = value as { offence: string; purpose: string }
    const subjects = [
      { name: canary, dob: '1991-02-03', aliases: `Al ${canary}`, lastAddress: `1 ${canary} Row` },
    ]
    return [name, { ...(marked(rest, canary) as object), subjects, offence, purpose }]
  })
  return Object.fromEntries(facts)
}

/** A paper, and a reason for opening it: what hangs on a case beside its facts. */
export const hangOn = (db: Database, d: Disclosure, canary: string): Promise<string> =>
  db.transaction(async (tx) => {
    const id = randomUUID()
    const bytes = Buffer.from(`%PDF-1.7 ${canary}`)
    const at = new Date(d.createdAt)
    await insertAttachment(tx, {
      id,
      disclosureId: d.id,
      kind: 'instrument',
      name: `${canary}.pdf`,
      mediaType: 'application/pdf',
      size: bytes.length,
      bytes,
      sha256: sha256Hex(bytes),
      uploadedBy: PEOPLE.constable.id,
      at,
    })
    await insertOpening(tx, {
      id: randomUUID(),
      disclosureId: d.id,
      personId: PEOPLE.dpo.id,
      reason: `I look into ${canary}`,
      at,
      until: at,
    })
    return id
  })

/** In the table as it is read, whatever the column: table and column of each place. */
export const columnsHolding = async (
  owner: Database,
  canaries: readonly string[],
): Promise<readonly string[]> => {
  const tables = await owner.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const found = new Set<string>()
  for (const { name } of tables) {
    const rows = await owner.execute<Record<string, unknown>>(sql`select * from ${sql.identifier(name)}`)
    for (const row of rows)
      for (const [column, value] of Object.entries(row)) {
        const text = Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value ?? null)
        if (canaries.some((canary) => text.includes(canary) || text.includes(hexOf(canary))))
          found.add(`${name}.${column}`)
      }
  }
  return [...found]
}

const hexOf = (text: string) => Buffer.from(text).toString('hex')

/** In the files that PostgreSQL writes, its write-ahead log and its own log among them. */
export const filesHolding = (places: readonly string[], canaries: readonly string[]): readonly string[] => {
  const sought = canaries.map((canary) => Buffer.from(canary))
  return places.flatMap(filesAt).filter((file) => {
    const bytes = contentOf(file)
    return sought.some((canary) => bytes.includes(canary))
  })
}

const filesAt = (place: string): readonly string[] => {
  try {
    if (!statSync(place).isDirectory()) return [place]
    return readdirSync(place).flatMap((name) => filesAt(join(place, name)))
  } catch {
    // The server takes files away while we look.
    return []
  }
}

const contentOf = (file: string): Buffer => {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}
