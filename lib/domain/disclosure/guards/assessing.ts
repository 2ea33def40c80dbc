import { rankFloor } from '../../shared/ranks'
import { adviceNeeded } from '../advice'
import type { Inputs } from '../command'
import { NO_AGREEMENT } from '../council-inputs'
import type { CaseFile } from '../disclosure'
import { concernsAChild, consentStands, namesAPower, uncoveredKind } from '../findings'
import { gatewayOf, isAuthorised, needsAnInstrument } from '../gateways'
import * as sod from '../segregation'
import { type Guard, person, unless } from './guard'

/** A requirement or an application stands on its instrument, not on somebody's authorisation. */
const standsOnItsOwn = (d: CaseFile) => needsAnInstrument(d.gateway)

/** Intake and assessment. */
export const assessingGuards = {
  serviceIsKnown: (_d, context, input: Inputs['acceptIntake']) =>
    unless(
      context.services.some((service) => service.id === input.serviceId),
      'INPUT',
      {
        fields: { serviceId: 'Select the service that holds the information' },
      },
    ),
  // A requirement has no authorisation to go out of date; the legal team has checked its power instead.
  authorisationIsUnexpired: (d, context) => {
    if (standsOnItsOwn(d)) return null
    if (!d.authorisation)
      return { rule: 'R01', facts: { floor: rankFloor(d.organisation.type, context.policy.floors) } }
    return unless(context.now < d.authorisation.expiresAt, 'R17', {
      facts: { days: context.policy.settings.authorisationValidDays },
    })
  },
  gatewayHasWhatItNeeds: (d, _context, input: Partial<Inputs['correctGateway']>) => {
    if (!input.gateway) return { rule: 'INPUT' }
    if (input.gateway === d.gateway)
      return { rule: 'INPUT', fields: { gateway: 'Select another gateway than the one it has' } }
    if (['vital', 'duty'].includes(gatewayOf(input.gateway).nature))
      return { rule: 'INPUT', fields: { gateway: 'An emergency begins with a call, not with a form' } }
    if (needsAnInstrument(input.gateway) && !d.request?.instrument)
      return {
        rule: 'INPUT',
        fields: { gateway: 'That is a requirement, and no order or notice is on this case' },
      }
    return unless(!isAuthorised(input.gateway) || d.authorisation !== undefined, 'INPUT', {
      fields: { gateway: 'That is a request, and nobody senior has authorised one. Return it as incomplete' },
    })
  },
  isSplit: (d) => unless(d.parts.length > 0, 'PARTS'),
  isNotSplit: (d) => unless(d.parts.length === 0 && d.partOf === null, 'PARTS'),
  everyItemHasAService: (d, context, { services = [] }: Partial<Inputs['splitIntoParts']>) =>
    unless(
      services.length === d.request?.items.length &&
        services.every((id) => context.services.some((service) => service.id === id)),
      'INPUT',
      { fields: { 'services-0': 'Select the service that holds each item' } },
    ),
  clarificationRoundsLeft: (d, { policy }) =>
    unless(d.clarifications.length < policy.settings.clarificationRounds, 'CLARIFY-2', {
      facts: { rounds: policy.settings.clarificationRounds },
    }),
  hasNoDeclaredConflict: (d, context) =>
    unless(!d.conflicts.some((conflict) => conflict.personId === context.actor.id), 'SoD-8'),
  // A "yes" is turned into `declareConflict` before it comes here; this guard is the second lock.
  declaresNoConflict: (_d, _context, input: { conflict?: string; answers?: { conflict?: string } }) =>
    unless(input.conflict !== 'yes' && input.answers?.conflict !== 'yes', 'SoD-8'),
  pageIsOfThisRequest: (d, _context, input: Inputs['recordAssessment']) =>
    unless(input.page !== 'item' || d.request?.items[input.position] !== undefined, 'INPUT'),
  // Before anything is chosen there is nothing to object to.
  agreementStandsWithThem: (_d, { agreements }, { agreement }: Partial<Inputs['nameAgreement']>) =>
    unless(
      agreement === undefined ||
        agreement === NO_AGREEMENT ||
        agreements.some(({ reference }) => reference === agreement),
      'COVER',
    ),
  isTheAdviserAsked: (d, context) =>
    unless(
      d.advice.some((a) => a.adviser === context.actor.role && !a.given),
      'NOT_PERMITTED',
    ),
  collatorIsCouncilSide: (d, context) => unless(!sod.isRequesterSide(d, person(context)), 'SoD-3'),
  assessmentIsComplete: (d) => {
    const missing = missingPages(d)
    return unless(missing.length === 0, 'ASSESSMENT', { facts: { missing: missing.join(', ') } })
  },
  basisFitsAPublicAuthority: (d) => {
    const basis = d.assessment?.basis
    if (!basis) return { rule: 'R08' }
    return unless(namesAPower(basis), 'R08')
  },
  conditionsFitTheData: (d) => {
    const { request, assessment } = d
    if (!request || !assessment?.basis || !assessment.held)
      return { rule: 'ASSESSMENT', facts: { missing: 'basis' } }
    const { basis, held } = assessment
    const kind = uncoveredKind({ ...request, ...basis })
    if (kind) return { rule: 'R09', facts: { kind } }
    if (consentStands(held)) return { rule: 'CONSENT' }
    const disapplies = (assessment.exemption?.provisionsDisapplied.length ?? 0) > 0
    return unless(!disapplies || assessment.exemption?.prejudiceReasoning !== undefined, 'R05')
  },
  childInterestsAreWritten: (d) =>
    unless(
      !concernsAChild(d.request?.subjects ?? []) || d.assessment?.tests?.childBestInterests !== undefined,
      'CHILD',
    ),
  shieldedHasAThreatCheck: (d) =>
    unless(d.assessment?.held?.shielded !== 'yes' || d.assessment.held.threatCheck !== undefined, 'SHIELDED'),
  adviceIsIn: (d) => {
    const waiting = missingAdvice(d)
    return unless(waiting.length === 0, 'ADVICE', { facts: { advisers: waiting.join(', ') } })
  },
} satisfies Record<string, Guard>

const PAGES = ['held', 'basis', 'exemption', 'tests', 'notification'] as const

/** Pages of block F still to write, `items` among them. */
export const missingPages = (d: Pick<CaseFile, 'assessment' | 'request'>): readonly string[] => {
  const missing: string[] = PAGES.filter((page) => d.assessment?.[page] === undefined)
  const items = d.assessment?.items ?? []
  const all = d.request?.items.every((_, position) => items[position])
  return all ? missing : [...missing, 'items']
}

/** Advisers who must speak before anybody may decide (2.4), and have not. */
export const missingAdvice = (
  d: Pick<CaseFile, 'gateway' | 'validation' | 'assessment' | 'request' | 'advice'>,
): readonly string[] => {
  if (!d.request || !d.assessment) return []
  const given = new Set(d.advice.filter((a) => a.given).map((a) => a.adviser))
  const needed = adviceNeeded({
    gateway: d.gateway,
    legalHasSpoken: d.validation !== undefined,
    request: d.request,
    assessment: d.assessment,
  }).map((need) => need.adviser)
  const asked = d.advice.filter((a) => !a.given).map((a) => a.adviser)
  return [...new Set([...needed, ...asked])].filter((adviser) => !given.has(adviser))
}
