import { ADVICE_POINT_NAMES } from '../shared/advice-points'
import type { Advice, AdviceLevel, Dissent, Response } from './advice'

/** What the codes of advice mean, the same on screens and on records. */

export const LEVEL_WORDS: Readonly<Record<AdviceLevel, string>> = {
  noConcern: 'No concern',
  support: 'Go ahead',
  supportWithConditions: 'Go ahead, on conditions',
  adviseAgainst: 'Do not go ahead',
}

export const FOLLOWED_WORDS: Readonly<Record<Response['followed'], string>> = {
  followed: 'Followed',
  partly: 'Followed in part',
  notFollowed: 'Not followed',
}

/** Advice that an earlier version of the product kept. */
export const NOT_ASKED_WORDS = 'This was not asked yet when the advice was given'

export const CONCLUSION_WORDS: Readonly<Record<Advice['optOutConclusion'], string>> = {
  notConcerned: 'It does not arise here',
  content: 'Content',
  contentWithConditions: 'Content, on conditions',
  notContent: 'Not content',
  notAsked: NOT_ASKED_WORDS,
}

export const RISK_WORDS: Readonly<Record<Dissent['risk']['level'], string>> = {
  LOW: 'Low',
  MODERATE: 'Moderate',
  HIGH: 'High',
  notAsked: NOT_ASKED_WORDS,
}

const isPoint = (id: string): id is keyof typeof ADVICE_POINT_NAMES => Object.hasOwn(ADVICE_POINT_NAMES, id)

/** The same without the words of a condition, for copies that leave the council. */
export const pointName = (id: Dissent['notFollowed'][number]) =>
  isPoint(id) ? ADVICE_POINT_NAMES[id] : `Condition ${id.slice(1)}`

export const pointInFull = (
  { conditions }: Pick<Advice, 'conditions'>,
  id: Dissent['notFollowed'][number],
) => {
  const condition = conditions.find((one) => one.id === id)
  return condition ? `${pointName(id)}: ${condition.text}` : pointName(id)
}
