import { signatory } from '../../shared/signatory'
import type { CheckContext, Matter } from '../kernel'
import { hashOf } from './as-facts'
import type { TransferContent } from './content'
import type { Transfer } from './transfer'

/** A new assessment; it becomes what it is by its verbs. */

export type OpenTransfer = {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly matter: Matter | null
  readonly content: TransferContent
  /** Which use of an exception this is in twelve months, for this recipient and purpose. */
  readonly derogationUse: number
}

export const openTransfer = (given: OpenTransfer, context: CheckContext): Transfer => {
  const contentHash = hashOf(context, given.content)
  return {
    ...given,
    ...{ contentHash, contentVersion: 1, version: 1, status: 'DRAFT', clock: null },
    openedBy: signatory(context, contentHash),
    createdAt: context.now,
    authors: [context.actor.id],
    ...{ anonymityReview: null, decided: null, assessment: null, asked: null },
    ...{ advice: [], conditions: [], signed: null, pastSigned: [] },
    ...{ review: null, suspension: null, ending: null },
  }
}
