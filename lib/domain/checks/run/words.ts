import type { CheckMode } from './age'
import type { Counts } from './counts'

/** What the pages and the records call the parts of a run. */

export const MODE_NAMES: Readonly<Record<CheckMode, string>> = {
  DIRECT: 'The service was asked for this disclosure',
  CACHE: 'A kept list was used',
}

export const COUNT_NAMES: Readonly<Record<keyof Counts, string>> = {
  rowsIn: 'Rows in the file',
  rowsValid: 'Rows with a valid NHS number',
  rowsInvalid: 'Rows with a number that is not valid',
  rowsMissing: 'Rows without a number',
  distinctSubmitted: 'People asked about',
  distinctReturned: 'People who have not opted out',
  distinctOptedOut: 'People who opted out',
  rowsReleased: 'Rows released',
  rowsRemovedOptOut: 'Rows removed because of an opt-out',
  rowsWithheld: 'Rows held back for want of a valid number',
}
