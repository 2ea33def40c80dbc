import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { PartnerNotices } from '@/components/agreement/partner-notices'
import { PartnerStatusTag } from '@/components/agreement/partner-status'
import { WorkItems } from '@/components/ui/work-list'
import { isToSign, partnerFacts, waitsForYou } from '@/lib/content/partner-words'
import { paths } from '@/lib/paths'
import { readPartnerAgreements } from '@/lib/use-cases/agreement/partner-view'
import { readAgreementNotices } from '@/lib/use-cases/disclosure/read-notices'
import { shell } from '@/lib/use-cases/shell'
import { partnerMarksRead } from './actions'
import { requireSignatory } from './own-agreement'

export const metadata: Metadata = { title: 'Your agreements' }

export default async function PartnerPage() {
  const actor = await requireSignatory()
  const [agreements, notices] = await Promise.all([
    readPartnerAgreements(shell(), actor),
    readAgreementNotices(shell(), actor),
  ])
  const toSign = agreements.filter((view) => isToSign(view, actor.id)).map(({ reference }) => reference)
  // Whoever signed is not asked again by an older notice.
  const isStillSo = ({ what, reference }: (typeof notices)[number]) =>
    what !== 'agreementToSign' || toSign.includes(reference)
  return (
    <Framed actor={actor} title="Your agreements" here={paths.partnerAgreements()}>
      <PartnerNotices notices={notices.filter(isStillSo)} markRead={partnerMarksRead} />
      {agreements.length === 0 && (
        <p className="govuk-body">The council has not put an agreement to {actor.organisation} yet.</p>
      )}
      <WorkItems
        items={agreements.map((view) => ({
          id: view.reference,
          reference: view.reference,
          title: view.text.title,
          href: paths.partnerAgreement(view.reference),
          tag: <PartnerStatusTag status={view.status} />,
          facts: partnerFacts(view, actor.id),
          pressing: waitsForYou(view, actor.id),
        }))}
      />
    </Framed>
  )
}
