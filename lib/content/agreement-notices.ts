import type { AgreementNoticeCode } from '@/lib/domain/agreement/change'
import { type AgreementStep, paths } from '@/lib/paths'

/** What somebody is told of an agreement, and where they go to do something about it. */
type NoticeWords = { readonly text: string; readonly step: AgreementStep }

const WORDS: Readonly<Record<AgreementNoticeCode, NoticeWords>> = {
  agreementAdviceAsked: { text: 'Your advice on an agreement is asked for', step: 'advice' },
  agreementAdviceGiven: { text: 'Advice on an agreement is given and waits for an answer', step: 'advice' },
  agreementAdviceAnswered: { text: 'Your advice on an agreement has been answered', step: 'advice' },
  agreementToApprove: { text: 'An agreement waits for approval', step: 'approve' },
  agreementToSign: { text: 'It is your turn to sign an agreement', step: 'sign' },
  agreementReviewDue: { text: 'The review of an agreement is due', step: 'life' },
  agreementReviewLate: { text: 'The review of an agreement is late', step: 'life' },
  agreementSuspended: { text: 'An agreement is suspended: no data may flow under it', step: 'life' },
  agreementEvidenceLate: {
    text: 'Nobody has shown that data was deleted when it should be',
    step: 'evidence',
  },
  agreementUncertified: { text: 'An agreement ended and no certificate of deletion came', step: 'ending' },
  agreementDissent: { text: 'Advice on an agreement is not followed, wholly or in part', step: 'advice' },
  agreementHighRisk: {
    text: 'Advice on an agreement is not followed, and the risk that remains is high',
    step: 'advice',
  },
  agreementConditionMet: { text: 'A condition of your advice on an agreement is met', step: 'advice' },
  agreementProposed: {
    text: 'The other side proposes other words for an agreement, or will not sign it',
    step: 'negotiation',
  },
}

export const agreementNoticeText = (code: AgreementNoticeCode) => WORDS[code].text

export const agreementNoticeHref = (code: AgreementNoticeCode, reference: string) =>
  paths.agreementStep(reference, WORDS[code].step)

/** The same for somebody who signs for a counterpart: the council’s pages are not theirs to open. */
export const partnerNoticeHref = (code: AgreementNoticeCode, reference: string) =>
  code === 'agreementToSign' ? paths.partnerSign(reference) : paths.partnerAgreement(reference)
