import type { Shell } from './shell'

type Asked = Pick<Shell, 'db' | 'ownWork'>

/**
 * For what an act promised, and for what is done before anybody is known, as whoever holds an invitation's code is
 * nobody yet: the system's to do, with what it may see, though somebody's request brought it about.
 */
export const asSystem = <Of extends Asked>(shell: Of): Of =>
  shell.ownWork ? { ...shell, db: shell.ownWork() } : shell
