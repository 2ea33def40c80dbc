import type { FlowVerb } from '@/lib/domain/checks/opt-out/inputs'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import { type FlowStep, paths } from '@/lib/paths'
import { missingOf } from './missing'
import type { OpenFlow } from './open-flow'

type Step = {
  readonly step: FlowStep
  readonly verb: FlowVerb
  readonly text: string
  readonly hint: string
}

const STEPS: readonly Step[] = [
  {
    step: 'questions',
    verb: 'answerQuestion',
    text: 'Answer the questions',
    hint: 'One at a time. You can come back and change an answer.',
  },
  {
    step: 'evidence',
    verb: 'recordEvidence',
    text: 'Record the evidence',
    hint: 'Where each thing is kept that the answers rest on.',
  },
  {
    step: 'confirm',
    verb: 'confirmAs',
    text: 'Confirm the conclusion',
    hint: 'In the post that you hold.',
  },
  {
    step: 'procedure',
    verb: 'recordProcedure',
    text: 'Write down how the check is run',
    hint: 'Who runs it, how often, who attests it, and what happens when it fails.',
  },
  {
    step: 'about',
    verb: 'describeFlow',
    text: 'Change what is said of the flow',
    hint: 'Its name, purpose, data, recipient or legal basis.',
  },
  {
    step: 'changed',
    verb: 'reportChange',
    text: 'Say that something changed',
    hint: 'For example, a new letter of support.',
  },
]

/** Not this person’s to do, or nothing of the kind is open here. */
const NOT_OFFERED: readonly string[] = [
  HOUSE_RULES.notPermitted,
  HOUSE_RULES.wrongState,
  'OPT_OUT_ROLE',
  'OPT_OUT_POST',
]

export type FlowTask = Step & { readonly refusal: Refusal | null; readonly isNext: boolean }

/** What this person can do about the flow, and what is owed first. */
export const openSteps = ({ flow, tables, refuses }: Omit<OpenFlow, 'actor'>): readonly FlowTask[] => {
  const owed = missingOf(flow, tables).map(({ href }) => href)
  return STEPS.map((step) => ({ ...step, refusal: refuses(step.verb) }))
    .filter(({ refusal }) => !refusal || !NOT_OFFERED.includes(refusal.rule))
    .map((task) => ({ ...task, isNext: owed[0] === paths.flowStep(flow.reference, task.step) }))
}
