'use server'

import { commandAction } from '@/lib/actions/form-action'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { challenge } from '@/lib/domain/disclosure/legal-inputs'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { LIMITS } from '@/lib/domain/disclosure/settings'
import { borrowed } from '@/lib/domain/shared/text'
import { paths } from '@/lib/paths'
import { readCase } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { fieldOfItem, withItems } from './item-answers'

const BORROWED =
  'Most of these words are the requester’s. The record must give your own reason. Change it, or send the decision again to keep it as it is.'

const theirWords = (asked: Request | undefined) =>
  [
    asked?.whyNecessary,
    asked?.prejudiceIfWithheld,
    asked?.lessIntrusiveConsidered,
    asked?.necessaryProportionate,
    asked?.annex6Proportionate,
    asked?.partnershipPurpose,
  ].join('\n')

export const approveRequest = commandAction({
  verb: 'approveRequest',
  schema: inputs.approval,
  shape: withItems,
  fieldAt: fieldOfItem,
  warn: async ({ whyAppropriate }, { reference }, { actor }) => {
    const asked = (await readCase(shell(), actor, reference))?.request
    return borrowed(whyAppropriate, theirWords(asked)) >= LIMITS.borrowedWordsWarning ? BORROWED : null
  },
  next: paths.disclosure,
})

export const complyWithRequirement = commandAction({
  verb: 'complyWithRequirement',
  schema: inputs.approval,
  shape: withItems,
  fieldAt: fieldOfItem,
  next: paths.disclosure,
})

export const challengeRequirement = commandAction({
  verb: 'challengeRequirement',
  schema: challenge,
  next: paths.disclosure,
})

export const refuseRequest = commandAction({
  verb: 'refuseRequest',
  schema: inputs.refusal,
  next: paths.disclosure,
})

export const recordNilReturn = commandAction({
  verb: 'recordNilReturn',
  schema: inputs.nilReturn,
  next: paths.disclosure,
})

export const returnForWork = commandAction({
  verb: 'returnForWork',
  schema: inputs.reason,
  next: paths.disclosure,
})
