'use server'

import { clauseAnchor } from '@/components/agreement/partner-text'
import { invitedAction } from '@/lib/actions/invited-action'
import * as inputs from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'

const toClause = ({ clause }: { readonly clause?: string | undefined }) =>
  `${paths.invitedAgreement()}#${clause ? clauseAnchor(clause) : 'whole'}`

export const invitedComments = invitedAction({
  verb: 'addComment',
  schema: inputs.sharedComment,
  toInput: (said) => ({ ...said, audience: 'shared' }),
  next: toClause,
})

export const invitedProposes = invitedAction({
  verb: 'proposeWording',
  schema: inputs.proposal,
  toInput: (proposed) => proposed,
  next: toClause,
})
