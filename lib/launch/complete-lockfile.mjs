/**
 * Run after every `npm install`: `node lib/launch/complete-lockfile.mjs`.
 * A registry that does not carry the packages of other platforms makes npm leave them out of the lockfile without a
 * word, and `npm ci` then refuses the lockfile everywhere. This puts them back, pinned to what their parents ask
 * for; without a checksum, because there was nothing to compute it from.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from './root.mjs'

/** @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} Entry */
/** @typedef {{ packages: Record<string, Entry> }} Lockfile */

const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * @param {Lockfile} lockfile
 * @returns {string[]} the places in node_modules that the lockfile should name and does not
 */
export function missingPlatforms(lockfile) {
  return wanted(lockfile).map(({ place }) => place)
}

/** @param {Lockfile} lockfile */
function wanted({ packages }) {
  return Object.values(packages).flatMap(({ optionalDependencies = {}, dev }) =>
    Object.entries(optionalDependencies)
      .map(([name, version]) => ({ place: `node_modules/${name}`, name, version, dev }))
      .filter(({ place, version }) => /^\d/.test(version) && !(place in packages)),
  )
}

/** @param {string} name such as `@next/swc-linux-x64-musl` */
function platformOf(name) {
  const parts = name.split(/[-/]/)
  const os = SYSTEMS.find((part) => parts.includes(part))
  const cpu = PROCESSORS.find((part) => parts.includes(part))
  const libc = ['musl', 'gnu'].find((part) => parts.includes(part))
  return {
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(libc && os === 'linux' && { libc: [libc === 'gnu' ? 'glibc' : libc] }),
  }
}

/** @param {Lockfile} lockfile */
export function completed(lockfile) {
  const added = wanted(lockfile).map(({ place, name, version, dev }) => [
    place,
    { version, ...(dev && { dev }), optional: true, ...platformOf(name) },
  ])
  const packages = Object.entries({ ...lockfile.packages, ...Object.fromEntries(added) })
  packages.sort(([one], [other]) => one.localeCompare(other, 'en'))
  return { ...lockfile, packages: Object.fromEntries(packages) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? join(ROOT, 'package-lock.json')
  const lockfile = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingPlatforms(lockfile)
  writeFileSync(file, `${JSON.stringify(completed(lockfile), null, 2)}\n`)
  console.log(`Added ${missing.length} packages of other platforms to the lockfile.`)
}
