import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { RecordSections } from '@/components/record/sections'
import { Callout } from '@/components/ui/callout'
import { browserRules } from '@/lib/actions/browser-rules'
import { authoriseFields, reasonField } from '@/lib/content/agency-forms'
import { reason } from '@/lib/domain/disclosure/council-inputs'
import { rowFor } from '@/lib/domain/disclosure/transitions'
import { asAsked } from '@/lib/domain/records/request'
import { rankFloor } from '@/lib/domain/shared/ranks'
import { paths } from '@/lib/paths'
import { type CaseParams, ownCase } from '../../own-case'
import { authorise, decline, returnToRequester } from '../actions'

export const metadata: Metadata = { title: 'Authorise a request' }

export default async function AuthorisePage(page: CaseParams) {
  const { actor, d } = await ownCase(page)
  if (!d.request || !rowFor('authoriseRequest', d.status)) notFound()
  const { reference, version } = d
  const rules = browserRules(reason)
  return (
    <Framed
      actor={actor}
      title="Authorise this request"
      caption={reference}
      back={{ href: paths.request(reference) }}
    >
      <p className="govuk-body">
        This is exactly what {d.request.requester.name} asks the council for. Authorising it is a formal act
        of {d.organisation.name}, for {rankFloor(d.organisation.type).toLowerCase()} or above, and by somebody
        other than the person asking.
      </p>
      {d.voided.length > 0 && (
        <Callout tone="missing" title="Authorised before, and changed since">
          <p className="govuk-body">
            An earlier authorisation no longer counts. Read the request again as it stands now.
          </p>
        </Callout>
      )}
      <RecordSections sections={asAsked(d)} />
      <h2 className="govuk-heading-m">Your decision</h2>
      <Form
        spec={{
          fields: authoriseFields(d.request.offenceWithheld.includes('yes')),
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
