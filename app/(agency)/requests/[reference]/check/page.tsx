import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Pointers } from '@/components/disclosure/agency/pointers'
import { Form } from '@/components/forms/form'
import { ButtonLink } from '@/components/ui/button'
import { InsetText } from '@/components/ui/inset-text'
import { SummaryList } from '@/components/ui/summary-list'
import { DECLARATION_FIELDS } from '@/lib/content/agency-forms'
import { chooseLane } from '@/lib/domain/disclosure/lane'
import { applicable, isAnswered } from '@/lib/domain/disclosure/questions'
import { pointersOf } from '@/lib/domain/disclosure/scope'
import { answersOf } from '@/lib/domain/records/answers'
import { paths } from '@/lib/paths'
import { type CaseParams, ownDraft } from '../../own-case'
import { submit } from '../actions'

export const metadata: Metadata = { title: 'Check your answers' }

export default async function CheckAnswersPage(page: CaseParams) {
  const { actor, d, draft } = await ownDraft(page)
  const { reference } = d
  if (!('gateway' in chooseLane(draft))) redirect(paths.wrongDoor(reference))
  const open = applicable(draft).filter((question) => !isAnswered(question, draft))
  const rows = answersOf(draft).map(({ slug, label, value }) => ({
    key: label,
    value: <span className="gh-pre-line">{value || 'Not answered yet'}</span>,
    actions: [
      {
        href: paths.question(reference, slug),
        text: value ? 'Change' : 'Answer',
        hidden: label.toLowerCase(),
      },
    ],
  }))
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
      <Pointers pointers={pointersOf(draft)} reference={reference} />
      <SummaryList rows={rows} />
      {open[0] ? (
        <ButtonLink href={paths.question(reference, open[0].slug)}>Answer the next question</ButtonLink>
      ) : (
        <>
          <h2 className="govuk-heading-m">Submit for authorisation</h2>
          <p className="govuk-body">
            {draft.authoriser?.name} will be asked to read and authorise exactly this. If you change what you
            ask for afterwards, they must authorise it again.
          </p>
          <Form
            spec={{ fields: DECLARATION_FIELDS, submit: 'Submit request' }}
            action={submit.bind(null, reference)}
            version={d.version}
          />
        </>
      )}
    </Framed>
  )
}
