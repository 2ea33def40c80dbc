import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { ClauseText } from '@/components/agreement/clause-text'
import { Form } from '@/components/forms/form'
import { COMMENT_FIELDS, positionFields } from '@/lib/content/negotiation-words'
import { PROPOSAL_FIELDS } from '@/lib/content/partner-words'
import * as inputs from '@/lib/domain/agreement/inputs'
import { type Clause, wordsOf } from '@/lib/domain/agreement/text'
import { AgreementFrame, backToStep } from '../../../agreement-frame'
import { Offer } from '../../../offer'
import { type OpenAgreement, openAgreementPage } from '../../../open-agreement'
import { addComment, proposeWording, setPosition } from '../../actions'
import { SaidOf } from '../../said-of'

export const metadata: Metadata = { title: 'Clause in negotiation' }

type Props = { readonly open: OpenAgreement; readonly clause: Clause }

const Stand = ({ open, open: { a }, clause }: Props) => (
  <Offer open={open} verb="setPosition" heading="Where it stands" answers={{ clause: clause.key }}>
    <Form
      spec={specOf({
        schema: inputs.position,
        fields: positionFields(clause.mayNotBeConceded),
        submit: 'Record where it stands',
      })}
      action={setPosition.bind(null, a.reference)}
      version={a.version}
      hidden={{ clause: clause.key }}
    />
  </Offer>
)

const Comment = ({ open, open: { a }, clause }: Props) => (
  <Offer
    open={open}
    verb="addComment"
    heading="Comment"
    answers={{ audience: 'internal', clause: clause.key }}
  >
    <Form
      spec={specOf({ schema: inputs.comment, fields: COMMENT_FIELDS, submit: 'Keep the comment' })}
      action={addComment.bind(null, a.reference)}
      hidden={{ clause: clause.key }}
    />
  </Offer>
)

const Propose = ({ open, open: { a }, clause }: Props) => (
  <Offer
    open={open}
    verb="proposeWording"
    heading="Note wording that they proposed by other ways"
    answers={{ clause: clause.key }}
  >
    <Form
      spec={specOf({ schema: inputs.proposal, fields: PROPOSAL_FIELDS, submit: 'Keep the proposal' })}
      action={proposeWording.bind(null, a.reference)}
      initialValues={{ heading: clause.heading, wording: wordsOf(clause, a.text) }}
      hidden={{ clause: clause.key }}
    />
  </Offer>
)

type Params = { readonly params: Promise<{ readonly reference: string; readonly clause: string }> }

export default async function NegotiatedClausePage({ params }: Params) {
  const open = await openAgreementPage({ params })
  const key = decodeURIComponent((await params).clause)
  const clause = open.a.text.clauses.find((one) => one.key === key)
  if (!clause) notFound()
  const back = backToStep(open.a.reference, 'negotiation', 'Back to the negotiation')
  return (
    <AgreementFrame open={open} title={clause.heading} back={back}>
      <ClauseText wording={wordsOf(clause, open.a.text)} />
      <SaidOf open={open} clause={key} level={2} />
      <Comment open={open} clause={clause} />
      <Stand open={open} clause={clause} />
      <Propose open={open} clause={clause} />
    </AgreementFrame>
  )
}
