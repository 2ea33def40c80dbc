import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { CallFacts } from '@/components/disclosure/urgent/call-facts'
import { GivenFacts } from '@/components/disclosure/urgent/decision-facts'
import { Form } from '@/components/forms/form'
import { Callout } from '@/components/ui/callout'
import { browserRules } from '@/lib/actions/browser-rules'
import { COUNCIL } from '@/lib/content/council'
import { CONFIRM_FIELDS } from '@/lib/content/urgent-forms'
import { urgentConfirmation } from '@/lib/domain/disclosure/urgent-inputs'
import { deadlineOf, momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { NotOpen } from '../../not-open'
import { type CaseParams, type OwnCase, ownCase } from '../../own-case'
import { confirmUrgent } from './actions'

export const metadata: Metadata = { title: 'Confirm an emergency request' }

const Confirmation = async ({ actor, d }: OwnCase) => {
  if (d.confirmation)
    return (
      <Callout
        title="Confirmed in writing"
        meta={`${d.confirmation.by.name}, ${momentOf(d.confirmation.by.at)}`}
      >
        <p className="govuk-body gh-pre-line">{d.confirmation.why}</p>
      </Callout>
    )
  const refusal = await wouldRefuse(shell(), actor, d, 'confirmUrgent')
  if (refusal) return <NotOpen refusal={refusal} />
  return (
    <>
      <h2 className="govuk-heading-m">Confirm it in writing</h2>
      <Form
        spec={{
          fields: CONFIRM_FIELDS,
          submit: 'Confirm the request',
          rules: browserRules(urgentConfirmation),
        }}
        action={confirmUrgent.bind(null, d.reference)}
        version={d.version}
      />
    </>
  )
}

const ByWhen = ({ d: { confirmBy, confirmation, status } }: Pick<OwnCase, 'd'>) =>
  confirmBy && !confirmation ? (
    <Callout
      tone="missing"
      title={
        status === 'U_UNCONFIRMED'
          ? `This was due by ${deadlineOf(confirmBy)}`
          : `Please confirm by ${deadlineOf(confirmBy)}`
      }
    >
      <p className="govuk-body">You can confirm it after that too, and still have to.</p>
    </Callout>
  ) : null

export default async function ConfirmPage(page: CaseParams) {
  const open = await ownCase(page)
  const { actor, d } = open
  if (!d.urgentDecision) notFound()
  return (
    <Framed
      actor={actor}
      title="Confirm an emergency request"
      caption={d.reference}
      back={{ href: paths.requests() }}
    >
      <p className="govuk-body">
        Somebody of {d.organisation.name} asked {COUNCIL.short} for information by telephone, and named you as
        the senior officer who confirms it.
      </p>
      <ByWhen d={d} />
      <CallFacts d={d} />
      <GivenFacts d={d} />
      <Confirmation {...open} />
    </Framed>
  )
}
