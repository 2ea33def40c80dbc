import type { Refusal } from '@/lib/domain/shared/outcome'
import { dayOf } from '@/lib/domain/shared/when'

type Facts = NonNullable<Refusal['facts']>

/** Refusals of what the checks of an agreement or a disclosure rest on. */
export const SHEET_REFUSALS = {
  SHEET_FULL: () =>
    'There are as many lines here as one agreement or request may have. Take one out that is no longer needed.',
  SHEET_LINE: () => 'That line is not there any more. Open the page again to see what is.',
  SHEET_TWICE: () =>
    'There is a line for that data already. Take the old one out first, or give this one another name.',
  SIRO: () => 'Only the senior information risk owner or a director decides this. Pass it to them.',
  SHEET_EMPTY: () =>
    'There is nothing to seal yet: no line says how long it is kept, and no place says where. Enter those first.',
  EXTENSION_NONE: () =>
    'There is no day to put off: either no certificate is asked for that data, or it has come already. Choose other data, or enter the line again with the day of its certificate.',
  EXTENSION_SHORT: () =>
    'More time ends after the day that is agreed now, and after today. Enter a later day, or leave it as it is.',
  EXTENSION_LONG: ({ longest }: Facts) =>
    `Nobody in the council can agree to so much time: ${longest ? `the limits of that data end on ${dayOf(String(longest))}` : 'it is past the limits of that data'}. Enter that day or an earlier one. Only a recipient with a legal duty of its own may keep it longer.`,
  CERTIFICATE_NONE: () =>
    'No certificate is owed for that data now: none is asked for, it has come already, or a legal hold puts it off. See the page of retention for what is owed.',
  CERTIFICATE_FUTURE: () => 'That day has not come yet. Enter the day on which the certificate came.',
}
