import type { FlowVerb } from '@/lib/domain/checks/opt-out/inputs'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import { type FlowStep, paths } from '@/lib/paths'
import { FLOW_ACTS } from './acts'
import { missingOf } from './missing'
import type { OpenFlow } from './open-flow'

type Step = {
  readonly step: FlowStep
  readonly verb: FlowVerb
  readonly title: string
  readonly hint: string
}

const actOf = (step: keyof typeof FLOW_ACTS): Step => {
  const { verb, title, hint } = FLOW_ACTS[step]
  return { step, verb, title, hint }
}

const STEPS: readonly Step[] = [
  {
    step: 'questions',
    verb: 'answerQuestion',
    title: 'Answer the questions',
    hint: 'One at a time. You can come back and change an answer.',
  },
  {
    step: 'evidence',
    verb: 'recordEvidence',
    title: 'Record the evidence',
    hint: 'Where each thing is kept that the answers rest on.',
  },
  {
    step: 'confirm',
    verb: 'confirmAs',
    title: 'Confirm the conclusion',
    hint: 'In the post that you hold.',
  },
  actOf('procedure'),
  actOf('about'),
  actOf('changed'),
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
export const openSteps = ({ flow, tables, refuses }: OpenFlow): readonly FlowTask[] => {
  const owed = missingOf(flow, tables).map(({ href }) => href)
  return STEPS.map((step) => ({ ...step, refusal: refuses(step.verb) }))
    .filter(({ refusal }) => !refusal || !NOT_OFFERED.includes(refusal.rule))
    .map((task) => ({ ...task, isNext: owed[0] === paths.flowStep(flow.reference, task.step) }))
}
