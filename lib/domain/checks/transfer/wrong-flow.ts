import type { IncidentTrigger } from '../incidents'
import type { CheckContext } from '../kernel'
import { decideNow } from './as-facts'
import { mechanismOf } from './mechanisms'
import type { Transfer } from './transfer'

/** What is wrong with data that goes although it may not (3.7): at the least that it goes. */

const isOnException = ({ content }: Transfer, { reference, today }: CheckContext) =>
  mechanismOf(content.mechanismCode, reference, today)?.family === 'derogation'

export const wrongsOf = (t: Transfer, context: CheckContext): readonly IncidentTrigger[] => {
  const isOutside = decideNow(t, context).outcome === 'BLOCK_LOCATION'
  const isUnrecorded = t.signed === null && isOnException(t, context)
  const wasNotAsked = t.advice.length === 0 && t.asked === null
  return [
    'SENT_NOT_ACTIVE',
    ...(isOutside ? (['LOCATION_OUTSIDE'] as const) : []),
    ...(isUnrecorded ? (['DEROGATION_UNRECORDED'] as const) : []),
    ...(wasNotAsked ? (['ADVICE_NOT_SOUGHT'] as const) : []),
  ]
}
