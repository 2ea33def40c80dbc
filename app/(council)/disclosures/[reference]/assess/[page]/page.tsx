import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AskedItem } from '@/components/disclosure/council/asked-item'
import { WhatWasAsked } from '@/components/disclosure/council/case-so-far'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { formValues } from '@/lib/actions/read-form'
import { ASSESSMENT_PAGES, isAssessmentSlug } from '@/lib/content/assessment-forms'
import { paths } from '@/lib/paths'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { openCase } from '../../open-case'
import { StepFrame } from '../../step-frame'
import { specOf } from '../../step-parts'
import { assessmentForm } from './pages'

type Props = { readonly params: Promise<{ readonly reference: string; readonly page: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { page } = await params
  return { title: isAssessmentSlug(page) ? ASSESSMENT_PAGES[page].title : 'Assess an item' }
}

export default async function AssessmentFormPage({ params }: Props) {
  const open = await openCase({ params })
  const { actor, d } = open
  const form = assessmentForm((await params).page, d)
  if (!form) notFound()
  const { title, fields, schema, action, saved, position } = form
  const refusal = wouldRefuse(shell(), actor, d, 'recordAssessment')
  return (
    <StepFrame
      open={open}
      title={title}
      back={{ href: paths.step(d.reference, 'assess'), text: 'Back to the assessment' }}
    >
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
