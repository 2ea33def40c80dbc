import { Details } from '@/components/ui/details'
import { type Task, TaskList } from '@/components/ui/task-list'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { paths } from '@/lib/paths'
import { nextMove } from './next-move'
import { groupsThatWait, type OpenStep } from './open-steps'
import { STEP_GROUPS, type StepGroup } from './steps'

type Props = { readonly a: Agreement; readonly steps: readonly OpenStep[] }

const taskOf = ({ reference }: Agreement, next: AgreementVerb | null, one: OpenStep): Task => {
  if (one.refusal)
    return {
      title: one.text,
      hint: agreementWordsFor(one.refusal),
      status: { text: 'Cannot start yet', cannotStartYet: true },
    }
  const isNext = next !== null && one.verbs.includes(next)
  return {
    title: one.text,
    hint: one.hint,
    href: paths.agreementStep(reference, one.step),
    status: isNext ? { tag: 'Next', colour: 'blue' } : { text: 'Open' },
  }
}

const groupsOf = (steps: readonly OpenStep[]) =>
  (Object.keys(STEP_GROUPS) as StepGroup[]).filter((group) => steps.some((one) => one.group === group))

const Groups = ({ a, steps }: Props) =>
  groupsOf(steps).map((group) => (
    <section key={group}>
      <h3 className="govuk-heading-s">{STEP_GROUPS[group]}</h3>
      <TaskList
        idPrefix={`steps-${group}`}
        items={steps.filter((one) => one.group === group).map((one) => taskOf(a, nextMove(a), one))}
      />
    </section>
  ))

/** What waits for this person comes first, whole; what they merely may do is folded away. */
export const AgreementActions = ({ a, steps }: Props) => {
  const first = groupsThatWait(a, steps)
  const now = steps.filter(({ group }) => first.includes(group))
  const besides = steps.filter(({ group }) => !first.includes(group))
  return (
    <>
      {now.length > 0 ? (
        <Groups a={a} steps={now} />
      ) : (
        <p className="govuk-body">Nothing here waits for you.</p>
      )}
      {besides.length > 0 && (
        <Details summary="Other things you can do">
          <Groups a={a} steps={besides} />
        </Details>
      )}
    </>
  )
}

const READING = [
  { step: 'read', text: 'Read it in full' },
  { step: 'compare', text: 'Compare two versions' },
  { step: 'document', text: 'Take it as a Word document or PDF' },
  { step: 'checklist', text: 'What it must say' },
  { step: 'disclosures', text: 'Disclosures made under it' },
] as const

/** For everybody who may open it. */
export const ReadingLinks = ({ reference }: Pick<Agreement, 'reference'>) => (
  <ul className="govuk-list">
    {READING.map(({ step, text }) => (
      <li key={step}>
        <a className="govuk-link" href={paths.agreementStep(reference, step)}>
          {text}
        </a>
      </li>
    ))}
  </ul>
)
