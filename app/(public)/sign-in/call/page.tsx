import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { firstIn, type Query } from '@/app/address'
import { Form } from '@/components/forms/form'
import { Page } from '@/components/layout/page'
import { InsetText } from '@/components/ui/inset-text'
import { keptCall } from '@/lib/auth/enrolment-cookie'
import { CALL_ADDRESS_FIELDS, CALL_IN, MAIL_CODE_FIELDS } from '@/lib/content/call-words'
import { callAddress, enrolmentCode } from '@/lib/domain/identity/inputs'
import { ownPath } from '@/lib/domain/identity/own-path'
import { paths } from '@/lib/paths'
import { readOwnCall } from '@/lib/use-cases/identity/call-back'
import { shell } from '@/lib/use-cases/shell'
import { askSignInCode, enterMailCode } from './actions'
import { StartAgain } from './start-again'

export const metadata: Metadata = { title: CALL_IN.title }
export const dynamic = 'force-dynamic'

/**
 * Says the same whoever asks: who may sign in so is not a stranger's to know. A browser that waits to be telephoned,
 * and was closed meanwhile, goes on waiting.
 */
export default async function CallPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const query = await searchParams
  const back = ownPath(firstIn(query, 'back'))
  const isAsked = firstIn(query, 'code') === 'asked'
  const isFresh = isAsked || firstIn(query, 'again') === '1'
  if (!isFresh && (await readOwnCall(shell(), await keptCall()))) redirect(paths.callWait(back))
  return (
    <Page title={CALL_IN.title}>
      {isAsked ? (
        <InsetText>{CALL_IN.asked}</InsetText>
      ) : (
        <>
          <p className="govuk-body">{CALL_IN.forWhom}</p>
          <p className="govuk-body">{CALL_IN.weaker}</p>
          <Form
            spec={specOf({ schema: callAddress, fields: CALL_ADDRESS_FIELDS, submit: CALL_IN.ask })}
            action={askSignInCode.bind(null, back)}
          />
          <h2 className="govuk-heading-m">{CALL_IN.haveCode}</h2>
        </>
      )}
      <Form
        spec={specOf({ schema: enrolmentCode, fields: MAIL_CODE_FIELDS, submit: CALL_IN.submitCode })}
        action={enterMailCode.bind(null, back)}
      />
      {isAsked && <StartAgain back={back} />}
    </Page>
  )
}
