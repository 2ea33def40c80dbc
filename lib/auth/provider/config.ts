import { readFileSync } from 'node:fs'
import { type AgencyProvider, COUNCIL_PROVIDER } from '@/lib/domain/identity/agency-providers'
import { type GroupRole, groupRoles, type ProviderSettings } from '@/lib/domain/identity/provider-settings'
import { env } from '@/lib/env'

/** The OpenID providers that this server knows: the council's own, and those of agencies. */

export type ProviderConfig = Omit<ProviderSettings, 'domains'> & {
  /** The end of the address to which it sends people back: its own, so that no other can answer there. */
  readonly id: string
  /** Whose it is, as the directory names them; null for the council's. */
  readonly organisation: string | null
  readonly clientSecret: string
  /** What its people call it. */
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

const wellKnownOf = (issuer: string) => `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`

const sealingSecret = (): string => {
  const { NEXTAUTH_SECRET: secret } = env()
  if (!secret) throw new Error('NEXTAUTH_SECRET must be set where people sign in by a provider.')
  return secret
}

const read = (): ProviderConfig | null => {
  const set = env()
  const { GATEHOUSE_OIDC_ISSUER: issuer, GATEHOUSE_OIDC_CLIENT_ID: clientId } = set
  const { GATEHOUSE_OIDC_CLIENT_SECRET: clientSecret, GATEHOUSE_OIDC_ROLES: roles } = set
  if (!issuer || !clientId || !clientSecret || !roles) return null
  return {
    id: COUNCIL_PROVIDER,
    organisation: null,
    issuer,
    clientId,
    clientSecret,
    name: set.GATEHOUSE_OIDC_NAME,
    scope: set.GATEHOUSE_OIDC_SCOPE,
    wellKnown: wellKnownOf(issuer),
    acr: set.GATEHOUSE_OIDC_ACR,
    amr: set.GATEHOUSE_OIDC_AMR,
    maxAge: set.GATEHOUSE_OIDC_MAX_AGE_MINUTES * 60,
    recheckMs: set.GATEHOUSE_OIDC_RECHECK_MINUTES * MINUTE_MS,
    groups: roles.groups ?? groupsIn(roles.file),
    secret: sealingSecret(),
  }
}

let config: ProviderConfig | null | undefined

/** Read at first use and kept: a changed file of groups counts from the next start, when two people have seen it. */
export const providerConfig = (): ProviderConfig | null => {
  config = config === undefined ? read() : config
  return config
}

const ofAgency = ({ maxAgeMinutes, recheckMinutes, ...row }: AgencyProvider): ProviderConfig => ({
  ...row,
  wellKnown: wellKnownOf(row.issuer),
  maxAge: maxAgeMinutes * 60,
  recheckMs: recheckMinutes * MINUTE_MS,
  groups: [],
  secret: sealingSecret(),
})

/** Whether an agency's people use it, the directory says. */
export const agencyConfigs = (): readonly ProviderConfig[] => env().GATEHOUSE_AGENCY_PROVIDERS.map(ofAgency)

export const agencyConfigOf = (organisation: string): ProviderConfig | null =>
  agencyConfigs().find((one) => one.organisation === organisation) ?? null

/** By the address that somebody came back to. */
export const configAt = (id: string): ProviderConfig | null =>
  id === COUNCIL_PROVIDER ? providerConfig() : (agencyConfigs().find((one) => one.id === id) ?? null)
