'use server'

import { z } from 'zod'
import type { FormState } from '@/components/forms/form-spec'
import { commandAction, formAction } from '@/lib/actions/form-action'
import { declaration } from '@/lib/content/agency-forms'
import * as council from '@/lib/domain/disclosure/council-inputs'
import { item } from '@/lib/domain/disclosure/request-inputs'
import { paragraph } from '@/lib/domain/shared/text'
import { paths } from '@/lib/paths'
import { startAgain } from '@/lib/use-cases/disclosure/start-again'
import { shell } from '@/lib/use-cases/shell'

/* One export a verb: each is a public address and each asks who it is before anything else. */

export const submit = commandAction({
  verb: 'submitRequest',
  schema: declaration,
  toInput: () => ({}),
  next: (reference) => paths.submitted(reference),
})

/** An order or a notice: its issuer is named in it, and nobody else authorises it. */
export const lodge = commandAction({
  verb: 'lodgeRequirement',
  schema: declaration,
  toInput: () => ({}),
  next: (reference) => paths.submitted(reference),
})

export const handOver = commandAction({
  verb: 'handOver',
  schema: council.nothing,
  next: (reference) => paths.request(reference),
})

export const authorise = commandAction({
  verb: 'authoriseRequest',
  // Unticked boxes are not sent at all.
  schema: council.authorisation,
  next: (reference) => paths.request(reference),
})

export const returnToRequester = commandAction({
  verb: 'returnRequest',
  schema: council.reason,
  next: () => paths.requests(),
})

export const decline = commandAction({
  verb: 'declineAuthorisation',
  schema: council.reason,
  // Its page also asks why a request is returned, under the name the schema has.
  shape: ({ whyDeclined, ...rest }) => ({ ...rest, reason: whyDeclined }),
  fieldAt: () => 'whyDeclined',
  next: (reference) => paths.request(reference),
})

export const clarify = commandAction({
  verb: 'answerClarification',
  schema: council.answer,
  next: (reference) => paths.request(reference),
})

export const withdraw = commandAction({
  verb: 'withdrawRequest',
  schema: council.reason,
  next: (reference) => paths.request(reference),
})

export const confirmReceipt = commandAction({
  verb: 'confirmReceipt',
  schema: council.receipt,
  next: (reference) => paths.request(reference),
})

export const renew = commandAction({
  verb: 'renewRequest',
  schema: council.nothing,
  next: (reference) => paths.request(reference),
})

const changed = z.intersection(
  z.object({ reason: paragraph('why it changes', { min: 10, max: 1000 }) }),
  z.object({ item }),
)

export async function changeScope(
  reference: string,
  position: number | null,
  state: FormState,
  form: FormData,
) {
  const change = commandAction({
    verb: 'changeScope',
    schema: changed,
    shape: ({ reason, ...fields }) => ({ reason, item: fields }),
    fieldAt: (path) => String(path.at(-1) ?? ''),
    toInput: (input) => ({ ...input, position }),
    next: () => paths.request(reference),
  })
  return change(reference, state, form)
}

/** A new draft with the answers of this request, linked to it. */
export async function again(reference: string, state: FormState, form: FormData) {
  let started = ''
  const start = formAction({
    schema: council.nothing,
    run: async (_nothing, _submission, { actor, who }) => {
      const outcome = await startAgain(shell(), actor, who, reference)
      if (outcome.ok) started = outcome.value.reference
      return outcome
    },
    next: () => paths.checkAnswers(started),
  })
  return start(reference, state, form)
}
