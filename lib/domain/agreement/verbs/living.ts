import { signatory } from '../../shared/signatory'
import type { Agreement, Ending, Publication, Review, ReviewDue } from '../agreement'
import { type AgreementApply, type AgreementNotice, hashOfText, noteBy } from '../change'
import { evidenceFor, keepUntil, LADDER, nextStep, reviewDayFor } from '../clocks'
import type { AgreementContext } from '../command'
import { chased } from '../evidence'
import { opened } from '../opened'

const P11 = { type: 'issueAgreementRecord', kind: 'P11', copy: 'external' } as const
/** Why it goes on late, or stands still, is for the council alone; that it does is told to both sides. */
const INSIDE_P11 = { ...P11, copy: 'internal' } as const

const due = (today: string, trigger: ReviewDue['trigger'], what: string): ReviewDue => ({
  since: today,
  trigger,
  what,
  told: [],
  keptGoing: null,
})

const TOLD_AT: Readonly<Record<number, readonly AgreementNotice[]>> = {
  [LADDER.owner]: [
    { to: 'LEGAL', what: 'agreementReviewLate' },
    { to: 'HOS', what: 'agreementReviewLate' },
  ],
  [LADDER.director]: [
    { to: 'ABOVE', what: 'agreementReviewLate' },
    { to: 'IGB', what: 'agreementReviewLate' },
  ],
}

const reviewed = (
  a: Agreement,
  context: AgreementContext,
  rest: Pick<Review, 'outcome' | 'text' | 'reviewOn'>,
): Review => ({
  ...noteBy(context, rest.text, a.textHash),
  due: a.reviewDue ?? due(context.today, 'date', ''),
  outcome: rest.outcome,
  reviewOn: rest.reviewOn,
})

const SUSPENDED_TOLD: readonly AgreementNotice[] = [
  { to: 'DPO', what: 'agreementSuspended' },
  { to: 'ABOVE', what: 'agreementSuspended' },
  { to: 'IGB', what: 'agreementSuspended' },
  { to: 'HOS', what: 'agreementSuspended' },
]

const ending = (a: Agreement): Ending => {
  if (!a.ending) throw new Error('an ending begins with notice')
  return a.ending
}

const publication = (a: Agreement): Publication => {
  if (!a.publication) throw new Error('an entry is proposed before it is published')
  return a.publication
}

