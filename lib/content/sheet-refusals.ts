/** Refusals of what the checks of an agreement or a disclosure rest on. */
export const SHEET_REFUSALS = {
  SHEET_FULL: () =>
    'There are as many lines here as one agreement or request may have. Take one out that is no longer needed.',
  SHEET_LINE: () => 'That line is not there any more. Open the page again to see what is.',
  SHEET_TWICE: () =>
    'There is a line for that data already. Take the old one out first, or give this one another name.',
  SHEET_EMPTY: () =>
    'There is nothing to seal yet: no line says how long it is kept, and no place says where. Enter those first.',
}
