import { Callout } from '@/components/ui/callout'
import type { CaseFile, Hold } from '@/lib/domain/disclosure/disclosure'
import { HOLD_WORDS } from '@/lib/domain/disclosure/words'
import { momentOf } from '@/lib/domain/shared/when'

const Kept = ({ kind, what, by, lifted }: Hold) => (
  <Callout
    tone={lifted ? 'plain' : 'missing'}
    title={lifted ? 'No longer kept' : HOLD_WORDS[kind]}
    meta={`${by.name}, ${momentOf(by.at)}`}
  >
    <p className="govuk-body gh-pre-line">{what}</p>
    {lifted && <p className="govuk-body">Ended {momentOf(lifted.at)}.</p>}
    {!lifted && kind === 'LEGAL_HOLD' && (
      <p className="govuk-body">
        Nothing of this may be concealed, destroyed, altered or disposed of. It ends with the application.
      </p>
    )}
  </Callout>
)

/** What must not be lost, and what need no longer be kept. */
export const HoldsShown = ({ d }: { readonly d: CaseFile }) =>
  d.holds.map((hold) => <Kept key={`${hold.by.at} ${hold.what}`} {...hold} />)
