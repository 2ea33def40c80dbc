import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { PartnerEvidence, PartnerSeats, PartnerSummary } from '@/components/agreement/partner-seats'
import { PartnerTalk } from '@/components/agreement/partner-talk'
import { RecordLinks } from '@/components/disclosure/record-links'
import { ButtonLink } from '@/components/ui/button'
import { isToSign, waitsForYou } from '@/lib/content/partner-words'
import { paths } from '@/lib/paths'
import { type SaidSearch, talkAt } from '../../said-forms'
import { type OwnParams, openOwnAgreement } from '../own-agreement'
import { partnerComments, partnerProposes } from './actions'

export const metadata: Metadata = { title: 'Agreement' }

export default async function PartnerAgreementPage({ params, searchParams }: OwnParams & SaidSearch) {
  const { actor, view, refuses, issued } = await openOwnAgreement({ params })
  const { reference } = view
  const talk = await talkAt({
    page: paths.partnerAgreement(reference),
    search: searchParams,
    refuses,
    comment: partnerComments.bind(null, reference),
    proposal: partnerProposes.bind(null, reference),
  })
  const waits = waitsForYou(view, actor.id)
  return (
    <Framed
      actor={actor}
      title={view.text.title}
      caption={reference}
      back={{ href: paths.partnerAgreements(), text: 'Your agreements' }}
    >
      {waits && <p className="govuk-body govuk-!-font-weight-bold">{waits}.</p>}
      {isToSign(view, actor.id) && <ButtonLink href={paths.partnerSign(reference)}>Read and sign</ButtonLink>}
      {view.status === 'NEGOTIATION' && (
        <p className="govuk-body">
          Read it, and comment on a clause or propose other wording below it. For the whole, go to{' '}
          <a className="govuk-link" href="#whole">
            comments on the whole
          </a>
          . When the text is settled, the council asks for your signature.
        </p>
      )}
      <PartnerSummary view={view} />
      <PartnerSeats {...view} />
      <PartnerEvidence {...view} />
      <RecordLinks issued={issued} pending={0} />
      <PartnerTalk view={view} talk={talk} />
    </Framed>
  )
}
