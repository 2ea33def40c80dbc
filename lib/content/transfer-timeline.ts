import { type CheckLines, said } from '@/lib/content/check-timeline'
import type { TransferVerb } from '@/lib/domain/checks/transfer/inputs'

/** What happened to a transfer abroad, as lines of a timeline. */
export const TRANSFER_LINES: CheckLines<TransferVerb | 'openTransfer'> = {
  openTransfer: { done: 'Assessment begun', tried: 'assess a transfer' },
  editTransfer: { done: 'Changed', tried: 'change the transfer' },
  reviewAnonymity: {
    done: 'Reviewed that nobody can be known from the data',
    tried: 'review that nobody can be known from the data',
  },
  screenTransfer: {
    done: 'Three questions concluded',
    tried: 'conclude the three questions',
    told: said('row'),
  },
  evaluateTransfer: { done: 'Blocked', tried: 'record that it is blocked', told: said('row'), isNo: true },
  chooseMechanism: {
    done: 'Chosen what it rests on',
    tried: 'choose what it rests on',
    told: said('mechanismCode'),
  },
  startRiskAssessment: { done: 'Risk assessment begun', tried: 'begin the risk assessment' },
  answerRiskAssessment: { done: 'Risk assessment answered', tried: 'answer the risk assessment' },
  submitRiskAssessment: {
    done: 'Risk assessment submitted',
    tried: 'submit the risk assessment',
    told: said('outcome'),
  },
  requestTransferAdvice: { done: 'Advice asked for', tried: 'ask for advice' },
  adviseOnTransfer: { done: 'Advice given', tried: 'give advice' },
  closeCondition: { done: 'Condition met', tried: 'show that a condition is met' },
  dissentFromAdvice: { done: 'Advice not followed', tried: 'depart from the advice', isNo: true },
  acknowledgeDissent: { done: 'Departure acknowledged', tried: 'acknowledge the departure' },
  signTransfer: { done: 'Signed', tried: 'sign' },
  reviewFallsDue: { done: 'Its review fell due', tried: 'let its review fall due' },
  reportTransferChange: { done: 'Change reported', tried: 'report a change', told: said('what') },
  recordBridgeCheck: {
    done: 'United States list looked up',
    tried: 'record what the United States list says',
  },
  completeReview: { done: 'Review completed, signed afresh', tried: 'complete the review' },
  applyTables: { done: 'A table changed under it', tried: 'apply the tables', told: said('why', 'what') },
  suspendOverdue: { done: 'Suspended: its review was late', tried: 'suspend it', isNo: true },
  replaceMechanism: {
    done: 'To be covered by something else',
    tried: 'replace what it rests on',
    told: said('reason'),
  },
  reportFlow: {
    done: 'Data went although it may not',
    tried: 'report that data went',
    told: said('what'),
    isNo: true,
  },
  terminateTransfer: { done: 'Ended', tried: 'end the transfer', told: said('reason') },
}
