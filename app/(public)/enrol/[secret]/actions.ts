'use server'

import { redirect } from 'next/navigation'
import { EMPTY_STATE, type FormState } from '@/components/forms/form-spec'
import { readForm } from '@/lib/actions/form-action'
import { againstSending, sendAtOnce } from '@/lib/actions/send-letters'
import { keepAsked, keepGrant, keptAsked, sourceHere } from '@/lib/auth/enrolment-cookie'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { shownCode } from '@/lib/domain/identity/enrolment'
import { enrolmentCode } from '@/lib/domain/identity/inputs'
import type { Refusal } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import * as enrol from '@/lib/use-cases/identity/enrol'
import { shell } from '@/lib/use-cases/shell'

const refusedWith = (refusal: Refusal): FormState => ({
  errors: { '': identityWordsFor(refusal) },
  values: {},
})

/** Whoever sends this form gets a cookie and no code: the code goes to the mailbox. */
export async function askForCode(secret: string): Promise<FormState> {
  const stopped = againstSending()
  if (stopped) return refusedWith(stopped)
  const asked = await enrol.askEnrolmentCode(shell(), secret, await sourceHere())
  if (!asked.ok) return refusedWith(asked.refusal)
  const { browser, code, letter } = asked.value
  const sent = await sendAtOnce(shell(), letter)
  if (!sent.ok) return refusedWith(sent.refusal)
  await keepAsked(browser)
  if (sent.value !== 'shown') redirect(`${paths.enrol(secret)}?code=${sent.value}`)
  const heading = 'In the demonstration no mail is sent'
  return {
    ...EMPTY_STATE,
    told: { heading, label: 'The code that the mail would hold', value: shownCode(code) },
  }
}

export async function enterCode(_state: FormState, form: FormData): Promise<FormState> {
  const read = await readForm({ schema: enrolmentCode }, form)
  if ('again' in read) return read.again
  const entered = await enrol.enrolByCode(shell(), await keptAsked(), read.input.code)
  if (!entered.ok) return refusedWith(entered.refusal)
  await keepGrant(entered.value.token)
  redirect(paths.accountEnrol())
}
