/** A story as it is told, with script payloads in what its people write, while that is asked for. */
import { isFile, isList, QUESTIONS, type Question } from '@/lib/domain/disclosure/questions'
import type { Draft } from '@/lib/domain/disclosure/request-inputs'
import type { AgreementStory } from '@/lib/use-cases/demo/agreements/story'
import type { Step, Story } from '@/lib/use-cases/demo/story'
import { seasoned } from './seasoning'

export const seasonedStory = (story: Story): Story => ({
  ...story,
  draft: seasonedDraft(story.draft),
  ...(story.call && { call: seasoned(story.call) }),
  steps: story.steps.map((step) => ({ ...step, input: seasoned(step.input) }) as Step),
})

/** Page by page, as it is asked. */
const seasonedDraft = (draft: Draft): Draft =>
  Object.assign({}, draft, ...QUESTIONS.map((question) => seasonedAnswer(question, draft)))

const seasonedAnswer = (question: Question, draft: Draft): Draft => {
  if (isFile(question)) return {}
  if (isList(question)) {
    const entries = draft[question.key]
    return entries ? { [question.key]: seasoned(entries) } : {}
  }
  const { under, schema } = question
  if (under) return draft[under] ? { [under]: seasoned(draft[under]) } : {}
  return seasoned(pick(draft, Object.keys(schema.shape)))
}

const pick = (draft: Draft, names: readonly string[]) =>
  Object.fromEntries(Object.entries(draft).filter(([name]) => names.includes(name)))

export const seasonedAgreement = (story: AgreementStory): AgreementStory => ({
  ...story,
  ...seasoned({ title: story.title }),
  draft: story.draft && {
    ...story.draft,
    answers: seasoned(story.draft.answers),
    data: seasoned(story.draft.data),
  },
})
