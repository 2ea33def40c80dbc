'use client'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileUpload } from '@/components/ui/file-upload'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag, type TagColour } from '@/components/ui/tag'
import type { VerificationReport } from '@/lib/use-cases/verify-bytes'

export type VerifyState = {
  readonly error?: string
  readonly name?: string
  readonly report?: VerificationReport
}

const COLOURS: Readonly<Record<VerificationReport['checks'][number]['outcome'], TagColour>> = {
  passed: 'green',
  failed: 'red',
  'not checked': 'grey',
}

const Report = ({ name, report }: { name?: string; report: VerificationReport }) => (
  <section aria-live="polite">
    <NotificationBanner
      success={report.valid}
      title={report.valid ? 'Genuine' : 'Do not rely on it'}
      heading={
        report.valid
          ? `${name} is record ${report.reference}, as the council sealed it.`
          : `${name} is not a record as the council sealed it.`
      }
    />
    <SummaryList
      rows={report.checks.map(({ id, label, outcome, detail }) => ({
        key: label,
        value: (
          <>
            <Tag colour={COLOURS[outcome]}>{outcome}</Tag>
            <br />
            {detail}
          </>
        ),
        className: `gh-check-${id}`,
      }))}
    />
  </section>
)

export function VerifyForm({
  action,
}: {
  action: (state: VerifyState, form: FormData) => Promise<VerifyState>
}) {
  const [state, send, pending] = useActionState(action, {})
  return (
    <>
      {state.error && <ErrorSummary errors={[{ text: state.error, href: '#file' }]} />}
      {state.report && <Report name={state.name} report={state.report} />}
      <form action={send} noValidate>
        <FileUpload id="file" name="file" label="PDF record" accept="application/pdf" error={state.error} />
        <Button aria-disabled={pending || undefined}>Check this record</Button>
      </form>
    </>
  )
}
