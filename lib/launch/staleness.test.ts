import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isBuilt } from './build'
import { isInstalled } from './install.mjs'
import { sourceHash } from './source-hash'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gatehouse-stale-'))
  mkdirSync(join(root, 'app'))
  writeFileSync(join(root, 'app', 'page.tsx'), 'one')
})

afterEach(() => rmSync(root, { recursive: true }))

describe('the hash of the sources', () => {
  const hash = () => sourceHash(root, ['app', 'next.config.ts'])

  it('stays when nothing changed', () => {
    expect(hash()).toBe(hash())
  })

  it.each([
    ['a changed file', 'app/page.tsx', 'two'],
    ['a new file', 'app/more.ts', 'one'],
    ['a new top-level file', 'next.config.ts', 'export default {}'],
  ])('changes with %s', (_, name, text) => {
    const before = hash()
    writeFileSync(join(root, name), text)

    expect(hash()).not.toBe(before)
  })

  it('stays when only a test changed', () => {
    const before = hash()
    writeFileSync(join(root, 'app', 'page.test.tsx'), 'expect')

    expect(hash()).toBe(before)
  })

  it('tells a file that moved from one that did not', () => {
    const before = hash()
    mkdirSync(join(root, 'app', 'x'))
    writeFileSync(join(root, 'app', 'x', 'page.tsx'), 'one')
    rmSync(join(root, 'app', 'page.tsx'))

    expect(hash()).not.toBe(before)
  })
})

describe('a checkout', () => {
  it('is not built without a build, whatever the stamp says', () => {
    mkdirSync(join(root, '.next'))
    writeFileSync(join(root, '.next', 'gatehouse-sources'), sourceHash(root, ['app']))

    expect(isBuilt(root)).toBe(false)
  })

  it('is built until a source changes', () => {
    mkdirSync(join(root, '.next'))
    writeFileSync(join(root, '.next', 'BUILD_ID'), 'id')
    writeFileSync(join(root, '.next', 'gatehouse-sources'), sourceHash(root, ['app']))
    expect(isBuilt(root)).toBe(true)

    writeFileSync(join(root, 'app', 'page.tsx'), 'two')
    expect(isBuilt(root)).toBe(false)
  })

  it('is not installed without a stamp of this very lockfile', () => {
    writeFileSync(join(root, 'package-lock.json'), '{}')
    mkdirSync(join(root, 'node_modules'))
    expect(isInstalled(root)).toBe(false)

    writeFileSync(join(root, 'node_modules', '.gatehouse-installed'), 'the hash of an older lockfile')
    expect(isInstalled(root)).toBe(false)
  })
})
