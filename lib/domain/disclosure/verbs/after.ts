import { londonInstant } from '../../shared/dates'
import type { Signatory } from '../../shared/signatory'
import { signatory } from '../../shared/signatory'
import { type Apply, moved } from '../change'
import { acknowledgeBy, approvalExpiry, breachReportBy } from '../clocks'
import type { Context, InputOf } from '../command'
import { caseFile, type Decision, type Disclosure, type In, type Review, releasesOf } from '../disclosure'
import { isInFull } from '../findings'
import { gradeOf, withoutConflict } from './deciding'

const boundOf = (d: Disclosure) => {
  const { decision, urgentDecision, submitted } = caseFile(d)
  return decision?.by.bound ?? urgentDecision?.by.bound ?? submitted?.bound ?? ''
}

/** Article 19: each recipient, also of a pack that went before a review. */
const recipientsOf = (d: Disclosure) => {
  const { urgentDecision } = caseFile(d)
  const sent = releasesOf(caseFile(d)).map((release) => release.recipientEmail)
  return [...new Set([...sent, ...(urgentDecision ? [urgentDecision.givenTo] : [])])].join('; ')
}

const REVIEWED = { type: 'issueRecord', kind: 'P7', copy: 'external' } as const
const REVIEWED_INSIDE = { type: 'issueRecord', kind: 'P7', copy: 'internal' } as const

/** What the record says of advice: a changed answer that goes against it has the reviewer's own reasons. */
const adviceIn = (d: In<'REVIEW'>, reasons: string) => {
  const given = d.advice.flatMap((advice) => (advice.given ? [advice.given.level] : []))
  if (given.includes('adviseAgainst')) return { adviceFollowed: 'no', adviceReason: reasons } as const
  return { adviceFollowed: given.length > 0 ? 'yes' : 'notAsked', adviceReason: undefined } as const
}

/** A changed answer is a decision of its own; the first one is kept with whatever had been sent under it. */
const redecided = (
  d: In<'REVIEW'>,
  context: Context,
  input: InputOf<'decideReview'>,
  review: Review,
  by: Signatory,
): Disclosure => {
  const decision: Decision = {
    id: context.actId,
    by,
    grade: gradeOf(context),
    ruleset: context.policy.ruleset,
    outcome: isInFull(input.items) ? 'APPROVED_FULL' : 'APPROVED_PART',
    items: input.items,
    whyAppropriate: input.reasons,
    conditions: input.conditions,
    ...adviceIn(d, input.reasons),
    notification: input.notification,
    notificationReason: input.notificationReason,
    notificationReviewOn: input.notificationReviewOn,
    expiresAt: approvalExpiry(context.now, context.policy.settings),
  }
  const voided = [
    ...d.voided,
    {
      at: context.now,
      why: 'reviewed' as const,
      decision: d.decision,
      ...(d.release && { release: d.release }),
    },
  ]
  return moved(d, decision.outcome, { decision, review, voided }, ['pack', 'release', 'receipt', 'closure'])
}

export const after = {
  askReview: (d, context, input) => ({
    next: moved(d, 'REVIEW', {
      review: { ...input, from: d.status, askedBy: signatory(context, boundOf(d)) },
    }),
    payload: { grounds: input.grounds },
    notices: [{ to: 'ABOVE', what: 'reviewAsked' }],
  }),

  decideReview: (d, context, input) => {
    const said = withoutConflict(input)
    const answer = { ...said, items: said.result === 'uphold' ? [] : said.items }
    // One act, one signature: the review and the decision it makes are bound to the same answer, items and all.
    const by = signatory(context, context.hash({ dossier: d.dossierHash, answer }))
    const decided = {
      ...answer,
      by,
      grade: gradeOf(context),
    }
    const review = { ...d.review, decided }
    const next =
      input.result === 'uphold'
        ? moved(d, d.review.from, { review })
        : redecided(d, context, input, review, by)
    return { next, payload: { ...decided }, effects: [REVIEWED_INSIDE, REVIEWED] }
  },

  sendCorrection: (d, context, input) => {
    const correction = { ...input, recipient: recipientsOf(d), by: signatory(context, boundOf(d)) }
    const told = input.told === 'told'
    return {
      next: moved(d, d.status, { corrections: [...d.corrections, correction] }),
      payload: { ...correction },
      effects: told ? [{ type: 'issueRecord', kind: 'P13', copy: 'external' }] : [],
      notices: told ? [{ to: 'requester', what: 'correctionSent' }] : [],
    }
  },

  reportBreach: (d, context, input) => {
    const reportBy = breachReportBy(londonInstant(input.awareOn, input.awareAt.padStart(5, '0')))
    const breach = { ...input, reportBy, by: signatory(context, boundOf(d)) }
    return {
      next: moved(d, d.status, { breaches: [...d.breaches, breach] }),
      payload: { ...breach },
      notices: [{ to: 'DPO', what: 'breachReported' }],
    }
  },

  decideBreach: (d, context, input) => {
    const open = d.breaches.findIndex((breach) => !breach.decided)
    const decided = { ...input, by: signatory(context, boundOf(d)) }
    return {
      next: moved(d, d.status, {
        breaches: d.breaches.map((breach, at) => (at === open ? { ...breach, decided } : breach)),
      }),
      payload: { ...input },
    }
  },

  checkAccess: (d, context, input) => ({
    next: moved(d, d.status, {
      accessChecks: [...d.accessChecks, { ...input, by: signatory(context, boundOf(d)) }],
    }),
    payload: { ...input },
  }),

  linkComplaint: (d, context, input) => {
    const complaint = {
      ...input,
      acknowledgeBy: acknowledgeBy(input.receivedOn),
      by: signatory(context, boundOf(d)),
    }
    return {
      next: moved(d, d.status, { complaints: [...d.complaints, complaint] }),
      payload: { ...complaint },
      notices: [{ to: 'DPO', what: 'complaintLinked' }],
    }
  },

  acknowledgeComplaint: (d, context) => {
    const open = d.complaints.findIndex((complaint) => !complaint.acknowledged)
    const acknowledged = signatory(context, boundOf(d))
    return {
      next: moved(d, d.status, {
        complaints: d.complaints.map((one, at) => (at === open ? { ...one, acknowledged } : one)),
      }),
      payload: { acknowledgedAt: context.now },
    }
  },

  answerComplaint: (d, context, input) => {
    const open = d.complaints.findIndex((complaint) => !complaint.answered)
    const answered = { ...input, by: signatory(context, boundOf(d)) }
    return {
      next: moved(d, d.status, {
        complaints: d.complaints.map((one, at) => (at === open ? { ...one, answered } : one)),
      }),
      payload: { ...input },
    }
  },
} satisfies Partial<Apply>
