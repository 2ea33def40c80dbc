import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { RecordLinks } from '@/components/disclosure/record-links'
import { Form } from '@/components/forms/form'
import { RECEIPT_FIELDS } from '@/lib/content/agency-forms'
import { paths } from '@/lib/paths'
import { readRecords } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, ownCase } from '../../own-case'
import { confirmReceipt } from '../actions'

export const metadata: Metadata = { title: 'Confirm receipt' }

export default async function ReceiptPage(page: CaseParams) {
  const { actor, d } = await ownCase(page)
  if (d.status !== 'RELEASED' || d.receipt) notFound()
  const records = await readRecords(shell(), actor, d)
  const notices = { ...records, issued: records.issued.filter(({ kind }) => kind === 'P3') }
  return (
    <Framed
      actor={actor}
      title="Confirm receipt"
      caption={d.reference}
      back={{ href: paths.request(d.reference) }}
    >
      <p className="govuk-body">
        Compare what you received with the list on the disclosure notice, then confirm.
      </p>
      <RecordLinks {...notices} />
      <Form
        spec={{ fields: RECEIPT_FIELDS, submit: 'Confirm receipt' }}
        action={confirmReceipt.bind(null, d.reference)}
        version={d.version}
      />
    </Framed>
  )
}
