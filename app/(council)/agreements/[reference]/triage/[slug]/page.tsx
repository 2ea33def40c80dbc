import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { Details } from '@/components/ui/details'
import { InsetText } from '@/components/ui/inset-text'
import { formValues } from '@/lib/actions/read-form'
import { triageFields } from '@/lib/content/agreement-words'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { TRIAGE_INPUTS } from '@/lib/domain/agreement/triage/inputs'
import type { Place } from '@/lib/domain/agreement/triage/places'
import { isQuestion, pageAt, pageOf, QUESTIONS } from '@/lib/domain/agreement/triage/questions'
import { AgreementFrame, backToStep } from '../../agreement-frame'
import { openAgreementPage } from '../../open-agreement'
import { addressOf, answeredAt, askedAt } from '../places'
import { answerTriage } from './actions'

type Props = {
  readonly params: Promise<{ readonly reference: string; readonly slug: string }>
  readonly searchParams: Promise<{ readonly activity?: string | string[] }>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const page = pageAt((await params).slug)
  return { title: page ? pageOf(page).title : 'Question' }
}

const Activity = ({ a, place: { activity } }: { readonly a: Agreement; readonly place: Place }) => {
  const { activities = [] } = a.answering
  if (activity === null) return null
  return (
    <InsetText>
      Activity {activity + 1} of {activities.length}: {activities[activity]?.name}
    </InsetText>
  )
}

const Help = ({ place: { page } }: { readonly place: Place }) => (
  <>
    <p className="govuk-hint">{pageOf(page).hint}</p>
    {isQuestion(page) && <Details summary="What decides this">{QUESTIONS[page].help}</Details>}
  </>
)

const Asking = ({ a, place }: { readonly a: Agreement; readonly place: Place }) => {
  const { page, activity } = place
  const fields = triageFields(page)
  return (
    <Form
      key={addressOf(a, place)}
      spec={specOf({ schema: TRIAGE_INPUTS[page], fields, submit: 'Save and continue' })}
      action={answerTriage.bind(null, a.reference, pageOf(page).slug, activity)}
      initialValues={formValues(fields, answeredAt(a.answering, place))}
      version={a.version}
    />
  )
}

export default async function TriageQuestionPage(page: Props) {
  const open = await openAgreementPage(page)
  const { a, refuses } = open
  const { slug } = await page.params
  const asked = askedAt(a.answering, slug, (await page.searchParams).activity)
  if (!asked) notFound()
  const { place, previous } = asked
  const refusal = refuses('answerTriage')
  return (
    <AgreementFrame
      open={open}
      title={pageOf(place.page).title}
      back={
        previous
          ? { href: addressOf(a, previous), text: 'Back' }
          : backToStep(a.reference, 'triage', 'All answers')
      }
    >
      <Activity a={a} place={place} />
      <Help place={place} />
      {refusal ? <AgreementStandsInTheWay refusal={refusal} /> : <Asking a={a} place={place} />}
    </AgreementFrame>
  )
}
