import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { RecordView } from '@/components/record/record-view'
import { ButtonLink } from '@/components/ui/button'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { readRecord } from '@/lib/use-cases/read-record'
import { shell } from '@/lib/use-cases/shell'

type Props = { readonly params: Promise<{ readonly recordId: string }> }

export const metadata: Metadata = { title: 'Record' }

export default async function ReadRecordPage({ params }: Props) {
  const { actor } = await requireSignedIn()
  const record = await readRecord(shell(), actor, (await params).recordId)
  if (!record) notFound()
  const { id, model, caseReference } = record
  const home = may(actor, 'readInternalRecord')
    ? paths.disclosure(caseReference)
    : paths.request(caseReference)
  return (
    <Framed
      actor={actor}
      title={model.title}
      caption={model.reference}
      back={{ href: home, text: 'Back to the case' }}
    >
      <ButtonLink href={paths.record(id)}>Open the sealed PDF</ButtonLink>
      <RecordView model={model} />
      <h2 className="govuk-heading-m">How to verify it</h2>
      <p className="govuk-body">
        Save the PDF and{' '}
        <a className="govuk-link" href={paths.verify()}>
          drop it on the verify page
        </a>
        . It says line by line what was checked: the council’s seal, that not one byte has changed since, and
        that the pages say what was recorded.
      </p>
    </Framed>
  )
}
