import { wordsFor } from '@/lib/content/refusals'
import { agreementStatusWords } from '@/lib/content/register-words'
import { AGREEMENT_STATUSES, type AgreementStatus } from '@/lib/domain/agreement/states'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'

type Facts = NonNullable<Refusal['facts']>
type Words = (facts: Facts) => string

const isStatus = (status: unknown): status is AgreementStatus =>
  (AGREEMENT_STATUSES as readonly unknown[]).includes(status)

const statusOf = ({ status }: Facts) => (isStatus(status) ? agreementStatusWords(status, 'staff') : 'changed')

/** Every refusal of an act on an agreement in words: what is wrong, then what to do. */
const WORDS: Readonly<Record<string, Words>> = {
  [HOUSE_RULES.notFound]: () => 'There is no such agreement, or it is not yours to see.',
  [HOUSE_RULES.wrongState]: (facts) => `This step is not open now: the agreement is “${statusOf(facts)}”.`,
  [HOUSE_RULES.staleVersion]: (facts) =>
    `The agreement changed since you opened this page; it is now “${statusOf(facts)}”. What you typed is kept below. Check it and send it again.`,
  'SoD-5': () =>
    'You have, or somebody you chose has, another seat on this agreement. Whoever drafts it, advises on it and signs it are different people: ask a deputy (SoD-5).',
  'SoD-8': () =>
    'You declared an interest in this agreement. You take no further part in it; ask somebody at your grade or above (SoD-8).',
}

/** A reason of the gate comes with its own sentence. */
export const agreementWordsFor = (refusal: Refusal): string => {
  const { rule, facts = {} } = refusal
  const words = WORDS[rule]
  if (words) return words(facts)
  return typeof facts.text === 'string' && facts.text !== '' ? facts.text : wordsFor(refusal)
}
