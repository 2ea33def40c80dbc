/**
 * The council's own choices (tagged [DESIGN] in the specification): theirs to confirm, not law.
 * Every decision stores the ruleset it was made under.
 */
/** Named by the day its latest law came into force (complaints, DPA 2018 s.164A); read on 21 November 2026. */
export const RULESET = '2026-06-19'
export const POLICY_VERSION = 'Data protection policy, sharing and disclosure part, adopted 1 June 2026'

export const SETTINGS = {
  /** An authorisation is good for this many days, then EXPIRED, no grace (R17). */
  authorisationValidDays: 28,
  /** An approval must be released within this many days. */
  approvalValidDays: 14,
  /** Local target from receipt to decision. No time limit in law. */
  targetWorkingDays: 10,
  /** A question unanswered for this long ends a voluntary request (T9). */
  clarificationWorkingDays: 20,
  /** After this many rounds, decide on what is known. */
  clarificationRounds: 2,
  /** Dates further apart than this must say why. */
  longRangeMonths: 24,
  /** An incident without a named person may span this long before it must be justified. */
  incidentHours: 48,
  /** Section 2.9: case files are kept this long after closure. */
  retentionYears: 6,
  /** More people than this asks for the DPO's advice (2.4). */
  manySubjects: 10,
  /** Share of the approver's words that also stand in the request, above which they are warned. */
  borrowedWordsWarning: 0.7,
} as const
