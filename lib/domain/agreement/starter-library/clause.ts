import { isStarred } from '../checklist'
import type { Regime } from '../kinds'
import type { LibraryClause } from '../library'

/** Joint arrangements carry what sharing carries, besides their own. */
export const SHARED: readonly Regime[] = ['A', 'C']
export const PROCESSED: readonly Regime[] = ['B']
export const JOINT: readonly Regime[] = ['C']
export const ALL_KINDS: readonly Regime[] = ['A', 'B', 'C']
export const BY_LAW: readonly Regime[] = ['E']

type Owner = 'Legal Services' | 'Data Protection Officer' | 'Information Security'

type Wording = Omit<LibraryClause, 'version' | 'owner' | 'mayNotBeConceded'> & { readonly owner: Owner }

/** The lines of the source are joined, so that only a blank line begins a paragraph. */
const asParagraphs = (text: string) =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n')

/** A clause as it is shipped. Section 3.3: what blocks signature cannot be conceded. */
export const clause = (wording: Wording): LibraryClause => ({
  ...wording,
  text: asParagraphs(wording.text),
  version: 1,
  mayNotBeConceded: wording.covers.some(isStarred),
})
