import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { firstIn, type Query } from '@/app/address'
import { Form } from '@/components/forms/form'
import { Page } from '@/components/layout/page'
import { InsetText } from '@/components/ui/inset-text'
import { keptCall } from '@/lib/auth/enrolment-cookie'
import { CALL_IN, SPOKEN_CODE_FIELDS } from '@/lib/content/call-words'
import { spokenCode } from '@/lib/domain/identity/inputs'
import { ownPath } from '@/lib/domain/identity/own-path'
import { timeOf } from '@/lib/domain/shared/when'
import { readOwnCall } from '@/lib/use-cases/identity/call-back'
import { shell } from '@/lib/use-cases/shell'
import { enterSpokenCode } from '../actions'
import { StartAgain } from '../start-again'

export const metadata: Metadata = { title: CALL_IN.waiting }
export const dynamic = 'force-dynamic'

const Over = ({ back }: { readonly back: string | null }) => (
  <Page title={CALL_IN.over}>
    <p className="govuk-body">{CALL_IN.whyOver}</p>
    <p className="govuk-body">{CALL_IN.ring}</p>
    <StartAgain back={back} />
  </Page>
)

/** Only for the browser whose mailbox is proved; every other one starts at the beginning. */
export default async function TelephonePage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const back = ownPath(firstIn(await searchParams, 'back'))
  const call = await readOwnCall(shell(), await keptCall())
  if (!call) return <Over back={back} />
  return (
    <Page title={CALL_IN.waiting}>
      <p className="govuk-body">{CALL_IN.stay(timeOf(call.waitsUntil.toISOString()))}</p>
      <InsetText>
        {CALL_IN.number} <strong className="govuk-!-font-size-36">{call.number}</strong>
      </InsetText>
      <p className="govuk-body">{CALL_IN.readOut}</p>
      <p className="govuk-body">{CALL_IN.ring}</p>
      <Form
        spec={specOf({ schema: spokenCode, fields: SPOKEN_CODE_FIELDS, submit: CALL_IN.signIn })}
        action={enterSpokenCode.bind(null, back)}
      />
      <StartAgain back={back} />
    </Page>
  )
}
