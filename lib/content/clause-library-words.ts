import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'

/** Why a clause of the library was not kept; what was typed stays in the form. */
export const libraryWordsFor = (refusal: Refusal): string => {
  if (refusal.rule === HOUSE_RULES.staleVersion)
    return `Somebody wrote version ${refusal.facts?.version} of this clause since you opened the page. What you typed is kept below, and theirs is on the page of the clause. Compare the two, then send yours again.`
  if (refusal.rule === HOUSE_RULES.notFound) return 'There is no such clause in the library.'
  return agreementWordsFor(refusal)
}
