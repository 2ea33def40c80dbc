import type { ReactNode } from 'react'

/** `hidden` says what the action is about, for people who hear links out of context. */
export type Action = { readonly href: string; readonly text: ReactNode; readonly hidden?: string }

type ActionLinkProps = Action & { readonly card?: ReactNode }

const ActionLink = ({ href, text, hidden, card }: ActionLinkProps) => (
  <a className="govuk-link" href={href}>
    {text}
    {(hidden || card) && (
      <span className="govuk-visually-hidden">
        {hidden && ` ${hidden}`}
        {card && <> ({card})</>}
      </span>
    )}
  </a>
)

type ActionLinksProps = {
  readonly actions: readonly Action[]
  readonly card?: ReactNode
  readonly listClass: string
  readonly itemClass: string
}

/** One action stands alone; several make a list. */
export function ActionLinks({ actions, card, listClass, itemClass }: ActionLinksProps) {
  const [only, ...more] = actions
  if (only && more.length === 0) return <ActionLink {...only} card={card} />
  return (
    <ul className={listClass}>
      {actions.map((action, index) => (
        <li key={index} className={itemClass}>
          <ActionLink {...action} card={card} />
        </li>
      ))}
    </ul>
  )
}
