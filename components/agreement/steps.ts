import { openConditions } from '@/lib/domain/agreement/advice'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import type { AgreementStep } from '@/lib/paths'

/** What people do with an agreement, page by page, in the order of its life. */

export const STEP_GROUPS = {
  kind: 'What is needed',
  drafting: 'Drafting',
  negotiation: 'Negotiation',
  advice: 'Advice',
  signing: 'Approval and signatures',
  life: 'Its life',
  register: 'Registers',
} as const
export type StepGroup = keyof typeof STEP_GROUPS

export type Step = {
  readonly group: StepGroup
  readonly step: AgreementStep
  readonly verbs: readonly AgreementVerb[]
  readonly text: string
  readonly hint: string
  /** What the agreement must hold for this to make sense; every agreement when absent. */
  readonly when?: (a: Agreement) => boolean
}

const hasAdvice = (a: Agreement) => a.advice.length > 0
const hasOpenCondition = (a: Agreement) => a.advice.some((one) => openConditions(one).length > 0)
const isUnderWay = ({ status }: Agreement) => status === 'TRIAGE'
const isPublished = ({ publication }: Agreement) => publication?.published != null && !publication.withdrawn

const step = (group: StepGroup, at: AgreementStep, rest: Omit<Step, 'group' | 'step'>): Step => ({
  group,
  step: at,
  ...rest,
})

