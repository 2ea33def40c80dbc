'use server'

import { z } from 'zod'
import type { FormState } from '@/components/forms/form-spec'
import { formAction } from '@/lib/actions/form-action'
import { endOtherOwnSessions, endOwnSession } from '@/lib/auth/session-life'
import { done, HOUSE_RULES, refused } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'

const one = z.strictObject({ session: z.uuid() })
const nothing = z.strictObject({})

export async function endOneSession(state: FormState, form: FormData) {
  return formAction({
    schema: one,
    run: async ({ session }, _submission, { actor }) =>
      (await endOwnSession(actor.id, session)) === 1 ? done(null) : refused(HOUSE_RULES.notFound),
    words: () => 'That sign-in has ended already. Open this page again to see what is open now.',
    next: paths.account,
  })('', state, form)
}

export async function endOtherSessions(state: FormState, form: FormData) {
  return formAction({
    schema: nothing,
    run: async (_input, _submission, { actor, who }) =>
      done(await endOtherOwnSessions(actor.id, who.session.id)),
    next: paths.account,
  })('', state, form)
}
