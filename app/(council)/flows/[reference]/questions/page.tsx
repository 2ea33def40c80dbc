import type { Metadata } from 'next'
import { CheckStandsInTheWay } from '@/components/check/stands-in-the-way'
import { ActionButton } from '@/components/forms/action-button'
import { ButtonLink } from '@/components/ui/button'
import { InsetText } from '@/components/ui/inset-text'
import { wayOf } from '@/lib/domain/checks/opt-out/questions'
import { paths } from '@/lib/paths'
import { concludeFlow } from '../actions'
import { Answers } from '../answers'
import { FlowFrame } from '../flow-frame'
import { type FlowParams, type OpenFlow, openFlowPage } from '../open-flow'

export const metadata: Metadata = { title: 'Check your answers' }

type Props = { readonly open: OpenFlow }

/** On to the question that is open, or to the conclusion. */
const Onward = ({ open: { flow, tables } }: Props) => {
  const { next } = wayOf(flow.answering, tables)
  if (next)
    return <ButtonLink href={paths.flowQuestion(flow.reference, next)}>Answer the next question</ButtonLink>
  return (
    <>
      {flow.conclusion && (
        <InsetText>Whoever confirmed it before has to confirm it again once you conclude again.</InsetText>
      )}
      <ActionButton
        action={concludeFlow.bind(null, flow.reference)}
        label={flow.conclusion ? 'Conclude again from these answers' : 'Conclude from these answers'}
        version={flow.version}
      />
    </>
  )
}

/** Every answer so far, and the act that concludes from them. */
export default async function FlowQuestionsPage(page: FlowParams) {
  const open = await openFlowPage(page)
  const { flow, tables, refuses } = open
  const shut = refuses('answerQuestion')
  return (
    <FlowFrame open={open} title="Check your answers">
      <p className="govuk-body">
        The answers say whether people’s choice in the national data opt-out has to be checked before this
        data goes.
      </p>
      <Answers answers={flow.answering} tables={tables} changeIn={shut ? undefined : flow.reference} />
      {shut ? (
        <CheckStandsInTheWay refusal={shut} title="The answers cannot be changed now" />
      ) : (
        <Onward open={open} />
      )}
    </FlowFrame>
  )
}
