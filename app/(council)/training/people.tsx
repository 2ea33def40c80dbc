import { CardTable } from '@/components/ui/card-table'
import { Tag } from '@/components/ui/tag'
import { TRAINING_STATE_COLOURS, TRAINING_STATE_WORDS } from '@/lib/content/training-words'
import type { CourseStanding } from '@/lib/domain/checks/training/standing'
import { COURSE_NAMES, lastGoodDay, lastGraceDay } from '@/lib/domain/checks/training/training'
import { dayOf } from '@/lib/domain/shared/when'
import type { TrainedPerson } from '@/lib/use-cases/checks/training'

const whenOf = ({ completion, state }: CourseStanding) => {
  if (!completion) return ''
  const last = dayOf(state === 'grace' ? lastGraceDay(completion) : lastGoodDay(completion))
  return `completed ${dayOf(completion.completedOn)}, good through ${last}`
}

const Course = ({ standing }: { readonly standing: CourseStanding }) => (
  <li>
    <Tag colour={TRAINING_STATE_COLOURS[standing.state]}>{TRAINING_STATE_WORDS[standing.state]}</Tag>{' '}
    {COURSE_NAMES[standing.course]}
    {standing.completion && <div className="govuk-hint govuk-!-margin-bottom-0">{whenOf(standing)}</div>}
    {standing.state === 'grace' && standing.completion && (
      <div className="govuk-hint govuk-!-margin-bottom-0">
        {standing.completion.evidence}: {standing.completion.graceReason}
      </div>
    )}
  </li>
)

type PeopleProps = { readonly title: string; readonly people: readonly TrainedPerson[] }

export const People = ({ title, people }: PeopleProps) => (
  <CardTable
    caption={title}
    columns={[{ label: 'Name' }, { label: 'Post' }, { label: 'Courses', width: 'wide' }]}
    rows={people.map(({ id, name, title: post, courses }) => ({
      id,
      cells: [
        name,
        post,
        <ul key="courses" className="govuk-list govuk-!-margin-bottom-0">
          {courses.map((standing) => (
            <Course key={standing.course} standing={standing} />
          ))}
        </ul>,
      ],
    }))}
  />
)
