import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { FormAction } from '@/components/forms/form-spec'
import { keptInvitation } from '@/lib/auth/invitation-cookie'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { paths } from '@/lib/paths'
import { handleAgreement } from '@/lib/use-cases/agreement/act'
import { invitationFor } from '@/lib/use-cases/agreement/invited'
import { shell } from '@/lib/use-cases/shell'
import { type Asked, readForm, refusedState } from './form-action'

type InvitedDeclaration<V extends AgreementVerb, S extends z.ZodType> = Asked<S> & {
  readonly verb: V
  readonly toInput: (input: z.output<S>) => AgreementInput<V>
  readonly next: (input: z.output<S>) => string
}

/**
 * An act of somebody who came by an invitation and has no account: the cookie says which, the database whether
 * it still stands. The page they post from tells whose invitation no longer does whom to ask.
 */
export const invitedAction =
  <V extends AgreementVerb, S extends z.ZodType>({
    verb,
    toInput,
    next,
    ...asked
  }: InvitedDeclaration<V, S>): FormAction =>
  async (_state, form) => {
    const invitation = await invitationFor(shell(), await keptInvitation())
    if (!invitation) redirect(paths.invitedAgreement())
    const read = await readForm(asked, form)
    if ('again' in read) return read.again
    const { invitationId, reference } = invitation
    const outcome = await handleAgreement(
      shell(),
      { invitationId },
      { verb, reference, version: null, input: toInput(read.input) },
    )
    if (!outcome.ok) return refusedState(outcome.refusal, read.values, agreementWordsFor)
    redirect(next(read.input))
  }
