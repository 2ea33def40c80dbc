import type { CheckContext } from '@/lib/domain/checks/kernel'
import { decideCheck } from '@/lib/domain/checks/kernel'
import { type OptOutAnswers, optOutAnswers } from '@/lib/domain/checks/opt-out/answers'
import { type Flow, newFlow } from '@/lib/domain/checks/opt-out/flow'
import type { FlowInputs, FlowVerb } from '@/lib/domain/checks/opt-out/inputs'
import { FLOW } from '@/lib/domain/checks/opt-out/module'
import { PAGE_INPUTS, typedAnswers } from '@/lib/domain/checks/opt-out/page-inputs'
import { type PageName, wayOf } from '@/lib/domain/checks/opt-out/questions'
import type { FlowStatus } from '@/lib/domain/checks/opt-out/states'
import { DISAPPLIED, STUDY } from '@/lib/domain/checks/opt-out/testing'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { shippedReference } from '@/lib/reference-data/shipped'
import { coordinator, dpo, guardian, intake } from './people'
import { runContext } from './run'

/** A flow of data from its first line to whatever conclusion a test wants. */

export const flowContext = (
  actor: CheckContext['actor'] = coordinator,
  change: Partial<CheckContext> = {},
): CheckContext => runContext(actor, { reference: shippedReference(), ...change })

export const aFlow = (change: Partial<Flow> = {}): Flow => ({
  ...newFlow(
    {
      title: 'Records of falls, to the university',
      purpose: 'To find out which changes at home prevent a second fall.',
      fields: 'Age band, dates of falls, home adaptations, NHS number',
      recipient: 'University of Haverbrook',
      legalBasis: 'Article 6(1)(e) and Article 9(2)(j)',
    },
    {
      id: '7e570000-0000-4000-8013-000000000001',
      reference: 'NDO-2026-000001',
      matter: {
        kind: 'agreement',
        id: '7e570000-0000-4000-8013-000000000002',
        reference: 'AGR-2026-000014',
      },
      context: flowContext(),
    },
  ),
  ...change,
})

/** Under regulation 5, with a letter that says nothing about the opt-out: the check is run. */
export const STUDY_ANSWERS = optOutAnswers.parse(STUDY)

/** The same with a letter that takes the opt-out away. */
export const DISAPPLIED_ANSWERS = optOutAnswers.parse(DISAPPLIED)

/** What the table of exemptions asks of a letter that does so. */
export const DISAPPLIED_EVIDENCE = [
  'Letter or minutes with CAG reference',
  'exact flow named',
  'date',
  'any alternative opt-out condition',
] as const

export const FLOW_INPUTS: FlowInputs = {
  describeFlow: aFlow().about,
  answerQuestion: { page: 'where-from', answers: { origins: ['adultSocialCare'] } },
  assess: { answers: STUDY_ANSWERS },
  recordEvidence: { item: 'date', reference: 'Case file IG-2026-14, page 2' },
  confirmAs: { as: 'DPO' },
  recordProcedure: {
    runBy: 'The information team',
    mailbox: 'X26TEST',
    mode: 'DIRECT',
    cadence: 'Before every disclosure',
    attestedBy: 'An information officer and a data coordinator',
    onFailure: 'Nothing is disclosed, and the run is purged and made again.',
  },
  reportChange: { cause: 'cagLetter', what: 'A new letter of 1 October names other recipients.' },
  goStale: {},
}

export type FlowTry<V extends FlowVerb = FlowVerb> = {
  readonly given: Flow
  readonly verb: V
  readonly by?: CheckContext['actor']
  readonly input?: Partial<FlowInputs[V]>
  readonly context?: Partial<CheckContext>
}

export const tryFlow = <V extends FlowVerb>({ given, verb, by, input, context }: FlowTry<V>) => {
  const actor = by ?? (verb === 'goStale' ? SYSTEM : verb === 'confirmAs' ? dpo : coordinator)
  return decideCheck(FLOW, given, verb, flowContext(actor, context), { ...FLOW_INPUTS[verb], ...input })
}

/** The id of the rule that refuses, or `passes`. */
export const ruleOfFlow = <V extends FlowVerb>(tried: FlowTry<V>) => {
  const outcome = tryFlow(tried)
  return outcome.ok ? 'passes' : outcome.refusal.rule
}

export const changeOfFlow = <V extends FlowVerb>(tried: FlowTry<V>) => {
  const outcome = tryFlow(tried)
  if (!outcome.ok) throw new Error(`${tried.verb} is refused: ${outcome.refusal.rule}`)
  return outcome.value
}

export const doneToFlow = <V extends FlowVerb>(tried: FlowTry<V>): Flow => changeOfFlow(tried).next

export const assessed = (answers: OptOutAnswers, given = aFlow()): Flow =>
  doneToFlow({ given, verb: 'assess', input: { answers } })

export const withEvidence = (given: Flow, items: readonly string[]): Flow =>
  items.reduce((flow, item) => doneToFlow({ given: flow, verb: 'recordEvidence', input: { item } }), given)

export const confirmed = (given: Flow, by: CheckContext['actor'], as: string): Flow =>
  doneToFlow({ given, verb: 'confirmAs', by, input: { as } })

/** A letter that takes the opt-out away, shown and confirmed. */
const exempt = () => {
  const shown = withEvidence(assessed(DISAPPLIED_ANSWERS), DISAPPLIED_EVIDENCE)
  return confirmed(confirmed(shown, dpo, 'DPO'), guardian, 'Caldicott Guardian')
}

const outside = () => {
  const items = ['Source system', 'regulator', 'confirmation no health-system data included']
  return confirmed(withEvidence(assessed({ origins: ['childrensSocialCare'] }), items), intake, 'IG lead')
}

const IN: Record<FlowStatus, () => Flow> = {
  NOT_ASSESSED: aFlow,
  ASSESSED_OUT: outside,
  ASSESSED_EXEMPT: exempt,
  ASSESSED_APPLIES: () => doneToFlow({ given: assessed(STUDY_ANSWERS), verb: 'recordProcedure' }),
  ASSESSED_BLOCKED: () => assessed({ ...STUDY_ANSWERS, section251: 'none' }),
  STALE: () => doneToFlow({ given: exempt(), verb: 'reportChange' }),
}

export const aFlowIn = (status: FlowStatus): Flow => IN[status]()

/** What every way may ask besides, answered as plainly as can be. */
const ASKED_BESIDES: OptOutAnswers = {
  keyInReach: false,
  smallCellsOrFreeText: false,
  nhsNumbers: 'all',
  passedOn: false,
  confidentialityBasis: '',
}

export type PageAnswered = {
  readonly page: PageName
  readonly typed: Readonly<Record<string, unknown>>
  readonly answers: OptOutAnswers
}

/** Somebody who knows all this goes from page to page, and types what each asks. */
export const throughQuestions = (facts: unknown): readonly PageAnswered[] => {
  const knows = { ...ASKED_BESIDES, ...optOutAnswers.parse(facts) }
  const pages: PageAnswered[] = []
  let so: OptOutAnswers = {}
  for (let page = nextOf(so); page; page = nextOf(so)) {
    if (pages.some((one) => one.page === page)) throw new Error(`${page} is asked again`)
    const typed = typedAnswers(page, knows)
    const answers = PAGE_INPUTS[page].parse(typed)
    pages.push({ page, typed, answers })
    so = { ...so, ...answers }
  }
  return pages
}

const nextOf = (answers: OptOutAnswers) => wayOf(answers, shippedReference()).next
