import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Framed } from '@/app/framed'
import { InsetText } from '@/components/ui/inset-text'
import { DOORS } from '@/lib/content/doors'
import { chooseLane } from '@/lib/domain/disclosure/lane'
import { paths } from '@/lib/paths'
import { type CaseParams, ownDraft } from '../../own-case'

export const metadata: Metadata = { title: 'Another route is the right one' }

/** From which question the door was chosen, for going back to it. */
const QUESTION_OF = {
  emergency: 'danger',
  requirement: 'order',
  victim: 'victim',
  legal: 'purpose',
  immigration: 'purpose',
  other: 'purpose',
} as const

export default async function AnotherRoutePage(page: CaseParams) {
  const { actor, d, draft } = await ownDraft(page)
  const lane = chooseLane(draft)
  if ('gateway' in lane) redirect(paths.checkAnswers(d.reference))
  const { title, steps } = DOORS[lane.door]
  const question = paths.question(d.reference, QUESTION_OF[lane.door])
  return (
    <Framed actor={actor} title={title} caption={d.reference} back={{ href: question }}>
      <InsetText>{lane.because}</InsetText>
      <ol className="govuk-list govuk-list--number">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="govuk-body">
        <Link className="govuk-link" href={question}>
          Change my answer
        </Link>
      </p>
    </Framed>
  )
}
