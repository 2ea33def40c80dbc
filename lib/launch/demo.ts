/** Whether the demo borough is in the embedded database: not, promised and perhaps half loaded, or whole. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { DataFolder } from './data-folder'

const PENDING = 'pending'
const LOADED = 'loaded'

export const demoWasLoaded = (folder: DataFolder) => markOf(folder) === LOADED

/** After a start that was killed: what there is was never shown to anybody. */
export const demoIsPending = (folder: DataFolder) => markOf(folder) === PENDING

export const promiseDemo = (folder: DataFolder) => writeFileSync(folder.demoMark, PENDING)

export const keepDemoPromise = (folder: DataFolder) => writeFileSync(folder.demoMark, LOADED)

export const forgetDemo = (folder: DataFolder) => rmSync(folder.demoMark, { force: true })

const markOf = (folder: DataFolder) =>
  existsSync(folder.demoMark) ? readFileSync(folder.demoMark, 'utf8') : undefined
