import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { Callout } from '@/components/ui/callout'
import { browserRules } from '@/lib/actions/browser-rules'
import { CLARIFY_FIELDS } from '@/lib/content/agency-forms'
import { answer } from '@/lib/domain/disclosure/council-inputs'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { type CaseParams, ownCase } from '../../own-case'
import { clarify } from '../actions'

export const metadata: Metadata = { title: 'Answer the council’s question' }

export default async function ClarifyPage(page: CaseParams) {
  const { actor, d } = await ownCase(page)
  const question = d.clarifications.at(-1)
  if (d.status !== 'CLARIFY' || !question) notFound()
  return (
    <Framed
      actor={actor}
      title="Answer the council’s question"
      caption={d.reference}
      back={{ href: paths.request(d.reference) }}
    >
      <Callout
        title="What they ask"
        meta={`Asked ${dayOf(question.askedAt)}. Answer by ${dayOf(question.answerBy)}, or the request expires.`}
      >
        <p className="govuk-body gh-pre-line">{question.question}</p>
      </Callout>
      <Form
        spec={{ fields: CLARIFY_FIELDS, submit: 'Send answer', rules: browserRules(answer) }}
        action={clarify.bind(null, d.reference)}
        version={d.version}
      />
    </Framed>
  )
}
