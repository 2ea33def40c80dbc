'use server'

import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { firstPageOf } from '@/app/first-page'
import { EMPTY_STATE, type FormState } from '@/components/forms/form-spec'
import { readForm } from '@/lib/actions/form-action'
import { againstSending, sendAtOnce } from '@/lib/actions/send-letters'
import { signInByCall } from '@/lib/auth/call-sign-in'
import { dropCall, keepCall, keptCall, sourceHere } from '@/lib/auth/enrolment-cookie'
import { CALL_IN } from '@/lib/content/call-words'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { shownCode } from '@/lib/domain/identity/enrolment'
import { callAddress, enrolmentCode, spokenCode } from '@/lib/domain/identity/inputs'
import { ownPath } from '@/lib/domain/identity/own-path'
import { faultFields, log } from '@/lib/log'
import { configuredPost } from '@/lib/mail/post'
import { paths } from '@/lib/paths'
import { askForCall, waitForCall } from '@/lib/use-cases/identity/call-back'
import { secretText } from '@/lib/use-cases/identity/codes'
import { shell } from '@/lib/use-cases/shell'
import { withinLimit } from '@/lib/use-cases/within-limit'

/** Nothing that was typed comes back: it is a code, or tells whose address was tried. */
const saying = (words: string): FormState => ({ errors: { '': words }, values: {} })

type Asked = { readonly address: string; readonly browser: string; readonly source: string }

const asks = async (asked: Asked) => {
  const outcome = await askForCall(shell(), asked)
  if (!outcome.ok) {
    log.info('signIn.refused', { rule: outcome.refusal.rule })
    return null
  }
  const sent = await sendAtOnce(shell(), outcome.value.letter)
  return sent.ok && sent.value === 'shown' ? outcome.value.code : null
}

/** Nobody waits for it any more, and what the framework would print of a fault holds an address. */
const asksLater = (asked: Asked) =>
  asks(asked).catch((fault: unknown) => log.error('signIn.call-not-asked', faultFields(fault)))

/**
 * Counted for this address from this source, so that no stranger elsewhere uses up somebody's tries. What the answer
 * is goes out before anybody is looked for (A8); a demonstration without mail has to wait, as its page shows the code.
 */
export async function askSignInCode(
  back: string | null,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const read = await readForm({ schema: callAddress }, form)
  if ('again' in read) return read.again
  const stopped = againstSending()
  if (stopped) return saying(identityWordsFor(stopped))
  const [source, address] = [await sourceHere(), read.input.email]
  const within = await withinLimit('signInMail', { account: `${address} ${source}`, source })
  if (!within.ok) return saying(CALL_IN.tooOften)
  const browser = secretText()
  await keepCall(browser)
  const asked = { address, browser, source }
  if (configuredPost()) {
    after(() => asksLater(asked))
    redirect(paths.callAsked(ownPath(back)))
  }
  const code = await asks(asked)
  const heading = 'In the demonstration no mail is sent'
  const value = code ? shownCode(code) : 'none, because that address may not sign in so'
  return { ...EMPTY_STATE, told: { heading, label: 'The code that the mail would hold', value } }
}

export async function enterMailCode(
  back: string | null,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const read = await readForm({ schema: enrolmentCode }, form)
  if ('again' in read) return { ...read.again, values: {} }
  const waits = await waitForCall(shell(), await keptCall(), read.input.code)
  if (!waits.ok) return saying(identityWordsFor(waits.refusal))
  redirect(paths.callWait(ownPath(back)))
}

export async function enterSpokenCode(
  back: string | null,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const read = await readForm({ schema: spokenCode }, form)
  if ('again' in read) return { ...read.again, values: {} }
  const entered = await signInByCall(await keptCall(), read.input.code)
  if (!entered.ok) return saying(identityWordsFor(entered.refusal))
  await dropCall()
  redirect(ownPath(back) ?? firstPageOf(entered.value))
}
