/** An expected no. Words for a person come from `lib/content/refusals.ts`, found by `rule`. */
export type Refusal = {
  /** A rule id of the specification (`R02`, `SoD-3`, `T15`) or one of `HOUSE_RULES`. */
  readonly rule: string
  /** What the words need: a rank, a date, a count. Never free text somebody typed. */
  readonly facts?: Readonly<Record<string, string | number>>
  /** Field name to sentence, when a field is what is wrong. */
  readonly fields?: Readonly<Record<string, string>>
  /** Not a no: everything else is settled, and the person's passkey has to sign it. */
  readonly toSign?: ToSign
}

/** What a passkey is asked, for the browser to hand on, and what of. */
export type ToSign = {
  readonly verb: string
  readonly reference: string
  readonly options: {
    readonly challenge: string
    readonly rpId: string
    readonly timeout: number
    readonly userVerification: 'required'
    readonly allowCredentials: readonly {
      readonly id: string
      readonly type: 'public-key'
      readonly transports: readonly string[]
    }[]
  }
}

/** Why a passkey, or the lack of one, is no proof. */
export const PASSKEY_RULES = {
  toSign: 'TO_SIGN',
  textChanged: 'SIGNED_TEXT_CHANGED',
  challenge: 'PASSKEY_CHALLENGE',
  unknown: 'PASSKEY_UNKNOWN',
  answer: 'PASSKEY_ANSWER',
  counter: 'PASSKEY_COUNTER',
  signInAgain: 'SIGN_IN_AGAIN',
  stepUp: 'STEP_UP',
  last: 'LAST_PASSKEY',
  taken: 'PASSKEY_TAKEN',
} as const

/** Refusals that are ours rather than the specification's. */
export const HOUSE_RULES = {
  notFound: 'NOT_FOUND',
  notPermitted: 'NOT_PERMITTED',
  wrongState: 'WRONG_STATE',
  staleVersion: 'STALE_VERSION',
  input: 'INPUT',
  busy: 'BUSY',
} as const

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const refused = (rule: string, rest: Omit<Refusal, 'rule'> = {}): Outcome<never> => ({
  ok: false,
  refusal: { rule, ...rest },
})

/** Nothing was refused: the person is asked for their signature, and nothing was done yet. */
export const isToSign = (outcome: Outcome<unknown>) => !outcome.ok && outcome.refusal.toSign !== undefined
