import type { GuardResult } from '@/lib/domain/checks/guard'
import type { Matter } from '@/lib/domain/checks/kernel'

/** The panel of guards in words. */

const OF_WHAT: Readonly<Record<Matter['kind'], string>> = {
  agreement: 'signature',
  disclosure: 'release',
}

export const inTheWayWords = (blocked: number, kind: Matter['kind']) => {
  if (blocked === 0) return `None of these checks stands in the way of ${OF_WHAT[kind]}.`
  return blocked === 1
    ? `One check stands in the way of ${OF_WHAT[kind]}.`
    : `${blocked} checks stand in the way of ${OF_WHAT[kind]}.`
}

/** Of those that do not stand in the way. */
export const inOrderWords = (results: readonly Pick<GuardResult, 'state'>[]) => {
  const passed = results.filter(({ state }) => state === 'pass').length
  const others = results.length - passed
  return [
    ...(passed > 0 ? [`${passed} passed`] : []),
    ...(others > 0 ? [`${others} ${others === 1 ? 'does' : 'do'} not apply`] : []),
  ].join(', ')
}

/** To whoever may not read the advice. */
export const ADVICE_UNSAID = 'The advice, or the answer to it, is not complete.'

export const OPT_OUT_BELOW = 'Checks of the opt-out stand in the way. They are listed one by one below.'
