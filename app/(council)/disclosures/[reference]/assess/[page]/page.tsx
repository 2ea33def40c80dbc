import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AskedItem } from '@/components/disclosure/council/asked-item'
import { WhatThisLaneAsks, WhatWasAsked } from '@/components/disclosure/council/case-so-far'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { formValues } from '@/lib/actions/read-form'
import { ASSESSMENT_PAGES, isAssessmentSlug } from '@/lib/content/assessment-forms'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { openCase } from '../../open-case'
import { backTo, StepFrame } from '../../step-frame'
import { specOf } from '../../step-parts'
import { assessmentForm } from './pages'

type Props = { readonly params: Promise<{ readonly reference: string; readonly page: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { page } = await params
  return { title: isAssessmentSlug(page) ? ASSESSMENT_PAGES[page].title : 'Assess an item' }
}

/** Pages on which what the victim's, family or partnership lane asks is weighed, so that it stands open beside them. */
const WEIGHED: readonly string[] = ['exemption', 'tests']

export default async function AssessmentFormPage({ params }: Props) {
  const open = await openCase({ params })
  const { actor, d } = open
  const { page } = await params
  const form = assessmentForm(page, d)
  if (!form) notFound()
  const { title, fields, schema, action, saved, position } = form
  const refusal = await wouldRefuse(shell(), actor, d, 'recordAssessment')
  return (
    <StepFrame open={open} title={title} back={backTo(d.reference, 'assess', 'Back to the assessment')}>
      {WEIGHED.includes(page) && <WhatThisLaneAsks d={d} />}
      {position === null ? <WhatWasAsked d={d} /> : <AskedItem d={d} position={position} />}
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <Form
          spec={specOf({ schema, fields, submit: 'Save and continue' })}
          action={action.bind(null, d.reference)}
          initialValues={formValues(fields, saved)}
          hidden={position === null ? undefined : { position: String(position) }}
          version={d.version}
        />
      )}
    </StepFrame>
  )
}
