import type { SignedAct } from '@/lib/domain/permissions/signing'
import type { ToSign } from '@/lib/domain/shared/outcome'

/** Each act as it is asked for: “To sign: approve DIS-2026-000014”. */
const ACT_WORDS: Record<SignedAct, string> = {
  authoriseRequest: 'authorise the request',
  confirmUrgent: 'confirm the emergency request in writing',
  validateRequirement: 'sign the legal check of',
  approveRequest: 'approve',
  complyWithRequirement: 'comply with',
  challengeRequirement: 'challenge',
  refuseRequest: 'refuse',
  recordNilReturn: 'record that there is nothing to disclose for',
  decideReview: 'decide the review of',
  decideUrgent: 'decide the emergency',
  ratifyUrgent: 'ratify the emergency disclosure',
  releasePack: 'release the pack of',

  approveAgreement: 'approve the agreement',
  signAgreement: 'sign the agreement',
  declineToSign: 'decline to sign the agreement',
  respondToAdvice: 'answer the advice on',
  renewAgreement: 'renew the agreement',

  signTransfer: 'sign the transfer abroad',
  completeReview: 'complete the review of the transfer',
  dissentFromAdvice: 'go against the advice on',
  approveOutsideUk: 'approve a place outside the United Kingdom for',

  approvePolicyChange: 'approve a change of the council’s rules',
  approveReferenceChange: 'approve a change of the council’s tables',
  approveDelegation: 'approve a delegation',

  proposeIdentityChange: 'propose a change of an account or an organisation',
  agreeIdentityChange: 'agree to a change of an account or an organisation',
  readOutCode: 'let somebody sign in whom you have on the telephone',
  askRecovery: 'ask for a lost passkey to be replaced',
  agreeRecovery: 'agree that a lost passkey is replaced',

  issueAuditPack: 'export the audit pack of',

  askErasure: 'ask for the erasure of',
  agreeErasure: 'agree to the erasure of',
  declineErasure: 'keep, and not erase,',
}

const isReference = (text: string) => /^[A-Z]{2,4}-/.test(text)

/** What somebody is about to sign, in one line. An id of ours says nothing to a person. */
export const toSignInWords = ({ verb, reference }: Pick<ToSign, 'verb' | 'reference'>): string => {
  const act = ACT_WORDS[verb as SignedAct] ?? verb
  return `To sign: ${act}${isReference(reference) ? ` ${reference}` : ''}`
}
