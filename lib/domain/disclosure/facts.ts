import { z } from 'zod'
import { askingFacts } from './facts/asking'
import { assessmentFacts, decisionFacts, intakeFacts } from './facts/council'
import { laneFacts } from './facts/lane'
import { actorFacts, afterFacts, emergencyFacts, releaseFacts } from './facts/later'

/**
 * A case put in plain facts, for `gatehouse decide disclosure`. What is out of the ordinary defaults to
 * no; the rest is asked for when it matters.
 */
const facts = z.strictObject({
  ...laneFacts,
  ...askingFacts,
  ...intakeFacts,
  ...assessmentFacts,
  ...decisionFacts,
  ...emergencyFacts,
  ...releaseFacts,
  ...afterFacts,
  ...actorFacts,
})

const inOrder = (from: string | undefined, to: string | undefined) =>
  from === undefined || to === undefined || from <= to

export const disclosureFacts = facts
  .refine((f) => inOrder(f.periodFrom, f.periodTo), { path: ['periodTo'], error: 'it is before periodFrom' })
  .refine((f) => inOrder(f.neededFrom, f.neededTo), { path: ['neededTo'], error: 'it is before neededFrom' })
  .refine((f) => inOrder(f.questionAskedOn, f.questionAnsweredOn), {
    path: ['questionAnsweredOn'],
    error: 'it is before questionAskedOn',
  })

export type DisclosureFacts = z.output<typeof disclosureFacts>
export type FactName = keyof DisclosureFacts
