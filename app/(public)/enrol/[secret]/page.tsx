import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { NoInvitation } from '@/app/(partner)/invitation/no-invitation'
import { ActionButton } from '@/components/forms/action-button'
import { Form } from '@/components/forms/form'
import { Page } from '@/components/layout/page'
import { InsetText } from '@/components/ui/inset-text'
import { CODE_ON_ITS_WAY } from '@/lib/content/identity-letters'
import { CODE_FIELDS } from '@/lib/content/identity-words'
import { CODE_MINUTES } from '@/lib/domain/identity/enrolment'
import { enrolmentCode } from '@/lib/domain/identity/inputs'
import { isOpenInvitation } from '@/lib/use-cases/identity/enrol'
import { shell } from '@/lib/use-cases/shell'
import { askForCode, enterCode } from './actions'

/** The address is a secret: no search engine keeps it, and `Referrer-Policy` tells it to no other site. */
export const metadata: Metadata = { title: 'Set up how you sign in', robots: { index: false, follow: false } }
export const dynamic = 'force-dynamic'

type Props = {
  readonly params: Promise<{ readonly secret: string }>
  readonly searchParams: Promise<{ readonly code?: string | string[] }>
}

/** Looking spends nothing, however often and whoever looks: mail scanners do. It says nothing of whom it is for. */
export default async function EnrolPage({ params, searchParams }: Props) {
  const { secret } = await params
  if (!(await isOpenInvitation(shell(), secret))) return <NoInvitation />
  const { code } = await searchParams
  const asked = code === 'sent' || code === 'owed' ? code : null
  return (
    <Page title="Set up how you sign in">
      {asked && <InsetText>{CODE_ON_ITS_WAY[asked]}</InsetText>}
      <p className="govuk-body">
        First we send a code to the mailbox that was invited. It works for {CODE_MINUTES} minutes, and only in
        this browser.
      </p>
      <ActionButton
        action={askForCode.bind(null, secret)}
        label={asked ? 'Send another code' : 'Send me a code'}
        secondary={asked !== null}
      />
      <h2 className="govuk-heading-m">When you have the code</h2>
      <Form
        spec={specOf({ schema: enrolmentCode, fields: CODE_FIELDS, submit: 'Continue' })}
        action={enterCode}
      />
    </Page>
  )
}
