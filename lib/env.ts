import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { requestSettings } from '@/lib/domain/checks/run/request'
import { readLimits } from '@/lib/domain/door/limits'
import { agencyProviders, isSafeIssuer, OPENID_SCOPE } from '@/lib/domain/identity/agency-providers'
import { groupRoles } from '@/lib/domain/identity/provider-settings'
import { weaknessOf } from '@/lib/weak-secrets'

export type Env = z.infer<typeof schema>

const listOf = (each: RegExp, error: string) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .refine((parts) => parts.every((part) => each.test(part)), { error })

const names = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((name) => name !== ''))

const minutes = (most: number) => {
  const error = `must be a whole number of minutes from 1 to ${most}`
  return z.coerce.number({ error }).int({ error }).min(1, { error }).max(most, { error })
}

/** Groups as JSON, or the file that holds them. */
const groupsOrFile = z.string().transform((text, context) => {
  if (!text.trimStart().startsWith('[')) return { file: resolve(text) }
  try {
    const parsed = groupRoles.safeParse(JSON.parse(text))
    if (parsed.success) return { groups: parsed.data }
    const [first] = parsed.error.issues
    context.addIssue(`has a row${first ? ` (${first.path.join('.')}) ${first.message}` : ''}`)
  } catch {
    context.addIssue('must be JSON, or the name of a file')
  }
  return z.NEVER
})

/** Read once, when the settings are: a changed file counts from the next start. */
const agenciesIn = z.string().transform((file, context) => {
  try {
    const parsed = agencyProviders.safeParse(JSON.parse(readFileSync(resolve(file), 'utf8')))
    if (parsed.success) return parsed.data
    const [first] = parsed.error.issues
    context.addIssue(`has a row${first ? ` (${first.path.join('.')}) ${first.message}` : ''}`)
  } catch {
    context.addIssue('must be the name of a file that holds a list as JSON')
  }
  return z.NEVER
})

/** The council's own provider is set up whole or not at all. */
const OIDC_WHOLE = [
  'GATEHOUSE_OIDC_ISSUER',
  'GATEHOUSE_OIDC_CLIENT_ID',
  'GATEHOUSE_OIDC_CLIENT_SECRET',
  'GATEHOUSE_OIDC_ROLES',
] as const

const wholeNumber = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be an address that begins postgres://' })
    .optional(),
  /** Where the system's own work signs in under another role; without it by the address above. */
  GATEHOUSE_WORKER_URL: z.string().optional(),
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
  /** A session that is not used for this long has ended. */
  GATEHOUSE_IDLE_MINUTES: wholeNumber(1, 60).default(15),
  /** And every session ends after this long, however it is used. */
  GATEHOUSE_SESSION_HOURS: wholeNumber(1, 12).default(8),
  /** How long a lost passkey waits before it can be replaced; a day at the least. */
  GATEHOUSE_RECOVERY_HOURS: wholeNumber(24, 168).default(24),
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
  /** A virus scanner that speaks clamd's protocol. Set, a file of a pack is held, and a paper is not taken, until it has answered. */
  CLAMD_HOST: z.string().optional(),
  CLAMD_PORT: z.coerce
    .number({ error: 'must be a port' })
    .int({ error: 'must be a port' })
    .min(1, { error: 'must be a port' })
    .max(65_535, { error: 'must be a port' })
    .default(3310),
  /** Names beside that of NEXTAUTH_URL under which the service is reached, with their ports: `a.example,b.example:8443`. */
  GATEHOUSE_HOSTS: listOf(/^[a-z0-9.-]+(:\d{1,5})?$/i, 'must be host names with commas between them'),
  /** Addresses of the proxies in front: only what these say of where a request came from is believed. */
  GATEHOUSE_TRUSTED_PROXY: listOf(/^[0-9a-f.:]+$/i, 'must be addresses of machines with commas between them'),
  /** Origins to which signing in leads, such as the council's own provider. */
  GATEHOUSE_FORMS_LEAD_TO: listOf(/^https?:\/\/[a-z0-9.:-]+$/i, 'must be origins with commas between them'),
  /** Limits that this council sets otherwise: `search=120,export=20`. */
  GATEHOUSE_LIMITS: z
    .string()
    .refine((text) => readLimits(text) !== null, { error: 'must be limits by name, such as search=120' })
    .optional(),
  /** The council's own OpenID provider; exactly as it names itself in its tokens. */
  GATEHOUSE_OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must be a web address' })
    .refine(isSafeIssuer, { error: 'must begin https:// unless it is on this machine' })
    .optional(),
  GATEHOUSE_OIDC_CLIENT_ID: z.string().optional(),
  GATEHOUSE_OIDC_CLIENT_SECRET: z.string().min(16, { error: 'must be at least 16 characters' }).optional(),
  /** What staff call it, as in “Sign in with …”. */
  GATEHOUSE_OIDC_NAME: z
    .string()
    .max(60, { error: 'must be 60 characters or fewer' })
    .default('your council account'),
  GATEHOUSE_OIDC_ROLES: groupsOrFile.optional(),
  /** Any one of these strengths will do; nothing asks for none. */
  GATEHOUSE_OIDC_ACR: names,
  /** Every one of these factors must have been used. */
  GATEHOUSE_OIDC_AMR: names,
  GATEHOUSE_OIDC_SCOPE: z
    .string()
    .regex(OPENID_SCOPE, { error: 'must be names with a space between, the first openid' })
    .default('openid profile email offline_access'),
  GATEHOUSE_OIDC_MAX_AGE_MINUTES: minutes(24 * 60).default(8 * 60),
  /** How often the provider is asked whether somebody who is signed in still may be. */
  GATEHOUSE_OIDC_RECHECK_MINUTES: minutes(60).default(5),
  /** The own providers of agencies, in a file. */
  GATEHOUSE_AGENCY_PROVIDERS: agenciesIn.default([]),
  /** Mail is for invitations and notices alone; without a server none is sent. */
  GATEHOUSE_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address that begins smtp:// or smtps://' })
    .optional(),
  GATEHOUSE_MAIL_FROM: z
    .string()
    .regex(/^[a-z0-9]+(?:[._-][a-z0-9]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, {
      error: 'must be a plain email address in lower case',
    })
    .optional(),
  NEXTAUTH_URL: z.url({ error: 'must be a web address' }).optional(),
  NEXTAUTH_SECRET: z.string().min(32, { error: 'must be at least 32 characters' }).optional(),
})

