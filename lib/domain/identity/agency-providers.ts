import { z } from 'zod'

/** What the council settled with the own provider of each agency that has one. That one is used, the directory says. */

/** Plain http would carry the secret in the open; only a provider on this machine may have it. */
export const isSafeIssuer = (address: string) => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

export const OPENID_SCOPE = /^openid( [\w.:/-]+)*$/

const names = z
  .array(z.string().regex(/^[^\s,]{1,100}$/, { error: 'must be a name without spaces' }))
  .default([])

const minutes = (most: number, shipped: number) => {
  const error = `must be a whole number of minutes from 1 to ${most}`
  return z.int({ error }).min(1, { error }).max(most, { error }).default(shipped)
}

const text = (name: string, { min = 1, max }: { readonly min?: number; readonly max: number }) => {
  const error = `${name} must be a text of ${min} to ${max} characters`
  return z.string({ error }).min(min, { error }).max(max, { error })
}

/** Of the council's own; an agency's answer never comes back to it. */
export const COUNCIL_PROVIDER = 'council'

const agencyProvider = z
  .strictObject({
    /** The end of the address to which this provider alone sends people back. */
    id: z
      .string({ error: 'id is missing' })
      .regex(/^[a-z][a-z0-9-]{1,39}$/, { error: 'id must be plain lower-case letters, digits and hyphens' })
      .refine((id) => id !== COUNCIL_PROVIDER, { error: `id must not be ${COUNCIL_PROVIDER}` }),
    organisation: text('organisation', { min: 3, max: 200 }),
    issuer: z
      .url({ protocol: /^https?$/, error: 'issuer must be a web address' })
      .refine(isSafeIssuer, { error: 'issuer must begin https:// unless it is on this machine' }),
    clientId: text('clientId', { max: 200 }),
    clientSecret: text('clientSecret', { min: 16, max: 500 }),
    name: text('name', { max: 60 }),
    scope: z
      .string()
      .regex(OPENID_SCOPE, { error: 'scope must be names with a space between, the first openid' })
      .default('openid profile email offline_access'),
    acr: names,
    amr: names,
    maxAgeMinutes: minutes(24 * 60, 8 * 60),
    recheckMinutes: minutes(60, 5),
  })
  // Its word without a stated factor is a password that somebody else keeps.
  .refine(({ acr, amr }) => acr.length + amr.length > 0, { error: 'acr or amr must ask for something' })

export type AgencyProvider = z.output<typeof agencyProvider>

const isRepeated = (values: readonly string[]) => new Set(values).size < values.length

export const agencyProviders = z
  .array(agencyProvider, { error: 'must be a list' })
  .refine((rows) => !isRepeated(rows.map(({ id }) => id)), { error: 'must name each id once' })
  .refine((rows) => !isRepeated(rows.map(({ organisation }) => organisation.toLowerCase())), {
    error: 'must name each organisation once',
  })
  .refine((rows) => !isRepeated(rows.map(({ issuer, clientId }) => JSON.stringify([issuer, clientId]))), {
    error: 'must name each client of an issuer once',
  })

/** Exactly as the directory has the name: what is near is somebody else. */
export const providerOf = (rows: readonly AgencyProvider[], organisation: string): AgencyProvider | null =>
  rows.find((row) => row.organisation === organisation) ?? null
