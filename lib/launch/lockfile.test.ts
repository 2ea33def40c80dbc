import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { completed, missingPlatforms } from './complete-lockfile.mjs'
import { ROOT } from './root.mjs'

const parent = { version: '1.2.0', optionalDependencies: { '@a/cli-linux-arm64-musl': '1.2.0' } }

describe('the lockfile', () => {
  it('names every platform’s packages, or npm ci refuses it on a fresh machine', () => {
    const lockfile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))

    expect(missingPlatforms(lockfile), 'run node lib/launch/complete-lockfile.mjs').toEqual([])
  })

  it('is completed with what the parent asks for, only where it fits', () => {
    const lockfile = completed({ packages: { 'node_modules/@a/cli': parent } })

    expect(lockfile.packages['node_modules/@a/cli-linux-arm64-musl']).toEqual({
      version: '1.2.0',
      optional: true,
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
    })
    expect(missingPlatforms(lockfile)).toEqual([])
  })
})
