import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { COUNCIL } from '@/lib/content/council'
import { verifyUpload } from './actions'
import { VerifyForm } from './verify-form'

export const metadata: Metadata = { title: 'Verify a record' }

export default function VerifyPage() {
  return (
    <Page title="Verify a record">
      <p className="govuk-body">
        Choose a PDF that says it was issued by {COUNCIL.name}. It is checked here and not kept. You can make
        the same check without us, with the command <code>gatehouse verify</code> and the council’s
        certificate.
      </p>
      <VerifyForm action={verifyUpload} />
    </Page>
  )
}
