/**
 * The council's own choices (tagged [DESIGN] in the specification) as they are shipped: theirs to confirm,
 * not law. Two people change them (SoD-10); `policy.ts` says what is in force on a day.
 */
export const POLICY_VERSION = 'Data protection policy, sharing and disclosure part, adopted 1 June 2026'

export type Settings = {
  /** An authorisation is good for this many days, then EXPIRED, no grace (R17). */
  readonly authorisationValidDays: number
  /** An approval must be released within this many days. */
  readonly approvalValidDays: number
  /** Local target from receipt to decision. No time limit in law for a request. */
  readonly targetWorkingDays: number
  /** A question unanswered for this long ends a voluntary request (T9). */
  readonly clarificationWorkingDays: number
  /** After this many rounds, decide on what is known. */
  readonly clarificationRounds: number
  /** A refusal or a partial answer may be reviewed within this long (T28). */
  readonly reviewWorkingDays: number
  /** An emergency disclosure is confirmed in writing within this long, or by the end of the next working day (T33). */
  readonly urgentConfirmHours: number
  /** More like requests than this in twelve months suggest an agreement (2.6). */
  readonly repeatRequests: number
  /** Section 2.9: case files are kept this long after closure. */
  readonly retentionYears: number
  /** Whether the council has adopted the rule that lets a senior duty officer act when nobody can be reached (T32); 1 or 0. */
  readonly dutyOfficerRule: number
  /** An opt-out check asked for this disclosure is good for this many days. */
  readonly optOutDirectDays: number
  /** A kept list of opt-outs is good for this many days … */
  readonly optOutCacheDays: number
  /** … if it was refreshed within this many. */
  readonly optOutRefreshDays: number
  /** Files of an opt-out run are held for this long at most. */
  readonly optOutHoldHours: number
  /** A course completed counts for this long. */
  readonly trainingMonths: number
  /** Advice on a check is good for this long. */
  readonly adviceMonths: number
  /** A check whose review is later than this is suspended. */
  readonly lateReviewDays: number
  /** A recipient's entry on the United States list was looked at within this many days of signing. */
  readonly bridgeCheckDays: number
  /** What a transfer rests on (adequacy, a safeguard, our processor) is looked at again after this long … */
  readonly transferReviewMonths: number
  /** … a safeguard that leaves a high risk after this long … */
  readonly highRiskReviewMonths: number
  /** … an entry on the United States list after this long … */
  readonly bridgeReviewDays: number
  /** … and what was found to be no restricted transfer after this long. */
  readonly notRestrictedReviewMonths: number
  /** A certificate of destruction later than this is an incident. */
  readonly lateCertificateDays: number
}
export type SettingName = keyof Settings

export const SETTINGS: Settings = {
  authorisationValidDays: 28,
  approvalValidDays: 14,
  targetWorkingDays: 10,
  clarificationWorkingDays: 20,
  clarificationRounds: 2,
  reviewWorkingDays: 20,
  urgentConfirmHours: 24,
  repeatRequests: 6,
  retentionYears: 6,
  dutyOfficerRule: 1,
  optOutDirectDays: 20,
  optOutCacheDays: 13,
  optOutRefreshDays: 7,
  optOutHoldHours: 72,
  trainingMonths: 12,
  adviceMonths: 12,
  lateReviewDays: 30,
  bridgeCheckDays: 7,
  transferReviewMonths: 12,
  highRiskReviewMonths: 6,
  bridgeReviewDays: 90,
  notRestrictedReviewMonths: 24,
  lateCertificateDays: 30,
}

/** Figures of the specification that are not for a council to move. */
export const LIMITS = {
  /** Dates further apart than this must say why (2.1 D). */
  longRangeMonths: 24,
  /** An incident without a named person may span this long before it must be justified (2.1 C). */
  incidentHours: 48,
  /** More people than this asks for the DPO's advice (2.4). */
  manySubjects: 10,
  /** Share of the approver's words that also stand in the request, above which they are warned (2.1 G). */
  borrowedWordsWarning: 0.7,
  /** PSFA: a review of the notice may be sought in this many days, the day after it counting as the first (2025 Act; G17). */
  psfaReviewDays: 7,
  /** Article 33: from becoming aware of a breach. */
  breachHours: 72,
  /** DPA 2018 s.164A: a complaint is acknowledged within this many days, counted from the day after it came. */
  complaintDays: 30,
} as const
