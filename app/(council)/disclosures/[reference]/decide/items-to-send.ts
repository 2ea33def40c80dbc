import type { CaseFile, ProposedItem } from '@/lib/domain/disclosure/disclosure'
import { isValidated } from '@/lib/domain/disclosure/guards/requiring'

const IN_FULL: ProposedItem = { proposal: 'disclose', code: undefined, detail: undefined, redactions: [] }
const BEYOND_THE_POWER: ProposedItem = {
  proposal: 'withhold',
  code: 'R18',
  detail: undefined,
  redactions: [],
}

const isKept = (item: ProposedItem | null | undefined) => item?.proposal === 'withhold'

/**
 * What the decision form begins from: the coordinator's proposal; for a requirement, so far as its power
 * reaches. Something within reach is never withheld, and something outside it is never sent.
 */
export const itemsToSend = (d: CaseFile): readonly (ProposedItem | null)[] => {
  const proposed = d.assessment?.items ?? []
  if (!isValidated(d) || !d.validation) return proposed
  return d.validation.items.map((reach, position) => {
    const item = proposed[position]
    if (reach === 'outside') return item && isKept(item) ? item : BEYOND_THE_POWER
    return item && !isKept(item) ? item : IN_FULL
  })
}
