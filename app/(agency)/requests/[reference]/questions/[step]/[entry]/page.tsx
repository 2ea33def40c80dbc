import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { browserRules } from '@/lib/actions/browser-rules'
import { formValues } from '@/lib/actions/read-form'
import { LIST_WORDS, QUESTION_WORDS } from '@/lib/content/request-questions'
import { isList } from '@/lib/domain/disclosure/questions'
import { paths } from '@/lib/paths'
import { saveEntry } from '../actions'
import { askedPage } from '../asked-page'

type Props = { readonly params: Promise<{ reference: string; step: string; entry: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: QUESTION_WORDS[(await params).step]?.title ?? 'Question',
})

export default async function EntryPage({ params }: Props) {
  const page = await askedPage({ params })
  if (!page || !isList(page.question)) notFound()
  const { actor, d, draft, question, words, fields } = page
  const { entry } = await params

  const entries = draft[question.key] ?? []
  const position = entry === 'new' ? 'new' : Number(entry)
  const known = position === 'new' ? {} : entries[position]
  if (!known) notFound()

  const back = entries.length > 0 ? paths.question(d.reference, question.slug) : paths.requests()
  return (
    <Framed
      actor={actor}
      caption={`${d.reference}: ${LIST_WORDS[question.key].one}`}
      title={words.title}
      back={{ href: back }}
    >
      <Form
        spec={{ fields, submit: 'Save and continue', rules: browserRules(question.entry) }}
        action={saveEntry.bind(null, d.reference, question.slug, position)}
        initialValues={formValues(fields, known)}
        version={d.version}
      />
    </Framed>
  )
}
