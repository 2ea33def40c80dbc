import type { Task } from '@/components/ui/task-list'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { starredItems } from '@/lib/domain/agreement/gate'
import type { DraftPage } from '@/lib/domain/agreement/questions'
import { type AgreementStep, paths } from '@/lib/paths'
import { below } from '../editing'

const done = (isDone: boolean): Task['status'] =>
  isDone ? { text: 'Done' } : { tag: 'To do', colour: 'blue' }

const counted = (count: number, isDone = count > 0): Task['status'] =>
  isDone ? { text: `${count} listed` } : done(false)

/** The parts of the text that are no questions, each on pages of its own. */
export const textTasks = ({ reference, kind, text }: Agreement): readonly Task[] => {
  const at = (step: AgreementStep) => paths.agreementStep(reference, step)
  const isDescribed = text.parties.every(({ contact, dpo }) => contact !== '' && dpo !== '')
  const isAssigned = text.activities.every(({ regime }) => regime !== null)
  return [
    { title: 'Title', href: below(reference, 'draft', 'title'), status: done(text.title !== '') },
    {
      title: 'Parties',
      href: at('parties'),
      status: counted(text.parties.length, text.parties.length > 1 && isDescribed),
    },
    { title: 'Schedule of information', href: at('data'), status: counted(text.data.length) },
    ...(kind === 'MIXED'
      ? [
          {
            title: 'Activities',
            href: at('activities'),
            status: counted(text.activities.length, text.activities.length > 0 && isAssigned),
          },
        ]
      : []),
    { title: 'Dates and protocol', href: at('dates'), status: done(text.protocol !== null) },
  ]
}

export const questionTasks = ({ reference, text }: Agreement, pages: readonly DraftPage[]): readonly Task[] =>
  pages.map(({ slug, title, answers }) => ({
    title,
    href: below(reference, 'draft', slug),
    status: done(answers.every((name) => Boolean(text.answers[name]))),
  }))

const pointsLeft = (a: Agreement) => starredItems(a).filter(({ state }) => state === 'missing').length

export const wordingTasks = (a: Agreement): readonly Task[] => {
  const left = pointsLeft(a)
  return [
    {
      title: 'Clauses',
      href: paths.agreementStep(a.reference, 'clauses'),
      status: counted(a.text.clauses.length),
    },
    {
      title: 'Required points',
      href: paths.agreementStep(a.reference, 'checklist'),
      status: left === 0 ? { text: 'All made' } : { tag: `${left} to make`, colour: 'blue' },
    },
  ]
}
