import { Callout } from '@/components/ui/callout'
import { checkWordsFor } from '@/lib/content/check-refusals'
import type { Refusal } from '@/lib/domain/shared/outcome'

type Props = { readonly refusal: Refusal; readonly title?: string }

/** Said in place of a form, so that nobody fills one in only to be refused. */
export const CheckStandsInTheWay = ({ refusal, title = 'You cannot do this now' }: Props) => (
  <Callout tone="missing" title={title}>
    <p className="govuk-body">{checkWordsFor(refusal)}</p>
  </Callout>
)
