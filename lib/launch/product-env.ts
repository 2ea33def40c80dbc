import type { DataFolder, Secrets } from './data-folder'
import type { LaunchSettings } from './settings'

/** Everything the product is told. The owner's database address is not among it. */
export function productEnv(
  settings: LaunchSettings,
  folder: DataFolder,
  secrets: Secrets,
  database: { readonly app: string; readonly worker: string; readonly demo: boolean },
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: settings.dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    DATABASE_URL: database.app,
    GATEHOUSE_WORKER_URL: database.worker,
    GATEHOUSE_OWNER_URL: undefined,
    GATEHOUSE_DATA: folder.path,
    GATEHOUSE_DEMO: database.demo ? '1' : '0',
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || addressOf(settings),
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secrets.session,
  }
}

export const addressOf = ({ port }: Pick<LaunchSettings, 'port'>) => `http://localhost:${port}`
