import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import type { Outcome } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { type AgreementCommand, handleAgreement } from './act'

type Declared = { readonly conflict?: string; readonly conflictText?: string | undefined }

/** SoD-8: "yes" to an interest is itself an act. It is kept, and the act that was about to be done is refused. */
export const actOnAgreement = async <V extends AgreementVerb>(
  shell: Shell,
  who: Who,
  command: Omit<AgreementCommand<V>, 'input'> & { readonly input: AgreementInput<V> & Declared },
): Promise<Outcome<Agreement>> => {
  const { conflict, conflictText, ...input } = command.input
  if (conflict !== 'yes')
    return handleAgreement(shell, who, { ...command, input: input as unknown as AgreementInput<V> })
  const declared = await handleAgreement(shell, who, {
    verb: 'declareInterest',
    reference: command.reference,
    version: command.version,
    input: { conflictText: conflictText ?? 'Not described' },
  })
  return declared.ok
    ? { ok: false, refusal: { rule: 'SoD-8', facts: { version: declared.value.version } } }
    : declared
}
