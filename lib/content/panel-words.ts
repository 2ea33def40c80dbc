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

/** To whoever may not read the advice. */
export const ADVICE_UNSAID = 'The advice, or the answer to it, is not complete.'

export const OPT_OUT_BELOW = 'Checks of the opt-out stand in the way. They are listed one by one below.'
