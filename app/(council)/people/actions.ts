'use server'

import { formAction } from '@/lib/actions/form-action'
import { againstSending, sendAtOnce } from '@/lib/actions/send-letters'
import { toldOfLink } from '@/lib/content/identity-letters'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import * as inputs from '@/lib/domain/identity/inputs'
import { done } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import { enrolmentLink, inviteToEnrol } from '@/lib/use-cases/identity/enrol'
import * as people from '@/lib/use-cases/identity/people'
import * as changes from '@/lib/use-cases/identity/propose'
import { shell } from '@/lib/use-cases/shell'

export const proposePerson = formAction({
  schema: inputs.newPerson,
  words: identityWordsFor,
  run: (input, _, { who }) => changes.proposePerson(shell(), who, input),
  next: (_reference, _input, { id }) => paths.change(id),
})

export const proposePersonChange = formAction({
  schema: inputs.changedPerson,
  words: identityWordsFor,
  run: (input, { reference: id }, { who }) => changes.proposePersonChange(shell(), who, id, input),
  next: (_reference, _input, { id }) => paths.change(id),
})

export const proposeUnlock = formAction({
  schema: inputs.onlyWhy,
  words: identityWordsFor,
  run: ({ why }, { reference: id }, { who }) => changes.proposeUnlock(shell(), who, id, why),
  next: (_reference, _input, { id }) => paths.change(id),
})

export const deactivatePerson = formAction({
  schema: inputs.onlyReason,
  words: identityWordsFor,
  run: ({ reason }, { reference: id }, { who }) => people.deactivatePerson(shell(), who, id, reason),
  next: paths.person,
})

export const invitePerson = formAction({
  schema: nothing,
  words: identityWordsFor,
  run: async (_input, { reference: id }, { who }) => {
    const stopped = againstSending()
    if (stopped) return { ok: false, refusal: stopped }
    const invited = await inviteToEnrol(shell(), who, id)
    if (!invited.ok) return invited
    const { to, secret, letter } = invited.value
    const sent = await sendAtOnce(shell(), letter)
    return sent.ok ? done(toldOfLink(sent.value, { to, link: enrolmentLink(secret) })) : sent
  },
  next: (_reference, _input, told) => told,
})
