import type { Metadata } from 'next'
import { ChoiceLinks } from '@/components/disclosure/council/choice-links'
import { DecisionFacts, YOUR_DECISION } from '@/components/disclosure/council/decision-facts'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { wordsFor } from '@/lib/content/refusals'
import { isValidated } from '@/lib/domain/disclosure/guards/requiring'
import { londonDate } from '@/lib/domain/shared/dates'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { partOf } from '../step-parts'
import { decisionsFor, refusalOf } from './answers'

export const metadata: Metadata = { title: 'Decide whether to disclose' }

/** A way that is shut stays in sight with its reason; when all are, the reason is said once. */
const YourDecision = async ({ actor, d }: OpenCase) => {
  const ways = await Promise.all(
    Object.entries(decisionsFor(d)).map(async ([name, answer]) => ({
      name,
      answer,
      refusal: await refusalOf(answer, actor, d),
    })),
  )
  const [first] = ways
  if (first?.refusal && ways.every(({ refusal }) => refusal !== null))
    return <StandsInTheWay refusal={first.refusal} d={d} title="You cannot decide this request" />
  return (
    <ChoiceLinks
      items={ways.map(({ name, answer: { title, hint }, refusal }) =>
        refusal
          ? { text: title, hint: wordsFor(refusal) }
          : { text: title, hint, href: partOf(d.reference, 'decide', name) },
      )}
    />
  )
}

export default async function DecidePage(page: CaseParams) {
  const open = await openCase(page)
  const { d } = open
  return (
    <StepFrame
      open={open}
      title={isValidated(d) ? 'Answer the order or notice' : 'Decide whether to disclose'}
      wide
    >
      <DecisionFacts d={d} today={londonDate(shell().clock())} />
      <h2 className="govuk-heading-l" id={YOUR_DECISION}>
        Your decision
      </h2>
      <YourDecision {...open} />
    </StepFrame>
  )
}
