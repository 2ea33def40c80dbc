import { SETTINGS } from '../../disclosure/settings'
import { type Decision, needsFacts, type RuleRow, SHIPPED_RULESET } from '../../shared/decision'
import { type AgeFault, ageFault } from '../run/age'
import { numberState } from '../run/nhs-number'
import { classified, RESPONSE_RULES, type ResponseOutcome } from '../run/response'
import { LIST_USES, type ListUse, type OptOutFacts } from './facts'
import { responseFactsOf } from './response-facts'

/** Questions about a run from facts alone: how old it is, what came back, what the list is for, and a number. */

type Decided = Decision<string>

const POLICY_8 = 'National data opt-out operational policy, section 8'

const decided = (
  outcome: string,
  row: string,
  [text, source]: readonly [string, string],
  { code = row, requires = [] }: { readonly code?: string; readonly requires?: readonly string[] } = {},
): Decided => ({
  outcome,
  row,
  reasons: [{ code, text, source }],
  requires,
  ruleset: SHIPPED_RULESET,
})

const missing = (names: readonly string[]): Decided => ({ ...needsFacts(names), ruleset: SHIPPED_RULESET })

/** The row of the run’s transitions by which data goes. */
const DISCLOSES = 'RN10'

const AGE_WORDS: Readonly<Record<AgeFault, readonly [code: string, text: string]>> = {
  AGE: [
    'RUN_AGE',
    `The answer is too old: ${SETTINGS.optOutDirectDays} days is the most where the check was made for this disclosure, ${SETTINGS.optOutCacheDays} for a list that is kept.`,
  ],
  REFRESH: [
    'RUN_REFRESH',
    `The list that is kept was not refreshed in the last ${SETTINGS.optOutRefreshDays} days.`,
  ],
  CLOCK: ['CLOCK', 'The answer is from after the disclosure, so one of the dates is wrong.'],
}

const noon = (day: string) => `${day}T12:00:00.000Z`

const ageDecision = (run: NonNullable<OptOutFacts['run']>): Decided => {
  const { mode, responseOn, refreshedOn, discloseOn } = run
  if (!mode || !responseOn || !discloseOn || (mode === 'CACHE' && !refreshedOn)) {
    const needed = ['mode', 'responseOn', 'discloseOn', ...(mode === 'CACHE' ? ['refreshedOn'] : [])] as const
    return missing(needed.filter((name) => !run[name as keyof typeof run]).map((name) => `run.${name}`))
  }
  const refreshedAt = refreshedOn ? noon(refreshedOn) : null
  const fault = ageFault({ mode, responseAt: noon(responseOn), refreshedAt }, noon(discloseOn), SETTINGS)
  if (fault === null)
    return decided('DISCLOSED', DISCLOSES, ['The answer is young enough for data to go that day.', POLICY_8])
  const [code, text] = AGE_WORDS[fault]
  return decided('BLOCKED', DISCLOSES, [text, POLICY_8], { code, requires: ['RUN'] })
}

const RESPONSE_WORDS: Readonly<Record<ResponseOutcome, string>> = {
  LOGGED: 'A report: it is noted, and nothing changes.',
  INTERIM: 'The service says how far it is. That is no result.',
  RUN_FAILED_TRANSPORT: 'The request was not delivered. It is purged, and a new run begins.',
  RUN_FAILED_REJECTED: 'The service refused the whole file. It is purged, and a new run begins.',
  RUN_FAILED_MISMATCH: 'What came back is not what was sent. Nothing is released.',
  EMPTY_RESULT_CONFIRM: 'Nobody came back. Two people must confirm that everybody opted out.',
  RESPONSE_OK: 'The answer can be applied.',
}

const RESPONSE_REQUIRES: Readonly<Partial<Record<ResponseOutcome, readonly string[]>>> = {
  RUN_FAILED_TRANSPORT: ['PURGE', 'NEW_RUN'],
  RUN_FAILED_REJECTED: ['PURGE', 'NEW_RUN'],
  RUN_FAILED_MISMATCH: ['PURGE', 'NEW_RUN'],
  EMPTY_RESULT_CONFIRM: ['TWO_PEOPLE'],
}

