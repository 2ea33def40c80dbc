import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BOOK, book, proofsOf, ROOT, STATUSES, tableOf } from './security-book'

const TABLES = ['asvs', 'threats', 'attacks'] as const
const rows = TABLES.flatMap((name) => tableOf(name).map((row) => ({ name, row })))

describe('the security book', () => {
  it('is what its tables say', () => {
    expect(readFileSync(BOOK, 'utf8')).toBe(book())
  })

  it('names only tests that are on disk, and one for whatever is met', () => {
    const wrong = rows.flatMap(({ name, row }) => {
      const proofs = proofsOf(row)
      const missing = proofs.filter(
        (file) => !/\.(test|spec)\.tsx?$/.test(file) || !existsSync(join(ROOT, file)),
      )
      const unproved = row.status === 'met' && proofs.length === 0
      return missing.length > 0 || unproved ? [`${name} ${row.id}: ${missing.join(', ') || 'no proof'}`] : []
    })
    expect(wrong).toEqual([])
  })

  it('names for each attack a test of that name in its file', () => {
    const wrong = tableOf('attacks').filter(({ proof, test = '' }) => {
      if (!proof) return test !== ''
      return test === '' || !readFileSync(join(ROOT, proof), 'utf8').includes(test)
    })
    expect(wrong.map(({ id, test }) => `${id}: ${test}`)).toEqual([])
  })

  it('says of everything whether it is met, and why', () => {
    for (const { name, row } of rows) {
      expect(STATUSES, `${name} ${row.id}`).toContain(row.status)
      expect(row.reason ?? row.control ?? row.answer, `${name} ${row.id}`).toMatch(/\w{3}/)
    }
  })

  it('has every requirement of levels 1 and 2 once, and every attack', () => {
    const ids = tableOf('asvs').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(
      [1, 2].map((level) => tableOf('asvs').filter((row) => row.level === String(level)).length),
    ).toEqual([70, 183])
    expect(new Set(tableOf('attacks').map(({ id }) => id)).size).toBe(22)
  })
})
