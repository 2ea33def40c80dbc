'use server'

import { z } from 'zod'
import { agreementAction } from '@/lib/actions/agreement-action'
import * as inputs from '@/lib/domain/agreement/inputs'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { line } from '@/lib/domain/shared/text'
import { paths } from '@/lib/paths'

const toNegotiation = (reference: string) => paths.agreementStep(reference, 'negotiation')

const toClause = (reference: string, { clause }: { readonly clause?: string | undefined }) =>
  clause ? paths.negotiatedClause(reference, clause) : toNegotiation(reference)

export const addComment = agreementAction({
  verb: 'addComment',
  schema: inputs.comment,
  anyVersion: true,
  next: toClause,
})

/** Of the wording that was on the page: where a clause stands is about what it says. */
export const setPosition = agreementAction({
  verb: 'setPosition',
  schema: inputs.position.extend({ clause: line('the clause', { max: 80 }) }),
  next: toClause,
})

export const proposeWording = agreementAction({
  verb: 'proposeWording',
  schema: inputs.proposal,
  anyVersion: true,
  next: toClause,
})

/** Held against the clause as it was shown: accepted wording replaces no other. */
export const answerProposal = agreementAction({
  verb: 'answerProposal',
  schema: inputs.proposalAnswer.extend({ proposal: z.uuid() }),
  next: toNegotiation,
})

export const finaliseText = agreementAction({ verb: 'finaliseText', schema: nothing, next: toNegotiation })

export const reopenNegotiation = agreementAction({
  verb: 'reopenNegotiation',
  schema: inputs.reason,
  next: toNegotiation,
})
