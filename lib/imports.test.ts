/** Who may import whom. One table, held against every file; whatever a row does not list is refused. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

type Layer = {
  readonly folder: string
  /** Path beginnings in this repository. A layer may always import itself. */
  readonly may: readonly string[]
  /** Packages by name; `*` is any that RESERVED does not keep for somebody else. */
  readonly packages: readonly string[]
}

/** Things every layer above the rules may know: settings, the time, the log, hashes. */
const GROUND = ['lib/env', 'lib/log', 'lib/clock', 'lib/hash', 'lib/answering']

/** Readers and writers of files from outside, which are looked into before they are read. */
const OFFICE = ['docx', 'mammoth', 'yauzl', 'read-excel-file', 'csv-parse']

/** The most particular folder decides. */
const LAYERS: readonly Layer[] = [
  { folder: 'lib/domain', may: [], packages: ['zod'] },
  // Finding which words changed is pure, and a known hard problem: one file has the package for it.
  { folder: 'lib/domain/agreement/comparison', may: ['lib/domain'], packages: ['diff'] },
  // A form as plain data: words may fill one, and it may know nothing itself.
  { folder: 'components/forms/form-spec', may: [], packages: [] },
  {
    folder: 'lib/content',
    may: ['lib/domain', 'lib/paths', 'components/forms/form-spec'],
    packages: ['zod'],
  },
  // What the opt-out check's file may be called, how often one may ask and which group gives which role, are rules.
  {
    folder: 'lib/env',
    may: ['lib/domain/checks/run', 'lib/domain/door', 'lib/domain/identity', 'lib/weak-secrets'],
    packages: ['zod', 'node:fs', 'node:path'],
  },
  { folder: 'lib/weak-secrets', may: [], packages: [] },
  // Sealing and its keys; the tables of what is sealed are the database's.
  { folder: 'lib/secrets', may: [...GROUND], packages: ['zod', 'node:crypto', 'node:fs', 'node:path'] },
  { folder: 'lib/log', may: ['lib/env'], packages: [] },
  { folder: 'lib/clock', may: [], packages: [] },
  { folder: 'lib/answering', may: [], packages: ['node:async_hooks'] },
  { folder: 'lib/paths', may: ['lib/domain'], packages: [] },
  // The one way in which mail leaves.
  { folder: 'lib/mail', may: ['lib/domain', ...GROUND], packages: ['nodemailer', 'node:stream'] },
  { folder: 'lib/mail/testing', may: [], packages: ['node:net', 'smtp-server'] },
  { folder: 'lib/hash', may: [], packages: ['node:crypto', 'canonicalize'] },
  // The tables that come with the product are files beside the migrations.
  { folder: 'lib/reference-data', may: ['lib/domain'], packages: ['node:fs', 'node:path', 'csv-parse'] },
  // Cohorts of the opt-out check, streamed and sealed; nothing else reads or writes them.
  { folder: 'lib/opt-out', may: ['lib/domain', 'lib/content/run-refusals', ...GROUND], packages: ['*'] },
  {
    folder: 'db',
    may: ['lib/domain', 'lib/reference-data', 'lib/secrets', ...GROUND],
    packages: ['*', 'drizzle-orm', 'postgres'],
  },
  {
    folder: 'db/testing',
    may: ['db', 'lib/secrets'],
    packages: ['node:crypto', 'node:fs', 'node:os', 'node:path', 'drizzle-orm', 'vitest'],
  },
  {
    folder: 'db/seeds',
    may: ['db', 'lib/domain', 'lib/content/council', ...GROUND],
    packages: ['*', 'drizzle-orm'],
  },
  {
    folder: 'lib/documents',
    may: ['lib/domain', 'lib/content', ...GROUND],
    packages: ['*', '@react-pdf/renderer', '@libpdf/core', ...OFFICE],
  },
  {
    folder: 'lib/use-cases',
    may: [
      'lib/domain',
      'db',
      'lib/documents',
      'lib/secrets',
      'lib/opt-out',
      'lib/paths',
      'lib/content/council',
      ...GROUND,
    ],
    packages: ['*'],
  },
  // A run says under which version of the product it was made.
  {
    folder: 'lib/use-cases/checks/run-place',
    may: ['lib/domain', 'package', ...GROUND],
    packages: ['*'],
  },
  // Puts built agreements into the database of a test; nothing that runs imports it.
  {
    folder: 'lib/use-cases/agreement/testing',
    may: ['lib/domain', 'lib/use-cases', 'lib/testing', 'db', ...GROUND],
    packages: ['node:crypto'],
  },
  // Looks for planted words in every table and file of a test's server.
  {
    folder: 'lib/use-cases/disclosure/canaries-testing',
    may: ['lib/domain', 'db', ...GROUND],
    packages: ['*', 'drizzle-orm'],
  },
  {
    folder: 'lib/use-cases/checks/testing',
    may: ['lib/domain', 'lib/use-cases', 'lib/reference-data', 'db', ...GROUND],
    packages: ['node:crypto'],
  },
  {
    folder: 'lib/use-cases/checks/runs-testing',
    may: ['lib/domain', 'lib/use-cases', 'lib/testing', 'db', ...GROUND],
    packages: ['*'],
  },
  {
    folder: 'lib/actions',
    may: [
      'lib/use-cases',
      'lib/domain',
      'lib/content',
      'lib/auth',
      'lib/paths',
      'lib/mail',
      'components/forms/form-spec',
      ...GROUND,
    ],
    packages: ['*'],
  },
  {
    folder: 'lib/auth',
    may: ['lib/use-cases', 'lib/domain', 'lib/content', 'lib/paths', 'db', ...GROUND],
    packages: ['*', 'drizzle-orm'],
  },
  // Stands in front of the framework, and asks for itself only who counts as whom.
  {
    folder: 'lib/door',
    may: [
      'lib/domain',
      'lib/content',
      'lib/use-cases',
      'lib/auth',
      'db/client',
      'db/repositories/sessions',
      'lib/launch/root',
      ...GROUND,
    ],
    packages: ['*'],
  },
  {
    folder: 'lib/testing',
    may: ['lib/domain', 'lib/content', 'lib/reference-data', ...GROUND],
    packages: ['*'],
  },
  {
    folder: 'lib/launch',
    may: ['db', 'lib/use-cases', 'lib/documents', 'lib/content', 'lib/secrets', ...GROUND],
    packages: ['*', 'drizzle-orm', 'vitest', '@playwright/test'],
  },
  { folder: 'lib/cli', may: ['lib', 'db'], packages: ['*', 'drizzle-orm'] },
  // Measures everything, so it may reach everything that runs; its bare pages are a product of their own.
  {
    folder: 'lib/bench',
    may: ['lib', 'db'],
    packages: ['*', 'drizzle-orm', '@react-pdf/renderer', '@libpdf/core', 'postgres'],
  },
  {
    folder: 'components',
    may: ['lib/domain', 'lib/content', 'lib/paths'],
    packages: ['react', 'react-dom', 'react-hook-form', 'next'],
  },
  // Speaks with the passkey itself; everything else of a form is plain HTML.
  {
    folder: 'components/forms/sign-with-passkey',
    may: ['components', 'lib/content'],
    packages: ['react', '@simplewebauthn/browser'],
  },
  { folder: 'app', may: ['components', 'lib'], packages: ['*'] },
]

