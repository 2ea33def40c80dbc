'use server'

import { clauseAnchor } from '@/components/agreement/partner-text'
import { agreementAction } from '@/lib/actions/agreement-action'
import * as inputs from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'

const toClause = (reference: string, { clause }: { readonly clause?: string | undefined }) =>
  `${paths.partnerAgreement(reference)}#${clause ? clauseAnchor(clause) : 'whole'}`

export const partnerComments = agreementAction({
  verb: 'addComment',
  schema: inputs.sharedComment,
  toInput: (said) => ({ ...said, audience: 'shared' }),
  anyVersion: true,
  next: toClause,
})

export const partnerProposes = agreementAction({
  verb: 'proposeWording',
  schema: inputs.proposal,
  anyVersion: true,
  next: toClause,
})
