/** How somebody was known when their session began. What is printed on records is the method, in words. */
export const FACTORS = ['none-demo', 'passkey', 'provider', 'codeAndCallback', 'breakGlass'] as const
export type Factor = (typeof FACTORS)[number]

export const SESSION_ENDS = [
  'signedOut',
  'endedOnAccount',
  'replaced',
  'steppedUp',
  'endedByProvider',
  'accountChanged',
] as const
export type SessionEnd = (typeof SESSION_ENDS)[number]

/** Which session somebody acts in, and what a signature may rest on in it. */
export type SessionFacts = {
  readonly id: string
  readonly factor: Factor
  /** When a provider last saw the person themselves, or the council telephoned them. */
  readonly authAt: Date | null
  /** When a passkey was last used. */
  readonly provedAt: Date | null
}

/** A proof that is older than this does not count for a signature, nor for adding or removing a passkey. */
export const RECENT_MINUTES = 5

const MINUTE_MS = 60_000

export const isRecent = (at: Date | null | undefined, now: Date) =>
  at != null && at <= now && now.getTime() - at.getTime() <= RECENT_MINUTES * MINUTE_MS

/**
 * Whether it was shown lately that it is they, as is asked of whoever takes a whole register away. Where nothing is
 * ever proved, in the demo borough, there is nothing to ask for.
 */
export const isProvedLately = (
  { factor, authAt, provedAt }: Pick<SessionFacts, 'factor' | 'authAt' | 'provedAt'>,
  now: Date,
) => factor === 'none-demo' || isRecent(provedAt, now) || isRecent(authAt, now)

/** Requests under way when a browser's cookie was replaced still carry the old one; that is nobody's theft. */
const CHANGEOVER_MS = MINUTE_MS

export const isWorthRecording = (why: SessionEnd, endedAt: Date, now: Date) =>
  !['replaced', 'steppedUp'].includes(why) || now.getTime() - endedAt.getTime() > CHANGEOVER_MS

const BROWSERS = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const

const SYSTEMS = [
  ['an iPhone or iPad', /\b(iPhone|iPad)\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['a Mac', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const

const named = (text: string, known: readonly (readonly [string, RegExp])[]) =>
  known.find(([, pattern]) => pattern.test(text))?.[0]

/** `Firefox on Windows`: enough to know one's own, and nothing a browser could write into a page. */
export const browserInWords = (userAgent: string | null | undefined) => {
  const text = (userAgent ?? '').slice(0, 500)
  return `${named(text, BROWSERS) ?? 'A browser we do not know'} on ${named(text, SYSTEMS) ?? 'an unknown system'}`
}
