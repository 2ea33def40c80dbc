import type { RefusalWords } from '@/lib/content/check-refusals'

/** Refusals of acts on datasets, the processing register and incidents, in words: what is wrong, then what to do. */
export const KEEPING_WORDS: RefusalWords = {
  RESTRICTION_GONE: () => 'That restriction is no longer there. Open the dataset again to see what is.',
  RESTRICTION_CONFIRMED: () =>
    'Somebody compared this restriction with the document already, so it stays as it is. Only a waiver of the source changes it.',
  WAIVER: ({ source }) =>
    `Only ${source || 'the source'} can waive its own restriction. Nobody in the council can, at any grade. Ask them for a waiver in writing.`,
  WAIVER_GONE: () => 'No waiver waits for a second person here. Open the dataset again to see what there is.',
  RESTRICTION_UNASKED: () =>
    'Nobody asks to take this restriction out. Open the dataset again to see what there is.',
  WAIVER_AHEAD: () => 'The waiver begins on a later day. Record it when that day has come.',

  ROPA_LISTED: () => 'This recipient is listed already. Take the line off first if it is wrong.',
  ROPA_UNLISTED: () =>
    'There is no open line for this recipient that may be changed here. A line that an agreement stands behind closes when the agreement ends.',
  ROPA_OPEN: () =>
    'Somebody still receives this data. Take off the lines that were entered by hand; the others close when their agreements end.',

  INCIDENT_AWARE: () => 'The council cannot have become aware later than now. Check the day and the time.',
  INCIDENT_TOLD: () => 'They were told of this before. Nothing was recorded twice.',
  INCIDENT_REGULATOR: () =>
    'The regulator must be told of this incident, and no report is recorded. Record it, then close the incident.',
  INCIDENT_TOOLKIT: () =>
    'NHS data is in it, so it is also reported through the Data Security and Protection Toolkit. Record that report, then close the incident.',
}
