#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

if (existsSync(resolve(root, 'node_modules/tsx'))) {
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: resolve(root, 'tsconfig.json') })
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  console.error('The packages are not installed. Run npm start or npm ci once.')
  process.exitCode = 2
}
