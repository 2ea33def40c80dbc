'use server'

import { formAction } from '@/lib/actions/form-action'
import { againstSending, sendAtOnce } from '@/lib/actions/send-letters'
import { toldOfLink } from '@/lib/content/identity-letters'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { lostPasskey, onlyReason, recoveryOfOurs } from '@/lib/domain/identity/inputs'
import { done } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import { enrolmentLink } from '@/lib/use-cases/identity/enrol'
import * as recoveries from '@/lib/use-cases/identity/recover'
import { shell } from '@/lib/use-cases/shell'

/** Nobody is asked to wait a day for something of which nobody can be told. */
const ifMailGoes = async <T>(work: () => Promise<T>) => {
  const stopped = againstSending()
  return stopped ? { ok: false as const, refusal: stopped } : work()
}

export const askRecovery = formAction({
  schema: lostPasskey,
  words: identityWordsFor,
  run: ({ why }, { reference: id }, { who }) =>
    ifMailGoes(() => recoveries.askRecovery(shell(), who, id, why)),
  next: (_reference, _input, { id }) => paths.recovery(id),
})

export const askRecoveryOfOurs = formAction({
  schema: recoveryOfOurs,
  words: identityWordsFor,
  run: ({ personId, why }, _, { who }) =>
    ifMailGoes(() => recoveries.askRecovery(shell(), who, personId, why)),
  next: (_reference, _input, { id }) => paths.recovery(id),
})

export const agreeRecovery = formAction({
  schema: nothing,
  words: identityWordsFor,
  run: (_input, { reference: id }, { who }) => ifMailGoes(() => recoveries.agreeRecovery(shell(), who, id)),
  next: paths.recovery,
})

/** Whatever becomes of mail: to stop it must always be possible. */
export const stopRecovery = formAction({
  schema: onlyReason,
  words: identityWordsFor,
  run: ({ reason }, { reference: id }, { who }) => recoveries.stopRecovery(shell(), who, id, reason),
  next: paths.recovery,
})

export const inviteByRecovery = formAction({
  schema: nothing,
  words: identityWordsFor,
  run: (_input, { reference: id }, { who }) =>
    ifMailGoes(async () => {
      const invited = await recoveries.inviteByRecovery(shell(), who, id)
      if (!invited.ok) return invited
      const { to, secret, letter } = invited.value
      const sent = await sendAtOnce(shell(), letter)
      return sent.ok ? done(toldOfLink(sent.value, { to, link: enrolmentLink(secret) })) : sent
    }),
  next: (_reference, _input, told) => told,
})
