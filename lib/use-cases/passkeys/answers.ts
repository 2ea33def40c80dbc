import { z } from 'zod'

/** What a browser sends of a passkey, before any of it is believed. */

const base64url = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/)

const common = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.object({}).transform(() => ({})),
}

export const assertionAnswer = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(2000),
    userHandle: base64url(200).optional(),
  }),
})

export const enrolmentAnswer = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url(4000),
    attestationObject: base64url(20_000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(8)
      .optional(),
  }),
})

export type AssertionAnswer = z.output<typeof assertionAnswer>
export type EnrolmentAnswer = z.output<typeof enrolmentAnswer>

/** From the field of a form: JSON, or nothing usable. */
export const assertionIn = (text: unknown): AssertionAnswer | null => {
  if (typeof text !== 'string' || text.length > 20_000) return null
  try {
    return assertionAnswer.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** The challenge that an answer says it answers; null where it says none. */
export const challengeIn = (clientDataJSON: string): Uint8Array | null => {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    return typeof challenge === 'string' ? new Uint8Array(Buffer.from(challenge, 'base64url')) : null
  } catch {
    return null
  }
}

const COUNTER_AT = 33

/** The authenticator's counter, or null where the data is too short to have one. */
export const counterIn = (authenticatorData: string): number | null => {
  const bytes = Buffer.from(authenticatorData, 'base64url')
  return bytes.length >= COUNTER_AT + 4 ? bytes.readUInt32BE(COUNTER_AT) : null
}
