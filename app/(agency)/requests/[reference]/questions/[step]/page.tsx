import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Framed } from '@/app/framed'
import { AttachForm } from '@/components/disclosure/agency/attach-form'
import { EntryList } from '@/components/disclosure/agency/entry-list'
import { LaneChosen } from '@/components/disclosure/agency/lane-chosen'
import { Form } from '@/components/forms/form'
import type { Field } from '@/components/forms/form-spec'
import { browserRules } from '@/lib/actions/browser-rules'
import { formValues } from '@/lib/actions/read-form'
import { QUESTION_WORDS } from '@/lib/content/request-questions'
import {
  answersTo,
  attachmentOf,
  type File,
  isFile,
  isLaneChosen,
  isLaneQuestion,
  isList,
  type List,
  type Page,
} from '@/lib/domain/disclosure/questions'
import { paths } from '@/lib/paths'
import { answerQuestion, removeEntry } from './actions'
import { type AskedPage, askedPage, type StepParams } from './asked-page'

type Props = StepParams & { readonly searchParams: Promise<{ problem?: string | string[] }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: QUESTION_WORDS[(await params).step]?.title ?? 'Question',
})

const Entries = ({ page, question }: { page: AskedPage; question: List }) => {
  const { d, draft, next } = page
  const entries = draft[question.key] ?? []
  if (entries.length === 0) redirect(paths.listed(d.reference, question.slug, 'new'))
  return (
    <EntryList
      draft={draft}
      question={question}
      reference={d.reference}
      version={d.version}
      removers={entries.map((_, position) => removeEntry.bind(null, d.reference, question.slug, position))}
      next={next}
    />
  )
}

type AttachingProps = { page: AskedPage; question: File; problem: string | string[] | undefined }

const Attaching = ({ page: { d, draft, fields, next }, question, problem }: AttachingProps) => (
  <AttachForm
    reference={d.reference}
    version={d.version}
    slug={question.slug}
    words={fields}
    problem={typeof problem === 'string' ? problem : undefined}
    attached={attachmentOf(draft, question.file)}
    next={next}
  />
)

const Answering = ({ page: { d, draft, fields }, question }: { page: AskedPage; question: Page }) => (
  <Form
    key={question.slug}
    spec={{ fields, submit: 'Save and continue', rules: browserRules(question.schema) }}
    action={answerQuestion.bind(null, d.reference, question.slug)}
    initialValues={formValues(fields, answersTo(question, draft) ?? {})}
    version={d.version}
  />
)

const hasHeading = (fields: readonly Field[]) =>
  fields.some((field) => field.kind !== 'heading' && field.asHeading)

export default async function QuestionPage({ params, searchParams }: Props) {
  const page = await askedPage({ params })
  if (!page) notFound()
  const { actor, d, draft, asker, question, words, fields, previous, lane } = page
  const isHeading = !isList(question) && hasHeading(fields)
  const isFirstOfTheLane =
    !isLaneQuestion(question.slug) && previous && isLaneQuestion(previous.slug) && isLaneChosen(draft, asker)
  return (
    <Framed
      actor={actor}
      caption={isHeading ? undefined : d.reference}
      title={isHeading ? undefined : words.title}
      back={{ href: previous ? paths.question(d.reference, previous.slug) : paths.requests() }}
    >
      {isFirstOfTheLane && 'gateway' in lane && <LaneChosen {...lane} />}
      {isList(question) && <Entries page={page} question={question} />}
      {isFile(question) && (
        <Attaching page={page} question={question} problem={(await searchParams).problem} />
      )}
      {'schema' in question && <Answering page={page} question={question} />}
    </Framed>
  )
}
