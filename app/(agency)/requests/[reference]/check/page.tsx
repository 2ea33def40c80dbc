import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Framed } from '@/app/framed'
import { LaneChosen } from '@/components/disclosure/agency/lane-chosen'
import { Pointers } from '@/components/disclosure/agency/pointers'
import { Form } from '@/components/forms/form'
import { ButtonLink } from '@/components/ui/button'
import { InsetText } from '@/components/ui/inset-text'
import { SummaryList } from '@/components/ui/summary-list'
import { WarningText } from '@/components/ui/warning-text'
import { DECLARATION_FIELDS, LODGING_FIELDS } from '@/lib/content/agency-forms'
import { gatewayOf, isAuthorised } from '@/lib/domain/disclosure/gateways'
import { isLaneChosen, laneOf, unanswered } from '@/lib/domain/disclosure/questions'
import { pointersOf } from '@/lib/domain/disclosure/scope'
import { may } from '@/lib/domain/permissions/permissions'
import { type Answered, answersOf } from '@/lib/domain/records/answers'
import { paths } from '@/lib/paths'
import { type CaseParams, ownDraft } from '../../own-case'
import { lodge, submit } from '../actions'

export const metadata: Metadata = { title: 'Check your answers' }

type Draft = Awaited<ReturnType<typeof ownDraft>>

const rowOf =
  (reference: string) =>
  ({ slug, label, value }: Answered) => ({
    key: label,
    value: <span className="gh-pre-line">{value || 'Not answered yet'}</span>,
    actions: [
      {
        href: paths.question(reference, slug),
        text: value ? 'Change' : 'Answer',
        hidden: label.toLowerCase(),
      },
    ],
  })

const Submitting = ({ actor, d, draft }: Draft) => {
  if (!may(actor, 'submitRequest'))
    return (
      <WarningText>
        The information team lodges orders and notices. A request is sent by the body that asks, or by the
        police liaison officer for it.
      </WarningText>
    )
  return (
    <>
      <h2 className="govuk-heading-m">Send for authorisation</h2>
      <p className="govuk-body">
        {draft.authoriser?.name} will be asked to read and authorise exactly this. If you change what you ask
        for afterwards, they must authorise it again.
      </p>
      <Form
        spec={{ fields: DECLARATION_FIELDS, submit: 'Send for authorisation' }}
        action={submit.bind(null, d.reference)}
        version={d.version}
      />
    </>
  )
}

const Lodging = ({ d, freezes }: Pick<Draft, 'd'> & { readonly freezes: boolean }) => (
  <>
    <h2 className="govuk-heading-m">Lodge this order or notice</h2>
    <p className="govuk-body">
      {freezes
        ? 'Nothing is disclosed. What it lists is kept safe from the moment you lodge this.'
        : 'Our legal team checks it. It is then complied with or challenged, and not weighed as a request.'}
    </p>
    <Form
      spec={{ fields: LODGING_FIELDS, submit: 'Lodge this order or notice' }}
      action={lodge.bind(null, d.reference)}
      version={d.version}
    />
  </>
)

export default async function CheckAnswersPage(page: CaseParams) {
  const own = await ownDraft(page)
  const { actor, d, draft, asker } = own
  const { reference } = d
  const lane = laneOf(draft, asker)
  if (!('gateway' in lane)) redirect(paths.wrongDoor(reference))
  const [open] = unanswered(draft, asker)
  return (
    <Framed
      actor={actor}
      title="Check your answers before you submit"
      caption={reference}
      back={{ href: paths.requests() }}
    >
      {d.returned && (
        <InsetText>
          <strong>{d.returned.by.name} returned this request:</strong> {d.returned.reason}
        </InsetText>
      )}
      {isLaneChosen(draft, asker) && <LaneChosen {...lane} />}
      <Pointers pointers={pointersOf(draft)} reference={reference} />
      <SummaryList rows={answersOf(draft, asker).map(rowOf(reference))} />
      {open && <ButtonLink href={paths.question(reference, open)}>Answer the next question</ButtonLink>}
      {!open && isAuthorised(lane.gateway) && <Submitting {...own} />}
      {!open && !isAuthorised(lane.gateway) && (
        <Lodging d={d} freezes={gatewayOf(lane.gateway).nature === 'application'} />
      )}
    </Framed>
  )
}
