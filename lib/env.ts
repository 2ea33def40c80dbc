import { resolve } from 'node:path'
import { z } from 'zod'
import { requestSettings } from '@/lib/domain/checks/run/request'
import { weaknessOf } from '@/lib/weak-secrets'

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
  /** The keys that seal every case's own key. Outside the database, and backed up apart from it. */
  GATEHOUSE_TOP_KEY_FILE: z.string().optional(),
  GATEHOUSE_LOG: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' })
    .default('info'),
  /** How the opt-out check is sent: settled with NHS England when the council joins the service. */
  GATEHOUSE_NDO_MAILBOX: requestSettings.shape.mailbox.optional(),
  GATEHOUSE_NDO_SERVICE_MAILBOX: requestSettings.shape.recipientMailbox.optional(),
  GATEHOUSE_NDO_WORKFLOW: requestSettings.shape.workflowId.default('SPINE_NTT_UPHOLDING'),
  GATEHOUSE_NDO_LINE_END: requestSettings.shape.lineEnd,
  GATEHOUSE_NDO_FILE_NAME: requestSettings.shape.nameForm,
  /** `test` takes the range of numbers kept for tests and no others; nothing else may be taken in the demo borough. */
  GATEHOUSE_NDO_NUMBERS: z
    .enum(['production', 'test'], { error: 'must be production or test' })
    .default('production'),
  /** The most that a file for the opt-out check may have, in gigabytes. */
  GATEHOUSE_NDO_LARGEST_GB: z.coerce
    .number({ error: 'must be a number of gigabytes' })
    .positive({ error: 'must be a number of gigabytes' })
    .max(20, { error: 'must be 20 or less' })
    .default(2),
  NEXTAUTH_URL: z.url({ error: 'must be a web address' }).optional(),
  NEXTAUTH_SECRET: z.string().min(32, { error: 'must be at least 32 characters' }).optional(),
})

/** Never quotes the value: it may be a password. */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(set)
  const sentences = parsed.success
    ? weakSecretsOf(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)
  if (!parsed.success || sentences.length > 0) throw new Error(sentences.join(' '))
  return parsed.data
}

const SHORTEST = { session: 32, password: 12 } as const

/**
 * Where real people's data is, a secret that everybody knows is refused before anything starts. The demo
 * borough is nobody's, and signs people in without any secret at all.
 */
const weakSecretsOf = (settings: Env): readonly string[] => {
  if (settings.NODE_ENV !== 'production' || settings.GATEHOUSE_DEMO) return []
  return [
    told('NEXTAUTH_SECRET', settings.NEXTAUTH_SECRET, SHORTEST.session),
    told('GATEHOUSE_SIGNER_PASSWORD', settings.GATEHOUSE_SIGNER_PASSWORD, SHORTEST.password),
    told('The password in DATABASE_URL', passwordIn(settings.DATABASE_URL), SHORTEST.password),
    told('The password in GATEHOUSE_OWNER_URL', passwordIn(settings.GATEHOUSE_OWNER_URL), SHORTEST.password),
  ].flatMap((sentence) => sentence ?? [])
}

const told = (name: string, value: string | undefined, shortest: number) => {
  const weakness = value === undefined ? null : weaknessOf(value, shortest)
  return weakness && `${name} ${weakness}.`
}

/** None where the server is asked to trust the connection itself, which is the server's own to refuse. */
const passwordIn = (url = '') => {
  if (!URL.canParse(url)) return undefined
  const { username, password } = new URL(url)
  // A password that is the user's own name is the first that anybody tries.
  return password === '' ? undefined : password === username ? 'password' : decodeURIComponent(password)
}

let parsed: Env | undefined

/** Parsed at first use, not at import: build workers import modules without an environment. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
