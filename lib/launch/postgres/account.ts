/** PostgreSQL refuses to run as root, so a root launcher runs it as nobody. */
export type Account = { readonly uid: number; readonly gid: number }

const NOBODY: Account = { uid: 65534, gid: 65534 }

export const serverAccount = (): Account | undefined => (process.getuid?.() === 0 ? NOBODY : undefined)

/** Nothing of ours: our environment holds secrets. NODE_ENV is there because Next's types want it. */
export const SERVER_ENV: NodeJS.ProcessEnv = { LC_ALL: 'C', NODE_ENV: 'production' }
