import { londonDate } from '../../shared/dates'
import { isAtLeast } from '../../shared/grades'
import type { Context, Inputs } from '../command'
import { boundScope, type CaseFile, scopeOf } from '../disclosure'
import {
  barToDisclosure,
  courtPapersNeedLeave,
  failedTest,
  mayDecide,
  mayDissent,
  standsAbove,
} from '../findings'
import { isInForce } from '../policy'
import * as sod from '../segregation'
import { type Guard, person, released, unless } from './guard'

/** Disclose is wider than part, part than withhold. */
const WIDTH = { withhold: 0, disclosePart: 1, disclose: 2 } as const

/** The delegation under which this person decides for a service they do not head; grade is asked separately. */
export const delegationFor = (d: Pick<CaseFile, 'serviceId'>, { delegations }: Context) =>
  delegations.find(({ serviceIds }) => d.serviceId !== null && serviceIds.includes(d.serviceId))

/** The decision. */
export const decidingGuards = {
  isHeadOfServiceOrAbove: (d, context) => {
    const actor = person(context)
    const mine = actor.role !== 'MON' || d.insideGrade === 'chiefExecutive'
    return unless(mine && mayDecide(actor.grade), 'GRADE')
  },
  isHeadOfThatService: (d, context) => {
    const actor = person(context)
    if (actor.role === 'ABOVE' || actor.role === 'MON' || actor.serviceId === d.serviceId) return null
    return unless(delegationFor(d, context) !== undefined, 'SERVICE')
  },
  standsAboveTheSubject: (d, context) => {
    const actor = person(context)
    const monitoring = actor.role === 'MON' && d.insideGrade === 'chiefExecutive'
    return unless(monitoring || standsAbove(actor.grade, d.insideGrade), 'SUBJECT-GRADE')
  },
  directorDecidesOnShielded: (d, context) =>
    unless(
      d.assessment?.held?.shielded !== 'yes' || isAtLeast(person(context).grade, 'director'),
      'SHIELDED-DIRECTOR',
    ),
  // Section 16LA, once in force: only that sharing would harm the child more is a reason to refuse.
  childDutyAllowsRefusal: (d, context, input: Partial<Inputs['refuseRequest']>) => {
    const bound =
      d.gateway === 'G07' && isInForce(context.policy, 'G07-16LA', londonDate(new Date(context.now)))
    return unless(!bound || (input.codes?.includes('R15') ?? true), 'INPUT', {
      fields: { codes: 'Sharing is a duty unless it would harm the child more (R15)' },
    })
  },
  approverTookNoOtherPart: (d, context) =>
    unless(
      !sod.isRequesterSide(d, person(context)) &&
        !sod.isCollator(d, context.actor.id) &&
        d.pack?.by?.personId !== context.actor.id &&
        d.validation?.by.personId !== context.actor.id,
      'SoD-3',
    ),
  scopeIsAsAuthorised: (d, context) =>
    unless(d.request !== undefined && boundScope(d) === context.hash(scopeOf(d.request)), 'SoD-9'),
  somethingIsReleased: (d, _context, input: Inputs['approveRequest']) =>
    unless(input.items.length === d.request?.items.length && released(input.items).length > 0, 'INPUT', {
      fields: {
        'item-0-proposal': 'Nothing would be sent. Approve at least one item, or refuse the request',
      },
    }),
  testsAreMet: (d) => {
    const failed = d.assessment?.tests ? failedTest(d.assessment.tests) : 'ASSESSMENT'
    return failed ? { rule: failed } : null
  },
  nothingBarsDisclosure: (d, _context, { items = [] }: Partial<Inputs['approveRequest']>) => {
    const { exemption } = d.assessment ?? {}
    if (!exemption) return { rule: 'ASSESSMENT' }
    const bar = barToDisclosure(exemption)
    if (bar) return { rule: bar }
    // What the council itself wrote may go; the court's own papers wait for its rules or leave.
    const inFull = items.some((item) => item.proposal === 'disclose')
    return unless(!(inFull && courtPapersNeedLeave(exemption)), 'R11')
  },
  departureFromAdviceIsReasoned: (d, context, input: Inputs['approveRequest']) => {
    const against = d.advice.some((a) => a.given?.level === 'adviseAgainst')
    if (d.advice.some((a) => a.given) && input.adviceFollowed === 'notAsked')
      return { rule: 'INPUT', fields: { adviceFollowed: 'Select whether the advice was followed' } }
    if (input.adviceFollowed === 'no' && !input.adviceReason)
      return { rule: 'INPUT', fields: { adviceReason: 'Enter why the advice was not followed' } }
    const departs = input.adviceFollowed === 'no' && against
    return unless(!departs || mayDissent(person(context).grade), 'DISSENT')
  },
  widerThanProposedHasAdvice: (d, _context, input: Inputs['approveRequest']) => {
    const wider = input.items.some((item, position) => {
      const proposed = d.assessment?.items?.[position]
      return proposed ? WIDTH[item.proposal] > WIDTH[proposed.proposal] : true
    })
    return unless(!wider || d.advice.some((a) => a.adviser === 'DPO' && a.given), 'WIDER')
  },
  // Section 2.4: whether to say nothing is itself asked of the DPO, also when only the decider thinks of it.
  silenceHasAdvice: (d, _context, input: Partial<Inputs['recordNilReturn'] & Inputs['refuseRequest']>) => {
    const silent = input.neitherConfirmNorDeny === 'yes' || (input.codes?.includes('R19') ?? false)
    return unless(!silent || d.advice.some((a) => a.adviser === 'DPO' && a.given), 'ADVICE', {
      facts: { advisers: 'DPO' },
    })
  },
  nothingIsHeldOrSaid: (d, _context, input: Inputs['recordNilReturn']) =>
    unless(d.assessment?.held?.dataHeld === 'notHeld' || input.neitherConfirmNorDeny === 'yes', 'HELD'),
} satisfies Record<string, Guard>
