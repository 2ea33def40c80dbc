import { QUESTION_WORDS } from '@/lib/content/request-questions'
import { applicable, laneOf, nextQuestion } from '@/lib/domain/disclosure/questions'
import { paths } from '@/lib/paths'
import { ownDraft } from '../../../own-case'

export type StepParams = { readonly params: Promise<{ reference: string; step: string }> }

/** One page of the form as this draft's lane asks it; null for a page that the lane does not ask. */
export const askedPage = async ({ params }: StepParams) => {
  const { reference, step } = await params
  const draft = await ownDraft({ params })
  const pages = applicable(draft.draft, draft.asker)
  const at = pages.findIndex((page) => page.slug === step)
  const question = pages[at]
  const words = QUESTION_WORDS[step]
  if (!question || !words) return null

  const lane = laneOf(draft.draft, draft.asker)
  const gateway = 'gateway' in lane ? lane.gateway : null
  const { organisation } = draft.d
  const next = nextQuestion(step, draft.draft, draft.asker)
  return {
    ...draft,
    question,
    words,
    lane,
    fields: words.fields({ organisation: organisation.name, asker: draft.asker, gateway }),
    previous: pages[at - 1],
    next: next ? paths.question(reference, next) : paths.checkAnswers(reference),
  }
}

export type AskedPage = NonNullable<Awaited<ReturnType<typeof askedPage>>>