const NUMBER_SOURCE = 'NHS number, its check digit (modulus 11)'
const RESPONSE_SOURCE = 'Check for National Data Opt-outs service'

const responseDecision = ({
  message,
  text,
  submitted,
  ofThisRun,
}: NonNullable<OptOutFacts['response']>): Decided => {
  if (message === 'DATA' && (text === undefined || submitted === undefined))
    return missing([
      ...(text === undefined ? ['response.text'] : []),
      ...(submitted === undefined ? ['response.submitted'] : []),
    ])
  const { rule, outcome } = classified(
    responseFactsOf({ message, text: text ?? '', submitted: submitted ?? [], ofThisRun }),
  )
  return decided(outcome, rule, [RESPONSE_WORDS[outcome], RESPONSE_SOURCE], {
    code: outcome,
    requires: RESPONSE_REQUIRES[outcome] ?? [],
  })
}

const LICENCE = {
  row: 'LICENCE',
  source: 'Check for National Data Opt-outs service licence, version 1.2',
} as const
const LICENSED: readonly ListUse[] = ['applyOptOuts', 'helpOthersApply']

const licenceDecision = (use: ListUse): Decided =>
  LICENSED.includes(use)
    ? decided('ALLOWED', LICENCE.row, ['That is what the list is for.', LICENCE.source])
    : decided(
        'REFUSED',
        LICENCE.row,
        [
          `The list may be used only to apply opt-outs, not for ${LIST_USES[use]}. Where it was, that is reported as an incident.`,
          LICENCE.source,
        ],
        { requires: ['INCIDENT_IF_DONE'] },
      )

const NUMBER_WORDS = {
  valid: 'It may be submitted.',
  invalid: 'It is not submitted and its row stays here. Nothing is repaired.',
  missing: 'There is no number, and its row stays here.',
} as const

const numberDecision = ({ value, environment }: NonNullable<OptOutFacts['cohortNumber']>): Decided => {
  const state = numberState(value, environment)
  return decided(state.toUpperCase(), 'NUMBER', [NUMBER_WORDS[state], NUMBER_SOURCE])
}

/** Null where the facts are about a flow and not about a run. */
export const askedOfRun = ({ run, response, useOfList, cohortNumber }: OptOutFacts): Decided | null => {
  if (run) return ageDecision(run)
  if (response) return responseDecision(response)
  if (useOfList) return licenceDecision(useOfList)
  return cohortNumber ? numberDecision(cohortNumber) : null
}

export const RUN_QUESTION_ROWS: readonly RuleRow[] = [
  {
    id: DISCLOSES,
    condition:
      'run: the answer is older on the day than its mode allows, or the list that is kept was not refreshed in time; DISCLOSED where it is young enough',
    outcome: 'BLOCKED',
    code: 'RUN_AGE',
    source: POLICY_8,
    needs: ['run'],
  },
  ...RESPONSE_RULES.map(({ id, condition, outcome }) => ({
    id,
    condition: `response: ${condition}`,
    outcome,
    code: outcome,
    source: RESPONSE_SOURCE,
    needs: ['response'],
  })),
  {
    id: LICENCE.row,
    condition: 'useOfList: it is for anything but applying opt-outs; ALLOWED where it is for that',
    outcome: 'REFUSED',
    code: LICENCE.row,
    source: LICENCE.source,
    needs: ['useOfList'],
  },
  {
    id: 'NUMBER',
    condition:
      'cohortNumber: it fails its check digit or form, or is of the range for tests in production; VALID or MISSING otherwise',
    outcome: 'INVALID',
    code: 'NUMBER',
    source: NUMBER_SOURCE,
    needs: ['cohortNumber'],
  },
]
