import { FLOW_REFUSALS } from '@/lib/content/flow-refusals'
import { wordsFor } from '@/lib/content/refusals'
import { REGISTER_REFUSALS } from '@/lib/content/register-refusals'
import { RUN_WORDS } from '@/lib/content/run-refusals'
import { SHEET_REFUSALS } from '@/lib/content/sheet-refusals'
import { TRANSFER_REFUSALS } from '@/lib/content/transfer-refusals'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'

type Facts = NonNullable<Refusal['facts']>

/** Refusals of one kind of check in words: what is wrong, then what to do. */
export type RefusalWords = Readonly<Record<string, (facts: Facts) => string>>

const WORDS: RefusalWords = {
  [HOUSE_RULES.notFound]: () => 'There is no such check, or it is not yours to see.',
  [HOUSE_RULES.wrongState]: () =>
    'This step is not open now: the check has moved on. Open its first page to see where it stands.',
  [HOUSE_RULES.staleVersion]: () =>
    'This check changed since you opened the page. What you typed is kept below. Check it and send it again.',
  [HOUSE_RULES.busy]: () =>
    'Somebody else is acting on this check at this moment. Nothing of yours was done; wait a few seconds and send it again.',
  SECOND_PERSON: () => 'Somebody else has to do this: it takes two people. Ask a colleague.',
  ...RUN_WORDS,
  ...SHEET_REFUSALS,
  ...FLOW_REFUSALS,
  ...REGISTER_REFUSALS,
  ...TRANSFER_REFUSALS,
}

export const checkWordsFor = (refusal: Refusal): string => {
  const { rule, facts = {} } = refusal
  return WORDS[rule]?.(facts) ?? wordsFor(refusal)
}
