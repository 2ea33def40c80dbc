import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Form } from '@/components/forms/form'
import { Page } from '@/components/layout/page'
import { BREAK_GLASS, BREAK_GLASS_FIELDS } from '@/lib/content/break-glass-words'
import { breakGlassCode } from '@/lib/domain/identity/inputs'
import { enterBreakGlass } from './actions'

export const metadata: Metadata = { title: BREAK_GLASS.title }
export const dynamic = 'force-dynamic'

/** For an administrator while the council's own sign-in is down. The code gives leave to make a passkey, no session. */
export default function BreakGlassPage() {
  return (
    <Page title={BREAK_GLASS.title}>
      <p className="govuk-body">{BREAK_GLASS.forWhom}</p>
      <p className="govuk-body">{BREAK_GLASS.told}</p>
      <Form
        spec={specOf({ schema: breakGlassCode, fields: BREAK_GLASS_FIELDS, submit: BREAK_GLASS.submit })}
        action={enterBreakGlass}
      />
    </Page>
  )
}
