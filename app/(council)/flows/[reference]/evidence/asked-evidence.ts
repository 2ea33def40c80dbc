import { evidenceOf, exemptionOf } from '@/lib/domain/checks/opt-out/exemptions'
import type { EvidenceHeld, Flow } from '@/lib/domain/checks/opt-out/flow'
import type { Reference } from '@/lib/domain/checks/reference'

export type AskedItem = { readonly item: string; readonly held: EvidenceHeld | null }

/** Every item that the row of exemptions asks for, those that are missing first. */
export const askedEvidence = (
  { conclusion, evidence }: Pick<Flow, 'conclusion' | 'evidence'>,
  tables: Pick<Reference, 'exemptions'>,
): readonly AskedItem[] => {
  const row = conclusion && exemptionOf(conclusion.ground, tables)
  const items = (row ? evidenceOf(row) : []).map((item) => ({
    item,
    held: evidence.find((one) => one.item.toLowerCase() === item.toLowerCase()) ?? null,
  }))
  return [...items.filter(({ held }) => !held), ...items.filter(({ held }) => held)]
}
