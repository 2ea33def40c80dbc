import type { z } from 'zod'
import type { Field } from '@/components/forms/form-spec'
import type { CaseAction } from '@/lib/actions/form-action'
import {
  type Asking,
  RISK_FIELDS,
  RISK_PAGE_TITLES,
  SOURCE_FIELDS,
  STEP_FIELDS,
} from '@/lib/content/transfer-risk-words'
import type { RiskAnswers } from '@/lib/domain/checks/transfer/risk/answers'
import * as pages from '@/lib/domain/checks/transfer/risk/pages'
import * as actions from './actions'

/** The pages of the assessment by their names in the address. */

export type RiskPart = {
  readonly title: string
  /** Numbers of its questions begin so. */
  readonly questions: readonly string[]
  readonly schema: z.ZodType
  readonly fields: (asking: Asking) => readonly Field[]
  readonly answersOf: (answers: RiskAnswers) => Readonly<Record<string, unknown>>
  readonly action: CaseAction
}

const ACTIONS = {
  sending: actions.saveSending,
  harm: actions.saveHarm,
  method: actions.saveMethod,
  place: actions.savePlace,
  enforcement: actions.saveEnforcement,
  again: actions.saveAgain,
  left: actions.saveLeft,
  conclusion: actions.saveConclusion,
} as const satisfies Readonly<Record<pages.RiskPageName, CaseAction>>

const part = (name: pages.RiskPageName): RiskPart => {
  const { questions, schema, answersOf } = pages.RISK_PAGES[name]
  return {
    ...{ questions, schema, answersOf },
    title: RISK_PAGE_TITLES[name],
    fields: RISK_FIELDS[name],
    action: ACTIONS[name],
  }
}

export const QUESTION_PAGES = (Object.keys(pages.RISK_PAGES) as readonly pages.RiskPageName[]).map(
  (name) => [name, part(name)] as const,
)

const LINE_PAGES: readonly (readonly [string, RiskPart])[] = [
  [
    'source',
    {
      title: 'A source',
      questions: ['T3'],
      schema: pages.sourceLine,
      fields: () => SOURCE_FIELDS,
      answersOf: () => ({}),
      action: actions.addSource,
    },
  ],
  [
    'step',
    {
      title: 'An extra step',
      questions: ['T6.1'],
      schema: pages.stepLine,
      fields: () => STEP_FIELDS,
      answersOf: () => ({}),
      action: actions.addStep,
    },
  ],
]

/** Nothing for a name that is not ours. */
export const riskPartNamed = (name: string): RiskPart | undefined =>
  new Map<string, RiskPart>([...QUESTION_PAGES, ...LINE_PAGES]).get(name)
