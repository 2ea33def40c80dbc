import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { ROOT } from './root.mjs'

/**
 * Installs what is missing, then runs the TypeScript half in this same process: one process to stop.
 * @param {string} module beside this file
 */
export async function handOver(module) {
  process.chdir(ROOT)
  await ensureInstalled()
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: join(ROOT, 'tsconfig.json') })
  await import(module)
}
