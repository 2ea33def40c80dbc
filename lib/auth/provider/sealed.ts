import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'

/** Encrypted and authenticated under the product's secret, each kind under a key of its own, and good for a while. */

const FLOW_SALT = 'gatehouse/provider-flow'
const REFRESH_SALT = 'gatehouse/refresh-token'

export const FLOW_SECONDS = 10 * 60
const REFRESH_SECONDS = 24 * 60 * 60

/** What we asked the provider for, carried by the browser that asked. */
const flow = z.object({
  /** Which provider was gone to: no other one's answer is taken. */
  provider: z.string(),
  /** The leave by which an account is to be linked; null at a sign-in. Its own cookie does not come along from another site. */
  leave: z.string().nullable(),
  /** Where they wanted to go. */
  back: z.string().nullable(),
  /** Whose session asked to sign in again; null at a first sign-in. */
  again: z.string().nullable(),
  /** Seconds since 1970. */
  begunAt: z.number(),
})
export type Flow = z.infer<typeof flow>

/** Whoever signs in again, or links an account, shows anew who they are: desks are shared, and stay signed in. */
export const wantsFresh = ({ again, leave }: Pick<Flow, 'again' | 'leave'>) =>
  again !== null || leave !== null

/** As we seal, and in no other way that the library would open: a token does not choose how it is read. */
const HEAD = `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url')}.`

const opened = async (token: string, secret: string, salt: string): Promise<unknown> => {
  if (!token.startsWith(HEAD)) return null
  try {
    return await decode({ token, secret, salt })
  } catch {
    // Altered, of another key, or too old: all the same to us.
    return null
  }
}

export const sealFlow = (of: Flow, secret: string) =>
  encode({ token: { ...of }, secret, salt: FLOW_SALT, maxAge: FLOW_SECONDS })

export const openFlow = async (token: string, secret: string): Promise<Flow | null> =>
  flow.safeParse(await opened(token, secret, FLOW_SALT)).data ?? null

export const sealRefresh = (value: string, secret: string) =>
  encode({ token: { value }, secret, salt: REFRESH_SALT, maxAge: REFRESH_SECONDS })

export const openRefresh = async (token: string, secret: string): Promise<string | null> =>
  z.object({ value: z.string() }).safeParse(await opened(token, secret, REFRESH_SALT)).data?.value ?? null
