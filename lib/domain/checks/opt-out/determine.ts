import type { Reason } from '../../shared/decision'
import type { ExemptionRow } from '../reference'
import type { OptOutAnswers } from './answers'
import {
  alternativeOf,
  biteOf,
  confirmersOf,
  evidenceOf,
  exemptionOf,
  isUnconfirmed,
  lacking,
} from './exemptions'
import type { Assessed } from './states'
import { CODES, type StepId, type Tables, type YesNo } from './tree'
import {
  type DeterminationFacts,
  type Lacks,
  type PathStep,
  type Undetermined,
  unconfirmedBasis,
  type Walked,
  walk,
} from './walk'

/** The conclusion on one flow (2.2): the tree walked, and what it found held against the table of exemptions. */

export const CHECK_REQUIRED = 'CHECK_REQUIRED'
export const NO_BASIS = 'NDO_BLOCK_NO_BASIS'

export type Determination = {
  /** `CHECK_REQUIRED`, `NDO_BLOCK_NO_BASIS`, or the code of the row of exemptions that decided. */
  readonly code: string
  readonly state: Assessed
  /** The step that decided, or `NB3` where what it found is not shown. */
  readonly row: string
  /** The row of exemptions that was relied on, or was to be. */
  readonly ground: string
  readonly path: readonly PathStep[]
  readonly reasons: readonly Reason[]
  readonly requires: readonly string[]
  readonly lacks: Lacks
  /** An opt-out of the programme’s own, which is to be run. */
  readonly alternative: string | null
}

export type Determined = Determination | Undetermined

export const isDetermined = (found: Determined): found is Determination => 'code' in found

const NOTHING: Lacks = { evidence: [], roles: [] }

const wordsOf = ({ ground, applies_when }: ExemptionRow) => `${ground}. ${applies_when}.`

const reasonOf = (row: ExemptionRow): Reason => ({
  code: row.code,
  text: wordsOf(row),
  source: row.statutory_or_policy_basis,
})

type Made = Pick<Determination, 'code' | 'state'> & Partial<Determination>

const made = ({ path, row, end }: Walked, rest: Made): Determination => ({
  row,
  ground: end.code,
  path,
  reasons: [],
  requires: [],
  lacks: NOTHING,
  alternative: null,
  ...rest,
})

const toRun = ({ nhsNumbers }: OptOutAnswers, ground: string) => [
  ...(nhsNumbers === 'none' ? [] : ['RUN']),
  ...(nhsNumbers === 'none' || nhsNumbers === 'some' ? ['TRACE_OR_WITHHOLD'] : []),
  ...(ground === CODES.regulation5Check ? ['REGULATION_7_TERMS'] : []),
]

const checked = (walked: Walked, facts: DeterminationFacts, tables: Tables): Determination => {
  const ground = exemptionOf(walked.end.code, tables)
  return made(walked, {
    code: ground && biteOf(ground) === 'conditional' ? ground.code : CHECK_REQUIRED,
    state: 'ASSESSED_APPLIES',
    reasons: ground ? [reasonOf(ground)] : [],
    requires: toRun(facts, walked.end.code),
  })
}

/** What is claimed and not shown is checked: the case is never treated as exempt (NB3). */
const unproven = (walked: Walked, text: string, lacks: Lacks): Determination =>
  made(walked, {
    code: CHECK_REQUIRED,
    state: 'ASSESSED_APPLIES',
    row: 'NB3',
    reasons: [
      {
        code: 'NB3',
        text,
        source: 'National data opt-out operational policy, sections 5 and 6',
      },
    ],
    requires: [...lacks.evidence, ...lacks.roles],
    lacks,
  })

const LETTER = 'The letter or minutes themselves'

/** An e-mail that says what a letter says is no letter (N04), and one that has expired says nothing any more. */
const letterLacks = ({ cagLetter, on }: DeterminationFacts, { end }: Walked): Lacks | Undetermined => {
  if (end.code !== CODES.disapplied) return NOTHING
  if (cagLetter?.supplied === undefined) return { needs: ['cagLetter.supplied'] }
  if (!cagLetter.supplied) return { ...NOTHING, evidence: [LETTER] }
  if (cagLetter.expires === undefined) return NOTHING
  if (on === undefined) return { needs: ['on'] }
  return cagLetter.expires < on ? { ...NOTHING, evidence: ['A letter that has not expired'] } : NOTHING
}

