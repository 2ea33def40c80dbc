import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { type Command, handleCommand, type Who } from '../handle-command'
import type { Shell } from '../shell'

type Declared = { readonly conflict?: string; readonly conflictText?: string | undefined }

const declaredIn = (input: unknown): Declared => {
  const { conflict, conflictText, answers } = (input ?? {}) as Declared & { answers?: Declared }
  return answers ?? { conflict, conflictText }
}

/**
 * SoD-8: "yes" to a conflict is itself an act. It is recorded and takes the person off the case, and the
 * act they were about to do is refused.
 */
export const actOrDeclare = async <V extends Verb>(
  shell: Shell,
  who: Who,
  command: Command<V>,
): Promise<Outcome<Disclosure>> => {
  const { conflict, conflictText } = declaredIn(command.input)
  if (conflict !== 'yes') return handleCommand(shell, who, command)
  const declared = await handleCommand(shell, who, {
    verb: 'declareConflict',
    reference: command.reference,
    version: command.version,
    input: { conflictText: conflictText ?? 'Not described' },
  })
  return declared.ok
    ? { ok: false, refusal: { rule: 'SoD-8', facts: { version: declared.value.version } } }
    : declared
}
