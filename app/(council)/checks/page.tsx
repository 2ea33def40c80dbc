import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { ChoiceLinks } from '@/components/disclosure/council/choice-links'
import { hubLinks } from '@/lib/content/check-hub'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { countWaiting } from '@/lib/use-cases/checks/waiting'
import { shell } from '@/lib/use-cases/shell'
import { checksReader } from '../checks-reader'

export const metadata: Metadata = { title: 'Checks' }

export default async function ChecksPage() {
  const actor = await checksReader()
  const waiting = await countWaiting(shell(), actor)
  if (!waiting) notFound()
  return (
    <Framed actor={actor} title="Checks" here={paths.allChecks()}>
      <p className="govuk-body">
        What has to be in order before an agreement is signed or data is released. Each agreement and each
        request has a page of its own checks; here is what they rest on.
      </p>
      <ChoiceLinks
        items={hubLinks(waiting, {
          readsTables: may(actor, 'readPolicy'),
          keepsTraining: may(actor, 'keepTraining'),
        })}
      />
    </Framed>
  )
}
