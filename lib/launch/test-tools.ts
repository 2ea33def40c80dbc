/** Programs the tests need from outside npm: installed where that is possible, named where it is not. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { systemChromium } from './chromium'
import { LaunchRefused } from './refused'

const PLAYWRIGHT = join('node_modules', '@playwright', 'test', 'cli.js')

/** Other people's programs that the records are held against. */
const TOOLS = [
  { programs: ['pdfsig', 'pdftotext'], aptPackage: 'poppler-utils', brewPackage: 'poppler' },
  { programs: ['qpdf'], aptPackage: 'qpdf', brewPackage: 'qpdf' },
  { programs: ['openssl'], aptPackage: 'openssl', brewPackage: 'openssl' },
] as const

export async function ensureTestTools(say: (line: string) => void): Promise<void> {
  if (!(await hasBrowser())) {
    say('No Chromium found; installing one…')
    const installed =
      run(process.execPath, [PLAYWRIGHT, 'install', '--with-deps', 'chromium']) || aptInstall('chromium')
    if (!installed)
      throw new LaunchRefused(missing('a Chromium browser', 'npx playwright install --with-deps chromium'))
  }
  for (const { programs, aptPackage, brewPackage } of TOOLS) {
    if (programs.every(isOnPath)) continue
    say(`${programs.join(' and ')} are missing; installing ${aptPackage}…`)
    if (!aptInstall(aptPackage))
      throw new LaunchRefused(
        missing(aptPackage, `sudo apt-get install ${aptPackage} (or: brew install ${brewPackage})`),
      )
  }
}

async function hasBrowser(): Promise<boolean> {
  if (systemChromium()) return true
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

export const isOnPath = (program: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

function aptInstall(name: string): boolean {
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) return false
  return run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', name])
}

const run = (program: string, args: readonly string[]) =>
  spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0

const missing = (what: string, command: string) => `The tests need ${what}. Install it with: ${command}`
