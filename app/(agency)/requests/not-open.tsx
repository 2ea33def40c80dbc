import { Callout } from '@/components/ui/callout'
import { wordsFor } from '@/lib/content/refusals'
import type { Refusal } from '@/lib/domain/shared/outcome'

/** Said in place of a form, so that nobody outside fills one in only to be refused. */
export const NotOpen = ({ refusal }: { readonly refusal: Refusal }) => (
  <Callout tone="missing" title="You cannot do this now">
    <p className="govuk-body">{wordsFor(refusal)}</p>
  </Callout>
)
