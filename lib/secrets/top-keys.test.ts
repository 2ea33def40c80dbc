import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { addTopKey, adoptTopKeyFile, dropTopKeys, makeTopKeys, topKeyFileIn, topKeys } from './top-keys'

const NOW = new Date('2026-11-02T09:00:00Z')
let path: string

beforeEach(() => {
  path = topKeyFileIn(mkdtempSync(join(tmpdir(), 'gatehouse-keys-')))
  makeTopKeys(path, NOW)
  adoptTopKeyFile(path)
})

describe('the file of top keys', () => {
  it('is made once, for nobody but its owner', () => {
    const before = readFileSync(path, 'utf8')
    makeTopKeys(path, NOW)
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(topKeys().current.bytes).toHaveLength(32)
  })

  it('takes a new key while the product runs, and keeps the earlier one to open with', () => {
    const first = topKeys().current
    const id = addTopKey(NOW)
    expect(topKeys().current.id).toBe(id)
    expect(topKeys().byId.get(first.id)).toEqual(first)
  })

  it('lets earlier keys go, and never the one in use', () => {
    const first = topKeys().current.id
    const second = addTopKey(NOW)
    dropTopKeys([first, second])
    expect([...topKeys().byId.keys()]).toEqual([second])
  })

  it('is refused when everybody on the machine may read it', () => {
    chmodSync(path, 0o644)
    expect(() => topKeys()).toThrow('open to everybody')
  })

  it.each([
    ['is no JSON', 'hello'],
    ['has no key', '{"current":"a","keys":[]}'],
    ['has a short key', '{"current":"a","keys":[{"id":"a","madeAt":"","key":"c2hvcnQ"}]}'],
    ['names a key that it does not have', readableKeys('b')],
  ])('is refused in one sentence, without quoting it, when it %s', (_, content) => {
    writeFileSync(path, content, { mode: 0o600 })
    try {
      topKeys()
      expect.unreachable()
    } catch (fault) {
      expect(String(fault)).toMatch(/The key file \S+ [^\n]+\.$/)
      expect(String(fault)).not.toMatch(/hello|c2hvcnQ|AAAA/)
    }
  })

  it('is refused when it is not there', () => {
    adoptTopKeyFile('/nowhere/top-keys.json')
    expect(() => topKeys()).toThrow('The key file /nowhere/top-keys.json is not there or cannot be read.')
  })
})

function readableKeys(current: string) {
  return JSON.stringify({ current, keys: [{ id: 'a', madeAt: '', key: 'A'.repeat(43) }] })
}
