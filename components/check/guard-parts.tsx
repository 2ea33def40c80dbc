import { Tag, type TagColour } from '@/components/ui/tag'
import type { GuardState } from '@/lib/domain/checks/guard'
import { GUARD_STATE_NAMES } from '@/lib/domain/checks/guards/words'
import type { Reason } from '@/lib/domain/shared/decision'

/** How a check that lets something pass or not is drawn, wherever it is. */

const STATE_COLOURS: Readonly<Record<GuardState, TagColour>> = {
  pass: 'green',
  blocked: 'red',
  notApplicable: 'grey',
}

export const GuardStateTag = ({ state }: { readonly state: GuardState }) => (
  <Tag colour={STATE_COLOURS[state]}>{GUARD_STATE_NAMES[state]}</Tag>
)

export const GuardReasons = ({ reasons }: { readonly reasons: readonly Reason[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {reasons.map(({ code, text, source }) => (
      <li key={`${code} ${text}`}>
        {text} <span className="govuk-hint govuk-!-display-inline">{source}</span>
      </li>
    ))}
  </ul>
)

/** The question first, and the law or policy that asks it under it. */
export const GuardName = ({ name, source }: { readonly name: string; readonly source: string }) => (
  <>
    {name}
    <span className="govuk-hint govuk-!-display-block govuk-!-margin-bottom-0">{source}</span>
  </>
)
