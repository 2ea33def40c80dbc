import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Papers } from '@/components/disclosure/council/instrument-shown'
import { Form } from '@/components/forms/form'
import { RecordSections } from '@/components/record/sections'
import { Callout } from '@/components/ui/callout'
import { browserRules } from '@/lib/actions/browser-rules'
import { authoriseFields, reasonField } from '@/lib/content/agency-forms'
import { whoAuthorises } from '@/lib/content/request-questions'
import { reason } from '@/lib/domain/disclosure/council-inputs'
import { rowFor } from '@/lib/domain/disclosure/transitions'
import { asAsked } from '@/lib/domain/records/request'
import { paths } from '@/lib/paths'
import { readPolicy } from '@/lib/use-cases/policy/current-policy'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, ownCase } from '../../own-case'
import { authorise, decline, returnToRequester } from '../actions'

export const metadata: Metadata = { title: 'Authorise a request' }

export default async function AuthorisePage(page: CaseParams) {
  const { actor, d } = await ownCase(page)
  if (!d.request || !rowFor('authoriseRequest', d.status)) notFound()
  const { reference, version } = d
  const rules = browserRules(reason)
  const { floors } = await readPolicy(shell())
  return (
    <Framed
      actor={actor}
      title="Authorise this request"
      caption={reference}
      back={{ href: paths.request(reference) }}
    >
      <p className="govuk-body">
        This is exactly what {d.request.requester.name} asks the council for. Authorising it is a formal act
        of {d.organisation.name}, by {whoAuthorises(d.gateway, d.organisation.type, floors)} other than the
        person asking.
      </p>
      {d.voided.length > 0 && (
        <Callout tone="missing" title="Authorised before, and changed since">
          <p className="govuk-body">
            An earlier authorisation no longer counts. Read the request again as it stands now.
          </p>
        </Callout>
      )}
      <RecordSections sections={asAsked(d)} />
      <Papers d={d} />
      <h2 className="govuk-heading-m">Your decision</h2>
      <Form
        spec={{
          fields: authoriseFields(d.request),
          submit: 'Authorise request',
        }}
        action={authorise.bind(null, reference)}
        version={version}
      />
      <h2 className="govuk-heading-m">Or return it to the requester for changes</h2>
      <Form
        spec={{
          fields: reasonField('What must change?', 'The requester sees this.'),
          submit: 'Return request',
          rules,
        }}
        action={returnToRequester.bind(null, reference)}
        version={version}
      />
      <h2 className="govuk-heading-m">Or decline to authorise it</h2>
      <Form
        spec={{
          fields: reasonField('Why will it not be authorised?', undefined, 'whyDeclined'),
          submit: 'Decline to authorise',
          warning: true,
          rules: rules.reason && { whyDeclined: rules.reason },
        }}
        action={decline.bind(null, reference)}
        version={version}
      />
    </Framed>
  )
}
