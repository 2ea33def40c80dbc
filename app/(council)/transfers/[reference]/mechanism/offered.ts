import type { Option } from '@/components/forms/form-spec'
import { checkWordsFor } from '@/lib/content/check-refusals'
import type { Family } from '@/lib/domain/checks/reference'
import { TRANSFER_OUTCOME_WORDS } from '@/lib/domain/checks/transfer/outcome-words'
import { whatIf } from '@/lib/use-cases/checks/read-transfer'
import type { OpenTransfer } from '../open-transfer'

/** Neither is anything that a transfer could rest on. */
const NEVER: readonly Family[] = ['none', 'invalid']

/** Everything in the table of mechanisms: what is open for these places, and of the rest why it is not. */
export const mechanismsFor = (open: OpenTransfer): readonly Option[] => {
  const options = open.context.reference.mechanisms
    .filter(({ family }) => !NEVER.includes(family))
    .map(({ mechanism_code: value, name: label }): Option => {
      const refusal = open.refuses('chooseMechanism', { mechanismCode: value })
      if (refusal) return { value, label, hint: checkWordsFor(refusal), disabled: true }
      const { outcome } = whatIf(open, { mechanismCode: value })
      return { value, label, hint: `As it is written now: ${TRANSFER_OUTCOME_WORDS[outcome]}.` }
    })
  return options.toSorted((one, other) => Number(one.disabled ?? false) - Number(other.disabled ?? false))
}
