import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InsetText } from '@/components/ui/inset-text'
import { INCIDENT } from '@/lib/domain/checks/incident/incident'
import { paths } from '@/lib/paths'
import { namedIn } from '../../../check-pages/act'
import { CheckActPage } from '../../../check-pages/act-page'
import { openCheckPage } from '../../../check-pages/open-check'
import { INCIDENT_ACTS } from '../../acts'

type Props = { readonly params: Promise<{ readonly reference: string; readonly act: string }> }

const asked = async ({ params }: Props) => namedIn(INCIDENT_ACTS, (await params).act)

export const generateMetadata = async (page: Props): Promise<Metadata> => {
  const name = await asked(page)
  return { title: name ? INCIDENT_ACTS[name].title : 'An incident' }
}

export default async function IncidentActPage(page: Props) {
  const name = await asked(page)
  if (!name) notFound()
  const open = await openCheckPage(INCIDENT, page)
  return (
    <CheckActPage
      open={open}
      act={INCIDENT_ACTS[name]}
      back={{ href: paths.incident(open.subject.reference), text: 'Back to the incident' }}
    >
      <InsetText>
        <span className="gh-pre-line">{open.subject.what}</span>
      </InsetText>
    </CheckActPage>
  )
}
