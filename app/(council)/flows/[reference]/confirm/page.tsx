import type { Metadata } from 'next'
import { ActionButton } from '@/components/forms/action-button'
import { postInWords } from '@/lib/content/opt-out-words'
import { rolesThatSpeakFor } from '@/lib/domain/checks/opt-out/confirmers'
import type { Reference } from '@/lib/domain/checks/reference'
import { may } from '@/lib/domain/permissions/permissions'
import { tablesOfFlow } from '@/lib/use-cases/checks/read-tables'
import { shell } from '@/lib/use-cases/shell'
import { confirmAs } from '../actions'
import { Answers } from '../answers'
import { askedEvidence } from '../evidence/asked-evidence'
import { EvidenceShown } from '../evidence/shown'
import { Act, FlowFrame } from '../flow-frame'
import { type FlowParams, type OpenFlow, openFlowPage } from '../open-flow'
import { Concluded, WhatFlows } from '../shown'

export const metadata: Metadata = { title: 'Confirm the conclusion' }

type Props = { readonly open: OpenFlow }

const inSentence = (post: string) => postInWords(post).replace(/^\p{Lu}/u, (first) => first.toLowerCase())

/** One button a post that this person holds: whoever holds two confirms in one of them. */
const Confirming = ({ open: { actor, flow } }: Props) =>
  (flow.conclusion?.lacks.roles ?? [])
    .filter((post) => rolesThatSpeakFor(post).includes(actor.role))
    .map((post) => (
      <ActionButton
        key={post}
        action={confirmAs.bind(null, flow.reference)}
        label={`Confirm it as ${inSentence(post)}`}
        hidden={{ as: post }}
        version={flow.version}
      />
    ))

type ConfirmedProps = Props & { readonly under: Reference }

const WhatIsConfirmed = ({ open: { actor, flow, tables }, under }: ConfirmedProps) => (
  <>
    <WhatFlows flow={flow} />
    <h2 className="govuk-heading-m">The conclusion</h2>
    <Concluded flow={flow} tables={under} mayOpen={may(actor, 'readPolicy')} />
    <h2 className="govuk-heading-m">The answers</h2>
    {flow.answers && <Answers answers={flow.answers} tables={tables} />}
    <h2 className="govuk-heading-m">The evidence</h2>
    <EvidenceShown items={askedEvidence(flow, tables)} />
  </>
)

export default async function FlowConfirmPage(page: FlowParams) {
  const open = await openFlowPage(page)
  const under = await tablesOfFlow(shell(), open.flow, open.tables)
  return (
    <FlowFrame open={open} title="Confirm the conclusion">
      <p className="govuk-body">
        You say yes to these answers and this evidence as they stand. Nobody confirms in two posts, nor their
        own answers.
      </p>
      <WhatIsConfirmed open={open} under={under} />
      <Act open={open} verb="confirmAs">
        <Confirming open={open} />
      </Act>
    </FlowFrame>
  )
}
