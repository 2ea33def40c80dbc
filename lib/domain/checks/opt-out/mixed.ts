import type { Determination } from './determine'
import type { Assessed } from './states'

const MOST_PROTECTIVE: readonly Assessed[] = [
  'ASSESSED_BLOCKED',
  'ASSESSED_APPLIES',
  'ASSESSED_EXEMPT',
  'ASSESSED_OUT',
]

/** Flows that are not split get the most protective of their answers; null where there are none. */
export const mixed = (all: readonly Determination[]): Determination | null => {
  const [strictest] = all.toSorted(
    (one, other) => MOST_PROTECTIVE.indexOf(one.state) - MOST_PROTECTIVE.indexOf(other.state),
  )
  if (!strictest || all.every(({ code }) => code === strictest.code)) return strictest ?? null
  return {
    ...strictest,
    reasons: [
      ...strictest.reasons,
      {
        code: 'MIXED',
        text: 'Parts of it have different answers. The strictest holds for all, unless they are split.',
        source: 'Specification 2.2',
      },
    ],
  }
}
