/** Section 3.3, in its words; `NOT_NEEDED` is ours: triage found that no agreement is called for, and says why. */
export const AGREEMENT_STATUSES = [
  'TRIAGE',
  'NOT_NEEDED',
  'DRAFTING',
  'INTERNAL_REVIEW',
  'DPO_ADVICE',
  'NEGOTIATION',
  'LEGAL_FINAL',
  'APPROVAL',
  'SIGNATURE',
  'IN_FORCE',
  'REVIEW_DUE',
  'RENEWED',
  'VARIED',
  'SUSPENDED',
  'TERMINATING',
  'ENDED',
  'ABANDONED',
] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

/** Where the text is still being made: every edit is a version, and none of these lets data flow. */
export const IN_THE_MAKING: readonly AgreementStatus[] = [
  'DRAFTING',
  'INTERNAL_REVIEW',
  'DPO_ADVICE',
  'NEGOTIATION',
  'LEGAL_FINAL',
  'APPROVAL',
  'SIGNATURE',
]

/** Where it stands between the parties: signed, begun, and neither suspended nor ended. */
export const STANDING: readonly AgreementStatus[] = ['IN_FORCE', 'RENEWED', 'VARIED', 'REVIEW_DUE']

/** Where it binds at all: a suspended agreement, or one under notice, still has its duties. */
export const BINDING: readonly AgreementStatus[] = [...STANDING, 'SUSPENDED', 'TERMINATING']

export const isStanding = (status: AgreementStatus) => STANDING.includes(status)
