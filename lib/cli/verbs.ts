/** Every verb of the command line, one line each. Loaded when asked for, so that --help is quick. */
import type { Verb } from './verb'

export type VerbEntry = {
  readonly name: string
  readonly summary: string
  /** `owner` also sets GATEHOUSE_OWNER_URL, for verbs that write what the product itself may not. */
  readonly needs?: 'database' | 'owner'
  /** Absent until the version that brings the verb. */
  readonly load?: () => Promise<Verb>
}

export const VERBS: readonly VerbEntry[] = [
  {
    name: 'decide',
    summary: 'decide an area from facts on standard input',
    load: async () => (await import('./decide')).decide,
  },
  {
    name: 'verify',
    summary: 'check an issued record offline',
    load: async () => (await import('./verify')).verify,
  },
  {
    name: 'ledger',
    summary: 'verify, export or checkpoint the audit ledger',
    needs: 'database',
    load: async () => (await import('./ledger')).ledger,
  },
  {
    name: 'nhs-number',
    summary: 'say whether each value is a valid NHS number',
    load: async () => (await import('./nhs-number')).nhsNumber,
  },
  {
    name: 'seed',
    summary: 'fill a database with invented cases',
    needs: 'owner',
    load: async () => (await import('./seed')).seed,
  },
  {
    name: 'keys',
    summary: 'list, rotate or retire the keys that cases are sealed with',
    needs: 'owner',
    load: async () => (await import('./keys')).keys,
  },
  { name: 'backup', summary: 'write everything to a folder, with a signed manifest', needs: 'database' },
  { name: 'restore', summary: 'read a backup, and refuse a changed byte', needs: 'owner' },
  {
    name: 'bench',
    summary: 'print the performance table',
    load: async () => (await import('./bench')).bench,
  },
  {
    name: 'user',
    summary: 'create the first administrator, list or disable users',
    needs: 'owner',
    load: async () => (await import('./user')).user,
  },
]