export const living = {
  reviewFallsDue: (a, { today }) => ({
    next: {
      ...a,
      status: 'REVIEW_DUE',
      reviewDue: due(a.force?.reviewOn ?? today, 'date', 'Its review date has come'),
    },
    payload: { since: a.force?.reviewOn },
    notices: [
      { to: 'LEGAL', what: 'agreementReviewDue' },
      { to: 'HOS', what: 'agreementReviewDue' },
    ],
  }),
  reportTrigger: (a, { today }, { trigger, what }) => ({
    next: {
      ...a,
      status: 'REVIEW_DUE',
      reviewDue: a.reviewDue ? { ...a.reviewDue, trigger, what } : due(today, trigger, what),
    },
    payload: { trigger, what },
    notices: [
      { to: 'LEGAL', what: 'agreementReviewDue' },
      { to: 'DPO', what: 'agreementReviewDue' },
      { to: 'HOS', what: 'agreementReviewDue' },
    ],
  }),
  escalateReview: (a, { today }) => {
    const step = nextStep(a, today)
    if (!a.reviewDue || step === null) throw new Error('a step is taken when it is due')
    const told = step === LADDER.director ? [LADDER.owner, LADDER.director] : [step]
    return {
      next: { ...a, reviewDue: { ...a.reviewDue, told } },
      payload: { days: step },
      notices: TOLD_AT[step],
    }
  },
  keepGoing: (a, context, { reason, until }) => ({
    next: {
      ...a,
      status: 'REVIEW_DUE',
      suspension: null,
      reviewDue: {
        ...(a.reviewDue ?? due(context.today, 'date', '')),
        keptGoing: { ...noteBy(context, reason, a.textHash), until },
      },
    },
    payload: { reason, until },
    effects: [INSIDE_P11],
  }),
  suspendOverdue: (a, context) => ({
    next: {
      ...a,
      status: 'SUSPENDED',
      suspension: noteBy(context, `Its review is ${LADDER.suspended} days late or more`, a.textHash),
    },
    payload: {},
    effects: [INSIDE_P11],
    notices: SUSPENDED_TOLD,
  }),
  suspendAgreement: (a, context, { reason }) => ({
    next: { ...a, status: 'SUSPENDED', suspension: noteBy(context, reason, a.textHash) },
    payload: { reason },
    effects: [INSIDE_P11],
    notices: SUSPENDED_TOLD,
  }),
  renewAgreement: (a, context, { note, reviewOn }) => {
    const next = reviewOn ?? reviewDayFor({ ...a.text, reviewOn: null }, context.today)
    return {
      next: {
        ...a,
        status: 'RENEWED',
        force: a.force && { ...a.force, reviewOn: next },
        reviewDue: null,
        suspension: null,
        reviews: [...a.reviews, reviewed(a, context, { outcome: 'renewed', text: note, reviewOn: next })],
      },
      payload: { note, reviewOn: next },
      effects: [P11],
    }
  },

  startVariation: (a, context, { reason }) => {
    const number = a.variations + 1
    return {
      next: { ...a, variations: number },
      payload: { number, variation: context.newAgreement.reference, reason },
      opens: [opened.variation(a, context, number)],
    }
  },
  adoptVariation: (a, context) => {
    if (!a.force || !context.adopted) throw new Error('a variation is adopted by an agreement in force')
    const { text, kind, triage, reference } = context.adopted
    const reviewOn = reviewDayFor(text, context.today)
    return {
      next: {
        ...a,
        status: 'VARIED',
        kind,
        answering: triage?.answers ?? a.answering,
        triage,
        pastTriage: a.triage ? [...a.pastTriage, a.triage] : a.pastTriage,
        text,
        textVersion: a.textVersion + 1,
        textHash: hashOfText(context, kind, text),
        force: { ...a.force, reviewOn, endsOn: text.endsOn },
        reviewDue: null,
        suspension: null,
        evidence: [
          ...a.evidence,
          ...evidenceFor(text, context.today).filter(
            ({ item }) => !a.evidence.some((one) => one.item === item),
          ),
        ],
        reviews: [
          ...a.reviews,
          reviewed(a, context, { outcome: 'varied', text: `Varied by ${reference}`, reviewOn }),
        ],
      },
      payload: { variation: reference, reviewOn },
      effects: [P11],
    }
  },

  giveNotice: (a, context, notice) => ({
    next: {
      ...a,
      status: 'TERMINATING',
      ending: {
        ...notice,
        by: signatory(context, a.textHash),
        disposals: [],
        sweep: null,
        uncertified: null,
        ended: null,
      },
    },
    payload: { ...notice },
    effects: [P11],
  }),
  recordDisposal: (a, context, disposal) => ({
    next: {
      ...a,
      ending: {
        ...ending(a),
        disposals: [...ending(a).disposals, { ...disposal, by: signatory(context, context.hash(disposal)) }],
      },
    },
    payload: { ...disposal },
    effects: a.status === 'ENDED' ? [P11] : [],
  }),
  recordSweep: (a, context, { note }) => ({
    next: { ...a, ending: { ...ending(a), sweep: noteBy(context, note) } },
    payload: { note },
  }),
  flagUncertified: (a, context, { reason }) => ({
    next: { ...a, ending: { ...ending(a), uncertified: noteBy(context, reason) } },
    payload: { reason },
    notices: [
      { to: 'DPO', what: 'agreementUncertified' },
      { to: 'IGB', what: 'agreementUncertified' },
    ],
  }),
  endAgreement: (a, context, { deed }) => {
    const keep = keepUntil(context.today, deed === 'yes')
    return {
      next: {
        ...a,
        status: 'ENDED',
        ending: {
          ...ending(a),
          ended: { by: signatory(context, a.textHash), on: context.today, keepUntil: keep },
        },
      },
      payload: { keepUntil: keep },
      effects: [P11],
    }
  },

  recordEvidence: (a, context, { item, on, note }) => ({
    next: {
      ...a,
      evidence: a.evidence.map((one) =>
        one.item === item && !one.received ? { ...one, received: { ...noteBy(context, note), on } } : one,
      ),
    },
    payload: { item, on, note },
  }),
  chaseEvidence: (a, { today }) => {
    const evidence = a.evidence.map((one) => chased(one, today))
    const isFlagged = evidence.some(({ flaggedOn }) => flaggedOn === today)
    return {
      next: { ...a, evidence },
      payload: { flagged: isFlagged },
      notices: [
        { to: 'LEGAL', what: 'agreementEvidenceLate' },
        ...(isFlagged
          ? ([
              { to: 'DPO', what: 'agreementEvidenceLate' },
              { to: 'IGB', what: 'agreementEvidenceLate' },
            ] as const)
          : []),
      ],
    }
  },

  proposePublication: (a, context, { contact }) => ({
    next: {
      ...a,
      publication: {
        proposed: signatory(context, a.textHash),
        contact,
        advice: null,
        published: null,
        withdrawn: null,
      },
    },
    payload: { contact },
  }),
  advisePublication: (a, context, { text }) => ({
    next: { ...a, publication: { ...publication(a), advice: noteBy(context, text, a.textHash) } },
    payload: { text },
  }),
  publishEntry: (a, context) => ({
    next: {
      ...a,
      publication: {
        ...publication(a),
        published: { by: signatory(context, a.textHash), textVersion: a.textVersion },
      },
    },
    payload: { textVersion: a.textVersion },
    effects: [{ type: 'issueAgreementRecord', kind: 'P12', copy: 'external' }],
  }),
  withdrawPublication: (a, context, { reason }) => ({
    next: { ...a, publication: { ...publication(a), withdrawn: noteBy(context, reason) } },
    payload: { reason },
  }),
} satisfies Partial<AgreementApply>
