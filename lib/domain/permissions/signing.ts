/**
 * The acts that are signed: who does one has to prove again that it is they, and whoever has a passkey signs
 * with it exactly what is being done. A new act that approves, refuses, releases, exports, erases or changes
 * what somebody may do joins this list, and its
 * words `lib/content/signing-words.ts`.
 */
export const SIGNED_ACTS = [
  'authoriseRequest',
  'confirmUrgent',
  'validateRequirement',
  'approveRequest',
  'complyWithRequirement',
  'challengeRequirement',
  'refuseRequest',
  'recordNilReturn',
  'decideReview',
  'decideUrgent',
  'ratifyUrgent',
  'releasePack',

  'approveAgreement',
  'signAgreement',
  'declineToSign',
  'respondToAdvice',
  'renewAgreement',

  'signTransfer',
  'completeReview',
  'dissentFromAdvice',
  'approveOutsideUk',

  'approvePolicyChange',
  'approveReferenceChange',
  'approveDelegation',

  'proposeIdentityChange',
  'agreeIdentityChange',
  'readOutCode',
  'askRecovery',
  'agreeRecovery',

  'issueAuditPack',

  'askErasure',
  'agreeErasure',
  'declineErasure',
] as const

export type SignedAct = (typeof SIGNED_ACTS)[number]

export const isSigned = (verb: string): verb is SignedAct => (SIGNED_ACTS as readonly string[]).includes(verb)
