import type { Refusal } from '../shared/outcome'

/**
 * An invitation is a link. Opening it shows a page and spends nothing, however often; asking on that page sends a
 * code that only the browser that asked can spend. So whatever reads mail before its owner does gets no further (A1).
 */
export const INVITATION_DAYS = 7
export const CODE_MINUTES = 10
export const CODE_TRIES = 5
export const GRANT_MINUTES = 30

/** For one invitation: from one source in an hour, and from all of them, so that no mailbox is filled. */
export const CODES_PER_SOURCE = 5
export const CODES_IN_ALL = 100

export const GRANT_RULES = {
  /** Whoever has enrolled is not let in anew by one person and a mailbox. */
  hasOne: 'ID-16',
  noGrant: 'ID-21',
} as const

/** For one agency in a day. */
export const INVITATIONS_PER_DAY = 20

/** No 0, O, 1, I, L or U: a code is read from one screen and typed at another, or read out. */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
export const CODE_LENGTH = 10

/** From random bytes, of which there must be plenty: a byte past the last whole alphabet is passed over. */
export const codeFrom = (bytes: Uint8Array): string => {
  const whole = 256 - (256 % CODE_LETTERS.length)
  const letters = [...bytes]
    .filter((byte) => byte < whole)
    .map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length])
  if (letters.length < CODE_LENGTH) throw new Error('too few random bytes for a code')
  return letters.slice(0, CODE_LENGTH).join('')
}

/** As it is shown and read out. */
export const shownCode = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`

/** As it was typed, with the marks that people put between. */
export const typedCode = (text: string) => text.replace(/[\s-]/g, '').toUpperCase().slice(0, 40)

type Open = {
  readonly expiresAt: Date
  readonly spentAt: Date | null
  readonly withdrawnAt: Date | null
}

export const isOpen = (invitation: Open | null, now: Date): boolean =>
  invitation !== null &&
  invitation.spentAt === null &&
  invitation.withdrawnAt === null &&
  invitation.expiresAt > now

type Challenge = { readonly expiresAt: Date; readonly spentAt: Date | null; readonly tries: number }

/** Before the code is looked at: after the fifth wrong one the right one is refused too. */
export const againstTry = (challenge: Challenge | null, now: Date): Refusal | null => {
  if (!challenge || challenge.spentAt || challenge.expiresAt <= now) return { rule: 'ID-13' }
  return challenge.tries >= CODE_TRIES ? { rule: 'ID-14' } : null
}
