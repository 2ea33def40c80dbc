import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { ProposalShown } from '@/components/agreement/proposal'
import { Form } from '@/components/forms/form'
import { WarningText } from '@/components/ui/warning-text'
import { ANSWER_FIELDS } from '@/lib/content/negotiation-words'
import { namedIn } from '@/lib/domain/agreement/answers'
import * as inputs from '@/lib/domain/agreement/inputs'
import { sharedProposals } from '@/lib/domain/agreement/partner-view'
import { AgreementFrame, backToStep } from '../../../agreement-frame'
import { Offer } from '../../../offer'
import { type OpenAgreement, openAgreementPage } from '../../../open-agreement'
import { answerProposal } from '../../actions'

export const metadata: Metadata = { title: 'Answer a proposal' }

type Params = { readonly params: Promise<{ readonly reference: string; readonly proposal: string }> }

/** Their wording has the answers written out: once accepted, a corrected answer no longer corrects the clause. */
const LosesItsAnswers = ({ a, clause }: Pick<OpenAgreement, 'a'> & { readonly clause: string | null }) => {
  const ours = a.text.clauses.find(({ key }) => key === clause)
  return ours && namedIn(ours.text).length > 0 ? (
    <WarningText>
      This clause takes words from the answers. If you accept, it says these words from then on, and no longer
      follows the answers.
    </WarningText>
  ) : null
}

export default async function AnswerProposalPage({ params }: Params) {
  const open = await openAgreementPage({ params })
  const { proposal: id } = await params
  const { a } = open
  const proposal = sharedProposals(a).find((one) => one.id === id)
  if (!proposal) notFound()
  const back = backToStep(a.reference, 'negotiation', 'Back to the negotiation')
  return (
    <AgreementFrame open={open} title="Answer a proposal" back={back}>
      <ProposalShown proposal={proposal} level={2} />
      <Offer open={open} verb="answerProposal" heading="Your answer" answers={{ proposal: id }}>
        <LosesItsAnswers a={a} clause={proposal.clause} />
        <Form
          spec={specOf({ schema: inputs.proposalAnswer, fields: ANSWER_FIELDS, submit: 'Send the answer' })}
          action={answerProposal.bind(null, a.reference)}
          version={a.version}
          hidden={{ proposal: id }}
        />
      </Offer>
    </AgreementFrame>
  )
}
