import { type Advice, currentAdvice } from '../../agreement/advice'
import { adviceBasis } from '../../agreement/advice-basis'
import type { Agreement } from '../../agreement/agreement'
import { isAtLeast } from '../../shared/grades'
import type { GuardAdvice, GuardAdviceLevel, GuardDissent } from './advice'

/** Advice on an agreement as the guards read it (3.1). What its gate asks of advice is asked there. */

const LEVELS: Record<Advice['level'], GuardAdviceLevel> = {
  noConcern: 'SUPPORT',
  support: 'SUPPORT',
  supportWithConditions: 'SUPPORT_WITH_CONDITIONS',
  adviseAgainst: 'OBJECT',
}

const dissentIn = (
  { asked, by, response, acknowledgement, boardNotified }: Advice,
  drafters: readonly string[],
): GuardDissent | null =>
  response?.dissent
    ? {
        isSenior: isAtLeast(response.grade, 'director'),
        isIndependent: ![asked.by.personId, by.personId, ...drafters].includes(response.by.personId),
        reasons: response.reasons,
        // Refused where it was given.
        isRepeated: false,
        alternative: response.dissent.alternative,
        riskOwner: response.dissent.risk.owner,
        communicatedOn: response.communicatedOn,
        communicatedHow: response.dissent.communicatedHow,
        isAcknowledged: acknowledgement !== null,
        boardNotified: boardNotified !== null,
      }
    : null

/** `materialAt` is when something that advice rests on, and that is not in the text, last changed. */
export const adviceOn = (a: Agreement, materialAt: string | null): GuardAdvice | null => {
  const advice = currentAdvice(a)
  if (!advice) return null
  return {
    level: LEVELS[advice.level],
    isCurrent: advice.basis === adviceBasis(a.text) && (materialAt === null || materialAt <= advice.by.at),
    validUntil: advice.validUntil,
    conditions: advice.conditions.map(({ text, blocking, closed }) => ({
      text,
      blocking,
      closed: closed !== null,
    })),
    dissent: dissentIn(advice, a.drafters),
  }
}