const NOT_FOR_PAGES = ['lib/documents', 'lib/door', 'lib/launch', 'lib/cli', 'lib/testing']

const RESERVED = [
  'nodemailer',
  'drizzle-orm',
  'postgres',
  '@react-pdf/renderer',
  '@libpdf/core',
  ...OFFICE,
  'vitest',
  '@playwright/test',
]

/** They meet in lib/domain/shared, by id. */
const CASES = ['disclosure', 'agreement', 'transfer', 'opt-out']

const isWithin = (path: string, beginning: string) =>
  path === beginning || path.startsWith(`${beginning}/`) || path.startsWith(`${beginning}.`)

const layerOf = (file: string) =>
  LAYERS.filter(({ folder }) => isWithin(file, folder)).sort((a, b) => b.folder.length - a.folder.length)[0]

/** A path in the repository, or undefined for a package. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  if (specifier.startsWith('.')) return relative(ROOT, resolve(ROOT, dirname(file), specifier))
  return undefined
}

function isAllowed(file: string, specifier: string): boolean {
  const layer = layerOf(file)
  if (!layer) return false
  const target = targetOf(file, specifier)
  if (target === undefined) return isAllowedPackage(layer, specifier)
  if (layer.folder === 'app' && NOT_FOR_PAGES.some((folder) => isWithin(target, folder))) return false
  if (crossesCases(file, target)) return false
  return [layer.folder, ...layer.may].some((beginning) => isWithin(target, beginning))
}

function isAllowedPackage({ packages }: Layer, specifier: string): boolean {
  if (packages.some((name) => name === specifier || isWithin(specifier, name))) return true
  return packages.includes('*') && !RESERVED.some((name) => isWithin(specifier, name))
}

function crossesCases(file: string, target: string): boolean {
  const caseOf = (path: string) => CASES.find((name) => isWithin(path, `lib/domain/${name}`))
  const from = caseOf(file)
  const to = caseOf(target)
  return from !== undefined && to !== undefined && from !== to
}

function refusedImports(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, file), 'utf8'))
  return importedFiles
    .filter(({ fileName }) => !isAllowed(file, fileName))
    .map(({ fileName }) => `${file} → ${fileName}`)
}

const IS_FOR_TESTS = /\.test\.tsx?$|^components\/.*\/testing\//

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !IS_FOR_TESTS.test(name))

describe('imports run one way', () => {
  it.each(['app', 'components', 'db', 'lib'])('in every file of %s', (folder) => {
    expect(sources(folder).flatMap(refusedImports)).toEqual([])
  })

  it.each([
    ['lib/domain/disclosure/decide.ts', 'node:crypto'],
    ['lib/domain/disclosure/decide.ts', '@/lib/clock'],
    ['lib/domain/disclosure/decide.ts', '../agreement/agreement'],
    ['lib/domain/disclosure/decide.ts', '../../../db/client'],
    ['db/repositories/disclosures.ts', '@/lib/use-cases/read-case'],
    ['lib/use-cases/read-case.ts', 'drizzle-orm'],
    ['lib/domain/agreement/text.ts', 'diff'],
    ['lib/use-cases/read-case.ts', 'mammoth'],
    ['lib/actions/received-file.ts', 'csv-parse/sync'],
    ['components/disclosure/decision-form.tsx', '@/lib/use-cases/read-case'],
    ['components/ui/button.tsx', 'node:fs'],
    ['app/page.tsx', '@/db/client'],
    ['app/page.tsx', '@/lib/documents/render'],
    ['somewhere/new.ts', 'zod'],
  ])('%s may not import %s', (file, specifier) => {
    expect(isAllowed(file, specifier)).toBe(false)
  })

  it.each([
    ['lib/domain/disclosure/decide.ts', 'zod'],
    ['lib/domain/disclosure/decide.ts', '../shared/outcome'],
    ['db/repositories/disclosures.ts', 'drizzle-orm/pg-core'],
    ['app/page.tsx', '@/lib/use-cases/read-case'],
    ['components/ui/link.tsx', 'next/link'],
  ])('%s may import %s', (file, specifier) => {
    expect(isAllowed(file, specifier)).toBe(true)
  })
})
