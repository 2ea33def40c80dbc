import { readFileSync } from 'node:fs'
import { type GroupRole, groupRoles, type ProviderSettings } from '@/lib/domain/identity/provider-settings'
import { env } from '@/lib/env'

/** The council's own OpenID provider, or null where none is set up. */

export const PROVIDER_ID = 'council'

export type ProviderConfig = Omit<ProviderSettings, 'domains'> & {
  readonly clientSecret: string
  /** What staff call it. */
  readonly name: string
  readonly scope: string
  readonly wellKnown: string
  readonly recheckMs: number
  /** Seals what is kept between requests. */
  readonly secret: string
}

const groupsIn = (file: string): readonly GroupRole[] => {
  const parsed = groupRoles.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`GATEHOUSE_OIDC_ROLES: a row of ${file} ${parsed.error.issues[0]?.message}.`)
}

const MINUTE_MS = 60_000

const read = (): ProviderConfig | null => {
  const set = env()
  const { GATEHOUSE_OIDC_ISSUER: issuer, GATEHOUSE_OIDC_CLIENT_ID: clientId } = set
  const { GATEHOUSE_OIDC_CLIENT_SECRET: clientSecret, GATEHOUSE_OIDC_ROLES: roles } = set
  if (!issuer || !clientId || !clientSecret || !roles) return null
  if (!set.NEXTAUTH_SECRET)
    throw new Error('NEXTAUTH_SECRET must be set where staff sign in by the council’s provider.')
  return {
    issuer,
    clientId,
    clientSecret,
    name: set.GATEHOUSE_OIDC_NAME,
    scope: set.GATEHOUSE_OIDC_SCOPE,
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    acr: set.GATEHOUSE_OIDC_ACR,
    amr: set.GATEHOUSE_OIDC_AMR,
    maxAge: set.GATEHOUSE_OIDC_MAX_AGE_MINUTES * 60,
    recheckMs: set.GATEHOUSE_OIDC_RECHECK_MINUTES * MINUTE_MS,
    groups: roles.groups ?? groupsIn(roles.file),
    secret: set.NEXTAUTH_SECRET,
  }
}

let config: ProviderConfig | null | undefined

/** Read at first use and kept: a changed file of groups counts from the next start, when two people have seen it. */
export const providerConfig = (): ProviderConfig | null => {
  config = config === undefined ? read() : config
  return config
}
