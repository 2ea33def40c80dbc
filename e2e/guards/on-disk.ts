/** What the product answers to, read from the files themselves: a door nobody listed is a door nobody tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { ROOT } from '../../lib/launch/root.mjs'

const APP = join(ROOT, 'app')
const FILES = readdirSync(APP, { recursive: true, encoding: 'utf8' }).sort()

/** `(agency)/requests/[reference]/page.tsx` is `/requests/[reference]`. */
const addressOf = (file: string) => {
  const parts = dirname(file).split(sep)
  return `/${parts.filter((part) => part !== '.' && !/^\(.*\)$/.test(part)).join('/')}`
}

const addressesOf = (...names: readonly string[]): readonly string[] =>
  FILES.filter((file) => names.includes(basename(file))).map(addressOf)

export const PAGES = addressesOf('page.tsx')
export const ADDRESSES = addressesOf('page.tsx', 'route.ts')

/** Names of the server actions: what a file with the directive exports. */
export const ACTIONS: readonly string[] = FILES.filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(APP, file), 'utf8'))
  .filter((text) => /^'use server'$/m.test(text))
  .flatMap((text) => [...text.matchAll(/^export (?:const|async function) (\w+)/gm)])
  .map(([, name = '']) => name)
  .sort()
