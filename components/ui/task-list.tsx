import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { Tag, type TagColour } from './tag'

export type TaskStatus =
  | { readonly text: ReactNode; readonly cannotStartYet?: boolean }
  | { readonly tag: ReactNode; readonly colour?: TagColour }

export type Task = {
  readonly title: ReactNode
  readonly href?: string
  readonly hint?: ReactNode
  readonly status: TaskStatus
}

type TaskListProps = ComponentProps<'ul'> & { readonly items: readonly Task[]; readonly idPrefix?: string }

const Status = ({ id, status }: { id: string; status: TaskStatus }) => {
  const shut = 'text' in status && status.cannotStartYet
  return (
    <div
      className={classes('govuk-task-list__status', shut && 'govuk-task-list__status--cannot-start-yet')}
      id={id}
    >
      {'tag' in status ? <Tag colour={status.colour}>{status.tag}</Tag> : status.text}
    </div>
  )
}

function TaskItem({ id, title, href, hint, status }: Task & { id: string }) {
  const describers = classes(hint ? `${id}-hint` : undefined, `${id}-status`)
  return (
    <li className={classes('govuk-task-list__item', href && 'govuk-task-list__item--with-link')}>
      <div className="govuk-task-list__name-and-hint">
        {href ? (
          <a className="govuk-link govuk-task-list__link" href={href} aria-describedby={describers}>
            {title}
          </a>
        ) : (
          <div>{title}</div>
        )}
        {hint && (
          <div id={`${id}-hint`} className="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <Status id={`${id}-status`} status={status} />
    </li>
  )
}

export function TaskList({ items, idPrefix = 'task-list', className, ...rest }: TaskListProps) {
  return (
    <ul className={classes('govuk-task-list', className)} {...rest}>
      {items.map((item, index) => (
        <TaskItem key={index} id={`${idPrefix}-${index + 1}`} {...item} />
      ))}
    </ul>
  )
}
