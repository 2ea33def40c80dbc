import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { RecordView } from '@/components/record/record-view'
import { ButtonLink } from '@/components/ui/button'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { may } from '@/lib/domain/permissions/permissions'
import { type Actor, isOutside } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { readRecord } from '@/lib/use-cases/read-record'
import { shell } from '@/lib/use-cases/shell'

type Props = { readonly params: Promise<{ readonly recordId: string }> }

export const metadata: Metadata = { title: 'Record' }

type Found = NonNullable<Awaited<ReturnType<typeof readRecord>>>

const backTo = (actor: Actor, { agreementId, caseReference }: Found) => {
  if (agreementId) {
    const page = isOutside(actor) ? paths.partnerAgreement : paths.agreement
    return { href: page(caseReference), text: 'Back to the agreement' }
  }
  const page = may(actor, 'readInternalRecord') ? paths.disclosure : paths.request
  return { href: page(caseReference), text: 'Back to the case' }
}

export default async function ReadRecordPage({ params }: Props) {
  const { actor } = await requireSignedIn()
  const record = await readRecord(shell(), actor, (await params).recordId)
  if (!record) notFound()
  const { id, model } = record
  return (
    <Framed actor={actor} title={model.title} caption={model.reference} back={backTo(actor, record)}>
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
