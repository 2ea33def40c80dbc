import { Callout } from '@/components/ui/callout'
import { foundWords } from '@/lib/content/legal-forms'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { momentOf } from '@/lib/domain/shared/when'

/** What the legal team found; the opinion is privileged, so it stands on council pages only. */
export const ValidationShown = ({ d: { validation, request } }: { readonly d: CaseFile }) => {
  if (!validation) return null
  const { verdict, opinion, items, why, by } = validation
  const words = foundWords(why.includes('requirement'))
  return (
    <Callout
      tone="advice"
      title={`Legal check. ${words.verdict[verdict]}`}
      meta={`${by.name}, ${momentOf(by.at)}. Privileged: it must not leave the council`}
    >
      <p className="govuk-body gh-pre-line">{opinion}</p>
      <ul className="govuk-list govuk-list--bullet">
        {request?.items.map(({ description }, position) => {
          const found = items[position]
          return (
            <li key={position}>
              Item {position + 1}, {description}: {found ? words.reach[found].toLowerCase() : 'not looked at'}
            </li>
          )
        })}
      </ul>
    </Callout>
  )
}
