import { londonDate } from '../../shared/dates'
import { GRADES } from '../../shared/grades'
import { reviewDueDate } from '../clocks'
import type { Inputs } from '../command'
import { releasesOf } from '../disclosure'
import { barToDisclosure, isInFull, mayDissent } from '../findings'
import * as sod from '../segregation'
import { decidingGuards } from './deciding'
import { type Guard, person, released, unless } from './guard'
import { isValidated } from './requiring'

/** Review, correction, breach, complaint and access; restriction and preservation. */
export const afterGuards = {
  askedForItOrAuthorised: (d, context) =>
    unless(
      sod.askedForIt(d, person(context)) || d.authorisation?.personId === context.actor.id,
      'NOT_PERMITTED',
    ),
  // What a valid notice was answered is for its issuer's own law, not for a review of ours.
  answerMayBeReviewed: (d) =>
    unless(
      !isValidated(d) &&
        d.decision !== undefined &&
        ['REFUSED', 'APPROVED_PART', 'NIL_RETURN'].includes(d.decision.outcome) &&
        d.review?.decided === undefined,
      'T28',
    ),
  reviewIsInTime: (d, { now, policy }) => {
    const last = d.decision ? reviewDueDate(d.decision.by.at, policy) : ''
    return unless(londonDate(new Date(now)) <= last, 'T28-LATE', {
      facts: { days: policy.settings.reviewWorkingDays },
    })
  },
  // SoD-6: at or above the grade of the person who decided, and no part in it.
  reviewerIsIndependent: (d, context) => {
    const { grade } = person(context)
    const asHigh =
      grade !== null && d.decision !== undefined && GRADES.indexOf(grade) >= GRADES.indexOf(d.decision.grade)
    return unless(asHigh && !sod.tookPart(d, person(context)), 'SoD-6')
  },
  reviewDecidesEveryItem: (d, _context, input: Inputs['decideReview']) => {
    if (input.result === 'uphold') return null
    if (input.items.length !== d.request?.items.length || released(input.items).length === 0)
      return {
        rule: 'INPUT',
        fields: { 'item-0-proposal': 'Decide every item, and send at least one, or uphold the answer' },
      }
    return unless(input.result !== 'overturn' || isInFull(input.items), 'INPUT', {
      fields: { result: 'Something is still held back, so the answer is varied, not overturned' },
    })
  },
  // A review is no way round advice: going against it takes a director, as at the first decision.
  adviceAllowsTheReview: (d, context, input: Partial<Inputs['decideReview']>) => {
    const against = d.advice.some((a) => a.given?.level === 'adviseAgainst')
    return unless(input.result === 'uphold' || !against || mayDissent(person(context).grade), 'DISSENT')
  },
  // A review weighs afresh; what nobody may weigh binds it as it bound the first answer.
  nothingBarsTheReview: (d, context, input: Partial<Inputs['decideReview']>) => {
    if (input.result === 'uphold') return null
    const bar = d.assessment?.exemption && barToDisclosure(d.assessment.exemption)
    return bar === 'R11' ? { rule: bar } : decidingGuards.directorDecidesOnShielded(d, context)
  },
  somethingWasSent: (d) => unless(releasesOf(d).length > 0 || d.urgentDecision !== undefined, 'T30'),
  breachIsOpen: (d) =>
    unless(
      d.breaches.some((breach) => !breach.decided),
      'WRONG_STATE',
    ),
  complaintIsUnacknowledged: (d) =>
    unless(
      d.complaints.some((complaint) => !complaint.acknowledged),
      'WRONG_STATE',
    ),
  complaintIsUnanswered: (d) =>
    unless(
      d.complaints.some((complaint) => !complaint.answered),
      'WRONG_STATE',
    ),
  isRestricted: (d) => unless(d.restriction !== null, 'WRONG_STATE'),
  isNotRestricted: (d) => unless(d.restriction === null, 'WRONG_STATE'),
  nobodyAssignedIsInside: (d, _context, input: Inputs['assignPeople']) =>
    unless(!input.people?.some((id) => d.hiddenFrom.includes(id)), 'SoD-7'),
  isNotPreserved: (d) => unless(!d.holds.some((hold) => !hold.lifted), 'WRONG_STATE'),
  // A legal hold ends with its application, not by somebody's wish.
  preservationStands: (d) =>
    unless(
      d.holds.some((hold) => hold.kind === 'PRESERVE' && !hold.lifted),
      'WRONG_STATE',
    ),
} satisfies Record<string, Guard>