type Told = z.core.$RefinementCtx<Env>

const wholeOrNotThere = (values: Env, context: Told) => {
  const missing = OIDC_WHOLE.filter((name) => values[name] === undefined)
  if (missing.length === 0 || missing.length === OIDC_WHOLE.length) return
  for (const name of missing)
    context.addIssue({
      code: 'custom',
      path: [name],
      message: 'must be set where the others of its kind are',
    })
}

/** The council's provider answers for the council alone: whose session it is, is told by the issuer. */
const apartFromTheCouncils = (values: Env, context: Told) => {
  const rows = values.GATEHOUSE_AGENCY_PROVIDERS
  const path = ['GATEHOUSE_AGENCY_PROVIDERS']
  if (rows.some(({ issuer }) => issuer === values.GATEHOUSE_OIDC_ISSUER))
    context.addIssue({ code: 'custom', path, message: 'must not have a row of the council’s own issuer' })
}

const checked = schema.superRefine((values, context) => {
  wholeOrNotThere(values, context)
  apartFromTheCouncils(values, context)
})

/** Never quotes the value: it may be a password. */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = checked.safeParse(set)
  const sentences = parsed.success
    ? weakSecretsOf(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)
  if (!parsed.success || sentences.length > 0) throw new Error(sentences.join(' '))
  return parsed.data
}

const SHORTEST = { session: 32, clientSecret: 16, password: 12 } as const

/**
 * Where real people's data is, a secret that everybody knows is refused before anything starts. The demo
 * borough is nobody's, and signs people in without any secret at all.
 */
const weakSecretsOf = (settings: Env): readonly string[] => {
  if (settings.NODE_ENV !== 'production' || settings.GATEHOUSE_DEMO) return []
  return [
    told('NEXTAUTH_SECRET', settings.NEXTAUTH_SECRET, SHORTEST.session),
    told('GATEHOUSE_OIDC_CLIENT_SECRET', settings.GATEHOUSE_OIDC_CLIENT_SECRET, SHORTEST.clientSecret),
    ...settings.GATEHOUSE_AGENCY_PROVIDERS.map(({ id, clientSecret }) =>
      told(`The secret of ${id} in GATEHOUSE_AGENCY_PROVIDERS`, clientSecret, SHORTEST.clientSecret),
    ),
    told('GATEHOUSE_SIGNER_PASSWORD', settings.GATEHOUSE_SIGNER_PASSWORD, SHORTEST.password),
    told('The password in DATABASE_URL', passwordIn(settings.DATABASE_URL), SHORTEST.password),
    told(
      'The password in GATEHOUSE_WORKER_URL',
      passwordIn(settings.GATEHOUSE_WORKER_URL),
      SHORTEST.password,
    ),
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
