'use server'

import { errorsOf, refusedState } from '@/lib/actions/form-action'
import { answersFrom, typedValues } from '@/lib/actions/read-form'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { sought } from '@/lib/domain/disclosure/after-inputs'
import { traceRecipients } from '@/lib/use-cases/disclosure/trace-recipients'
import { shell } from '@/lib/use-cases/shell'
import type { TraceState } from './trace-form'

/** Answered where it was asked and not at an address of its own: a name in an address is a name in a log. */
export async function searchRecipients(_state: TraceState, form: FormData): Promise<TraceState> {
  const { who } = await requireSignedIn()
  const values = typedValues(form)
  const parsed = sought.safeParse(answersFrom(values))
  if (!parsed.success) return { errors: errorsOf(parsed.error), values }
  const outcome = await traceRecipients(shell(), who, parsed.data)
  return outcome.ok ? { errors: {}, values, found: outcome.value } : refusedState(outcome.refusal, values)
}
