'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/components/forms/form-spec'
import { readForm } from '@/lib/actions/form-action'
import { keepGrant, sourceHere } from '@/lib/auth/enrolment-cookie'
import { BREAK_GLASS } from '@/lib/content/break-glass-words'
import { breakGlassCode } from '@/lib/domain/identity/inputs'
import { paths } from '@/lib/paths'
import { spendBreakGlassCode } from '@/lib/use-cases/identity/break-glass'
import { shell } from '@/lib/use-cases/shell'
import { withinLimit } from '@/lib/use-cases/within-limit'

/** Nothing that was typed comes back, and every refusal says the same. */
const saying = (words: string): FormState => ({ errors: { '': words }, values: {} })

/**
 * Limited by where it comes from and not by the address: whoever knows an administrator's address would otherwise
 * keep them out. The tries of a code are counted by the code.
 */
export async function enterBreakGlass(_state: FormState, form: FormData): Promise<FormState> {
  const read = await readForm({ schema: breakGlassCode }, form)
  if ('again' in read) return { ...read.again, values: {} }
  const within = await withinLimit('code', { source: await sourceHere() })
  if (!within.ok) return saying(BREAK_GLASS.tooOften)
  const spent = await spendBreakGlassCode(shell(), read.input)
  if (!spent.ok) return saying(BREAK_GLASS.notGood)
  await keepGrant(spent.value.token)
  redirect(paths.accountEnrol())
}
