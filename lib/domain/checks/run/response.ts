import { cleaned } from '../../shared/text'
import { maySayANumber, numberIn } from './nhs-number'

/** Specification 2.6: what a message from the service is, by seven rules in order; the first that fits decides. */

export type ResponseFacts = {
  /** A report carries no rows; it may say that the request was never collected. */
  readonly message: 'DATA' | 'REPORT' | 'REPORT_UNDELIVERED'
  readonly bytes: number
  /** Its first byte that is no space opens a JSON document. */
  readonly isStatusDocument: boolean
  /** Lines of ten digits, with or without a comma. */
  readonly numberLines: number
  /** Any other line, but for blank ones at the end. */
  readonly otherLines: number
  /** Returned and never submitted, or failing the check that all submitted have passed. */
  readonly strangers: number
  readonly repeated: number
  /** The local id is the one under which this run was sent. */
  readonly isOfThisRun: boolean
}

export const RESPONSE_OUTCOMES = [
  'LOGGED',
  'RUN_FAILED_TRANSPORT',
  'INTERIM',
  'RUN_FAILED_REJECTED',
  'RUN_FAILED_MISMATCH',
  'EMPTY_RESULT_CONFIRM',
  'RESPONSE_OK',
] as const
export type ResponseOutcome = (typeof RESPONSE_OUTCOMES)[number]

export type FailureCode = Extract<ResponseOutcome, `RUN_FAILED_${string}`>

export type ResponseRule = {
  readonly id: string
  readonly condition: string
  readonly fits: (facts: ResponseFacts) => boolean
  readonly outcome: ResponseOutcome
}

export const RESPONSE_RULES = [
  {
    id: 'RR1',
    condition: 'a report that the request was not delivered',
    fits: ({ message }) => message === 'REPORT_UNDELIVERED',
    outcome: 'RUN_FAILED_TRANSPORT',
  },
  {
    id: 'RR1',
    condition: 'any other report',
    fits: ({ message }) => message === 'REPORT',
    outcome: 'LOGGED',
  },
  {
    id: 'RR2',
    condition: 'a JSON document',
    fits: ({ isStatusDocument }) => isStatusDocument,
    outcome: 'INTERIM',
  },
  {
    id: 'RR3',
    condition: 'text without any line that is a number',
    fits: ({ bytes, numberLines }) => bytes > 0 && numberLines === 0,
    outcome: 'RUN_FAILED_REJECTED',
  },
  {
    id: 'RR4',
    condition: 'the local id is not of this run',
    fits: ({ isOfThisRun }) => !isOfThisRun,
    outcome: 'RUN_FAILED_MISMATCH',
  },
  {
    id: 'RR5',
    condition: 'a number that was not submitted or fails its check, one that comes twice, or another line',
    fits: ({ strangers, repeated, otherLines }) => strangers + repeated + otherLines > 0,
    outcome: 'RUN_FAILED_MISMATCH',
  },
  {
    id: 'RR6',
    condition: 'a message of no bytes at all',
    fits: ({ bytes }) => bytes === 0,
    outcome: 'EMPTY_RESULT_CONFIRM',
  },
  { id: 'RR7', condition: 'anything else', fits: () => true, outcome: 'RESPONSE_OK' },
] as const satisfies readonly ResponseRule[]

export type Classified = { readonly rule: string; readonly outcome: ResponseOutcome }

export const classified = (facts: ResponseFacts): Classified => {
  const rule = RESPONSE_RULES.find(({ fits }) => fits(facts))
  if (!rule) throw new Error('the last rule fits every message')
  return { rule: rule.id, outcome: rule.outcome }
}

export const isFailure = (outcome: ResponseOutcome): outcome is FailureCode =>
  outcome.startsWith('RUN_FAILED_')

const LONGEST_EXCERPT = 200

/** How a refused file was explained to us, unless a number may be in it. `text` may be longer than what is kept. */
export const excerptOf = (text: string): string | null => {
  const kept = cleaned(text)
  return maySayANumber(kept) ? null : kept.slice(0, LONGEST_EXCERPT)
}

const STATUS = /^[A-Za-z0-9 _-]{1,60}$/

/** What an interim document says of itself: `pending`. Anything else in it is let go. */
export const interimStatus = (document: unknown): string | null => {
  if (typeof document !== 'object' || document === null || !('status' in document)) return null
  const { status } = document
  return typeof status === 'string' && STATUS.test(status) && !maySayANumber(status) ? status : null
}

const COMMA = 0x2c
const DIGITS = 10
const [ZERO, NINE] = [0x30, 0x39]

export const NO_LINE = -2

/** The nine digits of a line `9990000018` or `9990000018,`; `INVALID` if its tenth does not fit; else `NO_LINE`. */
export const numberOfLine = (bytes: Uint8Array, from: number, to: number): number => {
  const isLong = to - from === DIGITS + 1 && bytes[to - 1] === COMMA
  if (!isLong && to - from !== DIGITS) return NO_LINE
  for (let at = from; at < from + DIGITS; at += 1) {
    const code = bytes[at] ?? 0
    if (code < ZERO || code > NINE) return NO_LINE
  }
  return numberIn(bytes, from, from + DIGITS, 'either')
}
