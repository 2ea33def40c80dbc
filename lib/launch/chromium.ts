import { existsSync } from 'node:fs'

/** A browser that is on the machine already; undefined leaves it to Playwright's own. */
export const systemChromium = () =>
  [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  )

/** Nothing a test does should leave this machine, and a container has no GPU. */
export const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
