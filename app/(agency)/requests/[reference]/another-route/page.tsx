import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Framed } from '@/app/framed'
import { ActionButton } from '@/components/forms/action-button'
import { InsetText } from '@/components/ui/inset-text'
import { DOORS } from '@/lib/content/doors'
import { laneOf } from '@/lib/domain/disclosure/questions'
import { paths } from '@/lib/paths'
import { type CaseParams, ownDraft } from '../../own-case'
import { handOver } from '../actions'

export const metadata: Metadata = { title: 'Another route is the right one' }

export default async function AnotherRoutePage(page: CaseParams) {
  const { actor, d, draft, asker } = await ownDraft(page)
  const lane = laneOf(draft, asker)
  if ('gateway' in lane) redirect(paths.checkAnswers(d.reference))
  const { title, steps, chosenAt, isRecorded } = DOORS[lane.door]
  const question = paths.question(d.reference, chosenAt)
  return (
    <Framed actor={actor} title={title} caption={d.reference} back={{ href: question }}>
      <InsetText>{lane.because}</InsetText>
      <ol className="govuk-list govuk-list--number">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {isRecorded && (
        <ActionButton
          action={handOver.bind(null, d.reference)}
          label="Record that I was sent there"
          version={d.version}
        />
      )}
      <p className="govuk-body">
        <Link className="govuk-link" href={question}>
          Change my answer
        </Link>
      </p>
    </Framed>
  )
}
