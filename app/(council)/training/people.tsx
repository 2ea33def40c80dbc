import type { ComponentProps } from 'react'
import { CardTable } from '@/components/ui/card-table'
import { Details } from '@/components/ui/details'
import { Tag } from '@/components/ui/tag'
import { TRAINING_STATE_COLOURS, TRAINING_STATE_WORDS } from '@/lib/content/training-words'
import type { CourseStanding } from '@/lib/domain/checks/training/standing'
import {
  COURSE_NAMES,
  type Exemption,
  lastGoodDay,
  lastGraceDay,
} from '@/lib/domain/checks/training/training'
import { dayOf } from '@/lib/domain/shared/when'
import type { TrainedPerson } from '@/lib/use-cases/checks/training'

const whenOf = ({ completion, state }: CourseStanding) => {
  if (!completion) return ''
  const last = dayOf(state === 'grace' ? lastGraceDay(completion) : lastGoodDay(completion))
  return `completed ${dayOf(completion.completedOn)}, good through ${last}`
}

const exempterOf = ({ by: { name, title } }: Exemption) => `${name}, ${title}`

const Course = ({ standing }: { readonly standing: CourseStanding }) => (
  <li>
    <Tag colour={TRAINING_STATE_COLOURS[standing.state]}>{TRAINING_STATE_WORDS[standing.state]}</Tag>{' '}
    {COURSE_NAMES[standing.course]}
    {standing.completion && <div className="govuk-hint govuk-!-margin-bottom-0">{whenOf(standing)}</div>}
    {standing.state === 'grace' && standing.completion?.exemption && (
      <div className="govuk-hint govuk-!-margin-bottom-0">
        Exempted by {exempterOf(standing.completion.exemption)}: {standing.completion.exemption.reason}
      </div>
    )}
  </li>
)

type PeopleProps = Pick<ComponentProps<typeof CardTable>, 'captionHidden'> & {
  readonly title: string
  readonly people: readonly TrainedPerson[]
}

/** Those of whom nothing is asked. */
export const FoldedPeople = ({ title, people }: PeopleProps) => (
  <Details summary={`${title} (${people.length})`}>
    <People title={title} people={people} captionHidden />
  </Details>
)

export const People = ({ title, people, captionHidden }: PeopleProps) => (
  <CardTable
    caption={title}
    captionHidden={captionHidden}
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
