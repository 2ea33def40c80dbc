import { describe, expect, it } from 'vitest'
import { bodyClassOf, DEEPEST, isTooDeep } from './bodies'

describe('depth', () => {
  it.each([
    ['a number', '1', false],
    ['as deep as may be', '['.repeat(DEEPEST), false],
    ['one deeper', '['.repeat(DEEPEST + 1), true],
    ['ten thousand levels', '{"a":'.repeat(10_000), true],
    ['many, one after another', '[[]],'.repeat(10_000), false],
    ['brackets that are text', JSON.stringify('['.repeat(500)), false],
    ['text that ends in an escaped quotation mark', `["\\"${'['.repeat(500)}"]`, false],
  ])('of %s', (_, text, tooDeep) => expect(isTooDeep(text)).toBe(tooDeep))
})

describe('the body that an address takes', () => {
  it.each([
    '/disclosures/DIS-1/prepare/files',
    '/requests/DIS-1/questions/papers/file',
    '/agreements/import/file',
    '/agreements/AGR-1/returned/file',
    '/runs/RUN-1/cohort/file',
    '/runs/RUN-1/response/file',
  ])('streams at %s', (path) => expect(bodyClassOf(path).streams).toBe(true))

  it.each(['/', '/verify', '/runs/RUN-1/cohort', '/runs/RUN-1/cohort/file/more', '/api/auth/signin'])(
    'is taken whole at %s',
    (path) => expect(bodyClassOf(path).streams).toBe(false),
  )
})
