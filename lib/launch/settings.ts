import { resolve } from 'node:path'
import { z } from 'zod'
import { LaunchRefused } from './refused'

export type LaunchSettings = {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** Somebody else's PostgreSQL, instead of the embedded one. */
  readonly externalUrl?: string
  readonly dev: boolean
  readonly demo: boolean
}

const environment = z.object({
  PORT: z.coerce
    .number({ error: 'PORT must be a number from 1 to 65535.' })
    .int()
    .min(1, { error: 'PORT must be a number from 1 to 65535.' })
    .max(65535, { error: 'PORT must be a number from 1 to 65535.' })
    .default(3000),
  // 127.0.0.1 rather than localhost, which some machines resolve to ::1 alone.
  HOST: z.string().default('127.0.0.1'),
  GATEHOUSE_DATA: z.string().default('.data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must begin postgres://.' })
    .optional(),
  GATEHOUSE_DEMO: z.enum(['0', '1'], { error: 'GATEHOUSE_DEMO must be 0 or 1.' }).optional(),
  NODE_ENV: z.string().optional(),
})

export function launchSettings(args: readonly string[], env: NodeJS.ProcessEnv): LaunchSettings {
  const unknown = args.find((arg) => arg !== '--dev')
  if (unknown)
    throw new LaunchRefused(`Gatehouse does not know ${unknown}. It starts with no words, or --dev.`)
  const parsed = environment.safeParse(withoutEmpty(env))
  if (!parsed.success) throw new LaunchRefused(parsed.error.issues.map((issue) => issue.message).join(' '))
  const { PORT, HOST, GATEHOUSE_DATA, DATABASE_URL } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataFolder: resolve(GATEHOUSE_DATA),
    externalUrl: DATABASE_URL,
    dev: args.includes('--dev'),
    demo: wantsDemo(parsed.data),
  }
}

/** The demo people can sign in without a secret: by default only where nobody could mean it for real. */
function wantsDemo(env: z.infer<typeof environment>): boolean {
  if (env.GATEHOUSE_DEMO) return env.GATEHOUSE_DEMO === '1'
  return !env.DATABASE_URL && env.NODE_ENV !== 'production'
}

const withoutEmpty = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
