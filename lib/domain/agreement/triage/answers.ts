import type { TriageInput, TriageStep } from './inputs'
import type { QuestionId, UseId } from './questions'
import type { YesNo } from './table'

type Answers<A> = { readonly [Q in QuestionId]?: A } & {
  readonly reidentification?: Partial<TriageInput<'reidentification'>>
  readonly internalUse?: Partial<TriageInput<'internalUse'>>
  readonly direction?: TriageInput<'direction'>
  /** Empty where they do one thing with it; absent until that is asked. */
  readonly activities?: readonly ({ readonly name: string } & { readonly [Q in UseId]?: A })[]
}

/** As much of the answers as decides. */
export type Given = Answers<{ readonly answer: YesNo }>

/** What is kept: each answer with the facts it relies on. */
export type TriageAnswers = Answers<TriageInput<QuestionId>>

const sameName = (name: string, { activities = [] }: TriageAnswers) =>
  activities.find((one) => one.name === name)

/** An activity that keeps its name keeps its answers. */
const namedAnew = (answers: TriageAnswers, { several, names }: TriageInput<'activities'>) =>
  several === 'yes' ? names.map((name) => sameName(name, answers) ?? { name }) : []

/** Later answers stay, also where this one makes them unreachable, until `tidy` leaves them behind. */
export const withStep = (answers: TriageAnswers, step: TriageStep): TriageAnswers => {
  if (step.page === 'activities') return { ...answers, activities: namedAnew(answers, step.input) }
  if (step.activity === null) return { ...answers, [step.page]: step.input }
  const activities = answers.activities?.map((one, at) =>
    at === step.activity ? { ...one, [step.page]: step.input } : one,
  )
  return { ...answers, activities }
}
