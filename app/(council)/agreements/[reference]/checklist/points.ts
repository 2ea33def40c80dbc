import type { Point } from '@/components/agreement/checklist'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { checklistFor, regimesOf } from '@/lib/domain/agreement/checklist'
import { starredItems, stateOf } from '@/lib/domain/agreement/gate'

/** Every point of the lists that this agreement answers to. */
export const pointsOf = (a: Agreement): readonly Point[] => {
  const { kind, text } = a
  const needed = new Set(starredItems(a).map(({ id }) => id))
  return (kind ? checklistFor(regimesOf(kind, text.activities)) : []).map((item) => ({
    item,
    state: stateOf(item.id, text),
    isNeeded: needed.has(item.id),
    clauses: text.clauses.filter(({ covers }) => covers.includes(item.id)),
    mark: text.notApplicable.find((mark) => mark.item === item.id) ?? null,
  }))
}
