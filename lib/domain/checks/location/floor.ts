import { isInUk } from '../places'
import type { Reference } from '../reference'

/** National NHS guidance: the least that holds for NHS data, whatever its source says (3.2). */

export type Held = {
  /** Health or care data from the NHS. */
  readonly isNhsData: boolean
  /** The senior information risk owner decided that it may be outside the United Kingdom. */
  readonly approvedOutsideUk: boolean
  /** Places with partial adequacy of which the condition is proved for this recipient. */
  readonly conditionProvedFor: readonly string[]
}

export const ORDINARY: Held = { isNhsData: false, approvedOutsideUk: false, conditionProvedFor: [] }

export type FloorAnswer = 'met' | 'notAdequate' | 'notApproved'

const isAdequate = (code: string, { adequacy }: Pick<Reference, 'adequacy'>, proved: readonly string[]) => {
  const status = adequacy.find(({ iso_code }) => iso_code === code)?.status ?? 'none'
  return status === 'full' || (status === 'partial' && proved.includes(code))
}

export const floorOf = (code: string, held: Held, reference: Pick<Reference, 'adequacy'>): FloorAnswer => {
  if (!held.isNhsData || isInUk(code)) return 'met'
  if (!isAdequate(code, reference, held.conditionProvedFor)) return 'notAdequate'
  return held.approvedOutsideUk ? 'met' : 'notApproved'
}
