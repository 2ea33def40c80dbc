import { resolve } from 'node:path'
import { z } from 'zod'

export type Env = z.infer<typeof schema>

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be an address that begins postgres://' })
    .optional(),
  /** The database owner's address: given to seeding commands, never to the running product. */
  GATEHOUSE_OWNER_URL: z.string().optional(),
  GATEHOUSE_DATA: z
    .string()
    .default('.data')
    .transform((path) => resolve(path)),
  /** '1' only where the demo borough was loaded; everywhere else demo sign-in does not exist. */
  GATEHOUSE_DEMO: z
    .enum(['0', '1'], { error: 'must be 0 or 1' })
    .default('0')
    .transform((flag) => flag === '1'),
  /** A PKCS#12 file with the council's signing key; without it a demo authority signs. */
  GATEHOUSE_SIGNER: z.string().optional(),
  GATEHOUSE_SIGNER_PASSWORD: z.string().optional(),
  GATEHOUSE_LOG: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' })
    .default('info'),
  NEXTAUTH_URL: z.url({ error: 'must be a web address' }).optional(),
  NEXTAUTH_SECRET: z.string().min(32, { error: 'must be at least 32 characters' }).optional(),
})

/** Never quotes the value: it may be a password. */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(set)
  if (parsed.success) return parsed.data
  const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)
  throw new Error(sentences.join(' '))
}

let parsed: Env | undefined

/** Parsed at first use, not at import: build workers import modules without an environment. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
