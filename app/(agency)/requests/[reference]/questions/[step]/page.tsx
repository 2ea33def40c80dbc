import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Framed } from '@/app/framed'
import { EntryList } from '@/components/disclosure/agency/entry-list'
import { Form } from '@/components/forms/form'
import { browserRules } from '@/lib/actions/browser-rules'
import { formValues } from '@/lib/actions/read-form'
import { QUESTION_WORDS } from '@/lib/content/request-questions'
import {
  answersTo,
  applicable,
  isList,
  nextQuestion,
  type Question,
  questionAt,
} from '@/lib/domain/disclosure/questions'
import type { Draft } from '@/lib/domain/disclosure/request-inputs'
import { paths } from '@/lib/paths'
import { ownDraft } from '../../../own-case'
import { answerQuestion, removeEntry } from './actions'

type Props = { readonly params: Promise<{ reference: string; step: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: QUESTION_WORDS[(await params).step]?.title ?? 'Question',
})

const before = (question: Question, draft: Draft, reference: string) => {
  const pages = applicable(draft)
  const previous = pages[pages.indexOf(question) - 1]
  return previous ? paths.question(reference, previous.slug) : paths.requests()
}

export default async function QuestionPage({ params }: Props) {
  const { actor, d, draft } = await ownDraft({ params })
  const { reference, step } = await params
  const question = questionAt(step)
  const words = QUESTION_WORDS[step]
  if (!question || !words || !applicable(draft).includes(question)) notFound()

  const back = { href: before(question, draft, reference) }
  if (isList(question)) {
    const entries = draft[question.slug] ?? []
    if (entries.length === 0) redirect(paths.listed(reference, step, 'new'))
    const next = nextQuestion(step, draft)
    return (
      <Framed actor={actor} caption={reference} title={words.title} back={back}>
        <EntryList
          draft={draft}
          slug={question.slug}
          reference={reference}
          version={d.version}
          removers={entries.map((_, position) => removeEntry.bind(null, reference, step, position))}
          next={next ? paths.question(reference, next) : paths.checkAnswers(reference)}
        />
      </Framed>
    )
  }

  const fields = words.fields({ type: d.organisation.type, organisation: d.organisation.name })
  const isHeading = fields.some((field) => field.kind !== 'heading' && field.asHeading)
  return (
    <Framed
      actor={actor}
      caption={isHeading ? undefined : reference}
      title={isHeading ? undefined : words.title}
      back={back}
    >
      <Form
        key={step}
        spec={{ fields, submit: 'Save and continue', rules: browserRules(question.schema) }}
        action={answerQuestion.bind(null, reference, step)}
        initialValues={formValues(fields, answersTo(question, draft) ?? {})}
        version={d.version}
      />
    </Framed>
  )
}
