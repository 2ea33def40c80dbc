import { env } from '@/lib/env'

export type RelyingParty = { readonly rpId: string; readonly origin: string }

/** A passkey belongs to the host that people type; a copy of the product elsewhere gets no answer from it. */
export const relyingParty = (): RelyingParty => {
  const address = env().NEXTAUTH_URL
  if (!address) throw new Error('NEXTAUTH_URL must be set before anybody can use a passkey.')
  const { hostname, origin } = new URL(address)
  return { rpId: hostname, origin }
}
