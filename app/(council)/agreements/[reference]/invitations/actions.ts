'use server'

import { z } from 'zod'
import { agreementAction } from '@/lib/actions/agreement-action'
import { formAction } from '@/lib/actions/form-action'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { TOLD_OF_LINK } from '@/lib/content/negotiation-words'
import * as inputs from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'
import { invitationLink, invite } from '@/lib/use-cases/agreement/invite'
import { shell } from '@/lib/use-cases/shell'

export const inviteThem = formAction({
  schema: inputs.invitation,
  words: agreementWordsFor,
  run: (input, { reference }, { who }) => invite(shell(), who, { reference, input }),
  next: (_reference, _input, { secret }) => ({ ...TOLD_OF_LINK, value: invitationLink(secret) }),
})

export const withdrawInvitation = agreementAction({
  verb: 'withdrawInvitation',
  schema: z.strictObject({ invitation: z.uuid() }),
  anyVersion: true,
  next: (reference) => paths.agreementStep(reference, 'invitations'),
})
