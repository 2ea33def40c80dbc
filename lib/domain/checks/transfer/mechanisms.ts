import type { CalendarDate } from '../../shared/dates'
import type { Family, MechanismRow, Reference } from '../reference'
import { INSTRUMENT_FAULTS, type InstrumentFault } from './codes'
import type { ContentFacts } from './facts'

/** What a transfer may rest on, as its row in the table of mechanisms says (1.5). */

export type Mechanism = {
  readonly code: string
  readonly name: string
  readonly article: string
  readonly family: Family
  readonly needsRiskAssessment: boolean
  readonly needsAuthorisation: boolean
  readonly isBarredToPublicPowers: boolean
  /** The law knows of it, and so far there is none, or it is not in force yet. */
  readonly isAvailable: boolean
}

const says = (text: string, start: RegExp) => start.test(text.trim())

const isInForce = ({ in_force_from }: MechanismRow, day: CalendarDate) => {
  const [from] = /^\d{4}-\d{2}-\d{2}/.exec(in_force_from) ?? []
  return from === undefined || from <= day
}

const asMechanism = (row: MechanismRow, day: CalendarDate): Mechanism => ({
  code: row.mechanism_code,
  name: row.name,
  article: row.uk_gdpr_article,
  family: row.family,
  needsRiskAssessment: says(row.tra_required, /^yes/i),
  needsAuthorisation: row.family === 'safeguard' && !says(row.regulator_authorisation, /^(none|n\/a)?$/i),
  isBarredToPublicPowers: says(row.council_public_powers_use, /^no\b/i),
  isAvailable: !says(row.block_if, /^no\b.*\bfound\b/i) && isInForce(row, day),
})

export type Mechanisms = Pick<Reference, 'mechanisms'>

export const mechanismOf = (
  code: string | undefined,
  { mechanisms }: Mechanisms,
  day: CalendarDate,
): Mechanism | null => {
  const row = mechanisms.find(({ mechanism_code }) => mechanism_code === code)
  return row ? asMechanism(row, day) : null
}

/** As its table calls it; one that the table no longer has keeps its code. */
export const mechanismName = (code: string, { mechanisms }: Mechanisms) =>
  mechanisms.find(({ mechanism_code }) => mechanism_code === code)?.name ?? code

/** Faults of age and origin: the instrument was good once, or elsewhere (D19). */
const EXPIRED: readonly InstrumentFault[] = ['PRE_2021_EU_CLAUSES', 'EU_APPROVAL_ONLY']

export const isExpired = ({ family }: Mechanism, { instrumentFaults }: ContentFacts) =>
  family === 'invalid' || instrumentFaults.some((fault) => EXPIRED.includes(fault))

/** Articles 46(2)(a) and 46(3)(b): the one has to bind, the other does not and has to be authorised instead. */
const HAS_TO_BIND = 'PUBLIC_INSTRUMENT'

/** Why an instrument is no safeguard at all, whoever signed it and whatever was assessed. */
export const unsoundness = (mechanism: Mechanism, facts: ContentFacts): readonly string[] => [
  ...(mechanism.isAvailable
    ? []
    : [`So far there is no ${mechanism.name.toLowerCase()} that could be used.`]),
  ...(mechanism.needsAuthorisation && !facts.authorisationRef
    ? ['The regulator has to authorise or approve it first, and nothing shows that it did.']
    : []),
  ...(mechanism.code === HAS_TO_BIND && facts.instrumentIsBinding !== true
    ? ['Nothing shows that the instrument is legally binding and can be enforced.']
    : []),
  ...facts.instrumentFaults.map(
    (fault) => `The instrument cannot be relied on: ${INSTRUMENT_FAULTS[fault]}.`,
  ),
]

export const isExecuted = ({ mechanismExecutedOn }: ContentFacts, day: CalendarDate) =>
  mechanismExecutedOn !== undefined && mechanismExecutedOn <= day
