import type { CalendarDate } from '../../shared/dates'
import { KIND_NAMES, KINDS, type Kind, TIER_NAMES, TIERS, type Tier } from '../kinds'
import type { AgreementStatus } from '../states'

/** What people write in the columns of a register, and which of our words it stands for. */

/** How a table of words is read: those with a row that matches, each once. */
const matching = <T extends string>(rows: readonly (readonly [T, RegExp])[], text: string): readonly T[] => [
  ...new Set(rows.flatMap(([name, words]) => (words.test(text) ? [name] : []))),
]

const KIND_WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['MIXED', /\bmixed\b|\bhybrid\b/i],
  ['STATUTORY', /\bstatutory (?:register|entry|flow|return|duty)|^statutory$|\brequired by law\b/i],
  ['JOINT', /\bJCAs?\b|\bjoint[\s-]*(?:data )?control|\bart(?:icle|\.)?\s*26\b/i],
  ['PROCESSING', /\bDPAs?\b|\bprocess(?:ing|ors?)\b|\bart(?:icle|\.)?\s*28\b/i],
  [
    'SHARING',
    /\b(?:ISA|DSA|ISP)s?\b|\b(?:data|information)[\s-]*(?:and \w+ )?sharing\b|^sharing\b|\bdisclosure agreement\b|\bone[\s-]*way\b|\breciprocal\b|\bcontroller to controller\b/i,
  ],
]

const DIVIDED: readonly Kind[] = ['SHARING', 'PROCESSING', 'JOINT']

/** Two kinds of use named in one cell are a mixed agreement; anything else that names two is not clear. */
export const kindIn = (text: string): Kind | null => {
  const exact = KINDS.find((kind) => [kind, KIND_NAMES[kind]].some((name) => isSame(name, text)))
  if (exact) return exact
  const [first = null, ...others] = matching(KIND_WORDS, text)
  if (others.length === 0 || first === 'MIXED') return first
  return [first, ...others].every((kind) => kind !== null && DIVIDED.includes(kind)) ? 'MIXED' : null
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.trim().toLowerCase()

/** "2", "Tier 2", "T2" and the names of 3.6. */
export const tierIn = (text: string): Tier | null => {
  const [, digit = ''] = /^(?:tier|t|level)?\s*([0-3])$/i.exec(text.trim()) ?? []
  return TIERS.find((tier) => tier === digit || isSame(TIER_NAMES[tier], text)) ?? null
}

/** What an agreement that stands in a register may be here. */
export type ImportedStatus = Extract<AgreementStatus, 'IN_FORCE' | 'REVIEW_DUE' | 'SUSPENDED' | 'ENDED'>
type Said = ImportedStatus | 'DRAFT'

// Read in this order: "not signed" is a draft, "no longer live" has ended, and "to be replaced" has not.
const STATUS_WORDS: readonly (readonly [Said, RegExp])[] = [
  [
    'DRAFT',
    /\bdraft|\bunsigned\b|\bnot (?:yet )?(?:signed|in force|in place|started|live|agreed)\b|\bawaiting signature|(?<!\breview )\b(?:in progress|pending)\b(?! review)|\bnegotiat|\bproposed\b|\bin development\b/i,
  ],
  [
    'ENDED',
    /(?<!\b(?:be|not) )\b(?:expired|ended|terminated|closed|superseded|lapsed|archived|withdrawn|ceased|replaced)\b|\binactive\b|\bno longer\b|\bnot (?:current|active|in use)\b/i,
  ],
  ['SUSPENDED', /\bsuspended\b|\bon hold\b|\bpaused\b/i],
  [
    'REVIEW_DUE',
    /\b(?:under|in|for|being|pending) review|\breview(?: is)? (?:due|overdue|needed|required|pending|in progress)\b|\boverdue\b/i,
  ],
  ['IN_FORCE', /\bin force\b|\blive\b|\bactive\b|\bcurrent\b|\bin place\b|\bsigned\b|\bin use\b/i],
]

export const statusIn = (text: string): Said | null => matching(STATUS_WORDS, text)[0] ?? null

type Days = { readonly reviewOn: CalendarDate | null; readonly endsOn: CalendarDate | null }

/** The last day itself still counts. */
export const statusByDates = ({ reviewOn, endsOn }: Days, today: CalendarDate): ImportedStatus => {
  if (endsOn !== null && endsOn < today) return 'ENDED'
  return reviewOn !== null && reviewOn < today ? 'REVIEW_DUE' : 'IN_FORCE'
}

/** "n/a" and "TBC" say nothing, and neither does an end date that reads "ongoing". */
const SAYS_NOTHING =
  /^(?:n\s*\/?\s*a|not applicable|none|nil|null|tbc|tba|tbd|to be confirmed|unknown|not known|[-–—?.]+)$/i
const SAYS_NO_END =
  /^(?:ongoing|open[\s-]?ended|rolling|indefinite(?:ly)?|permanent|no end date|until ended)$/i

export const saysNothing = (text: string) => SAYS_NOTHING.test(text)
export const saysNoEnd = (text: string) => SAYS_NO_END.test(text)
