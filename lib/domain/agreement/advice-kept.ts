import { ADVICE_POINTS } from '../shared/advice-points'
import { addMonths, londonDate } from '../shared/dates'
import { type Advice, type Dissent, NOT_ASKED, type Response } from './advice'

/**
 * Advice as the product kept it before it asked for the fixed points, conclusions and conditions one by one. It reads
 * as advice of today in which these were not asked; its basis is no text of today, so nobody signs on it.
 */

type EarlierResponse = Omit<Response, 'dissent'> & { readonly alternative: string }

export type EarlierAdvice = Omit<
  Advice,
  'concerns' | 'optOutConclusion' | 'transferConclusion' | 'conditions' | 'validUntil' | 'response'
> & { readonly conditions: string; readonly response: EarlierResponse | null }

const isEarlier = (kept: Advice | EarlierAdvice): kept is EarlierAdvice => !('concerns' in kept)

const dissentIn = ({ followed, alternative }: EarlierResponse): Dissent | null =>
  followed === 'followed'
    ? null
    : {
        notFollowed: [],
        alternative,
        risk: { level: NOT_ASKED, owner: 'nobody named', post: 'post not asked' },
        communicatedHow: '',
      }

const responseIn = ({ alternative, ...answered }: EarlierResponse): Response => ({
  ...answered,
  dissent: dissentIn({ ...answered, alternative }),
})

/** No last day was said; so long did advice count when days came with the product. */
const MONTHS = 12

/** It was one text, and nobody was named to meet it. */
const conditionsIn = ({ conditions, by }: EarlierAdvice): Advice['conditions'] =>
  conditions.trim() === ''
    ? []
    : [
        {
          id: 'C1',
          text: conditions,
          owner: 'Nobody named',
          dueOn: londonDate(new Date(by.at)),
          blocking: true,
          closed: null,
        },
      ]

export const adviceAsToday = (kept: Advice | EarlierAdvice): Advice => {
  if (!isEarlier(kept)) return kept
  return {
    ...kept,
    concerns: Object.fromEntries(ADVICE_POINTS.map((point) => [point, NOT_ASKED])) as Advice['concerns'],
    optOutConclusion: NOT_ASKED,
    transferConclusion: NOT_ASKED,
    conditions: conditionsIn(kept),
    validUntil: addMonths(londonDate(new Date(kept.by.at)), MONTHS),
    response: kept.response && responseIn(kept.response),
  }
}
