import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { Panel } from '@/components/ui/panel'
import { paths } from '@/lib/paths'
import { type CaseParams, ownCase } from '../../own-case'

export const metadata: Metadata = { title: 'Request submitted' }

export default async function SubmittedPage(page: CaseParams) {
  const { actor, d } = await ownCase(page)
  const authoriser = d.request?.authoriser
  return (
    <Framed actor={actor}>
      <Panel title="Request submitted">
        Your reference
        <br />
        <strong>{d.reference}</strong>
      </Panel>
      <h2 className="govuk-heading-m">What happens next</h2>
      <ol className="govuk-list govuk-list--number">
        <li>
          {authoriser?.name} ({authoriser?.rank.toLowerCase()}) signs in here, reads what you asked for and
          authorises it, returns it to you or declines it. Tell them it is waiting.
        </li>
        <li>
          The council checks who you are, using a number from its own directory, and may ask you a question.
        </li>
        <li>The service that holds the information assesses it, and its head of service decides.</li>
      </ol>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.request(d.reference)}>
          See the progress of this request
        </a>
      </p>
    </Framed>
  )
}
