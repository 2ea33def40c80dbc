'use server'

import { formAction } from '@/lib/actions/form-action'
import { againstSending, sendLetter } from '@/lib/actions/send-letters'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { recoveryLetter } from '@/lib/content/recovery-letters'
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
      const { to, secret } = invited.value
      const link = enrolmentLink(secret)
      const sent = await sendLetter(recoveryLetter(to, link))
      return sent.ok ? done({ to, link: sent.value ? null : link }) : sent
    }),
  next: (_reference, _input, { to, link }) =>
    link === null
      ? { heading: 'The link is sent', label: 'It went to', value: to }
      : {
          heading: 'In the demonstration no mail is sent',
          label: 'The link that the mail would hold. It is shown this once',
          value: link,
        },
})