export const STEPS: readonly Step[] = [
  step('kind', 'triage', {
    verbs: ['answerTriage', 'concludeTriage'],
    text: 'Find out what is needed',
    hint: 'A few plain questions. The heart of them: whose purpose does the information serve?',
    when: isUnderWay,
  }),
  step('kind', 'triage', {
    verbs: ['confirmTriage'],
    text: 'Look at its kind again',
    hint: 'If its purpose, the roles of the parties or the kind of data changed.',
    when: (a) => !isUnderWay(a),
  }),
  step('kind', 'overrule', {
    verbs: ['overruleTriage'],
    text: 'Decide its kind otherwise',
    hint: 'If the questions lead astray here. Your reason is kept beside the answers.',
  }),

  step('drafting', 'draft', {
    verbs: ['reviseText'],
    text: 'Answer the questions of the draft',
    hint: 'Each answer stands in every clause that needs it.',
  }),
  step('drafting', 'parties', {
    verbs: ['reviseText'],
    text: 'Name the parties',
    hint: 'Their roles, contacts and data protection officers.',
  }),
  step('drafting', 'data', {
    verbs: ['reviseText'],
    text: 'List the data',
    hint: 'What, about whom, on which basis, how long, how often and how.',
  }),
  step('drafting', 'activities', {
    verbs: ['reviseText'],
    text: 'Assign the activities',
    hint: 'Whose purpose each of them serves.',
    when: ({ kind }) => kind === 'MIXED',
  }),
  step('drafting', 'dates', {
    verbs: ['reviseText'],
    text: 'Set its dates and its protocol',
    hint: 'When it begins, is reviewed and ends, and what it stands under.',
  }),
  step('drafting', 'clauses', {
    verbs: ['reviseText'],
    text: 'Edit the clauses',
    hint: 'From the council’s library. Each change is a version.',
  }),
  step('drafting', 'checklist', {
    verbs: ['markNotApplicable', 'unmarkNotApplicable'],
    text: 'Go through the checklist',
    hint: 'What it must say, and what does not apply, with your reason and initials.',
  }),
  step('drafting', 'send-for-review', {
    verbs: ['sendToReview'],
    text: 'Send it to a colleague for review',
    hint: 'Somebody who wrote none of it.',
  }),
  step('drafting', 'review-draft', {
    verbs: ['answerReview'],
    text: 'Review the draft',
    hint: 'Say that it is ready for advice, or what must change.',
  }),

  step('negotiation', 'negotiation', {
    verbs: ['finaliseText', 'answerProposal', 'setPosition', 'reopenNegotiation'],
    text: 'Negotiate',
    hint: 'Answer what they propose, note where each clause stands, and close it when you agree.',
  }),
  step('negotiation', 'negotiation', {
    verbs: ['addComment'],
    text: 'Comment',
    hint: 'For the council alone, or for both sides.',
  }),
  step('negotiation', 'invitations', {
    verbs: ['invite', 'withdrawInvitation'],
    text: 'Invite the other organisation',
    hint: 'By a link. They need no account to read and comment.',
  }),
  step('negotiation', 'returned', {
    verbs: ['proposeWording'],
    text: 'Take in a document they sent back',
    hint: 'Their Word document, clause by clause.',
  }),

  step('advice', 'advice', {
    verbs: ['seekAdvice'],
    text: 'Ask the Data Protection Officer',
    hint: 'Nobody approves or signs without the advice.',
  }),
  step('advice', 'advice', {
    verbs: ['adviseOnAgreement'],
    text: 'Give your advice',
    hint: 'It is signed in your name and cannot be edited, by you or anybody.',
  }),
  step('advice', 'advice', {
    verbs: ['respondToAdvice'],
    text: 'Answer the advice',
    hint: 'Followed or not, with reasons.',
  }),
  step('advice', 'advice', {
    verbs: ['acknowledgeResponse', 'recordBoardNotice', 'addToAdvice'],
    text: 'Take up the answer to your advice',
    hint: 'Acknowledge it, add to your advice, or record that the board was told.',
    when: hasAdvice,
  }),

  step('advice', 'advice', {
    verbs: ['closeCondition'],
    text: 'Show that a condition of the advice is met',
    hint: 'Say what shows it. Nobody signs while a blocking condition is open.',
    when: hasOpenCondition,
  }),

  step('signing', 'signing', {
    verbs: ['setSeats', 'submitForApproval'],
    text: 'Name who signs, and send it for approval',
    hint: 'From the list of authorised signatories, in their order.',
  }),
  step('signing', 'approve', {
    verbs: ['approveAgreement', 'returnToLegal'],
    text: 'Approve it, or send it back',
    hint: 'You approve exactly this version.',
  }),
  step('signing', 'sign', {
    verbs: ['signAgreement', 'declineToSign'],
    text: 'Sign it, or decline',
    hint: 'You sign exactly this version.',
  }),

  step('life', 'life', {
    verbs: ['reportTrigger'],
    text: 'Report an event that calls for a review',
    hint: 'An incident, a change of law, new data, a sub-processor, a merger, a complaint upheld.',
  }),
  step('life', 'life', {
    verbs: ['renewAgreement', 'keepGoing'],
    text: 'Review it',
    hint: 'Renew it, or let it go on with a reason while the review is late.',
  }),
  step('life', 'life', {
    verbs: ['suspendAgreement'],
    text: 'Suspend it',
    hint: 'No data flows until it is reviewed.',
  }),
  step('life', 'variation', {
    verbs: ['startVariation'],
    text: 'Vary it',
    hint: 'A numbered variation goes the same way, and changes this one when it is signed.',
  }),
  step('life', 'evidence', {
    verbs: ['recordEvidence'],
    text: 'Record that data was deleted',
    hint: 'What the recipient shows when the time to keep it has run.',
    when: ({ evidence }) => evidence.some(({ received }) => received === null),
  }),
  step('life', 'ending', {
    verbs: ['giveNotice'],
    text: 'Give notice to end it',
    hint: 'The last day on which data flows, and who has received any.',
  }),
  step('life', 'ending', {
    verbs: ['recordDisposal', 'recordSweep', 'flagUncertified', 'endAgreement'],
    text: 'Bring it to its end',
    hint: 'Certificates of return or deletion, and last notices to recipients.',
  }),
  step('life', 'abandon', {
    verbs: ['abandon'],
    text: 'Give it up',
    hint: 'If it will not be made after all.',
  }),

  step('register', 'publication', {
    verbs: ['proposePublication'],
    text: 'Propose it for the public register',
    hint: 'See first what the public would read.',
    when: (a) => !isPublished(a),
  }),
  step('register', 'publication', {
    verbs: ['advisePublication', 'publishEntry'],
    text: 'Decide on the public entry',
    hint: 'The Data Protection Officer advises, and a second person publishes.',
    when: ({ publication }) => publication !== null && publication.published === null,
  }),
  step('register', 'publication', {
    verbs: ['withdrawPublication'],
    text: 'Take it off the public register',
    hint: 'With the reason.',
    when: isPublished,
  }),
  step('register', 'outside', {
    verbs: ['keepOutsideReferences'],
    text: 'Note what others call it',
    hint: 'The lead organisation, their reference, the version adopted.',
  }),
]
