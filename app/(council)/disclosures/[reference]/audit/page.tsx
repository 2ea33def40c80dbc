import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { AUDIT_FIELDS } from '@/lib/content/after-forms'
import { auditCopy } from '@/lib/domain/disclosure/after-inputs'
import { may } from '@/lib/domain/permissions/permissions'
import { type CaseParams, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { issueAuditPack } from './actions'

export const metadata: Metadata = { title: 'Issue an audit pack' }

export default async function AuditPage(page: CaseParams) {
  const open = await openCase(page)
  const { actor, d } = open
  if (!may(actor, 'issueAuditPack')) notFound()
  return (
    <StepFrame open={open} title="Issue an audit pack">
      <p className="govuk-body">
        Every act on this case as the ledger holds it, refused attempts among them, with the hashes that prove
        that nothing was changed, taken out or put in. It is sealed and kept like every other record.
      </p>
      <Form
        spec={specOf({ schema: auditCopy, fields: AUDIT_FIELDS, submit: 'Issue the audit pack' })}
        action={issueAuditPack.bind(null, d.reference)}
        version={d.version}
      />
    </StepFrame>
  )
}
