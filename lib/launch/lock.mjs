/**
 * One holder at a time for a file, told by process id and the moment that process began: ids are reused,
 * and in a container the next start often gets the very id that the crashed one had.
 *
 * Plain JavaScript, because `npm ci` needs it before anything is installed.
 */
import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** @typedef {{ pid: number, born: string, note: string }} Holder */
/** @typedef {{ held: true, release: () => void } | { held: false, by: Holder }} Claim */

/**
 * @param {string} file
 * @param {string} note what a refused second comer is told, such as the address
 * @returns {Claim}
 */
export function claim(file, note) {
  mkdirSync(dirname(file), { recursive: true })
  const mine = JSON.stringify({ pid: process.pid, born: bornAt(process.pid), note })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, mine, { mode: 0o600 })
  try {
    for (;;) {
      // A link appears with its whole content or not at all, so nobody reads half a holder.
      if (linked(draft, file)) return { held: true, release: () => releaseIfStill(file, mine) }
      const before = textOf(file)
      const by = holderIn(before)
      if (by && isAlive(by)) return { held: false, by }
      clearAway(file, before)
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Waits for its turn, then runs `work` with the file held.
 * @template T
 * @param {string} file
 * @param {string} note
 * @param {(by: Holder) => void} onWait
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, note, onWait, work) {
  let turn = claim(file, note)
  if (!turn.held) onWait(turn.by)
  while (!turn.held) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    turn = claim(file, note)
  }
  try {
    return await work()
  } finally {
    turn.release()
  }
}

/** @param {number} pid */
export function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return errorCode(fault) === 'EPERM'
  }
}

/** @param {Holder} holder */
const isAlive = (holder) => isRunning(holder.pid) && bornAt(holder.pid) === holder.born

/**
 * @param {number} pid
 * @returns {string} the same for as long as the process lives; empty where the system does not say
 */
function bornAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command name may hold spaces and brackets, so count from its closing bracket.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return process.platform === 'linux' ? '' : startTimeFromPs(pid)
  }
}

/** @param {number} pid */
function startTimeFromPs(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/**
 * Two comers may both find the same dead holder. Whoever moves a living claim away by mistake puts it back.
 * @param {string} file
 * @param {string} dead
 */
function clearAway(file, dead) {
  const aside = `${file}.${process.pid}.aside`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (textOf(aside) !== dead) linked(aside, file)
  rmSync(aside, { force: true })
}

/**
 * @param {string} from
 * @param {string} to
 */
function linked(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (fault) {
    if (errorCode(fault) === 'EEXIST') return false
    throw fault
  }
}

/**
 * @param {string} file
 * @param {string} mine
 */
function releaseIfStill(file, mine) {
  if (textOf(file) === mine) rmSync(file, { force: true })
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * @param {string} text
 * @returns {Holder | undefined}
 */
function holderIn(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @param {unknown} fault */
function errorCode(fault) {
  return fault instanceof Error && 'code' in fault ? fault.code : undefined
}
