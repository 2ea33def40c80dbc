/** A flow of health or care data under an agreement of its own, answered page by page. */
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import { FLOW } from '@/lib/domain/checks/opt-out/module'
import { DISAPPLIED, STUDY } from '@/lib/domain/checks/opt-out/testing'
import { aFlow, DISAPPLIED_EVIDENCE, FLOW_INPUTS, throughQuestions } from '@/lib/testing/flow'
import { answerQuestion, concludeFlow, openFlow } from '@/lib/use-cases/checks/flows'
import { systemShell as shell } from '@/lib/use-cases/shell'
import type { FlowPlace } from '../case-plan'
import { actsOn, expected, who } from './acting'
import { aMatter } from './matter'

const ANSWERS = 'safetyCoordinator'

const onFlow = actsOn(FLOW)

type Step = (flow: Flow) => Promise<unknown>

const answers =
  (facts: unknown): Step =>
  async ({ reference, version }) => {
    for (const [place, { page, answers: said }] of throughQuestions(facts).entries())
      expected(
        await answerQuestion(shell(), who(ANSWERS), {
          reference,
          version: version + place,
          page,
          answers: said,
        }),
        page,
      )
  }

const concludes =
  (facts: unknown): Step =>
  async (flow) => {
    await answers(facts)(flow)
    const version = flow.version + throughQuestions(facts).length
    expected(
      await concludeFlow(shell(), who(ANSWERS), { reference: flow.reference, version }),
      'concludeFlow',
    )
  }

const provides: Step = async ({ reference }) => {
  for (const item of DISAPPLIED_EVIDENCE)
    await onFlow(reference, ANSWERS, 'recordEvidence', { ...FLOW_INPUTS.recordEvidence, item })
}

const STEPS: Readonly<Record<FlowPlace, readonly Step[]>> = {
  NOT_ASSESSED: [],
  ANSWERED: [answers(STUDY)],
  ASSESSED_APPLIES: [concludes(STUDY)],
  CLAIMED: [concludes(DISAPPLIED)],
  EVIDENCED: [concludes(DISAPPLIED), provides],
}

export async function makeFlow(
  { in: place }: { readonly in: FlowPlace },
  makeMatter = aMatter,
): Promise<string> {
  const flow = expected(await openFlow(shell(), who(ANSWERS), await makeMatter(), aFlow().about), 'openFlow')
  for (const step of STEPS[place]) await step(flow)
  return flow.reference
}
