import type { ReactNode } from 'react'
import { Callout } from '@/components/ui/callout'
import { REFUSAL_CODES } from '@/lib/domain/disclosure/codes'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { DOOR_WORDS, STATUS_WORDS } from '@/lib/domain/disclosure/words'
import type { Signatory } from '@/lib/domain/shared/signatory'
import { momentOf } from '@/lib/domain/shared/when'

const byWhom = ({ name, at }: Signatory) => `${name}, ${momentOf(at)}`

const Said = ({ text }: { readonly text: string }) => <p className="govuk-body gh-pre-line">{text}</p>

/** Intake names a route; a form that its own answers led elsewhere has only their reason. */
const routeWords = ({ door, note }: { readonly door: string; readonly note: string }) =>
  [(DOOR_WORDS as Readonly<Partial<Record<string, string>>>)[door], note].filter(Boolean).join('. ')

type EndedProps = { readonly d: CaseFile; readonly meta: string; readonly children: ReactNode }

const Ended = ({ d, meta, children }: EndedProps) => (
  <Callout title={STATUS_WORDS[d.status]} meta={meta}>
    {children}
  </Callout>
)

/** How a case ended that was never decided, and why; what a decision says stands in the note. */
export const Ending = ({ d }: { readonly d: CaseFile }) => {
  if (d.status === 'RETURNED_INCOMPLETE' && d.incomplete)
    return (
      <Ended d={d} meta={byWhom(d.incomplete.by)}>
        <ul className="govuk-list govuk-list--bullet">
          {d.incomplete.codes.map((code) => (
            <li key={code}>{REFUSAL_CODES[code].meaning}</li>
          ))}
        </ul>
        <Said text={d.incomplete.missing} />
      </Ended>
    )
  if (d.status === 'ROUTED_OUT' && d.routed)
    return (
      <Ended d={d} meta={byWhom(d.routed.by)}>
        <Said text={routeWords(d.routed)} />
      </Ended>
    )
  if (d.ended)
    return (
      <Ended d={d} meta={d.ended.by ? byWhom(d.ended.by) : momentOf(d.ended.at)}>
        <Said text={d.ended.reason} />
      </Ended>
    )
  return null
}
