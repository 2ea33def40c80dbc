import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { Panel } from '@/components/ui/panel'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { gatewayOf } from '@/lib/domain/disclosure/gateways'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { type CaseParams, ownCase } from '../../own-case'

export const metadata: Metadata = { title: 'Request submitted' }

const WHO = 'The council checks who you are, using a number from its own directory'

/** What comes next in each lane, in order. */
const stepsFor = ({ gateway, request }: CaseFile): readonly string[] => {
  const { authoriser, instrument } = request ?? {}
  if (authoriser)
    return [
      `${authoriser.name} (${authoriser.rank.toLowerCase()}) signs in here, reads what you asked for and authorises it, returns it to you or declines it. Tell them it is waiting.`,
      `${WHO}, and may ask you a question.`,
      'The service that holds the information assesses it, and its head of service decides.',
    ]
  if (gatewayOf(gateway).nature === 'application')
    return [
      'What the notice lists is kept: nothing of it may be destroyed or altered.',
      `${WHO}.`,
      'Nothing is disclosed until an order is made. Lodge the order when you have it.',
    ]
  return [
    `${WHO}.`,
    'Our legal team checks that the order or notice is valid and what it covers.',
    `It is complied with or challenged${instrument ? ` by ${dayOf(instrument.deadlineLegal)}, the date on it` : ''}.`,
  ]
}

export default async function SubmittedPage(page: CaseParams) {
  const { actor, d } = await ownCase(page)
  return (
    <Framed actor={actor}>
      <Panel title={d.request?.authoriser ? 'Request submitted' : 'Order or notice lodged'}>
        Your reference
        <br />
        <strong>{d.reference}</strong>
      </Panel>
      <h2 className="govuk-heading-m">What happens next</h2>
      <ol className="govuk-list govuk-list--number">
        {stepsFor(d).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.request(d.reference)}>
          See the progress of this request
        </a>
      </p>
    </Framed>
  )
}