const shown = (walked: Walked, row: ExemptionRow): Determination => {
  const alternative = alternativeOf(row)
  return made(walked, {
    code: row.code,
    state: row.code.startsWith('OUT_') ? 'ASSESSED_OUT' : 'ASSESSED_EXEMPT',
    reasons: [reasonOf(row)],
    requires: alternative === null ? [] : ['ALTERNATIVE_OPT_OUT'],
    alternative,
  })
}

const claimed = (walked: Walked, facts: DeterminationFacts, tables: Tables): Determined => {
  const row = exemptionOf(walked.end.code, tables)
  if (!row || biteOf(row) !== 'no')
    return unproven(walked, `The table of exemptions has no ground ${walked.end.code} today.`, NOTHING)
  if (isUnconfirmed(row))
    return unproven(walked, `${row.ground}: nobody has found this in the current policy yet.`, NOTHING)
  const ofLetter = letterLacks(facts, walked)
  if ('needs' in ofLetter) return ofLetter
  if (ofLetter.evidence.length > 0) return unproven(walked, notShown(row, ofLetter), ofLetter)
  const { evidence, confirmedBy } = facts
  const asks = { evidence: evidenceOf(row), roles: confirmersOf(row) }
  if (evidence === undefined || confirmedBy === undefined)
    return { needs: [...(evidence ? [] : ['evidence']), ...(confirmedBy ? [] : ['confirmedBy'])], asks }
  const lacks = { evidence: lacking(asks.evidence, evidence), roles: lacking(asks.roles, confirmedBy) }
  const isShown = lacks.evidence.length === 0 && lacks.roles.length === 0
  return isShown ? shown(walked, row) : unproven(walked, notShown(row, lacks), lacks)
}

const notShown = ({ ground }: ExemptionRow, { evidence, roles }: Lacks) => {
  const missing = [
    ...(evidence.length > 0 ? [`evidence is missing (${evidence.join('; ')})`] : []),
    ...(roles.length > 0 ? [`it is not confirmed by ${roles.join(' and ')}`] : []),
  ]
  return `${ground}: ${missing.join(', and ')}. Until then the opt-out is checked.`
}

const BASELESS_REQUIRES = ['ANONYMISED', 'CONSENT', 'SECTION_251'] as const

const baseless = (walked: Walked, facts: DeterminationFacts, tables: Tables): Determination => {
  const { code: ground } = walked.end
  const isDefault = ground === CODES.byDefault
  const code = isDefault ? NO_BASIS : ground
  const roles = unconfirmedBasis(ground, facts, tables)
  return made(walked, {
    code,
    state: 'ASSESSED_BLOCKED',
    reasons: [
      {
        code,
        text: 'Nothing lifts the duty of confidence, so it is not disclosed. Checking the opt-out would not lift it.',
        source: exemptionOf(ground, tables)?.statutory_or_policy_basis ?? 'Common law',
      },
    ],
    requires: [...(isDefault ? ['CONFIDENTIALITY_BASIS'] : BASELESS_REQUIRES), ...roles],
    lacks: { ...NOTHING, roles },
  })
}

const END = { claim: claimed, check: checked, baseless } as const

export const determine = (facts: DeterminationFacts, tables: Tables): Determined => {
  const walked = walk(facts, tables)
  return 'needs' in walked ? walked : END[walked.end.goes](walked, facts, tables)
}

const answered = ({ path }: Pick<Determination, 'path'>, row: StepId, answer: YesNo) =>
  path.some((step) => step.row === row && step.answer === answer)

/** The question of care was asked of confidential patient information, and answered with no. */
export const leavesCare = (found: Pick<Determination, 'path'>) => answered(found, 'N4', 'no')
export const isConfidential = (found: Pick<Determination, 'path'>) => answered(found, 'N3', 'yes')
export const reliesOnSupport = (found: Pick<Determination, 'path'>) => answered(found, 'N10', 'yes')

/** NB3: null where nothing is claimed that is not shown. */
export const unprovenOf = (found: Pick<Determination, 'row' | 'lacks'> | null): readonly string[] | null =>
  found?.row === 'NB3' ? [...found.lacks.evidence, ...found.lacks.roles] : null
