import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { browserRules } from '@/lib/actions/browser-rules'
import { formValues } from '@/lib/actions/read-form'
import { LIST_WORDS, QUESTION_WORDS } from '@/lib/content/request-questions'
import { isList, questionAt } from '@/lib/domain/disclosure/questions'
import { paths } from '@/lib/paths'
import { ownDraft } from '../../../../own-case'
import { saveEntry } from '../actions'

type Props = { readonly params: Promise<{ reference: string; step: string; entry: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: QUESTION_WORDS[(await params).step]?.title ?? 'Question',
})

export default async function EntryPage({ params }: Props) {
  const { actor, d, draft } = await ownDraft({ params })
  const { reference, step, entry } = await params
  const question = questionAt(step)
  const words = QUESTION_WORDS[step]
  if (!question || !words || !isList(question)) notFound()

  const entries = draft[question.slug] ?? []
  const position = entry === 'new' ? 'new' : Number(entry)
  const known = position === 'new' ? {} : entries[position]
  if (!known) notFound()

  const fields = words.fields({ type: d.organisation.type, organisation: d.organisation.name })
  const back = entries.length > 0 ? paths.question(reference, step) : paths.requests()
  return (
    <Framed
      actor={actor}
      caption={`${reference}: ${LIST_WORDS[question.slug].one}`}
      title={words.title}
      back={{ href: back }}
    >
      <Form
        spec={{ fields, submit: 'Save and continue', rules: browserRules(question.entry) }}
        action={saveEntry.bind(null, reference, step, position)}
        initialValues={formValues(fields, known)}
        version={d.version}
      />
    </Framed>
  )
}
