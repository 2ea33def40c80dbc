'use server'

import { z } from 'zod'
import type { FormState } from '@/components/forms/form-spec'
import { formAction } from '@/lib/actions/form-action'
import { marksRead } from '@/lib/actions/mark-notices-read'
import { FIRST_QUESTION } from '@/lib/domain/disclosure/questions'
import { done } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import { startRequest } from '@/lib/use-cases/disclosure/start-request'
import { shell } from '@/lib/use-cases/shell'

const starting = z.strictObject({
  organisationId: z.uuid({ error: 'Select the organisation that is asking' }).optional(),
})

/** Opens a draft and goes to its first question. */
export async function begin(state: FormState, form: FormData) {
  let reference = ''
  const start = formAction({
    schema: starting,
    run: async (input, _submission, { who }) => {
      const outcome = await startRequest(shell(), who, input)
      if (!outcome.ok) return outcome
      reference = outcome.value.reference
      return done(null)
    },
    next: () => paths.question(reference, FIRST_QUESTION),
  })
  return start('', state, form)
}

export async function markSeen(state: FormState, form: FormData) {
  return marksRead(paths.requests)(state, form)
}
