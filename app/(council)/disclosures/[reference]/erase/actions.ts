'use server'

import { formAction } from '@/lib/actions/form-action'
import { nothing, reason } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'
import { answerErasureOf, askErasure as ask } from '@/lib/use-cases/disclosure/erase-case'
import { shell } from '@/lib/use-cases/shell'

export const askErasure = formAction({
  schema: reason,
  run: (input, { reference }, { who }) => ask(shell(), who, { reference, why: input.reason }),
  next: (reference) => paths.step(reference, 'erase'),
})

/** The case page then says what stands in its place. */
export const agreeErasure = formAction({
  schema: nothing,
  run: (_nothing, { reference }, { who }) => answerErasureOf(shell(), who, { reference, agreed: true }),
  next: paths.disclosure,
})

export const declineErasure = formAction({
  schema: reason,
  run: (input, { reference }, { who }) =>
    answerErasureOf(shell(), who, { reference, agreed: false, why: input.reason }),
  next: paths.disclosure,
})
