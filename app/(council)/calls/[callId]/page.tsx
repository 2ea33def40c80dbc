import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { Callout } from '@/components/ui/callout'
import { SummaryList } from '@/components/ui/summary-list'
import { CALLS, FAILED_FIELDS, HEARD_FIELDS } from '@/lib/content/call-words'
import { failedCall, heardNumber } from '@/lib/domain/identity/inputs'
import { dayOf, timeOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readCall } from '@/lib/use-cases/identity/call-back'
import { shell } from '@/lib/use-cases/shell'
import { peopleReader } from '../../people-reader'
import { endCall, readOutCode } from '../actions'

export const metadata: Metadata = { title: CALLS.one }

type Found = NonNullable<Awaited<ReturnType<typeof readCall>>>

const Whom = ({ call, waits, ...beside }: Found) => (
  <SummaryList
    rows={[
      { key: 'Whom', value: `${beside.name}, ${beside.title}` },
      { key: 'Organisation', value: beside.organisation },
      { key: 'Switchboard', value: beside.switchboard },
      ...(beside.switchboardCheckedOn
        ? [
            {
              key: 'Source of the number',
              value: `${beside.switchboardSource}, ${dayOf(beside.switchboardCheckedOn)}`,
            },
          ]
        : []),
      ...(waits && call.waitsUntil
        ? [{ key: 'Waits until', value: timeOf(call.waitsUntil.toISOString()) }]
        : []),
    ]}
  />
)

const Telephoning = ({ call, name, switchboard, switchboardCheckedOn }: Found) => (
  <>
    {!switchboardCheckedOn && (
      <Callout tone="missing" title="The number has no source">
        <p className="govuk-body">{CALLS.noSource}</p>
      </Callout>
    )}
    <ol className="govuk-list govuk-list--number">
      {CALLS.steps(name, switchboard).map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <p className="govuk-body">{CALLS.counts}</p>
    <Form
      spec={specOf({ schema: heardNumber, fields: HEARD_FIELDS, submit: CALLS.give })}
      action={readOutCode.bind(null, call.id)}
    />
    <h2 className="govuk-heading-m">{CALLS.failed}</h2>
    <Form
      spec={{ ...specOf({ schema: failedCall, fields: FAILED_FIELDS, submit: CALLS.fail }), secondary: true }}
      action={endCall.bind(null, call.id)}
    />
  </>
)

type Props = { readonly params: Promise<{ readonly callId: string }> }

export default async function CallPage({ params }: Props) {
  const actor = await peopleReader('answerCalls')
  const found = (await readCall(shell(), (await params).callId)) ?? notFound()
  return (
    <Framed actor={actor} title={CALLS.one} back={{ href: paths.calls(), text: CALLS.title }}>
      <Whom {...found} />
      {found.waits ? (
        <Telephoning {...found} />
      ) : (
        <p className="govuk-body">{found.isIn ? CALLS.isIn : CALLS.ended}</p>
      )}
    </Framed>
  )
}
