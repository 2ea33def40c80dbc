import { isAtLeast } from '../../shared/grades'
import { signatory } from '../../shared/signatory'
import type { CheckChange, CheckContext } from '../kernel'
import { unless } from '../objections'
import { isInUk } from '../places'
import type { SheetInputs } from './inputs'
import type { Sheet } from './sheet'

/** The senior risk owner's own decision that NHS data may leave the country (3.2); nobody writes it for them. */

export const outsideUkGuards = {
  isSeniorRiskOwner: (_sheet: Sheet, { actor }: CheckContext) =>
    unless('grade' in actor && isAtLeast(actor.grade, 'director'), 'SIRO'),
}

export const outsideUk = {
  approveOutsideUk: (
    sheet: Sheet,
    context: CheckContext,
    { text }: SheetInputs['approveOutsideUk'],
  ): CheckChange<Sheet> => ({
    next: { ...sheet, outsideUk: { text, by: signatory(context, context.hash(sheet)) } },
    payload: { text },
  }),
}

/** It was decided of that data and those places: other data, or another place abroad, is decided anew. */
export const outsideUkAfter = (
  sheet: Sheet,
  change: { readonly data?: Pick<Sheet, 'datasets' | 'material'>; readonly place?: string },
): Sheet['outsideUk'] => {
  const { data, place } = change
  const isOtherData =
    data !== undefined &&
    (data.material !== sheet.material || data.datasets.toSorted().join() !== sheet.datasets.toSorted().join())
  return isOtherData || (place !== undefined && !isInUk(place)) ? null : sheet.outsideUk
}
