import { REFERENCE_SETS, SHIPPED_REFERENCE } from '@/lib/domain/checks/reference'
import type { ReferenceVersion } from '@/lib/domain/checks/reference-changes'
import { keyOf } from '@/lib/domain/checks/reference-table'
import { shippedReference } from '@/lib/reference-data/shipped'

/** The tables as the database first holds them. */
export const shippedVersions = (): readonly ReferenceVersion[] =>
  REFERENCE_SETS.map((set) => ({
    id: `shipped-${set}`,
    set,
    effectiveFrom: SHIPPED_REFERENCE,
    rows: shippedReference()[set].map((row) => ({ key: keyOf(set, row), row })),
    why: 'Came with the product',
    source: 'The sources are named in its rows.',
    proposed: null,
    approved: null,
    rejected: null,
  }))
