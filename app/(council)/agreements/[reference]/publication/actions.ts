'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import { PERSONAL_MAILBOX } from '@/lib/content/register-pages'
import { publication, publicationAdvice, reason } from '@/lib/domain/agreement/inputs'
import { isRoleMailbox } from '@/lib/domain/agreement/public-extract'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

const back = (reference: string) => paths.agreementStep(reference, 'publication')

export const proposePublication = agreementAction({
  verb: 'proposePublication',
  schema: publication,
  warn: async ({ contact }) => (isRoleMailbox(contact) ? null : PERSONAL_MAILBOX),
  next: back,
})

export const advisePublication = agreementAction({
  verb: 'advisePublication',
  schema: publicationAdvice,
  next: back,
})

export const publishEntry = agreementAction({ verb: 'publishEntry', schema: nothing, next: back })

export const withdrawPublication = agreementAction({
  verb: 'withdrawPublication',
  schema: reason,
  next: back,
})
