import { Callout } from '@/components/ui/callout'
import { wordsFor } from '@/lib/content/refusals'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import { whoHasIt } from './next-move'

type Props = { readonly refusal: Refusal; readonly d: CaseFile; readonly title?: string }

const isSomebodyElses = ({ rule }: Refusal) =>
  rule === HOUSE_RULES.wrongState || rule === HOUSE_RULES.notPermitted

/** Said in place of a form, so that nobody fills one in only to be refused. */
export const StandsInTheWay = ({ refusal, d, title = 'You cannot do this now' }: Props) => (
  <Callout tone="missing" title={title}>
    <p className="govuk-body">{wordsFor(refusal)}</p>
    {isSomebodyElses(refusal) && <p className="govuk-body">{whoHasIt(d)}</p>}
  </Callout>
)
