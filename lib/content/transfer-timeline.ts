import { type CheckLines, said } from '@/lib/content/check-timeline'
import type { Family } from '@/lib/domain/checks/reference'
import { RISK_OUTCOME_NAMES } from '@/lib/domain/checks/transfer/codes'
import type { TransferVerb } from '@/lib/domain/checks/transfer/inputs'
import { TRANSFER_OUTCOME_WORDS } from '@/lib/domain/checks/transfer/outcome-words'
import { upper } from '@/lib/domain/shared/text'

type Payload = Readonly<Record<string, unknown>>

const FAMILY_WORDS = {
  adequacy: 'UK adequacy regulations',
  safeguard: 'a safeguard, such as contract terms',
  derogation: 'an exception',
  assurance: 'assurance from our processor',
} as const satisfies Partial<Record<Family, string>>

/** A code that is stored, as people say it. */
const inWords = (name: string, words: Readonly<Record<string, string>>) => (payload: Payload) => {
  const known = words[String(payload[name])]
  return known ? [upper(known)] : []
}

const decision = (payload: Payload) =>
  inWords('outcome', TRANSFER_OUTCOME_WORDS)(payload).map((words) => `${words} (${payload.row})`)

/** What happened to a transfer abroad, as lines of a timeline. */
export const TRANSFER_LINES: CheckLines<TransferVerb | 'openTransfer'> = {
  openTransfer: { done: 'Assessment begun', tried: 'assess a transfer' },
  editTransfer: { done: 'What it says was changed', tried: 'change the transfer' },
  decideCapacity: {
    done: 'Data Protection Officer said how the council acts',
    tried: 'say how the council acts',
    told: said('actingInReason'),
  },
  reviewAnonymity: {
    done: 'Reviewed that nobody can be known from the data',
    tried: 'review that nobody can be known from the data',
  },
  screenTransfer: {
    done: 'Three questions concluded',
    tried: 'conclude the three questions',
    told: decision,
  },
  evaluateTransfer: { done: 'Blocked', tried: 'record that it is blocked', told: decision, isNo: true },
  chooseMechanism: {
    done: 'Chosen what it rests on',
    tried: 'choose what it rests on',
    told: inWords('family', FAMILY_WORDS),
  },
  startRiskAssessment: { done: 'Risk assessment begun', tried: 'begin the risk assessment' },
  answerRiskAssessment: { done: 'Risk assessment answered', tried: 'answer the risk assessment' },
  submitRiskAssessment: {
    done: 'Risk assessment submitted',
    tried: 'submit the risk assessment',
    told: inWords('outcome', RISK_OUTCOME_NAMES),
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
  sourcesChange: {
    done: 'A source permits other places',
    tried: 'say that a source permits other places',
    told: said('what'),
  },
  terminateTransfer: { done: 'Ended', tried: 'end the transfer', told: said('reason') },
}
