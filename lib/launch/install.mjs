/** Installs what the lockfile names, when it is not there yet. Node built-ins only: nothing else exists. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { checkoutLock, ROOT } from './root.mjs'

/** @param {string} root */
export function isInstalled(root) {
  const stamp = stampFile(root)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfileHash(root)
}

export async function ensureInstalled() {
  if (isInstalled(ROOT)) return
  const waiting = () => console.log('Another start is installing the packages; waiting for it.')
  await withLock(checkoutLock('install'), 'npm ci', waiting, () => {
    if (!isInstalled(ROOT)) install()
  })
}

function install() {
  console.log('Installing packages from package-lock.json (npm ci)…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // NODE_ENV=production would leave out what the build and the tests need.
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev']
  const { status, error } = spawnSync(npm, args, { cwd: ROOT, stdio: 'inherit', shell: npm.endsWith('.cmd') })
  if (status !== 0) {
    console.error(`The packages could not be installed: npm ci ${error?.message ?? `ended with ${status}`}.`)
    process.exit(1)
  }
  writeFileSync(stampFile(ROOT), lockfileHash(ROOT))
}

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.gatehouse-installed')

/** @param {string} root */
const lockfileHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
